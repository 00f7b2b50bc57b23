"""Which states gave Soviet types where a text names only a class: "250 combat tanks"."""

from collections.abc import Iterable
from pathlib import Path

from analysis.reference.rows import outside, read_rows, refuse, repeats


def read_arsenals(folder: Path, countries: Iterable[str]) -> frozenset[str]:
    """Return the states whose stocks of heavy arms were of Soviet type."""
    rows = read_rows(folder / "arsenals.csv", ("iso3", "type", "note"))
    refuse(
        [
            *outside(rows, "iso3", countries),
            *outside(rows, "type", ("Soviet",)),
            *repeats(((row["iso3"], row) for row in rows), "the code"),
        ]
    )
    return frozenset(row["iso3"] for row in rows)
