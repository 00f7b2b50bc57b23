"""One cell of a tracker → a day, a number, a state, a status."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import pandas as pd

from analysis.load.days import MONTHS, parse_day

Days = tuple[pd.Timestamp, pd.Timestamp] | None

YEARS = re.compile(r"(?P<first>(?:19|20)\d\d)(?:\s*[-–]\s*(?P<last>(?:19|20)\d\d))?")
YEAR_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})")
NAMED_MONTH = re.compile(r"(?P<name>[^\W\d_]{3,})\.?,? (?P<year>(?:19|20)\d\d)")
NUMBERS = re.compile(r"(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<year>(?:19|20)\d\d)")
NUMBER = re.compile(r"\d{1,3}(?:[,\u2009 ]\d{3})+|\d+(?:\.\d+)?")
STATUS_WORDS = (  # the first that stands in the cell; what is to come before what is done
    (("to be delivered", "not delivered", "undelivered", "awaiting"), "pledged"),
    (("refus", "reject", "ruled out", "withdrawn", "cancel"), "refused"),
    (("request", "asked"), "requested"),
    (("consider", "discuss", "possible", "reported"), "considered"),
    (("deliver", "arriv", "in service", "supplied", "received", "sent"), "delivered"),
    (("train",), "training"),
    (("pledg", "commit", "allocat", "promis", "order", "announc", "approv"), "pledged"),
)


def empty(cell: Any) -> bool:
    """Whether a cell holds nothing, or only what trackers write for it.

    >>> empty(None), empty(" . "), empty("n/a"), empty(0)
    (True, True, True, False)
    """
    return cell is None or str(cell).strip().casefold() in (
        "",
        ".",
        "-",
        "n/a",
        "na",
        "nan",
        "none",
    )


def number_of(cell: Any) -> int | None:
    """Return the number of a cell; nothing where it gives none, or no whole one.

    >>> number_of("5,000"), number_of(14.0), number_of("approx. 30"), number_of("unknown")
    (5000, 14, 30, None)
    """
    match = None if empty(cell) else NUMBER.search(str(cell))
    value = float(re.sub(r"[,\u2009 ]", "", match[0])) if match else 0.5
    return int(value) if value.is_integer() else None


def status_of(cell: Any, otherwise: str) -> str:
    """Return the status that a cell's words stand for.

    >>> status_of("To be delivered", ""), status_of("Commitment", ""), status_of(None, "pledged")
    ('pledged', 'pledged', 'pledged')
    """
    words = "" if empty(cell) else str(cell).casefold()
    known = (status for stems, status in STATUS_WORDS if any(stem in words for stem in stems))
    return next(known, otherwise)


def actor_of(cell: Any, names: Mapping[str, str]) -> str:
    """Return the code of a state or bloc, else the name as it stands.

    >>> actor_of("EU (Commission and Council)", {"eu": "EU"}), actor_of("Elbonia", {})
    ('EU', 'Elbonia')
    """
    name = " ".join(str(cell).split())
    bare = re.sub(r"\s*\(.*?\)", "", name).removeprefix("the ")
    return names.get(bare.casefold()) or names.get(name.casefold()) or name


def day_first(cells: Iterable[Any]) -> bool:
    """Tell whether dates like 03/07/2023 start with the day, by those that leave no choice.

    >>> day_first(["03/07/2023", "03/25/2023"]), day_first(["03/07/2023", "25/03/2023"])
    (False, True)
    """
    matches = [match for cell in cells if (match := NUMBERS.fullmatch(str(cell).strip()))]
    sure = [int(m["first"]) > 12 for m in matches if max(int(m["first"]), int(m["second"])) > 12]
    return all(sure)


def days_of(cell: Any, *, days_come_first: bool) -> Days:
    """Return the first day that a cell's date allows and the day after the last.

    A month or a year is an interval, a span of years likewise; what cannot be read is nothing.

    >>> [str(day.date()) for day in days_of("March 2023", days_come_first=True)]
    ['2023-03-01', '2023-04-01']
    """
    if empty(cell):
        return None
    if isinstance(cell, (date, datetime)):
        return _one(pd.Timestamp(cell).normalize())
    words = str(cell).strip().removesuffix(".0")
    if match := YEARS.fullmatch(words):
        return _between(match["first"], 1, match["last"] or match["first"], 12)
    if match := YEAR_MONTH.fullmatch(words):
        return _month(match["year"], int(match["month"]))
    if match := NAMED_MONTH.fullmatch(words):
        return _month(match["year"], MONTHS.get(match["name"].casefold(), 0))
    if match := NUMBERS.fullmatch(words):
        day, month = (match["first"], match["second"])[:: 1 if days_come_first else -1]
        words = f"{match['year']}-{int(month):02}-{int(day):02}"
    try:
        return _one(pd.Timestamp(parse_day(words)))
    except ValueError:
        return None


def _one(day: pd.Timestamp) -> Days:
    return day, day + pd.Timedelta(days=1)


def _month(year: str, month: int) -> Days:
    return _between(year, month, year, month) if 1 <= month <= 12 else None


def _between(first: str, month: int, last: str, last_month: int) -> Days:
    start = pd.Timestamp(int(first), month, 1)
    return start, pd.Timestamp(int(last), last_month, 1) + pd.offsets.MonthBegin(1)
