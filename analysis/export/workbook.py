"""A table as an Excel workbook whose bytes depend on the table alone."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

MOST_ROWS = 1_048_575  # Excel's limit, less the header
MOST_LETTERS = 32_767  # Excel's limit for a cell; a longer article is cut there
CUT = " […]"
BEGINNING = datetime(2000, 1, 1)  # the date every workbook says it was made on
WIDEST = 60  # letters; longer text runs out of its column
# The time of saving, as in `<dcterms:modified xsi:type="…">2023-06-16T10:00:00Z<`.
MODIFIED = re.compile(rb"(?P<tag><dcterms:modified[^>]*>)[^<]*")


def write_workbook(table: pd.DataFrame, path: Path) -> None:
    """Write the table as the one sheet of a workbook, header fixed, text never a formula."""
    if len(table) > MOST_ROWS:
        raise ValueError(
            f"{len(table):,} rows, but a sheet holds {MOST_ROWS:,}: write CSV or Parquet"
        )
    book = Workbook(write_only=True)
    book.properties.created = BEGINNING
    sheet = book.create_sheet(_sheet_name(path.stem))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(1, table.shape[1]))}{len(table) + 1}"
    for number, name in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(table[name], str(name))
    sheet.append(_header(sheet, table.columns))
    for row in table.itertuples(index=False, name=None):
        sheet.append([_cell(sheet, value) for value in row])
    saved = BytesIO()
    book.save(saved)
    path.write_bytes(_timeless(saved.getvalue()))


def _header(sheet: Any, names: Iterable[object]) -> Iterator[WriteOnlyCell]:
    for name in names:
        cell = _text_cell(sheet, str(name))
        cell.font = Font(bold=True)
        yield cell


def _cell(sheet: Any, value: Any) -> Any:
    """Return a value as a cell: dates and numbers as they are, all else as text."""
    if value is None or (not isinstance(value, (list, tuple, dict, set)) and pd.isna(value)):
        return None
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime() if value.tzinfo is None else value.isoformat()
    if hasattr(value, "item"):  # a number of numpy's
        value = value.item()
    return value if isinstance(value, (int, float)) else _text_cell(sheet, str(value))


def _text_cell(sheet: Any, text: str) -> WriteOnlyCell:
    """Return text as text: openpyxl would read "=1+1" as a formula and "#N/A" as an error."""
    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)
    if len(text) > MOST_LETTERS:
        text = text[: MOST_LETTERS - len(CUT)] + CUT
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell


def _width(column: pd.Series, name: str) -> int:
    longest = max((len(str(value)) for value in column.head(200).dropna()), default=0)
    return min(max(longest, len(name)) + 2, WIDEST)


def _sheet_name(stem: str) -> str:
    """Return a sheet's name as Excel allows it.

    >>> _sheet_name("steps: all [1]")
    'steps  all  1'
    """
    return re.sub(r"[\[\]:*?/\\]", " ", stem)[:31].strip(" '") or "table"


def _timeless(workbook: bytes) -> bytes:
    """Return the workbook with fixed times in its archive and its properties."""
    result = BytesIO()
    with ZipFile(BytesIO(workbook)) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                content = MODIFIED.sub(rb"\g<tag>" + BEGINNING.isoformat().encode() + b"Z", content)
            timeless = ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            timeless.create_system = 3  # else the operating system's own number
            target.writestr(timeless, content, ZIP_DEFLATED)
    return result.getvalue()
