"""One CSV file → its rows, each knowing its file and line; all contradictions at once."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from analysis.errors import LexiconError, listed

PACKAGED = Path(__file__).resolve().parent.parent / "data"  # inside an installed wheel
CHECKOUT = Path(__file__).resolve().parent.parent.parent / "data"  # in a clone


def data_folder() -> Path:
    """Return the folder of the reference tables, of the wheel or of the clone."""
    return PACKAGED if PACKAGED.is_dir() else CHECKOUT


class Row(dict[str, str]):
    """One line of a reference table; `place` names its file and line."""

    def __init__(self, cells: Iterable[tuple[str, str]], place: str) -> None:
        super().__init__(cells)
        self.place = place

    def many(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that holds several, joined by ';'."""
        return tuple(value.strip() for value in self[column].split(";") if value.strip())


def read_rows(path: Path, columns: Sequence[str]) -> list[Row]:
    """Return the rows of a reference table.

    Raises
    ------
    LexiconError
        If the file is missing, lacks a column, or a line has too many or too few cells.
    """
    if not path.is_file():
        raise LexiconError(f"{path}: no such reference table; expected columns {list(columns)}")
    name = path.name
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader, [])
        if missing := [column for column in columns if column not in header]:
            raise LexiconError(f"{name}, line 1: no column {missing}; the file has {header}")
        lines = [(f"{name}, line {reader.line_num}", cells) for cells in reader if cells]
    refuse(
        f"{place}: expected {len(header)} cells, one a column"
        for place, cells in lines
        if len(cells) != len(header)
    )
    return [Row(zip(header, map(str.strip, cells), strict=True), place) for place, cells in lines]


def refuse(problems: Iterable[str]) -> None:
    """Raise one LexiconError that names all problems, if there are any."""
    if found := list(problems):
        raise LexiconError(listed("the reference tables contradict themselves:", found))


def repeats(keyed: Iterable[tuple[object, Row]], what: str) -> Iterable[str]:
    """Yield a message for each key that stands in two rows."""
    first: dict[object, Row] = {}
    for key, row in keyed:
        if (other := first.setdefault(key, row)) is not row:
            yield f"{row.place}: {what} {key!r} stands in {other.place} already"


def outside(rows: Iterable[Row], column: str, choices: Iterable[str]) -> Iterable[str]:
    """Yield a message for each cell that holds none of the column's choices."""
    allowed = set(choices)
    for row in rows:
        if row[column] not in allowed:
            yield f"{row.place}: {column} {row[column]!r}; expected one of {sorted(allowed)}"
