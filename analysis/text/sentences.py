"""Text → paragraphs and sentences, by NLTK's Punkt with our own abbreviations."""

import re
from collections.abc import Iterable, Iterator

from nltk.tokenize.punkt import (
    PunktLanguageVars,
    PunktParameters,
    PunktSentenceTokenizer,
    PunktToken,
)

from analysis.text.spans import Span, Spans

# Words that begin a sentence when they follow an abbreviation: "in the U.S. He added…".
STARTERS = frozenset(
    "he she it they we i you the this that these those there but and in on at a an however since "
    "while when if as after before according although meanwhile earlier later last such many "
    "some".split()
)
CLOSING = "\u2018\u2019\u201c\u201d\xab\xbb"
GLUED = re.compile(r"[.!?](?<=[a-z]{2}.)(?=[A-Z][a-z])")  # "for Ukraine.Since Russia launched"
INSIDE = re.compile(r"[.!?]")  # without one, a line is one sentence
ASKED = re.compile(r"[?!]+[\"'”’»]$")  # the end of “Who wants war?”
# What stands after such words and is no sentence of its own: "Medvedev asked."
ATTRIBUTION = re.compile(
    r"""
    [a-z]                                                   # “Why?” he asked
  | (?:[\w.’'-]+\s+){1,6}?                                  # “Why?” | the Polish minister
    (?: (?:said|asked|added|wrote|tweeted|replied|continued|responded|exclaimed|shouted|demanded
          |wondered|posted|joked|declared|explained|concluded|says|asks|adds|writes)
        (?: $ | [.,:;] | \s(?:in|on|at|of|during|after|before|as|with|via|to|last|this)\b )
      | (?:told|tells)\b )                                  # told reporters in Paris
    """,
    re.VERBOSE,
)
LINE = re.compile(r"\S[^\n]*")
BLOCK = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")  # up to an empty line
WRAP = re.compile(r"\n(?<=[^\s.!?:;”\"]\n)(?=[a-z])")  # a line broken inside a sentence
BREAK = re.compile(r"\n(?<=\S\n)(?=\S)")


class NewsVars(PunktLanguageVars):  # type: ignore[misc]
    """Punkt's word shapes with curly marks, on the standard library's regular expressions.

    NLTK 3.10 runs its own under a time limit that long texts exceed; these give the
    same places on every release from 3.8.
    """

    __slots__ = ("_re_period_context", "_re_word_tokenizer")
    sent_end_chars = (".", "?", "!")
    re_boundary_realignment = re.compile(rf"[\"')\]}}{CLOSING}]+?(?:\s+|(?=--)|$)", re.MULTILINE)

    @property
    def _re_non_word_chars(self) -> str:
        return rf"(?:[)\";}}\]\*:@'({{\[{CLOSING}?!])"

    def _word_tokenizer_re(self) -> re.Pattern[str]:
        if not hasattr(self, "_re_word_tokenizer"):
            self._re_word_tokenizer = re.compile(
                self._word_tokenize_fmt
                % {
                    "NonWord": self._re_non_word_chars,
                    "MultiChar": self._re_multi_char_punct,
                    "WordStart": self._re_word_start,
                },
                re.UNICODE | re.VERBOSE,
            )
        return self._re_word_tokenizer

    def period_context_re(self) -> re.Pattern[str]:
        """Return the pattern of what may end a sentence, with the word after it."""
        if not hasattr(self, "_re_period_context"):
            self._re_period_context = re.compile(
                self._period_context_fmt
                % {
                    "NonWord": self._re_non_word_chars,
                    "SentEndChars": self._re_sent_end_chars,
                },
                re.UNICODE | re.VERBOSE,
            )
        return self._re_period_context


class NewsToken(PunktToken):  # type: ignore[misc]
    """Punkt's token on the standard library's regular expressions, for the same reason."""

    __slots__ = ()
    _RE_ELLIPSIS = re.compile(PunktToken._RE_ELLIPSIS.pattern)
    _RE_NUMERIC = re.compile(PunktToken._RE_NUMERIC.pattern)
    _RE_INITIAL = re.compile(PunktToken._RE_INITIAL.pattern)
    _RE_ALPHA = re.compile(PunktToken._RE_ALPHA.pattern)


class NewsTokenizer(PunktSentenceTokenizer):  # type: ignore[misc]
    """Punkt, with the answer at once where its rules can give only one: "tanks. He"."""

    PLAIN_END = re.compile(r"(?P<word>[^\W\d_]{2,})(?P<mark>[.?!])\s+\S")  # no initial, no number
    TITLE = re.compile(r"[^\W\d_]+\.\s+(?P<next>[^\W\d_]+(?:-[^\W\d_]+)*)[,:]?")  # "Ms. Ito:"
    INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}\s+(?P<next>[^\W\d_]+)")  # "R.A.F. crews"

    def text_contains_sentbreak(self, text: str) -> bool:
        """Whether a sentence ends in a word with its mark and the word after it."""
        plain = self.PLAIN_END.match(text)
        known = (
            plain and plain["mark"] == "." and plain["word"].lower() in self._params.abbrev_types
        )
        if plain and not known:
            return True
        if short := self.TITLE.fullmatch(text) if known else self.INITIALS.match(text):
            word = short["next"]
            return word[0].isupper() and word.lower() in self._params.sent_starters
        return bool(super().text_contains_sentbreak(text))


def find_paragraphs(text: str) -> Spans[Span]:
    r"""Return the paragraphs: lines, or blocks between empty lines where lines are wrapped.

    >>> find_paragraphs("One.\n\nTwo. Three.").items
    [Span(start=0, end=4), Span(start=6, end=17)]
    """
    pattern = BLOCK if _hard_wrapped(text) else LINE
    return Spans(Span(*match.span()) for match in pattern.finditer(text))


def _hard_wrapped(text: str) -> bool:
    """Whether most line breaks stand inside sentences, as in old plain-text exports."""
    breaks = sum(1 for _ in BREAK.finditer(text))
    return breaks > 0 and 2 * sum(1 for _ in WRAP.finditer(text)) > breaks


class SentenceFinder:
    """Punkt with the abbreviations of a reference table."""

    def __init__(self, abbreviations: Iterable[str]) -> None:
        parameters = PunktParameters()
        parameters.abbrev_types = set(abbreviations)
        parameters.sent_starters = set(STARTERS)
        self.punkt = NewsTokenizer(parameters, lang_vars=NewsVars(), token_cls=NewsToken)

    def find(self, text: str, paragraphs: Iterable[Span]) -> Spans[Span]:
        """Return the sentences of each paragraph."""
        return Spans(sentence for place in paragraphs for sentence in self._split(text, place))

    def _split(self, text: str, paragraph: Span) -> Iterator[Span]:
        line = text[paragraph.start : paragraph.end].rstrip()
        alone = INSIDE.search(line, 0, len(line) - 1) is None
        places = [(0, len(line))] if alone else self.punkt.span_tokenize(line)
        for start, end in _with_attributions(line, places):
            for glue in GLUED.finditer(line, start, end):
                yield Span(paragraph.start + start, paragraph.start + glue.end())
                start = glue.end()
            yield Span(paragraph.start + start, paragraph.start + end)


def _with_attributions(line: str, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the places of sentences; "Duda asked." stays with the question before it."""
    held: tuple[int, int] | None = None
    for start, end in places:
        if (
            held
            and ASKED.search(line, held[1] - 3, held[1])
            and ATTRIBUTION.match(line, start, end)
        ):
            held = held[0], end
            continue
        if held:
            yield held
        held = start, end
    if held:
        yield held
