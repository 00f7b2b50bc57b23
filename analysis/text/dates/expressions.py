"""What is found: expressions of time, and when the text itself was published."""

from datetime import date
from typing import NamedTuple


class Published(NamedTuple):
    """When a text was published: a half-open interval, the words it rests on, and how firmly.

    Its confidence is `given` (by the file), `stated` (a dateline, "Updated …") or `inferred`
    (solved from the dates that the text names).
    """

    date_from: date | None = None
    date_to: date | None = None
    basis: str = ""
    confidence: str = ""


class TimeExpression(NamedTuple):
    """Words that name a time, their TIMEX3 type and value, and the interval they name."""

    start: int
    end: int
    type: str  # DATE, TIME, DURATION or SET
    value: str
    date_from: date | None
    date_to: date | None
    rule: str
