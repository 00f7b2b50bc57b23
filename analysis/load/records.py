"""Records (rows of a table, objects of a JSON file, front matter) to articles."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from math import isnan
from numbers import Real

import pandas as pd

from analysis.load.columns import guess_columns
from analysis.load.finding import Article, Columns, Finding, Problem, Source

Record = Mapping[str, object]
Placed = Record | Problem  # a row that cannot be split into fields is a problem


def read_records(
    records: Iterable[tuple[str, Placed]], seen: list[str], source: Source
) -> Iterator[Finding]:
    """Yield which column was taken for which field, then the article of each placed record."""
    taken = guess_columns(seen, source.columns)
    yield Columns(taken)
    for number, (place, record) in enumerate(records, start=1):
        if isinstance(record, Problem):
            yield record._replace(place=place)
        else:
            yield from read_record(record, taken, place, number)


def read_record(
    record: Record, taken: Mapping[str, str], place: str = "", number: int = 0
) -> Iterator[Finding]:
    """Yield the article of one record, with a problem for each field of no use."""
    text = record.get(taken["text"])
    if not isinstance(text, str):
        kind = "has no text" if _is_missing(text) else f"has a {type(text).__name__} for a text"
        yield Problem(kind, "give it a text, or remove it", place)
        return
    fields: dict[str, str | date] = {}
    for field, column in taken.items():
        try:
            fields[field] = _stated(record.get(column))
        except TypeError as error:
            yield Problem(f"'{column}' is left out: {error}", "make it plain words", place)
    yield Article(**{**fields, "text": text, "number": number, "place": place})  # type: ignore[arg-type]


def _is_missing(value: object) -> bool:
    is_nan = isinstance(value, float) and isnan(value)
    return value is None or value is pd.NaT or value is pd.NA or is_nan


def _stated(value: object) -> str | date:
    """Return a field's value as words or a day; several values (authors) are joined.

    >>> _stated(["Ana Lima", {"name": "Jo Berg"}])
    'Ana Lima, Jo Berg'
    """
    if isinstance(value, (list, tuple)):
        return ", ".join(str(_stated(part)) for part in value)
    if _is_missing(value):
        return ""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, Mapping) and isinstance(value.get("name"), str):
        return str(value["name"])
    if isinstance(value, float) and value.is_integer():  # pandas makes an id 7 with gaps 7.0
        return str(int(value))
    if isinstance(value, (str, Real)):
        return str(value).strip()
    raise TypeError(f"it holds a {type(value).__name__}")
