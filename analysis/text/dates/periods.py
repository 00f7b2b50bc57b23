"""Periods of the calendar: days to centuries, with their TIMEX3 values and their neighbours."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)
LAST_YEAR = 9000  # far enough, and no neighbour of it is beyond the calendar
SEASONS = ("SP", "SU", "FA", "WI")  # three months each from March on
FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Period(NamedTuple):
    """A stretch of the calendar: what kind it is, its value, and the days it covers."""

    unit: str
    value: str
    date_from: date
    date_to: date


def day(start: date) -> Period:
    """Return one day."""
    return Period("day", start.isoformat(), start, start + DAY)


def week(start: date) -> Period:
    """Return the week, Monday to Sunday, in which a day lies.

    >>> week(date(2023, 6, 7)).value
    '2023-W23'
    """
    monday = start - DAY * start.weekday()
    year, number, _ = monday.isocalendar()
    return Period("week", f"{year}-W{number:02}", monday, monday + 7 * DAY)


def weekend(start: date) -> Period:
    """Return the Saturday and Sunday of the week in which a day lies."""
    whole = week(start)
    return Period("weekend", whole.value + "-WE", whole.date_to - 2 * DAY, whole.date_to)


def month(year: int, number: int) -> Period:
    """Return a month; numbers beyond 1 to 12 run on into the neighbouring years.

    >>> month(2023, 0).value
    '2022-12'
    """
    start = _first(year, number)
    return Period("month", f"{start:%Y-%m}", start, _first(year, number + 1))


def quarter(year: int, number: int) -> Period:
    """Return a quarter; numbers beyond 1 to 4 run on."""
    start = _first(year, 3 * number - 2)
    value = f"{start.year}-Q{(start.month + 2) // 3}"
    return Period("quarter", value, start, _first(year, 3 * number + 1))


def half(year: int, number: int) -> Period:
    """Return half a year; numbers beyond 1 and 2 run on."""
    start = _first(year, 6 * number - 5)
    value = f"{start.year}-H{(start.month + 5) // 6}"
    return Period("half", value, start, _first(year, 6 * number + 1))


def season(year: int, number: int) -> Period:
    """Return a season, 1 for spring to 4 for winter, which ends in the next year."""
    start = _first(year, 3 * number)
    return Period("season", f"{year}-{SEASONS[number - 1]}", start, _first(year, 3 * number + 3))


def year(number: int) -> Period:
    """Return a year."""
    return Period("year", f"{number:04}", date(number, 1, 1), date(number + 1, 1, 1))


def decade(number: int) -> Period:
    """Return ten years by their first three figures (199 is the 1990s)."""
    return Period("decade", f"{number:03}", date(number * 10, 1, 1), date(number * 10 + 10, 1, 1))


def century(number: int) -> Period:
    """Return a hundred years by their first two figures (19 is the 20th century)."""
    start, end = date(max(1, number * 100), 1, 1), date(number * 100 + 100, 1, 1)
    return Period("century", f"{number:02}", start, end)


def around(unit: str, moment: date) -> Period:
    """Return the period of a kind in which a day lies.

    >>> around("quarter", date(2023, 6, 7)).value
    '2023-Q2'
    """
    return _AROUND[unit](moment)


def shift(period: Period, steps: int) -> Period | None:
    """Return the period of the same kind so many steps later, if the calendar reaches so far.

    A step from a season is a year: "last spring" is the spring of a year before.

    >>> shift(month(2023, 1), -2).value
    '2022-11'
    """
    return later(period, "year" if period.unit == "season" else period.unit, steps)


def later(period: Period, unit: str, steps: int) -> Period | None:
    """Return the period of the same kind so many units later: a year after a day is a day.

    >>> later(quarter(2023, 3), "year", -1).value
    '2022-Q3'
    """
    start = move(period.date_from, unit, steps)
    return around(period.unit, start) if start else None


def move(moment: date, unit: str, steps: int) -> date | None:
    """Return the day so many units later; the last of a month stays within its month."""
    try:
        if unit in _DAYS:
            found = moment + DAY * (_DAYS[unit] * steps)
            return found if 1 < found.year <= LAST_YEAR else None
        first = _first(moment.year, moment.month + _MONTHS[unit] * steps)
        last = _first(first.year, first.month + 1) - DAY
        return first.replace(day=min(moment.day, last.day))
    except (ValueError, OverflowError):
        return None


def span(first: Period, last: Period) -> Period | None:
    """Return the time from the start of one period to the end of another."""
    if last.date_to <= first.date_from:
        return None
    return Period("span", f"{first.value}/{last.value}", first.date_from, last.date_to)


_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_MONTHS["century"] = 1200

_AROUND: dict[str, Callable[[date], Period]] = {
    "day": day,
    "week": week,
    "weekend": weekend,
    "month": lambda moment: month(moment.year, moment.month),
    "quarter": lambda moment: quarter(moment.year, (moment.month + 2) // 3),
    "half": lambda moment: half(moment.year, (moment.month + 5) // 6),
    "season": lambda moment: season(moment.year - (moment.month < 3), (moment.month // 3) or 4),
    "year": lambda moment: year(moment.year),
    "decade": lambda moment: decade(moment.year // 10),
    "century": lambda moment: century(moment.year // 100),
}


def _first(number: int, month_number: int) -> date:
    """Return the first day of a month counted from January of a year."""
    years, months = divmod(month_number - 1, 12)
    if not 1 <= number + years <= LAST_YEAR:
        raise ValueError(f"year {number + years} is beyond the calendar")
    return date(number + years, months + 1, 1)
