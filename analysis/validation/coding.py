"""A filled coding sheet → rows that `evaluate` and `agreement` can compare."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.errors import SchemaError, listed
from analysis.schema import CODING_KEY
from analysis.table import Table
from analysis.validation.columns import CODED, Coded
from analysis.validation.sampling import PRESENT, SampledTables

YES, NO = frozenset(("yes", "y", "1", "true", "x")), frozenset(("no", "n", "0", "false"))
PLACE = ["doc_id", "start", "end"]
MIDNIGHT = " 00:00:00"  # what a spreadsheet adds to a day

Source = str | Path | pd.DataFrame


class Coding(NamedTuple):
    """Rows found and rows coded in the units of a sample; `complete` if all there is was coded."""

    found: pd.DataFrame
    coded: pd.DataFrame
    complete: bool
    left_out: int  # units that nobody filled


def read_coding(sheet: Source, key: Source, tables: SampledTables) -> Coding:
    """Return what a coder made of a sample, beside what the program found in it.

    In a sheet of rows, `present` is yes or no; lines without it are left out and counted. In a
    sheet of passages each find has a line with its `words`, copied from the passage, and the
    same `sample_id`; a passage in which there is nothing has the coder's name alone.

    Parameters
    ----------
    sheet
        The filled sheet of `validation_sample`: a CSV or XLSX file, or a frame.
    key
        Its key, likewise.
    tables
        The tables that the sample was drawn from.

    Raises
    ------
    SchemaError
        Naming all lines that cannot be read: unknown numbers, verdicts that are neither yes
        nor no, words that do not stand in their passage, values outside a column's choices.
    """
    lines = _lines(sheet, ("sample_id", "words"))
    units = _key(key).set_index("sample_id")
    _refuse(f"{i}: not in the key" for i in lines["sample_id"] if i not in units.index)
    what, unit = CODED[str(units["table"].iloc[0])], str(units["unit"].iloc[0])
    if unit == "row":
        lines = lines[_verdicts(lines).notna()]
        coded = _placed(lines[_verdicts(lines).astype(bool)], units)
    else:
        lines = lines[lines["words"].notna() | lines["coder"].notna()]
        coded = _located(lines.dropna(subset="words"), units, tables.documents)
    _refuse(_outside(coded, what.table))
    done = units.loc[sorted(set(lines["sample_id"]))]
    found = _found(getattr(tables, what.table.name), done, what, unit)
    return Coding(found, coded, unit == "passage", len(units) - len(done))


def _key(source: Source) -> pd.DataFrame:
    frame = _lines(source, CODING_KEY.names)
    numbers = {name: pd.to_numeric(frame[name]) for name in ("stratum_size", "start", "end")}
    return CODING_KEY.conform(frame.assign(**numbers))


def _lines(source: Source, needed: Iterable[str]) -> pd.DataFrame:
    """Return a sheet's cells as text, stripped, empty ones missing."""
    if isinstance(source, pd.DataFrame):
        frame = source
    elif Path(source).suffix.lower() == ".xlsx":
        frame = pd.read_excel(source, dtype="string")
    else:
        frame = pd.read_csv(source, dtype="string", encoding="utf-8-sig")
    _refuse(
        f"no column {name!r}; the sheet has {list(map(str, frame.columns))}"
        for name in needed
        if name not in frame
    )
    cells = {name: frame[name].astype("string").str.strip() for name in frame.columns}
    return pd.DataFrame(cells).replace("", pd.NA)


def _verdicts(lines: pd.DataFrame) -> pd.Series:
    """Return each line's verdict, missing where it was not judged."""
    _refuse(f"no column {PRESENT!r}" for _ in range(PRESENT not in lines))
    told = lines[PRESENT].str.lower()
    _refuse(
        f"{number}: {PRESENT} is {word!r}; expected yes or no"
        for number, word in zip(lines["sample_id"], told, strict=True)
        if not pd.isna(word) and word not in YES | NO
    )
    return told.isin(YES).astype("boolean").mask(told.isna())


def _placed(lines: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return the coder's rows at the places of those they judge."""
    places = units.loc[lines["sample_id"], PLACE].set_axis(lines.index)
    return _dated(lines).join(places)


def _located(lines: pd.DataFrame, units: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the coder's rows where their words stand in the passage, the first place first."""
    texts = dict(zip(documents["doc_id"], documents["text"], strict=True))
    after: dict[tuple[str, str], int] = {}
    places, problems = [], []
    for number, words in zip(lines["sample_id"], lines["words"], strict=True):
        doc_id, start, end = units.loc[number, PLACE]
        text = texts[doc_id]
        at = text.find(words, after.get((number, words), start), end)
        at = text.find(words, start, end) if at < 0 else at  # two steps on the same words
        if at < 0:
            problems.append(f"{number}: {words!r} does not stand in the passage; copy it exactly")
        after[number, words] = at + 1
        places.append((doc_id, at, at + len(words)))
    _refuse(problems)
    return _dated(lines).join(pd.DataFrame(places, columns=PLACE, index=lines.index))


def _dated(lines: pd.DataFrame) -> pd.DataFrame:
    """Return the lines with days as typed, without the time that spreadsheets add."""
    return pd.DataFrame({name: lines[name].str.removesuffix(MIDNIGHT) for name in lines})


def _outside(coded: pd.DataFrame, table: Table) -> Iterator[str]:
    """Yield a message for each value that its column cannot hold."""
    for column in table.columns:
        if not column.choices or column.name not in coded:
            continue
        for number, value in zip(coded["sample_id"], coded[column.name], strict=True):
            if not pd.isna(value) and value not in column.choices:
                choices = list(column.choices)
                yield f"{number}: {column.name} is {value!r}; expected one of {choices}"


def _found(rows: pd.DataFrame, done: pd.DataFrame, what: Coded, unit: str) -> pd.DataFrame:
    """Return the program's rows in the units that were coded."""
    if unit == "row":
        return rows[rows[what.table.key].isin(set(done["row_id"]))].reset_index(drop=True)
    kept = pd.Series(data=False, index=rows.index)
    for doc_id, start, end in zip(done["doc_id"], done["start"], done["end"], strict=True):
        kept |= (rows["doc_id"] == doc_id) & (rows["start"] >= start) & (rows["start"] < end)
    return rows[kept].reset_index(drop=True)


def _refuse(problems: Iterable[str]) -> None:
    if found := list(problems):
        raise SchemaError(listed("the coding sheet cannot be read:", found))
