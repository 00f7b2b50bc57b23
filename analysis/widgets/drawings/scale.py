"""Days across a picture, and the dates below it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.widgets.drawings.drawing import Days

LEAST_DAYS = 28.0  # a shorter period is drawn as long as this, so that days do not look far apart
LEAST_PIXELS = 58.0  # between two dates below the picture
EVERY = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)  # months


@dataclass(frozen=True)
class Scale:
    """Days since 1970 from `first` to `last`, at pixels from `left` to `right`."""

    first: float
    last: float
    left: float
    right: float

    def at(self, days: Days) -> Days:
        """Return the pixels at which days stand."""
        return self.left + (days - self.first) * self.pixels_a_day

    @property
    def pixels_a_day(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / (self.last - self.first)

    def dates(self) -> Iterator[tuple[float, str]]:
        """Yield where to write which dates, as many as there is room for."""
        start, end = (pd.Timestamp(day, unit="D") for day in (self.first, self.last))
        ticks = _ticks(start, end, int((self.right - self.left) / LEAST_PIXELS))
        months = {tick.month for tick in ticks}
        for number, tick in enumerate(ticks):
            place = self.left + ((tick - start) / pd.Timedelta(days=1)) * self.pixels_a_day
            yield place, _date(tick, days=tick.day != 1, years=months == {1}, first=number == 0)


def _ticks(start: pd.Timestamp, end: pd.Timestamp, most: int) -> pd.DatetimeIndex:
    """Return the dates to write, at most so many: weeks, months, else every few from January."""
    if (weeks := pd.date_range(start.normalize(), end, freq="7D", inclusive="right")).size <= most:
        return weeks
    months = pd.date_range(start, end, freq="MS", normalize=True)
    for step in EVERY:
        ticks = months[(months.year * 12 + months.month - 1) % step == 0]
        if len(ticks) <= most:
            break
    return ticks


def _date(tick: pd.Timestamp, *, days: bool, years: bool, first: bool) -> str:
    """Return a date as short as its neighbours allow: the year once, then months."""
    if years:
        return f"{tick:%Y}"
    day = f"{tick.day} " if days else ""
    return f"{day}{tick:%b %Y}" if first or (tick.month == 1 and not days) else f"{day}{tick:%b}"


def scale_of(days: Days, left: float, right: float) -> Scale:
    """Return a scale on which all of the days stand; those that are not known are left out."""
    known = days[~np.isnan(days)]
    first, last = (float(known.min()), float(known.max())) if len(known) else (19000.0, 19000.0)
    slack = max(0.0, LEAST_DAYS - (last - first)) / 2
    return Scale(first - slack, last + slack + 1, left, right)
