"""A stratified random sample to code by hand, which does not show what the program answered."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

import numpy as np
import pandas as pd

from analysis.errors import SchemaError, listed
from analysis.schema import CODING_KEY
from analysis.text.sentences import find_paragraphs
from analysis.text.spans import Span
from analysis.validation.columns import CODED, Coded

PRESENT = "present"  # the coder's verdict on a row: yes or no
REMARKS = ("coder", "remark")
FOUND, NOT_FOUND = "with rows", "without rows"
Unit = Literal["row", "passage"]


class SampledTables(Protocol):
    """The tables that a sample is drawn from, as `extract` returns them."""

    documents: pd.DataFrame


class Sample(NamedTuple):
    """What the coder fills, and which row or passage each of its lines is."""

    sheet: pd.DataFrame
    key: pd.DataFrame


def validation_sample(
    tables: SampledTables,
    n: int,
    *,
    table: str = "steps",
    by: Sequence[str] = ("rule",),
    unit: Unit = "row",
    seed: int = 0,
) -> Sample:
    """Return a random sample to code by hand, blind to the program's answers.

    Each group has its share of the sample, but one line at least where `n` allows; lines are
    shuffled, so that their order tells nothing. The sheet shows passages and empty columns
    to fill; which row a line is stands in the key alone. Export both
    (`export_table(sample.sheet, "sheet.xlsx")`), let the sheet be filled, then `read_coding`.

    Parameters
    ----------
    tables
        What `extract` returns.
    n
        Lines of the sheet; all there are if there are fewer.
    table
        Which table: quotes, actors, weapons, dates or steps.
    by
        Columns of the table whose values make the groups; with `unit="passage"` the groups
        are passages with and without rows.
    unit
        "row": the coder judges rows found, which gives precision. "passage": the coder marks
        all there is in a paragraph, one line per find, which gives recall, too.
    seed
        Of the random draw: the same tables and seed give the same sample.

    Raises
    ------
    SchemaError
        If the table cannot be coded or lacks a column of `by`.
    ValueError
        If `n` is below 1.
    """
    if n < 1:
        raise ValueError(f"n is {n}; expected at least 1")
    what = _coded(table)
    rows = getattr(tables, table)
    if missing := [name for name in by if name not in rows]:
        raise SchemaError(
            listed(f"cannot group {table} by:", [f"{m!r}; it has {list(rows)}" for m in missing])
        )
    units = _rows(rows, what, by) if unit == "row" else _passages(tables.documents, rows)
    drawn = _drawn(units, n, np.random.default_rng(seed))
    width = len(str(len(drawn)))
    drawn = drawn.assign(
        sample_id=[f"{number:0{width}}" for number in range(1, len(drawn) + 1)],
        table=table,
        unit=unit,
    )
    return Sample(_sheet(drawn, tables.documents, what, unit), CODING_KEY.conform(drawn))


def _coded(table: str) -> Coded:
    if table not in CODED:
        raise SchemaError(f"{table!r} cannot be coded by hand; expected one of {list(CODED)}")
    return CODED[table]


def _rows(rows: pd.DataFrame, what: Coded, by: Sequence[str]) -> pd.DataFrame:
    """Return the rows found as units, each with its group."""
    names = [rows[name].astype("string").fillna("(empty)") for name in by]
    strata = [" | ".join(cells) for cells in zip(*names, strict=True)] if by else "all"
    units = rows[["doc_id", "start", "end", "words"]].assign(stratum=strata)
    return units.assign(row_id=rows[what.table.key])


def _passages(documents: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Return all paragraphs as units, grouped by whether the program found something there."""
    starts = {key: sorted(own) for key, own in rows.groupby("doc_id")["start"]}
    made = [
        (doc_id, place.start, place.end, _stratum(place, starts.get(doc_id, ())))
        for doc_id, text in zip(documents["doc_id"], documents["text"], strict=True)
        for place in find_paragraphs(text)
    ]
    frame = pd.DataFrame(made, columns=["doc_id", "start", "end", "stratum"])
    return frame.assign(row_id=None, words=None)


def _stratum(place: Span, starts: Sequence[int]) -> str:
    within = bisect_left(starts, place.start) < bisect_left(starts, place.end)
    return FOUND if within else NOT_FOUND


def _drawn(units: pd.DataFrame, n: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return the units drawn, in random order, each with the size of its group."""
    sizes = units["stratum"].value_counts().sort_index()
    units = units.assign(stratum_size=units["stratum"].map(sizes))
    members = units.groupby("stratum", sort=True).indices
    wanted = allocation([len(own) for own in members.values()], n)
    chosen = [
        rng.permutation(own)[:count] for own, count in zip(members.values(), wanted, strict=True)
    ]
    order = rng.permutation(np.concatenate(chosen)) if chosen else np.array([], dtype=int)
    return units.iloc[order].reset_index(drop=True)


def allocation(sizes: Sequence[int], n: int) -> list[int]:
    """Return how many of each group are drawn: in proportion, but one at least if n allows.

    >>> allocation([90, 9, 1], 10), allocation([2, 2], 10), allocation([5, 5, 5], 2)
    ([8, 1, 1], [2, 2], [1, 1, 0])
    """
    total = sum(sizes)
    n = min(n, total)
    least = 1 if n >= len(sizes) else 0
    drawn = [min(size, max(least, n * size // total)) for size in sizes]
    while (gap := n - sum(drawn)) != 0:
        short = [n * size / total - count for size, count in zip(sizes, drawn, strict=True)]
        able = [
            place
            for place, (size, count) in enumerate(zip(sizes, drawn, strict=True))
            if (count < size if gap > 0 else count > least)
        ]
        place = max(able, key=lambda p: (short[p] if gap > 0 else -short[p], -p))
        drawn[place] += 1 if gap > 0 else -1
    return drawn


def _sheet(drawn: pd.DataFrame, documents: pd.DataFrame, what: Coded, unit: Unit) -> pd.DataFrame:
    """Return the lines to fill: what is read at the left, empty columns at the right."""
    texts = dict(zip(documents["doc_id"], documents["text"], strict=True))
    lines = zip(drawn["doc_id"], drawn["start"], drawn["end"], strict=True)
    shown = {
        "sample_id": drawn["sample_id"],
        "passage": [_passage(texts[doc_id], start, end, unit) for doc_id, start, end in lines],
        "words": drawn["words"].astype("string"),
    }
    asked = [*([PRESENT] if unit == "row" else []), *what.attributes, *REMARKS]
    empty = {name: pd.Series(pd.NA, index=drawn.index, dtype="string") for name in asked}
    return pd.DataFrame({**shown, **empty}).astype("string")


def _passage(text: str, start: int, end: int, unit: Unit) -> str:
    """Return the paragraphs that hold a place; a row's words are marked in them."""
    around = [place for place in find_paragraphs(text) if place.start < end and start < place.end]
    first, last = (around[0].start, around[-1].end) if around else (start, end)
    if unit == "passage":
        return text[first:last]
    return f"{text[first:start]}⟦{text[start:end]}⟧{text[end:last]}"
