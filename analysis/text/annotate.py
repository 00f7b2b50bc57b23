"""A text with everything that is found in it once: what every finder starts from."""

from dataclasses import dataclass
from functools import cached_property

from analysis.reference import Lexicons
from analysis.text.dates import Published, TimeExpression, find_dates
from analysis.text.marks import Mark, find_marks
from analysis.text.names import Hit, NameFinder
from analysis.text.sentences import SentenceFinder, find_paragraphs
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Tokens, find_tokens
from analysis.text.turns import Turn, find_turns


@dataclass(frozen=True, eq=False)  # one text is itself only
class Annotated:
    """A text, when it was published, and its parts; every place counts characters in `text`.

    The title tells who is meant by surname; no find of the text stands in it.
    """

    text: str
    published: Published
    lexicons: Lexicons
    paragraphs: Spans[Span]
    sentences: Spans[Span]
    tokens: Tokens
    names: Spans[Hit]
    dates: Spans[TimeExpression]
    title: "Annotated | None" = None
    publisher: str = ""

    @cached_property
    def marks(self) -> Spans[Mark]:
        """The stretches within quotation marks."""
        return find_marks(self.text, self.paragraphs)

    @cached_property
    def turns(self) -> list[Turn]:
        """The paragraphs spoken in a transcript; none in another text."""
        return find_turns(self.text, self.paragraphs, self._is_person)

    def _is_person(self, place: Span) -> bool:
        """Whether words name a person: by name, by given name or by title."""
        hits = self.names.within(*place)
        known = any(hit.of("person", "surname", "title") for hit in hits)
        return known or self.words(*place).split()[0] in self.lexicons.given_names

    def words(self, start: int, end: int) -> str:
        """Return the words of a place."""
        return self.text[start:end]

    def sentence(self, offset: int) -> Span:
        """Return the sentence in which an offset lies (or the whole text, between sentences)."""
        return self.sentences.at(offset) or Span(0, len(self.text))


class Annotator:
    """The finders that one set of lexicons needs, built once and used for every text."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons
        self.sentences = SentenceFinder(lexicons.abbreviations)
        self.names = NameFinder(lexicons.names)

    def annotate(
        self,
        text: str,
        published: Published | None = None,
        label: Published | None = None,
        *,
        title: str = "",
        publisher: str = "",
    ) -> Annotated:
        """Return the text with its parts; without a date of publication it is inferred.

        The label is the day that the document's title, address or file tells.
        """
        paragraphs = find_paragraphs(text)
        sentences = self.sentences.find(text, paragraphs)
        names = self.names.find(text)
        tokens = find_tokens(text)
        published, dates = find_dates(
            text, sentences, published, label=label, names=names, tokens=tokens
        )
        return Annotated(
            text,
            published,
            self.lexicons,
            paragraphs,
            sentences,
            tokens,
            names,
            dates,
            self.annotate(title, published) if title.strip() else None,
            publisher,
        )
