"""What a rule may know when it resolves an expression, and what it answers."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from analysis.text.dates import periods
from analysis.text.dates.periods import Period
from analysis.text.dates.vocabulary import compile_template

PAST, FUTURE, UNKNOWN = "past", "future", ""


class Reading(NamedTuple):
    """What an expression means: its TIMEX3 type and value, and its interval if it has one."""

    type: str
    value: str = ""
    date_from: date | None = None
    date_to: date | None = None
    period: Period | None = None


class Moment(NamedTuple):
    """Where an expression stands: the day of publication, the tense, the dates before it."""

    today: date | None
    tense: str = UNKNOWN
    earlier: tuple[Period, ...] = ()  # nearest first
    before: str = ""  # some words to the left
    after: str = ""  # some words to the right
    year: int | None = None  # a year named before in the sentence

    def latest(self, *units: str) -> Period | None:
        """Return the nearest date before the expression, of certain units if any are named."""
        found = (period for period in self.earlier if not units or period.unit in units)
        return next(found, None)

    def this(self, unit: str) -> Period | None:
        """Return the period of a unit in which the text was published."""
        return periods.around(unit, self.today) if self.today else None


Parts = Mapping[str, str]  # the named parts of a template, "" where one is left out
Resolver = Callable[[Parts, Moment], Reading | None]


class Rule:
    """One way to write a time: a name, the template of its words, and how to resolve them."""

    def __init__(self, name: str, template: str, resolve: Resolver) -> None:
        self.name = name
        self.template = template
        self.resolve = resolve

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The template as a pattern with named parts, compiled when first used."""
        return compile_template(self.template)


def dated(period: Period | None) -> Reading:
    """Return the reading of a calendar date; without a period it is a date of no known value."""
    if period is None:
        return Reading("DATE")
    return Reading("DATE", period.value, period.date_from, period.date_to, period)
