"""When a text without a date was published, read from its own words.

Each clue bounds the day of publication: a past event comes before it, "next month’s summit" on
July 11 puts it in June. The year is the latest that a past date in the text gives, or the one
after it. The answer is where all clues meet, if that is short enough to be of use.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from analysis.text.dates import periods
from analysis.text.dates.clues import Seen, Told, same_event, seen, told
from analysis.text.dates.expressions import Published
from analysis.text.dates.grammar import Match
from analysis.text.dates.moments import FUTURE, PAST
from analysis.text.dates.stated import stated
from analysis.text.dates.tense import tense
from analysis.text.spans import Span, Spans

LONGEST = 31  # days: a longer interval is no answer
CLOSE = 45  # days from a past date with its year within which the same year goes on
MOST = 100  # clues of each kind that are compared: enough, and linear in the text
LAST_YEAR = re.compile(r"\blast year\b", re.IGNORECASE)


class Clue(NamedTuple):
    """From when and until when a text may have been published, end exclusive, by these words."""

    first: date
    end: date
    words: str
    sure: bool = True  # a past day without its year may be of another


def publication(text: str, sentences: Spans[Span], matches: Sequence[Match]) -> Published:
    """Return when a text was published by its own words, or nothing."""
    return stated(text, matches) or _solved(text, sentences, matches) or Published()


def _solved(text: str, sentences: Spans[Span], matches: Sequence[Match]) -> Published | None:
    """Return the interval that fits, in the latest year named or, after "last year", the next.

    News leaves out the year of its own days: next to "September 2022", "June 7" is later,
    and in 2022 only if it follows closely. A past December may be of the year before. That the
    latest year is "last year" needs to be named twice: once, and it may be any year.
    """
    days = list(islice(told(text, sentences, matches), MOST))
    relative = list(islice(seen(text, sentences, matches), MOST))
    past = _past_with_year(days)
    if not past:
        return None
    years = [period.date_from.year for period in past]
    years += _bare_years(text, sentences, matches)
    latest = max(years)
    answer = _meet(list(_clues(text, days, relative, latest)))
    if answer and (answer.first - max(period.date_from for period in past)).days > CLOSE:
        answer = None
    if answer is None and LAST_YEAR.search(text) and years.count(latest) > 1:
        clues = list(_clues(text, days, relative, latest + 1))
        answer = _meet([clue for clue in clues if clue.sure or clue.first < _end(clues)])
    return Published(answer.first, answer.end, answer.words, "inferred") if answer else None


def _past_with_year(days: list[Told]) -> list[periods.Period]:
    """Return the dates told with their year that the text does not put ahead."""
    found = [day.period(2000) for day in days if day.year and day.tense != FUTURE]
    return [period for period in found if period]


def _bare_years(text: str, sentences: Spans[Span], matches: Sequence[Match]) -> Iterator[int]:
    """Yield the years named alone that the text does not put ahead ("the 2022 campaign")."""
    for match in matches:
        if match.rule.name != "year" or not match.parts["year"].isdecimal():
            continue
        sentence = sentences.at(match.start) or Span(0, len(text))
        if tense(text, match.start, match.end, sentence) != FUTURE:
            yield int(match.parts["year"])


def _clues(text: str, days: list[Told], relative: list[Seen], year: int) -> Iterator[Clue]:
    dated = [(day, period) for day in days if (period := day.period(year))]
    for day, period in dated:
        yield from _bounds(text, day, period)
    for one in relative:
        same = ((day, period) for day, period in dated if same_event(text, one, day))
        if found := next(same, None):
            yield from _seen_from(text, one, *found)


def _bounds(text: str, day: Told, period: periods.Period) -> Iterator[Clue]:
    """Past days come before publication, datelines on its day."""
    words = f"“{_words(text, day.match)}”"
    if day.dateline:
        yield Clue(period.date_from, period.date_to, f"dateline {words}")
    elif day.tense == PAST:
        yield Clue(period.date_from, date.max, f"{words} is past", day.year)


def _seen_from(text: str, one: Seen, day: Told, period: periods.Period) -> Iterator[Clue]:
    target = periods.shift(periods.around(one.unit, period.date_from), -one.steps)
    if target:
        words = f"“{_words(text, one.match)}” is “{_words(text, day.match)}”"
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


def _words(text: str, match: Match) -> str:
    return " ".join(text[match.start : match.end].split())
