"""Tables that pandas reads: the caller's own DataFrame, Excel workbooks, Parquet files."""

import io
from collections.abc import Iterator

import pandas as pd

from analysis.load.finding import Article, Finding, Source
from analysis.load.records import Record, read_records
from analysis.load.zips import open_zip


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
    """Yield the articles of the first sheet of an Excel workbook, one a row."""
    content = io.BytesIO(source.content)
    open_zip(content, source.limits).close()  # an XLSX is a zip, and can be a bomb as one
    # na_filter: else a cell that says "NA", Namibia's code, would be empty
    frame = pd.read_excel(content, dtype=object, engine="openpyxl", na_filter=False)
    yield from _read(frame, source)


def read_parquet(source: Source) -> Iterator[Finding]:
    """Yield the articles of a Parquet file, one a row."""
    yield from _read(pd.read_parquet(io.BytesIO(source.content), engine="pyarrow"), source)


def _read(frame: pd.DataFrame, source: Source) -> Iterator[Finding]:
    seen = [str(name) for name in frame.columns]
    return read_records(_placed(frame, seen), seen, source)


def _placed(frame: pd.DataFrame, seen: list[str]) -> Iterator[tuple[str, Record]]:
    rows = frame.itertuples(index=False, name=None)
    for number, values in enumerate(rows, start=1):
        yield f"row {number}", dict(zip(seen, values, strict=True))
