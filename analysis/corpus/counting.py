"""Sums over stored tables, for charts: files are read one after another, never all rows."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corpus.stored import Piece, Stored
from analysis.errors import SchemaError
from analysis.schema import TABLES

PERIODS = {"year": "YS", "month": "MS", "day": "D"}
DAYS = ("date_from", "said_from", "published", "reported")  # the first that a row has is its day
MANY = 200_000  # sums that are held before equal ones are joined


def corpus_counts(folder: str | Path, table: str, *, by: Sequence[str]) -> pd.DataFrame:
    """Return how many rows a stored table has for each value of some columns.

    Parameters
    ----------
    folder
        A folder written by `extract_corpus` or `Tables.save`, or its URL.
    table
        "documents", "quotes", "actors", "weapons", "dates" or "steps".
    by
        Columns of the table. "year", "month" and "day" are the first days of those of a
        row's own date, else, for quotes and steps, of its article's publication.

    Returns
    -------
    DataFrame
        The columns of `by`, and `rows`, the most first. Missing values are counted too.

    Raises
    ------
    SchemaError
        If there is no such table or column.

    Examples
    --------
    ``corpus_counts("corpus", "steps", by=["actor", "month"])``
    """
    names = _names(table, by)
    days = [name for name in DAYS if name in names and not PERIODS.keys().isdisjoint(by)]
    columns = [*dict.fromkeys([*(name for name in by if name in names), *days])]
    stored = Stored(folder)
    counts = (_counted(rows, days, list(by)) for rows in batches(stored, stored.of(table), columns))
    held: list[pd.DataFrame] = []
    for count in counts:
        held.append(count)
        if sum(map(len, held)) > MANY:
            held = [_summed(held, list(by))]
    found = _summed(held, list(by)) if held else pd.DataFrame(columns=[*by, "rows"])
    order = ["rows", *by]
    return found.sort_values(order, ascending=[False, *([True] * len(by))], ignore_index=True)


def batches(
    stored: Stored, pieces: Iterable[Piece], columns: list[str] | None = None
) -> Iterator[pd.DataFrame]:
    """Yield the rows of files of one table, some thousands at a time."""
    if files := list(pieces):
        for batch in stored.dataset(files).to_batches(columns=columns):
            if batch.num_rows:
                yield batch.to_pandas()


def _names(table: str, by: Sequence[str]) -> list[str]:
    """Return the columns of a table; what is not among them cannot be counted by."""
    declared = {each.name: each.names for each in TABLES}
    if table not in declared:
        raise SchemaError(f"no table {table!r}; expected one of {list(declared)}")
    choices = [*declared[table], *PERIODS]
    if unknown := [name for name in by if name not in choices]:
        raise SchemaError(f"cannot count {table} by {unknown}; expected some of {choices}")
    return declared[table]


def _counted(rows: pd.DataFrame, days: list[str], by: list[str]) -> pd.DataFrame:
    if days:
        day = rows[days].bfill(axis="columns").iloc[:, 0]
        rows = rows.assign(**{name: _starts(day, name) for name in PERIODS if name in by})
    return rows.groupby(by, dropna=False, as_index=False).size().rename(columns={"size": "rows"})


def _starts(days: pd.Series, period: str) -> Any:
    """Return the first day of each day's period."""
    return days.dt.to_period(PERIODS[period][0]).dt.start_time


def _summed(counts: list[pd.DataFrame], by: list[str]) -> pd.DataFrame:
    """Return several counts as one."""
    return pd.concat(counts).groupby(by, dropna=False, as_index=False).sum()
