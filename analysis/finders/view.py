"""A shallow view of a sentence: its words, parties, cues and clauses, by token."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from analysis.finders.clauses import Clause, find_clauses
from analysis.finders.cues import Cue, cue_finder
from analysis.finders.finds import Mention, Quote
from analysis.finders.parties import Party, find_parties
from analysis.finders.roles import Actor, Roles
from analysis.text import Annotated
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Tokens

LONGEST = 1_500  # characters; longer "sentences" are tables without stops
MADE = ("-made", "-built", "-designed", "-produced", "-manufactured", "-origin", "-era", "-style")


@dataclass(frozen=True)
class SentenceView(Roles):
    """A sentence ready to be asked what happens around one of its words."""

    makers: Sequence[Actor]  # "German-made", "U.S." right before a weapon
    cues: Sequence[Cue]
    tokens: Tokens

    def at(self, offset: int) -> int:
        """Return the token that starts at an offset, or the first after it."""
        return bisect_left(self.tokens.starts, offset)

    @cached_property
    def conditional(self) -> bool:
        """Whether the sentence has a condition: "if", "unless", "should Berlin agree"."""
        return self.words[0] == "should" or any(
            word in ("if", "unless", "provided") for word in self.words
        )

    @cached_property
    def depths(self) -> Sequence[int]:
        """How many brackets are open at each token: what stands in them governs nothing else."""
        depth, depths = 0, []
        for word in self.words:
            depth += (word in "([") - (word in ")]" and depth > 0)
            depths.append(depth)
        return [*depths, depth]

    def supposed(self, token: int) -> bool:
        """Whether a token stands in a condition or question: "if the alliance fails to"."""
        first = self.clause(token).first
        unreal = first == 0 and self.words[0] == "had"  # "Had Poland sent tanks, …"
        return self.asked(token) or unreal or self.words[first] in ("if", "unless")

    def asked(self, token: int) -> bool:
        """Whether a token stands in a question: "“Will Oslo send tanks?” she asked"."""
        return "?" in self.words[token:]

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clauses, in order."""
        return find_clauses(self.words, self.actors, self.cues)

    def clause(self, token: int) -> Clause:
        """Return the clause of a token."""
        return next((c for c in self.clauses if c.first <= token < c.last), self.clauses[-1])


class Views:
    """The views of one text, each made once for the finds that mask its words."""

    def __init__(self, text: Annotated, parties: Spans[Party]) -> None:
        self.text, self.parties = text, parties
        self.codes = frozenset(party.code for party in parties)
        self.sentences = _pieces(text)
        self.made: dict[tuple[Span, tuple[Span, ...]], SentenceView] = {}

    def of(self, sentence: Span, masks: Iterable[Span]) -> SentenceView:
        """Return the view of a sentence; `masks` are finds whose words are no cues."""
        key = sentence, tuple(masks)
        if key not in self.made:
            self.made[key] = view_sentence(self.text, sentence, self.parties, key[1])
        return self.made[key]


@lru_cache(maxsize=1)  # weapons and steps ask for the same text, one after the other
def find_views(text: Annotated, actors: Spans[Mention], quotes: Spans[Quote]) -> Views:
    """Return the views of a text's sentences, and the parties in it."""
    return Views(text, find_parties(text, actors, quotes))


def _pieces(text: Annotated) -> Spans[Span]:
    """Return the sentences; what runs on longer than any sentence is read in pieces."""
    longest = max((end - start for start, end in text.sentences), default=0)
    return text.sentences if longest <= LONGEST else Spans(_cut(text))


def _cut(text: Annotated) -> Iterator[Span]:
    for start, end in text.sentences:
        while end - start > LONGEST:
            token = text.tokens.before(start + LONGEST)
            cut = token.end if token is not None and token.end > start else start + LONGEST
            yield Span(start, cut)
            start = cut
        yield Span(start, end)


def view_sentence(
    text: Annotated, place: Span, parties: Spans[Party], masks: Iterable[tuple[int, int]] = ()
) -> SentenceView:
    """Return the view of a sentence; `masks` are finds whose words are no cues."""
    tokens = text.tokens.part(place.start, place.end)
    starts, words = tokens.starts, tokens.words
    masked = {t for start, end in masks for t in _tokens(starts, start, end)}
    actors: list[Actor] = []
    makers: list[Actor] = []
    for party in parties.within(place.start, place.end):
        if not (span := _tokens(starts, party.start, party.end)):
            continue  # the second name of "U.S.U.S.", which is one token
        made = words[span.start].endswith(MADE) or "".join(words[span.stop : span.stop + 2]) in MADE
        adjacent = party.adjective and span.stop in masked
        (makers if made or adjacent else actors).append(Actor(span.start, span.stop, party))
    masked.update(t for actor in (*actors, *makers) for t in range(actor.first, actor.last))
    cues = cue_finder(text.lexicons).find(words, frozenset(masked))
    return SentenceView(words, actors, makers, cues, tokens)


def _tokens(starts: Sequence[int], start: int, end: int) -> range:
    return range(bisect_left(starts, start), bisect_left(starts, end))
