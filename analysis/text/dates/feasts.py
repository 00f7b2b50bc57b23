"""Rules for feasts and other days that have a name: Christmas, Easter, Independence Day."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from analysis.text.dates import periods
from analysis.text.dates.moments import Moment, Parts, Reading, Rule, dated
from analysis.text.dates.written import OF_YEAR, with_year, year_of

Feast = Callable[[int], date]  # its day in a year


def _on(month: int, day: int) -> Feast:
    return lambda year: date(year, month, day)


def _weekday(month: int, weekday: int, count: int) -> Feast:
    """Return the count-th weekday of a month, Monday being 0; the last one for -1."""

    def day_in(year: int) -> date:
        first = date(year, month, 1)
        days = [
            first + timedelta(days=number)
            for number in range(31)
            if (first + timedelta(days=number)).month == month
        ]
        return [day for day in days if day.weekday() == weekday][count]

    return day_in


def easter(year: int) -> date:
    """Return the western Easter Sunday of a year, by the Gregorian computus.

    >>> easter(2023)
    datetime.date(2023, 4, 9)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Feast:
    return lambda year: easter(year) + timedelta(days=days)


FEASTS: dict[str, Feast] = {
    "christmas eve": _on(12, 24),
    "christmas day": _on(12, 25),
    "christmas": _on(12, 25),
    "boxing day": _on(12, 26),
    "new year's eve": _on(12, 31),
    "new year's day": _on(1, 1),
    "valentine's day": _on(2, 14),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "may day": _on(5, 1),
    "memorial day": _weekday(5, 0, -1),
    "bastille day": _on(7, 14),
    "labor day": _weekday(9, 0, 0),
    "halloween": _on(10, 31),
    "armistice day": _on(11, 11),
    "veterans day": _on(11, 11),
    "thanksgiving day": _weekday(11, 3, 3),
    "thanksgiving": _weekday(11, 3, 3),
}
# Days that several states keep, each on its own: whose it is must stand before them.
NATIONAL: dict[str, tuple[tuple[re.Pattern[str], Feast], ...]] = {
    "independence day": (
        (re.compile(r"\bUkrain\w*(?:['’]s)? $"), _on(8, 24)),
        (re.compile(r"\b(?:Poland['’]s|Polish) $"), _on(11, 11)),
        (re.compile(r"\b(?:Finland['’]s|Finnish) $"), _on(12, 6)),
        (re.compile(r"\b(?:Georgian?(?:['’]s)?) $"), _on(5, 26)),
        (re.compile(r"\b(?:America(?:['’]s|n)|U\.?S\.?) $"), _on(7, 4)),
    ),
    "victory day": ((re.compile(r"\b(?:Russian?(?:['’]s)?|Moscow['’]s|Soviet) $"), _on(5, 9)),),
}
NAMES = "|".join(sorted((*FEASTS, *NATIONAL), key=len, reverse=True)).replace("'", "['’]")
THING = re.compile(
    r"\s(?:tree|carol|card|gift|present|sale|shopp|song|music|light|decoration|market|stor|movie|"
    r"speech|Island|Seals?\b)",
)
SEPTEMBER_11 = date(2001, 9, 11)


def feast(parts: Parts, moment: Moment) -> Reading | None:
    """Return Christmas; last Easter; Thanksgiving 2022; Ukraine’s Independence Day."""
    day_in = _day_in(parts["feast"].lower().replace("’", "'"), moment.before)
    if THING.match(moment.after):
        return None
    if day_in is None:
        return dated(None)
    year = year_of(parts, moment) or _year(day_in, parts.get("which", "").lower(), moment)
    return dated(periods.day(day_in(year)) if year and 1 < year < periods.LAST_YEAR else None)


def _day_in(name: str, before: str) -> Feast | None:
    for whose, found in NATIONAL.get(name, ()):
        if whose.search(before):
            return found
    return FEASTS.get(name)


def _year(day_in: Feast, which: str, moment: Moment) -> int | None:
    """Return the year that "last" or "next" or else the tense suggests."""
    if moment.today is None or which == "":
        month = with_year(day_in(2023).month, moment, None)
        return month.date_from.year if month else None
    year = moment.today.year
    passed = day_in(year) < moment.today
    return {"last": year if passed else year - 1, "next": year + passed}.get(which, year)


def attacks(parts: Parts, moment: Moment) -> Reading:
    """Return 9/11; the September 11 attacks."""
    return dated(periods.day(SEPTEMBER_11))


FEAST_DAYS = [
    Rule("feast", rf"(?:(?P<which>last|next|this) )?(?P<feast>{NAMES}){OF_YEAR}?", feast),
    Rule(
        "attacks",
        r"9/11|(?:September|Sept\.) 11(?:th)?(?= (?:terror(?:ist)? )?attacks)",
        attacks,
    ),
]
