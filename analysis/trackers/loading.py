"""A tracker's file → one table, whichever shape it has."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from analysis.errors import CorpusError, SchemaError, listed
from analysis.schema import TRACKER
from analysis.trackers.cells import empty
from analysis.trackers.kiel import KIEL
from analysis.trackers.oryx import ORYX
from analysis.trackers.records import Found, read_records
from analysis.trackers.shapes import FIELDS, Shape, fitted
from analysis.trackers.sheets import Sheet, read_sheets
from analysis.trackers.sipri import SIPRI

SHAPES = (KIEL, SIPRI, ORYX)
LONGEST_PREAMBLE = 60  # rows that may stand before a header
MOST_SHOWN = 14  # columns told in a message


def load_tracker(
    path: str | Path, *, columns: Mapping[str, str] | None = None, sheet: str | None = None
) -> pd.DataFrame:
    """Return a tracker's items of military aid as one table, coded by the reference tables.

    Read are workbooks in the shape of the Kiel Institute's Ukraine Support Tracker, SIPRI's
    trade register as CSV, lists of arms supplied such as Oryx's, and any other table whose
    columns are named in `columns`. A row of which a part is delivered gives two: the whole
    as promised, the part as delivered. Rows without an item (money) or of other than
    military aid are left out and counted in `attrs`, like dates and donors not understood.

    Parameters
    ----------
    path
        A workbook (.xlsx) or a file of text (.csv, .tsv).
    columns
        For a file of another shape: the name of the column for each field, such as
        `{"actor": "Spender", "item": "System", "date": "Datum"}`. Fields are those of
        `analysis.trackers.shapes.FIELDS`; `actor` and `item` are needed.
    sheet
        The workbook's sheet, where it is not to be looked for.

    Returns
    -------
    DataFrame
        As declared in `analysis.schema.TRACKER`.

    Raises
    ------
    CorpusError
        If the file cannot be read or no sheet has the columns of a known shape; the message
        names the sheets and columns seen and those expected.
    SchemaError
        If `columns` names a field that does not exist, or lacks one that is needed.
    """
    path = Path(path)
    shapes = SHAPES if columns is None else (_own_shape(columns),)
    found = _table(path, read_sheets(path), shapes, sheet)
    rows, counts = read_records(found, path.name)
    table = TRACKER.conform(pd.DataFrame(rows, columns=TRACKER.names))
    table.attrs.update(counts, shape=found.shape.name, sheet=found.sheet.name)
    return table


def _own_shape(columns: Mapping[str, str]) -> Shape:
    problems = [f"{field!r} is no field" for field in columns if field not in FIELDS]
    problems += [f"{field!r} is needed" for field in ("actor", "item") if field not in columns]
    if problems:
        fields = "; ".join(f"{field}: {meaning}" for field, meaning in FIELDS.items())
        raise SchemaError(listed(f"columns= does not fit; the fields are {fields}", problems))
    named = {field: (name,) for field, name in columns.items()}
    return Shape("own columns", named, tuple(columns), status="pledged")


def _table(path: Path, sheets: list[Sheet], shapes: tuple[Shape, ...], wanted: str | None) -> Found:
    """Return the sheet and row that fit a shape best: the most fields, then the most rows."""
    if wanted is not None and wanted not in [sheet.name for sheet in sheets]:
        names = [sheet.name for sheet in sheets]
        raise CorpusError(f"{path.name}: no sheet {wanted!r}; it has {names}")
    fits = [
        Found(sheet, shape, number, columns)
        for sheet in sheets
        if wanted in (None, sheet.name)
        for number, row in enumerate(sheet.rows[:LONGEST_PREAMBLE])
        for shape in shapes
        if (columns := fitted(shape, row)) is not None
    ]
    if not fits:
        raise CorpusError(_unfit(path, sheets, shapes))
    return max(fits, key=lambda found: (len(found.columns), len(found.sheet.rows), -found.header))


def _unfit(path: Path, sheets: list[Sheet], shapes: tuple[Shape, ...]) -> str:
    seen = [f"{_named(sheet)} has the columns {_widest(sheet)}" for sheet in sheets]
    expected = [
        f"expected of a {shape.name}: "
        + ", ".join(" or ".join(map(repr, shape.columns[field][:3])) for field in shape.needed)
        for shape in shapes
    ]
    advice = "name the columns yourself: columns={'actor': …, 'item': …, 'date': …}"
    return listed(f"{path.name}: no table of a known shape:", [*seen, *expected, advice])


def _named(sheet: Sheet) -> str:
    return f"sheet {sheet.name!r}" if sheet.name else "the file"


def _widest(sheet: Sheet) -> list[str]:
    """Return the cells of the row with most of them, which most likely is the header."""
    rows = ([str(cell) for cell in row if not empty(cell)] for row in sheet.rows[:LONGEST_PREAMBLE])
    return max(rows, key=len, default=[])[:MOST_SHOWN]
