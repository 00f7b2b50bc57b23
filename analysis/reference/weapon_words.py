"""Words that lengthen the name of a weapon: "air-defense systems", "rocket launchers"."""

from pathlib import Path
from typing import NamedTuple

from analysis.reference.rows import outside, read_rows, refuse

PARTS = ("head", "ammunition", "modifier")


class WeaponWords(NamedTuple):
    """Heads end a name ("launchers"), those of ammunition tell the category; modifiers do not."""

    heads: frozenset[str]
    ammunition: frozenset[str]
    modifiers: frozenset[str]


def read_weapon_words(folder: Path) -> WeaponWords:
    """Return the type words of a folder's table."""
    rows = read_rows(folder / "weapon_words.csv", ("word", "part", "note"))
    refuse(outside(rows, "part", PARTS))

    def of(*parts: str) -> frozenset[str]:
        return frozenset(row["word"] for row in rows if row["part"] in parts)

    return WeaponWords(of("head", "ammunition"), of("ammunition"), of("modifier"))
