"""Tables that pandas reads: the caller's own DataFrame, Excel workbooks, Parquet files."""

import io
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.load.finding import Article, Finding, LeftOut, Source, UnreadableError
from analysis.load.records import Record, read_records
from analysis.load.zips import repacked

Row = tuple[Any, ...]
ROWS = 256  # of a Parquet file, in memory at once


def read_frame(frame: pd.DataFrame, source: Source) -> Iterator[Finding]:
    """Yield the articles of a frame that has at least a column with the text.

    Rows without an id are called row-1, row-2 and so on. Texts stay exactly as they are,
    and so does the caller's frame.
    """
    for finding in _read(frame, source):
        if isinstance(finding, Article) and not finding.doc_id:
            yield finding._replace(doc_id=f"row-{finding.number}")
        else:
            yield finding


def read_workbook(source: Source) -> Iterator[Finding]:
    """Yield the articles of an Excel workbook, one a row; a sheet without texts is a problem."""
    content = repacked(source.content, source.limits)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's, on styles and menus that are left out
        # na_filter: else a cell that says "NA", Namibia's code, would be empty
        sheets = pd.read_excel(
            content, sheet_name=None, dtype=object, engine="openpyxl", na_filter=False
        )
    filled = {name: sheet for name, sheet in sheets.items() if len(sheet)}
    if not filled:
        raise UnreadableError("has no rows below a header", "export it again")
    first, *others = filled.values()
    yield from _read_sheets(filled, source) if others else _read(first, source)


def _read_sheets(sheets: dict[str, pd.DataFrame], source: Source) -> Iterator[Finding]:
    """Yield the articles of several sheets, numbered on from one to the next."""
    found, failed = 0, []
    for name, sheet in sheets.items():
        try:
            for finding in _read(sheet, source):
                found += isinstance(finding, Article)
                yield _on_sheet(finding, name, found)
        except UnreadableError as error:
            failed.append(error.finding._replace(place=f"sheet '{name}'"))
    if failed and not found:
        raise UnreadableError(*failed[0][:3])
    yield from failed


def _on_sheet(finding: Finding, sheet: str, number: int) -> Finding:
    if isinstance(finding, LeftOut):
        return finding
    place = ", ".join(filter(None, (f"sheet '{sheet}'", finding.place)))
    if isinstance(finding, Article):
        return finding._replace(number=number, place=place)
    return finding._replace(place=place)


def read_parquet(source: Source) -> Iterator[Finding]:
    """Yield the articles of a Parquet file, one a row."""
    yield from _read(pd.read_parquet(io.BytesIO(source.content), engine="pyarrow"), source)


def read_batches(path: Path, source: Source) -> Iterator[Finding]:
    """Yield the articles of a Parquet file on disk, some rows in memory at a time."""
    from pyarrow.parquet import ParquetFile  # a tenth of a second, and only for these

    with ParquetFile(path) as file:
        seen = [str(name) for name in file.schema_arrow.names]
        frames = (batch.to_pandas() for batch in file.iter_batches(ROWS))
        rows = (row for frame in frames for row in frame.itertuples(index=False, name=None))
        yield from read_records(_numbered(rows, seen), seen, source)


def _read(frame: pd.DataFrame, source: Source) -> Iterator[Finding]:
    seen = [str(name) for name in frame.columns]
    return read_records(_placed(frame, seen), seen, source)


def _placed(frame: pd.DataFrame, seen: list[str]) -> Iterator[tuple[str, Record]]:
    yield from _numbered(frame.itertuples(index=False, name=None), seen)


def _numbered(rows: Iterable[Row], seen: list[str]) -> Iterator[tuple[str, Record]]:
    for number, values in enumerate(rows, start=1):
        yield f"row {number}", dict(zip(seen, values, strict=True))
