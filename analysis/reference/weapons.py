"""Named systems, classes of equipment and look-alikes, read from their tables."""

from collections.abc import Iterable
from pathlib import Path

from analysis.reference.records import LookAlike, Weapon
from analysis.reference.rows import Row, outside, read_rows, refuse, repeats
from analysis.schema import CATEGORIES

TYPES = ("Western", "Soviet", "other", "")


def read_weapons(folder: Path, rungs: Iterable[str]) -> dict[str, Weapon]:
    """Return systems and classes by every name that stands in their tables."""
    systems = read_rows(
        folder / "weapons.csv", ("system", "aliases", "category", "type", "maker", "rung", "note")
    )
    classes = read_rows(
        folder / "weapon_classes.csv", ("name", "aliases", "category", "type", "rung", "note")
    )
    rows = [*((row, row["system"]) for row in systems), *((row, row["name"]) for row in classes)]
    _check([row for row, _ in rows], rungs)
    named = [
        (alias, _weapon(row, name, alias), row)
        for row, name in rows
        for alias in (name, *row.many("aliases"))
    ]
    refuse(repeats(((alias, row) for alias, _, row in named), "the name"))
    return {alias: weapon for alias, weapon, _ in named}


def _check(rows: list[Row], rungs: Iterable[str]) -> None:
    refuse(
        [
            *outside(rows, "category", CATEGORIES),
            *outside(rows, "type", TYPES),
            *outside(rows, "rung", {*rungs, ""}),
        ]
    )


def _weapon(row: Row, name: str, alias: str) -> Weapon:
    makers = row.many("maker") if "maker" in row else ()
    mass = "mass" in row["note"].split()
    common = "common word" in row["note"] and alias.isalnum()  # "Abrams", not "M1A1 Abrams"
    return Weapon(
        name, row.get("system", ""), row["category"], row["type"], makers, row["rung"], mass, common
    )


def read_look_alikes(folder: Path) -> tuple[LookAlike, ...]:
    """Return the phrases that look like a weapon or an actor and are neither."""
    weapons = read_rows(folder / "look_alikes.csv", ("phrase", "looks_like", "instead"))
    actors = read_rows(folder / "not_actors.csv", ("phrase", "instead"))
    return tuple(LookAlike(row["phrase"], row["instead"]) for row in (*weapons, *actors))
