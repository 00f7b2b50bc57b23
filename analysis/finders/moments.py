"""When a step happened: the date that its sentence gives, else the day of print."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from analysis.finders.finds import Quote
from analysis.finders.parties import FIRST_PERSON
from analysis.text import Annotated
from analysis.text.dates import TimeExpression
from analysis.text.spans import Span, Spans

LATER = frozenset(("by", "until", "till"))  # "by the end of March" is no date of a promise
UNDATED = frozenset(("delivered", "used", "requested"))  # an undated past step stays undated


@dataclass(frozen=True)
class Moments:
    """The dates of a text, without those within names: the "90s" of "CV-90s"."""

    text: Annotated
    quotes: Spans[Quote]
    names: Spans[Span]

    def when(self, sentence: Span, at: int, status: str) -> tuple[date | None, date | None]:
        """Return when a step happened: the nearest date of its sentence, else the day of print."""
        if not status:
            return None, None
        if near := self._near(sentence):
            found = min(near, key=lambda moment: abs(moment.start - at))
            return found.date_from, found.date_to
        published = self.text.published
        if status in UNDATED or published.date_to is None:
            return None, None
        one_day = published.date_from and (published.date_to - published.date_from).days == 1
        return published[:2] if one_day and announces(self.text, self.quotes) else (None, None)

    def _near(self, sentence: Span) -> Sequence[TimeExpression]:
        here = self.text.dates.within(sentence.start, sentence.end)
        return [found for found in here if self._fits(found)]

    def _fits(self, found: TimeExpression) -> bool:
        """Whether a date can be that of an event told: an interval, not "by" a later day."""
        if found.type != "DATE" or found.date_from is None or self.names.at(found.start):
            return False
        published = self.text.published.date_to
        before = self.text.tokens.before(found.start)
        deadline = before is not None and before.lower in LATER
        return not deadline and (published is None or found.date_from < published)


@lru_cache(maxsize=1)  # weapons and steps ask for the same text, one after the other
def announces(text: Annotated, quotes: Spans[Quote]) -> bool:
    """Whether a government speaks in its own text: "today", "we", "I"."""
    today = any(text.words(date.start, date.end).lower() == "today" for date in text.dates)
    return today or any(quotes.at(own) is None for own in text.tokens.offsets(FIRST_PERSON))
