"""A DataFrame of records, the caller's own: read, never changed."""

from collections.abc import Iterator

import pandas as pd

from analysis.load.finding import Article, Finding, Source
from analysis.load.records import Record, read_records


def read_frame(frame: pd.DataFrame, source: Source) -> Iterator[Finding]:
    """Yield the articles of a frame that has at least a column with the text.

    Rows without an id are called row-1, row-2 and so on. Texts stay exactly as they are.
    """
    seen = [str(name) for name in frame.columns]
    for finding in read_records(_placed(frame, seen), seen, source):
        if isinstance(finding, Article) and not finding.doc_id:
            yield finding._replace(doc_id=f"row-{finding.number}")
        else:
            yield finding


def _placed(frame: pd.DataFrame, seen: list[str]) -> Iterator[tuple[str, Record]]:
    rows = frame.itertuples(index=False, name=None)
    for number, values in enumerate(rows, start=1):
        yield f"row {number}", dict(zip(seen, values, strict=True))
