"""Each match of the grammar resolved in turn, seen from a day of publication."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from analysis.text.dates.expressions import Published, TimeExpression
from analysis.text.dates.grammar import Match
from analysis.text.dates.moments import Moment, Reading
from analysis.text.dates.periods import DAY, Period
from analysis.text.dates.tense import tense
from analysis.text.spans import Span, Spans

FRAME = 4  # "In 2014, …" is the frame of its sentence, "… for the first time since 2014" not
MOST = 12  # dates before an expression that it may count from
EARLIER = re.compile(r"earlier", re.IGNORECASE)
LATER = re.compile(r"later", re.IGNORECASE)
EARLY = re.compile(r"(?:the )?(?:very )?(?:early|start|beginning|turn)\b", re.IGNORECASE)
LATE = re.compile(r"(?:the )?(?:very )?(?:late|end|close)\b", re.IGNORECASE)
MIDDLE = re.compile(r"(?:the )?(?:very )?mid", re.IGNORECASE)


def read(
    text: str, sentences: Spans[Span], matches: Iterable[Match], today: date | None
) -> list[TimeExpression]:
    """Return the expressions of time, dates counted from the day of publication."""
    found: list[TimeExpression] = []
    memory = Memory()
    for match in matches:
        sentence = sentences.at(match.start) or Span(0, len(text))
        moment = _moment(text, sentence, match, today, memory)
        if reading := match.rule.resolve(match.parts, moment):
            memory.note(match, reading, sentence)
            found.append(_expression(match, reading, today))
    return found


@dataclass
class Memory:
    """The dates that the text has named so far, nearest first, and the year of the sentence."""

    earlier: tuple[Period, ...] = ()
    year: Period | None = None
    sentence: Span | None = None

    def note(self, match: Match, reading: Reading, sentence: Span) -> None:
        """Keep a date for those that are counted from it."""
        if reading.period:
            self.earlier = (reading.period, *self.earlier[: MOST - 1])
        if match.rule.name == "year" and match.start - sentence.start < FRAME:
            self.year, self.sentence = reading.period, sentence


def _moment(text: str, sentence: Span, match: Match, today: date | None, memory: Memory) -> Moment:
    year = memory.year if memory.sentence == sentence else None
    return Moment(
        today,
        tense(text, match.start, match.end, sentence),
        memory.earlier,
        text[max(0, match.start - 20) : match.start],
        text[match.end : match.end + 30],
        year.date_from.year if year else None,
    )


def _expression(match: Match, reading: Reading, today: date | None) -> TimeExpression:
    first, last = _narrowed(match.parts.get("modifier", ""), reading, today)
    return TimeExpression(
        match.start, match.end, reading.type, reading.value, first, last, match.rule.name
    )


def _narrowed(
    modifier: str, reading: Reading, today: date | None
) -> tuple[date | None, date | None]:
    """Return the part of a period that a modifier means: "early 2022" is its first third.

    "Earlier this year" ends with the day of publication, "later this year" begins after it.
    """
    first, last = reading.date_from, reading.date_to
    if first is None or last is None or not modifier:
        return first, last
    if today and first <= today < last - DAY:
        if EARLIER.match(modifier):
            return first, today + DAY
        if LATER.match(modifier):
            return today + DAY, last
    return _third(modifier, first, last)


def _third(modifier: str, first: date, last: date) -> tuple[date, date]:
    third = (last - first) // 3
    if third < DAY:
        return first, last
    if EARLY.match(modifier):
        return first, first + third
    if LATE.match(modifier):
        return last - third, last
    if MIDDLE.match(modifier):
        return first + third, last - third
    return first, last


def agreed(expressions: list[TimeExpression], others: list[TimeExpression]) -> list[TimeExpression]:
    """Return what holds on both the first and the last possible day of publication.

    Where the two differ there is no value, and the interval covers both.
    """
    return [_both(one, other) for one, other in zip(expressions, others, strict=True)]


def _both(one: TimeExpression, other: TimeExpression) -> TimeExpression:
    if one == other or one.date_from is None or other.date_from is None:
        return one
    value = one.value if one.value == other.value else ""
    ends = [end for end in (one.date_to, other.date_to) if end]
    return one._replace(
        value=value, date_from=min(one.date_from, other.date_from), date_to=max(ends)
    )


def days_of(published: Published) -> tuple[date | None, date | None]:
    """Return the first and the last possible day of publication, if it is of a likely year."""
    if published.date_from is None or published.date_to is None:
        return None, None
    if not 1500 < published.date_from.year < 2500:
        return None, None
    return published.date_from, published.date_to - DAY
