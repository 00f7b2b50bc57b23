"""Rows of tables as words of a report."""

from collections.abc import Iterable

import pandas as pd

from analysis.charts.wording import names_of

DAY = pd.Timedelta(days=1)


def text_of(value: object) -> str:
    """Return a cell as text, nothing where it is empty.

    >>> text_of(pd.NA), text_of("POL")
    ('', 'POL')
    """
    return "" if pd.isna(value) else str(value)  # type: ignore[call-overload]


def named(value: object) -> str:
    """Return the actors of a cell by their names, nothing where it is empty.

    >>> named("USA;DEU"), named("NATO"), named(pd.NA)
    ('United States, Germany', 'NATO', '')
    """
    return names_of(text_of(value)) if text_of(value) else ""


def when(start: object, end: object) -> str:
    """Return a half-open interval of days as a reader says it.

    >>> when(pd.Timestamp("2023-06-08"), pd.Timestamp("2023-06-09"))
    '8 June 2023'
    >>> when(pd.Timestamp("2023-03-01"), pd.Timestamp("2023-04-01"))
    'March 2023'
    >>> when(pd.Timestamp("2022-01-01"), pd.Timestamp("2023-01-01"))
    '2022'
    >>> when(pd.Timestamp("2022-02-24"), pd.NaT)
    'from 24 February 2022'
    """
    if not isinstance(start, pd.Timestamp) or pd.isna(start):
        return ""
    if not isinstance(end, pd.Timestamp) or pd.isna(end):
        return f"from {_day(start)}"
    if start.is_year_start and end == start + pd.DateOffset(years=1):
        return f"{start:%Y}"
    if start.is_month_start and end == start + pd.DateOffset(months=1):
        return f"{start:%B %Y}"
    last = end - DAY
    return _day(start) if last <= start else f"{_day(start)} to {_day(last)}"


def _day(day: pd.Timestamp) -> str:
    return f"{day.day} {day:%B %Y}"


def number_of(low: object, high: object) -> str:
    """Return a quantity: exact, at least, or between.

    >>> number_of(4, 4), number_of(100, pd.NA), number_of(10, 20), number_of(pd.NA, pd.NA)
    ('4', '100 or more', '10 to 20', '')
    """
    if pd.isna(low):  # type: ignore[call-overload]
        return "" if pd.isna(high) else f"up to {high:,}"  # type: ignore[call-overload]
    if pd.isna(high):  # type: ignore[call-overload]
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def first_of(values: Iterable[object]) -> str:
    """Return the first value that is not empty, as text."""
    return next((str(value) for value in values if not pd.isna(value)), "")  # type: ignore[call-overload]
