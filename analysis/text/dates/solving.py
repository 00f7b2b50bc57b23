"""The day of publication from clues that each bound it: the answer is where all of them meet.

A past event comes before publication; "next month’s summit" on July 11 puts it in June; a day
named with its weekday ("Tuesday, September 20") is near, and tells its year. Where the clues
leave more than a month, there is no answer.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from analysis.text.dates import periods
from analysis.text.dates.clues import Told, same_event
from analysis.text.dates.evidence import Evidence
from analysis.text.dates.grammar import Match
from analysis.text.dates.moments import FUTURE, PAST

LONGEST = 31  # days: a longer interval is no answer
CLOSE = 45  # days from a past date with its year within which the same year goes on
NEAR = 14 * periods.DAY  # news names no weekday beside a date that is further away
YEARS_ON = 3  # the latest year named and the two after it: a weekday tells them apart
MOST = 12  # years that offices may leave open
LAST_YEAR = re.compile(r"\blast year\b", re.IGNORECASE)


class Clue(NamedTuple):
    """From when and until when a text may have been published, end exclusive, by these words."""

    first: date
    end: date
    words: str
    sure: bool = True  # a past day without its year may be of another


def by_today(evidence: Evidence) -> Clue | None:
    """Return the day of "today, June 7, 2023", whatever else the text names."""
    return _meet(list(_relative(evidence, [day for day in evidence.days if day.year], 2000)))


def by_weekday(evidence: Evidence) -> Clue | None:
    """Return the interval that fits the days named with their weekday but without their year.

    They are of the first year, from the latest one named, in which all weekdays are right;
    without a year named, of the only such year in which the people named held their offices.
    """
    days = [day for day in evidence.days if day.weekday]
    if not days:
        return None
    years = [year for year in _years(evidence) if all(day.agrees(year) for day in days)]
    if not years or (not evidence.latest and len(years) > 1):
        return None
    near = [_near(evidence, day, period) for day, period in _dated(days, years[0])]
    return _meet([*near, *_relative(evidence, evidence.days, years[0])])


def _years(evidence: Evidence) -> list[int]:
    """Return the years in which the text may have been published, by years and offices named."""
    if evidence.latest:
        years = list(range(evidence.latest, evidence.latest + YEARS_ON))
    elif evidence.windows:
        first = min(since for since, _ in evidence.windows).year
        end = max(until for _, until in evidence.windows).year
        years = list(range(first, min(end, first + MOST) + 1))
    else:
        return []
    return [year for year in years if evidence.allows(date(year, 1, 1), date(year + 1, 1, 1))]


def _near(evidence: Evidence, day: Told, period: periods.Period) -> Clue:
    first = period.date_from if day.tense == PAST else period.date_from - NEAR
    end = period.date_to if day.tense == FUTURE else period.date_to + NEAR
    return Clue(first, end, f"“{_words(evidence, day.match)}” is near")


def by_year(evidence: Evidence) -> Clue | None:
    """Return the interval that fits, in the latest year named or, after "last year", the next.

    News leaves out the year of its own days: next to "September 2022", "June 7" is later,
    and in 2022 only if it follows closely. A past December may be of the year before. That the
    latest year is "last year" needs two dates of it: with one, it may be any year.
    """
    if not evidence.past:
        return None
    answer = _meet(list(_clues(evidence, evidence.latest)))
    latest = max(period.date_from for period in evidence.past)
    if answer and (answer.first - latest).days <= CLOSE:
        return answer
    if not LAST_YEAR.search(evidence.text) or evidence.mentions < 2:
        return None
    clues = list(_clues(evidence, evidence.latest + 1))
    return _meet([clue for clue in clues if clue.sure or clue.first < _end(clues)])


def _dated(days: list[Told], year: int) -> list[tuple[Told, periods.Period]]:
    """Return the days with what they are if those without a year are of this one."""
    return [(day, period) for day in days if (period := day.period(year))]


def _clues(evidence: Evidence, year: int) -> Iterator[Clue]:
    """Yield the bounds: past days come before publication, datelines on its day."""
    for day, period in _dated(evidence.days, year):
        words = f"“{_words(evidence, day.match)}”"
        if day.dateline:
            yield Clue(period.date_from, period.date_to, f"dateline {words}")
        elif day.tense == PAST:
            yield Clue(period.date_from, date.max, f"{words} is past", day.year)
    yield from _relative(evidence, evidence.days, year)


def _relative(evidence: Evidence, days: list[Told], year: int) -> Iterator[Clue]:
    """Yield what "last week" and the like tell beside the day that they speak of."""
    dated = _dated(days, year)
    for one in evidence.relative:
        same = ((d, p) for d, p in dated if same_event(evidence.text, one, d))
        day, period = next(same, (None, None))
        if day is None or period is None:
            continue
        if target := periods.shift(periods.around(one.unit, period.date_from), -one.steps):
            words = f"“{_words(evidence, one.match)}” is “{_words(evidence, day.match)}”"
            yield Clue(target.date_from, target.date_to, words)


def _meet(clues: list[Clue]) -> Clue | None:
    """Return where all clues meet, with the words of those that bound it."""
    first, end = max((clue.first for clue in clues), default=date.min), _end(clues)
    if first >= end or end == date.max or (end - first).days > LONGEST:
        return None
    words = [clue.words for clue in clues if clue.first == first or clue.end == end]
    return Clue(first, end, "; ".join(dict.fromkeys(words)))


def _end(clues: list[Clue]) -> date:
    return min((clue.end for clue in clues), default=date.max)


def _words(evidence: Evidence, match: Match) -> str:
    return " ".join(evidence.text[match.start : match.end].split())
