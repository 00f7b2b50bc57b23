"""Which states gave Soviet types, and on which rung such arms stand: "250 combat tanks"."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from analysis.reference.rows import outside, read_rows, refuse, repeats
from analysis.schema import CATEGORIES


class Arsenals(NamedTuple):
    """States with Soviet-type stocks, and the rungs of Soviet-type arms by category and rung."""

    states: frozenset[str]
    rungs: dict[tuple[str, str], str]

    def rung(self, category: str, rung: str) -> str:
        """Return the rung of a Soviet type of a class whose default rung is given."""
        return self.rungs.get((category, rung), rung)


def read_arsenals(folder: Path, countries: Iterable[str], rungs: Iterable[str]) -> Arsenals:
    """Return the states whose stocks of heavy arms were of Soviet type, and where these stand."""
    states = read_rows(folder / "arsenals.csv", ("iso3", "type", "note"))
    types = read_rows(folder / "soviet_types.csv", ("category", "rung", "instead"))
    known = set(rungs)
    refuse(
        [
            *outside(states, "iso3", countries),
            *outside(states, "type", ("Soviet",)),
            *repeats(((row["iso3"], row) for row in states), "the code"),
            *outside(types, "category", CATEGORIES),
            *outside(types, "rung", known),
            *outside(types, "instead", known),
        ]
    )
    return Arsenals(
        frozenset(row["iso3"] for row in states),
        {(row["category"], row["rung"]): row["instead"] for row in types},
    )
