"""The conflict that is studied: who attacks, who is supported."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from analysis.reference.rows import outside, read_rows, refuse

ROLES = ("aggressor", "supported")


class Conflict(NamedTuple):
    """The two sides of a conflict, as codes of states or blocs; the first leads."""

    aggressor: tuple[str, ...]
    supported: tuple[str, ...]

    def side(self, code: str) -> str:
        """Return on which side an actor stands: aggressor, supported or neither (empty)."""
        if code in self.aggressor:
            return "aggressor"
        return "supported" if code in self.supported else ""


def read_conflict(folder: Path, actors: Iterable[str]) -> Conflict:
    """Return the sides of the conflict that a folder's tables are about."""
    rows = read_rows(folder / "conflict.csv", ("role", "actor", "note"))
    refuse([*outside(rows, "role", ROLES), *outside(rows, "actor", actors)])
    sides = {role: tuple(row["actor"] for row in rows if row["role"] == role) for role in ROLES}
    refuse(f"conflict.csv: no line for the {role}" for role in ROLES if not sides[role])
    return Conflict(sides["aggressor"], sides["supported"])
