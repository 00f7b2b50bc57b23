"""A text → the stretches that an attribution can span, with marked words as single pieces."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analysis.finders.quotes.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)
from analysis.text import Annotated
from analysis.text.marks import Mark
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Token, Tokens


class Piece(NamedTuple):
    """A token outside of quotation marks, or all that stands between two of them."""

    start: int
    end: int
    lower: str
    capital: bool
    mark: Mark | None = None

    @property
    def is_word(self) -> bool:
        """Whether it is a word or number, not a sign and not a marked stretch."""
        return self.lower[:1].isalnum()


LOOK = 20  # letters before a name
NO_FORENAMES = PREPOSITIONS | CONJUNCTIONS | TIMES | PRONOUNS | DETERMINERS
NOTHING = Piece(-1, -1, "", False)


@dataclass(frozen=True)
class Unit:
    """A sentence, or several that one pair of quotation marks holds together."""

    start: int
    end: int
    text: str
    tokens: Tokens  # of the whole text
    marks: list[Mark]

    @cached_property
    def pieces(self) -> list[Piece]:
        """The tokens outside of marks and the marked stretches, in order."""
        tokens = self.tokens.within(self.start, self.end)
        return list(_pieces(self.text, tokens, self.marks))

    def has_any(self, words: Container[str]) -> bool:
        """Whether one of these words stands in the unit; quicker than its pieces."""
        return any(word in words for word in self.tokens.part(self.start, self.end).words)

    def piece(self, place: int) -> Piece:
        """Return a piece; outside of the unit one without words."""
        return self.pieces[place] if 0 <= place < len(self.pieces) else NOTHING

    def lower(self, place: int) -> str:
        """Return the piece's word in lower case; empty outside of the unit."""
        return self.piece(place).lower

    def mark(self, place: int) -> Mark | None:
        """Return the marked stretch that the piece is, if it is one."""
        return self.piece(place).mark

    def inner(self, place: int) -> str:
        """Return the words within the marks of a piece; empty if it has none."""
        mark = self.mark(place)
        return self.text[mark.inner_start : mark.inner_end] if mark else ""


def find_units(text: Annotated, marks: Spans[Mark]) -> Iterator[Unit]:
    """Yield the units of a text in order."""
    for start, end in _joined(text.sentences, marks):
        yield Unit(start, end, text.text, text.tokens, marks.within(start, end))


def _joined(sentences: Spans[Span], marks: Spans[Mark]) -> Iterator[Span]:
    """Yield the sentences; those whose border lies within marks are one."""
    held: Span | None = None
    for sentence in sentences:
        if held and (mark := marks.before(sentence.start)) and sentence.start < mark.end:
            held = Span(held.start, max(sentence.end, held.end))
            continue
        if held:
            yield held
        held = sentence
    if held:
        yield held


def _pieces(text: str, tokens: list[Token], marks: list[Mark]) -> Iterator[Piece]:
    """Yield the pieces that tokens and marks make."""
    free, waiting = 0, iter(marks)
    mark = next(waiting, None)
    for start, end, lower in tokens:
        if start < free:
            continue
        if mark and start >= mark.start:
            yield Piece(mark.start, mark.end, "", False, mark)
            free, mark = mark.end, next(waiting, None)
        else:
            yield Piece(start, end, _word(text, start, lower), text[start].isupper())


def _word(text: str, start: int, lower: str) -> str:
    """Return a token, a hyphen that stands for a dash as one: "the law - if passed - will".

    A name that is spelt like an auxiliary verb stays as it is written: "Theresa May said".
    """
    if lower in ("may", "will"):
        return text[start : start + len(lower)] if _is_name(text, start, lower) else lower
    if lower != "-" or not start:
        return lower
    dash = text[start - 1] in " -" or text[start + 1 : start + 2] == "-"
    return "–" if dash else lower


def _is_name(text: str, start: int, lower: str) -> bool:
    """Whether a name stands where a verb could: "Mrs. May", "said Will Marsh", not "In May"."""
    if text[start].islower():
        return False
    before = text[max(0, start - LOOK) : start].split(" ")
    after = text[start + len(lower) : start + len(lower) + 2].strip()
    named = len(before) > 1 and before[-1] == "" and _names(before[-2])
    if lower == "may":
        return named and not after.isnumeric()
    return named != after.isupper()


def _names(word: str) -> bool:
    """Whether a word before "May" or "Will" is a forename or title."""
    return word[:1].isupper() and word.lower() not in NO_FORENAMES
