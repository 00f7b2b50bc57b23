"""What a text's dates tell about the day of its publication, each with its words."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from analysis.text.dates import periods
from analysis.text.dates.grammar import Match
from analysis.text.dates.moments import FUTURE, PAST, Moment
from analysis.text.dates.relative import NAMED_DAYS
from analysis.text.dates.stated import is_dateline
from analysis.text.dates.tense import tense
from analysis.text.dates.vocabulary import weekday_number
from analysis.text.spans import Span, Spans

STEPS = {"last": -1, "this": 0, "next": 1}
JOINED = re.compile(r",? \(?(?:on |is |was )?(?:the )?")  # "yesterday, June 7"; "today is June 7"
NEXT_NOUN = re.compile(r"(?:['’]s)? ([a-z]{4,})")


class Told(NamedTuple):
    """A day or month named in the text, with the tense of what is said about it."""

    match: Match
    tense: str
    sentence: Span
    number: int  # of its sentence
    dateline: bool

    @property
    def year(self) -> bool:
        """Whether the year stands beside it."""
        return bool(self.match.parts.get("year") or self.match.rule.name == "numeric date")

    @property
    def weekday(self) -> str:
        """The weekday beside a day without its year: "Tuesday, September 20"."""
        return "" if self.year else self.match.parts.get("weekday_any", "")

    def agrees(self, year: int) -> bool:
        """Whether the day is of its weekday in a year."""
        period = self.period(year)
        return period is not None and period.date_from.weekday() == weekday_number(self.weekday)

    def period(self, year: int) -> periods.Period | None:
        """Return what is meant, a date without a year being in this one."""
        reading = self.match.rule.resolve(self.match.parts, Moment(date(year, 7, 1), "none"))
        if reading is None or reading.period is None or self.year:
            return reading.period if reading else None
        shift = year - reading.period.date_from.year
        first = periods.move(reading.period.date_from, "year", shift)
        last = periods.move(reading.period.date_to, "year", shift)
        return reading.period._replace(date_from=first, date_to=last) if first and last else None


class Seen(NamedTuple):
    """A time named from the day of publication: "next month" is a month and one step."""

    match: Match
    unit: str
    steps: int
    number: int  # of its sentence
    noun: str  # the word after it


def told(text: str, sentences: Spans[Span], matches: Iterable[Match]) -> Iterator[Told]:
    """Yield the days and months that a text names."""
    for match in matches:
        if match.rule.name in ("month and day", "month", "days", "numeric date"):
            if match.parts.get("turn"):
                continue
            sentence = sentences.at(match.start) or Span(0, len(text))
            verb = tense(text, match.start, match.end, sentence)
            number = _number(sentences, match)
            yield Told(match, verb, sentence, number, is_dateline(text, match))


def seen(text: str, sentences: Spans[Span], matches: Iterable[Match]) -> Iterator[Seen]:
    """Yield the days, weeks and months that a text names from its own day."""
    for match in matches:
        if steps := _steps(match):
            noun = NEXT_NOUN.match(text, match.end)
            number = _number(sentences, match)
            yield Seen(match, *steps, number, noun[1] if noun else "")


def _steps(match: Match) -> tuple[str, int] | None:
    """Return a unit and how many of it from publication: ("month", 1) for "next month"."""
    if match.rule.name == "named day":
        return "day", NAMED_DAYS[" ".join(match.parts["name"].lower().split())]
    which, unit = match.parts.get("which", "").lower(), match.parts.get("unit", "").lower()
    if match.rule.name == "unit" and which in STEPS and unit in ("week", "month"):
        return unit, STEPS[which]
    return None


def _number(sentences: Spans[Span], match: Match) -> int:
    """Return how many sentences begin up to an expression."""
    return bisect_right(sentences.starts, match.start)


def same_event(text: str, seen: Seen, told: Told) -> bool:
    """Whether two expressions speak of one event.

    "He said last week. … he told a newspaper on June 7" are past and neighbours; "next
    month’s summit … the summit set for July 11" share the word after the first.
    """
    if told.match.rule.name == "month" and seen.unit != "month":
        return False
    if _joined(text, seen.match, told.match):
        return True
    if told.year or seen.unit == "day":
        return False  # a day told with its year elsewhere is not of this week
    near = told.match.start > seen.match.start and told.number - seen.number <= 1
    if seen.steps == 0:
        return near and told.number == seen.number
    if seen.steps < 0:
        return near and told.tense == PAST
    shared = seen.noun and re.search(rf"\b{seen.noun}\b", _words(text, told.sentence))
    return told.tense == FUTURE and bool(shared or near)


def _joined(text: str, seen: Match, told: Match) -> bool:
    """Whether a date only spells out the words before it, which are no anniversary."""
    if told.start < seen.end or not JOINED.fullmatch(text, seen.end, told.start):
        return False
    return not text.endswith("ago ", 0, seen.start)


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]
