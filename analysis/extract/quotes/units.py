"""A text → the stretches that an attribution can span, with marked words as single pieces."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from analysis.text import Annotated
from analysis.text.marks import Mark
from analysis.text.spans import Span, Spans


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


@dataclass(frozen=True)
class Unit:
    """A sentence, or several that one pair of quotation marks holds together."""

    start: int
    end: int
    pieces: list[Piece]
    text: str

    def lower(self, place: int) -> str:
        """Return the piece's word in lower case; empty outside of the unit."""
        return self.pieces[place].lower if 0 <= place < len(self.pieces) else ""

    def mark(self, place: int) -> Mark | None:
        """Return the marked stretch that the piece is, if it is one."""
        return self.pieces[place].mark if 0 <= place < len(self.pieces) else None

    def inner(self, place: int) -> str:
        """Return the words within the marks of a piece; empty if it has none."""
        mark = self.mark(place)
        return self.text[mark.inner_start : mark.inner_end] if mark else ""


def find_units(text: Annotated, marks: Spans[Mark]) -> Iterator[Unit]:
    """Yield the units of a text in order."""
    reader = _Pieces(text, marks)
    for start, end in _joined(text.sentences, marks):
        yield Unit(start, end, reader.until(end), text.text)


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


class _Pieces:
    """Walks once over the tokens and marks of a text."""

    def __init__(self, text: Annotated, marks: Spans[Mark]) -> None:
        self.text, self.tokens, self.marks = text.text, text.tokens.items, marks.items
        self.token = self.place = 0

    def until(self, end: int) -> list[Piece]:
        """Return the pieces from where the walk stands to a place in the text."""
        pieces = []
        while self.token < len(self.tokens) and self.tokens[self.token].start < end:
            start, stop, lower = self.tokens[self.token]
            mark = self._mark(start)
            if mark:
                pieces.append(Piece(mark.start, mark.end, "", False, mark))
                self._skip(mark.end)
            else:
                pieces.append(Piece(start, stop, lower, self.text[start].isupper()))
                self.token += 1
        return pieces

    def _mark(self, start: int) -> Mark | None:
        """Return the mark that holds a place."""
        while self.place < len(self.marks) and self.marks[self.place].end <= start:
            self.place += 1
        found = self.marks[self.place] if self.place < len(self.marks) else None
        return found if found and found.start <= start else None

    def _skip(self, end: int) -> None:
        while self.token < len(self.tokens) and self.tokens[self.token].start < end:
            self.token += 1
