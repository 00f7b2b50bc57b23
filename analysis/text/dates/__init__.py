"""Expressions of time → intervals, and the date of the text itself."""

from datetime import date
from typing import NamedTuple

from analysis.text.spans import Span, Spans


class Published(NamedTuple):
    """When a text was published: a half-open interval and what it rests on."""

    date_from: date | None = None
    date_to: date | None = None
    basis: str = ""


class TimeExpression(NamedTuple):
    """Words that name a time, their TIMEX3 type and value, and the interval they name."""

    start: int
    end: int
    type: str  # DATE, TIME, DURATION or SET
    value: str
    date_from: date | None
    date_to: date | None
    rule: str


def find_dates(
    text: str, sentences: Spans[Span], published: Published | None = None
) -> tuple[Published, Spans[TimeExpression]]:
    """Return when the text was published (inferred if not given) and its expressions of time."""
    return published or Published(), Spans([])
