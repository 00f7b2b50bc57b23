"""Rules for durations ("three months") and what recurs ("every Monday")."""

import re

from analysis.text.dates import periods
from analysis.text.dates.clock import PARTS_OF_DAY
from analysis.text.dates.moments import Moment, Parts, Reading, Rule
from analysis.text.dates.vocabulary import count, month_number, singular, weekday_number

LETTERS = {
    "day": ("P", "D"),
    "week": ("P", "W"),
    "weekend": ("P", "WE"),
    "month": ("P", "M"),
    "quarter": ("P", "Q"),
    "season": ("P", "S"),
    "year": ("P", "Y"),
    "decade": ("P", "DE"),
    "century": ("P", "CE"),
    "second": ("PT", "S"),
    "minute": ("PT", "M"),
    "hour": ("PT", "H"),
}
HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
OFTEN = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M",
    "quarterly": "P1Q", "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip


def duration_value(number: str, unit: str) -> str:
    """Return the TIMEX3 value of a duration: P3M, PT24H, PXY for "several years".

    >>> duration_value("three", "months"), duration_value("several", "years")
    ('P3M', 'PXY')
    >>> duration_value("2.5", "years")
    'P2.5Y'
    """
    kind = singular(unit)
    known: int | str | None = number if re.fullmatch(r"\d+\.\d", number) else count(number)
    if kind == "fortnight":
        kind, known = "week", 2 if known == 1 else None
    before, letter = LETTERS[kind]
    return f"{before}{'X' if known is None else known}{letter}"


def duration(parts: Parts, moment: Moment) -> Reading:
    """Return three months; nine-month; decades; the past two years, with the days it covers.

    A vague number ("the coming weeks") has no interval.
    """
    number, unit = parts.get("number") or "several", parts["units"]
    if parts.get("half"):
        number = f"{count(number)}.5"
    value = duration_value(number, unit)
    known, turn = count(number), parts.get("turn", "").lower()
    kind = singular(unit)
    if moment.today is None or not known or turn not in ("past", "last", "next", "coming"):
        return Reading("DURATION", value)
    ahead = turn in ("next", "coming")
    if kind in ("second", "minute", "hour"):
        return Reading("DURATION", value)
    other = periods.move(moment.today, kind, known if ahead else -known)
    if other is None:
        return Reading("DURATION", value)
    first, last = sorted((moment.today, other))
    return Reading("DURATION", value, first, last)


def half(parts: Parts, moment: Moment) -> Reading:
    """Return half a year; half an hour; half a century."""
    return Reading("DURATION", HALVES[parts["unit"].lower()])


def often(parts: Parts, moment: Moment) -> Reading:
    """Return daily; annual: each day, each year."""
    return Reading("SET", OFTEN[parts["often"].lower()])


def every(parts: Parts, moment: Moment) -> Reading:
    """Return every Monday; each July; every two years; 40 a year."""
    if name := parts.get("weekday"):
        return Reading("SET", f"XXXX-WXX-{weekday_number(name) + 1}")
    if name := parts.get("month"):
        return Reading("SET", f"XXXX-{month_number(name):02}")
    if parts.get("part"):
        return Reading("SET", "XXXX-XX-XX" + PARTS_OF_DAY[parts["part"].lower().rstrip("s")])
    return Reading("SET", duration_value(parts.get("number") or "one", parts["units"]))


LENGTHS = [
    Rule(
        "often",
        r"(?-i:(?P<often>hourly|daily|nightly|weekly|monthly|quarterly|annually|annual|yearly))",
        often,
    ),
    Rule(
        "every",
        r"(?:every|each) (?:<weekday>|<month>|<part>|"
        r"(?:other |single )?(?:<number:count> )?<units:any_units>)",
        every,
    ),
    Rule("every", r"<weekday:weekdays>", every),
    Rule("half a", rf"half an? (?P<unit>{'|'.join(HALVES)})", half),
    Rule(
        "duration",
        r"(?:(?:the|these|those) )?(?:<turn:turn_long> )?<number>(?P<half>[ -]and[ -]a[ -]half)?"
        r"[ -](?:(?:or so|more|full|straight|consecutive|whole|long|trading|additional) )?"
        r"<units:any_units>(?:[ -](?:old|long))?",
        duration,
    ),
    Rule(
        "duration",
        r"(?:the )?<turn:turn_long> (?P<units>days|weeks|months|years|decades|hours)",
        duration,
    ),
    Rule("duration", r"(?P<units>weeks|months|years|decades|centuries)", duration),
]
