"""A file → its sheets as rows of cells, whatever stands before their header."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from analysis.errors import CorpusError
from analysis.load.decode import decode
from analysis.load.finding import UnreadableError

DELIMITERS = ",;\t|"
WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".tsv", ".txt")

Cells = Sequence[Any]


class Sheet(NamedTuple):
    """One sheet: its name (empty for a file of text) and its rows, each as wide as it is."""

    name: str
    rows: list[Cells]


def read_sheets(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook, or the one of a file of text.

    Raises
    ------
    CorpusError
        If the file is missing, of another kind, or cannot be read.
    """
    if not path.is_file():
        raise CorpusError(f"{path}: no such file; expected a tracker's workbook or CSV")
    suffix = path.suffix.lower()
    if suffix not in WORKBOOKS + TEXTS:
        raise CorpusError(f"{path.name}: ends in {suffix!r}; expected {WORKBOOKS + TEXTS}")
    try:
        return list(_workbook(path) if suffix in WORKBOOKS else _text(path))
    except UnreadableError as error:
        raise CorpusError(
            f"{path.name}: {error.finding.problem}; {error.finding.remedy}"
        ) from error
    except Exception as error:  # openpyxl and zipfile raise what they please
        raise CorpusError(f"{path.name}: cannot be read: {error}; save it again") from error


def _workbook(path: Path) -> Iterator[Sheet]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            yield Sheet(sheet.title, [tuple(row) for row in sheet.iter_rows(values_only=True)])
    finally:
        book.close()


def _text(path: Path) -> Iterator[Sheet]:
    text = decode(path.read_bytes())
    delimiter = max(DELIMITERS, key=text[:20_000].count)
    yield Sheet("", [tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)])
