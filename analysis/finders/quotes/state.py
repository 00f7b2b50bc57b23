"""What is known while a unit is read: how far, and who spoke last."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analysis.finders.quotes.clauses import Cues
from analysis.finders.quotes.units import Unit

Pieces = tuple[int, int]
FINAL = tuple(",.?!…—–-;")
HEADLINE = 40  # pieces looked at


class Saying(NamedTuple):
    """An attribution and the pieces that it reports; `end` is where reading goes on."""

    contents: tuple[Pieces, ...]
    cue: Pieces
    speaker: Pieces | None
    addressee: Pieces | None
    rule: str
    end: int


@dataclass
class Reading:
    """A unit being read; what stands before `floor` is reported already."""

    unit: Unit
    cues: Cues
    dates: dict[int, int]  # where an expression of time starts and ends
    floor: int = 0
    speaker: Pieces | None = None

    @cached_property
    def title(self) -> bool:
        """Whether the unit is a headline Printed Like This."""
        pieces = self.unit.pieces[:HEADLINE]
        words = [piece for piece in pieces if piece.is_word and len(piece.lower) > 3]
        if len(words) < 5 or sum(word.capital for word in words) <= 0.7 * len(words):
            return False
        marks = self.unit.marks
        return not any(self.unit.text.endswith(FINAL, 0, m.inner_end) for m in marks)

    def after(self, saying: Saying) -> None:
        """Go on behind a saying."""
        self.floor = saying.end
        self.speaker = saying.speaker or self.speaker

    def is_name(self, place: int) -> bool:
        """Whether a cue's word is a part of a name: "the United [States]"."""
        return place > 0 and self.unit.piece(place).capital and not self.title
