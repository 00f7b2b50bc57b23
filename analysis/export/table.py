"""A table as CSV, Parquet or XLSX, with no text that a spreadsheet would run as a formula."""

from pathlib import Path

import pandas as pd

from analysis.export.workbook import write_workbook
from analysis.writing import written_whole

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def export_table(table: pd.DataFrame, path: str | Path) -> Path:
    """Write a table in the kind of file that the suffix says, and return its path.

    - `.csv`: UTF-8 with a byte order mark, which Excel needs to read “Zelenskyy’s” as
      written; pandas, R and spreadsheets skip it. Text that starts like a formula
      (= + - @ tab, carriage return) gets an apostrophe before it.
    - `.xlsx`: text cells stay text, also where they start with "=".
    - `.parquet`: every value as it is, with its type.

    The index is not written. The same table gives the same bytes.

    Raises
    ------
    ValueError
        If the suffix is another, or a sheet cannot hold that many rows.

    """
    target = Path(path)
    writers = {".csv": _write_csv, ".parquet": _write_parquet, ".xlsx": write_workbook}
    writer = writers.get(target.suffix.lower())
    if writer is None:
        raise ValueError(f"{target.name!r}: the suffix must be one of {list(writers)}")
    target.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(target) as passing:
        writer(table, passing)
    return target


def neutral(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula.

    >>> neutral("=1+1"), neutral("F-16"), neutral(-3)
    ("'=1+1", 'F-16', -3)
    """
    starts = isinstance(value, str) and value.startswith(FORMULA_STARTS)
    return f"'{value}" if starts else value


def _write_csv(table: pd.DataFrame, path: Path) -> None:
    safe = {
        name: table[name] if _is_numeric(table[name]) else [neutral(cell) for cell in table[name]]
        for name in table.columns
    }
    frame = pd.DataFrame(safe, index=table.index)
    frame.columns = pd.Index([neutral(name) for name in table.columns])
    # "\r\n" is RFC 4180's line end; the writer quotes cells that hold either of its letters.
    frame.to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\r\n")


def _is_numeric(column: pd.Series) -> bool:
    """Tell whether a column holds numbers, dates or truth values, which are never formulas."""
    return column.dtype.kind in "iufbM"


def _write_parquet(table: pd.DataFrame, path: Path) -> None:
    bare = table.copy(deep=False)
    bare.attrs = {}  # may hold frames (`documents.attrs["problems"]`), which no file can
    bare.to_parquet(path, index=False)
