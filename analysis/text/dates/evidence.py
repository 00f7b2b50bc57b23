"""All that a text's dates tell of the day of its publication, gathered once."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import islice

from analysis.text.dates.clues import Seen, Told, seen, told
from analysis.text.dates.grammar import Match
from analysis.text.dates.moments import FUTURE
from analysis.text.dates.offices import Window, windows
from analysis.text.dates.periods import Period
from analysis.text.dates.tense import tense
from analysis.text.names import Hit
from analysis.text.spans import Span, Spans

MOST = 100  # clues of each kind that are compared: enough, and linear in the text


class Evidence:
    """The days and years that a text names, and the times it counts from its own day."""

    def __init__(
        self,
        text: str,
        sentences: Spans[Span],
        matches: Sequence[Match],
        names: Iterable[Hit] = (),
    ) -> None:
        self.text, self.sentences, self.matches, self.names = text, sentences, matches, names

    @cached_property
    def days(self) -> list[Told]:
        """The days and months named."""
        return list(islice(told(self.text, self.sentences, self.matches), MOST))

    @cached_property
    def relative(self) -> list[Seen]:
        """The days, weeks and months counted from the text's own day."""
        return list(islice(seen(self.text, self.sentences, self.matches), MOST))

    @cached_property
    def past(self) -> list[Period]:
        """The dates told with their year that the text does not put ahead."""
        found = [day.period(2000) for day in self.days if day.year and day.tense != FUTURE]
        return [period for period in found if period]

    @cached_property
    def windows(self) -> list[Window]:
        """The times in which the people named held the offices that the text gives them."""
        return windows(self.text, self.names)

    def allows(self, first: date, end: date) -> bool:
        """Whether the offices that the text names leave room for these days."""
        room = (since < end and first < until for since, until in self.windows)
        return not self.windows or any(room)

    @cached_property
    def latest(self) -> int:
        """The latest year that the text does not put ahead, 0 if it names none."""
        years = [period.date_from.year for period in self.past]
        return max([*years, *self._bare_years()], default=0)

    @property
    def mentions(self) -> int:
        """How many different dates of the latest year, or the year alone, the text names."""
        dates = {period.value for period in self.past if period.date_from.year == self.latest}
        return len(dates) + (self.latest in self._bare_years())

    def _bare_years(self) -> Iterator[int]:
        """Yield the years named alone that the text does not put ahead ("the 2022 campaign")."""
        for match in self.matches:
            if match.rule.name != "year" or not match.parts["year"].isdecimal():
                continue
            sentence = self.sentences.at(match.start) or Span(0, len(self.text))
            if tense(self.text, match.start, match.end, sentence) != FUTURE:
                yield int(match.parts["year"])
