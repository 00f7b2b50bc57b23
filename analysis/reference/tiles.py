"""Where each state and bloc stands on the map of tiles."""

from functools import cache
from typing import NamedTuple

from analysis.reference.actors import read_blocs, read_countries
from analysis.reference.rows import data_folder, outside, read_rows, refuse, repeats

COLUMNS = ("actor", "column", "row", "columns", "note")


class Tile(NamedTuple):
    """A place on the grid: column and row from the top left corner, and how many columns wide."""

    column: int
    row: int
    columns: int

    def places(self) -> list[tuple[int, int]]:
        """Return the places of the grid that the tile covers."""
        return [(self.column + step, self.row) for step in range(self.columns)]


@cache
def load_tiles() -> dict[str, Tile]:
    """Return the tile of each actor that has one.

    Raises
    ------
    LexiconError
        If an actor is unknown or stands twice, or two tiles cover each other.

    >>> load_tiles()["UKR"].row > load_tiles()["EST"].row  # further south
    True
    """
    rows = read_rows(data_folder() / "tiles.csv", COLUMNS)
    refuse(
        [
            *outside(rows, "actor", {*read_countries(data_folder()), *read_blocs(data_folder())}),
            *repeats(((row["actor"], row) for row in rows), "the actor"),
        ]
    )
    tiles = {row["actor"]: _tile(row["column"], row["row"], row["columns"]) for row in rows}
    covered = ((place, row) for row in rows for place in tiles[row["actor"]].places())
    refuse(repeats(covered, "the place"))
    return tiles


def _tile(column: str, row: str, columns: str) -> Tile:
    return Tile(int(column), int(row), int(columns))
