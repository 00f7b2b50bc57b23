"""A time axis with readable dates, and a margin column for what has no date."""

from datetime import datetime
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.ticker import FixedLocator, NullFormatter, NullLocator

from analysis.charts.colours import BAND, RULE

LEAST_DAYS = 28.0  # a shorter corpus is drawn as long as this, so that days do not look far apart


class Timeline(NamedTuple):
    """Where days and undated marks stand on an axis; inches are measured on paper."""

    first: float
    last: float
    days_per_inch: float
    margin: float

    @property
    def low(self) -> float:
        """Left end of the axis."""
        return self.first - 0.12 * self.days_per_inch

    @property
    def border(self) -> float:
        """Where the dated part ends and the margin column starts."""
        return self.last + 0.18 * self.days_per_inch

    @property
    def high(self) -> float:
        """Right end of the axis."""
        return self.border + self.margin * self.days_per_inch

    def undated(self, inches: float) -> float:
        """Return the place that many inches into the margin column."""
        return self.border + inches * self.days_per_inch


def timeline(times: pd.Series, inches: float, margin: float) -> Timeline:
    """Return an axis of that many inches for the times, `margin` of them for what has none."""
    days = date2num(times.dropna().to_numpy("datetime64[us]"))
    first, last = (float(days.min()), float(days.max())) if len(days) else (0.0, 0.0)
    slack = max(0.0, LEAST_DAYS - (last - first)) / 2
    first, last = first - slack, last + slack
    return Timeline(first, last, (last - first) / max(inches - margin - 0.3, 0.5), margin)


def draw_dates(ax: Axes, line: Timeline, inches: float) -> None:
    """Write the dates below the axis, about one to the three quarters of an inch."""
    ax.set_xlim(line.low, line.high)
    ax.xaxis.set_minor_locator(NullLocator())
    if line.last <= LEAST_DAYS:  # not one date
        ax.xaxis.set_major_locator(NullLocator())
        ax.xaxis.set_major_formatter(NullFormatter())
        return
    locator = AutoDateLocator(minticks=2, maxticks=max(5, int(inches / 0.7)))
    ticks = locator.tick_values(_time(line.first), _time(line.last))
    shown = [tick for tick in ticks if line.low <= tick <= line.border]
    ax.xaxis.set_major_locator(FixedLocator(shown))
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator, show_offset=_needs_year(shown)))


def draw_margin(ax: Axes, line: Timeline) -> None:
    """Tint the margin column and part it from the dates."""
    if line.margin:
        ax.axvspan(line.border, line.high, color=BAND, linewidth=0, zorder=0.1)
        ax.axvline(line.border, color=RULE, linewidth=0.8, zorder=0.6)


def _time(day: float) -> datetime:
    return datetime.fromordinal(1) if day < 1 else pd.Timestamp(day, unit="D").to_pydatetime()


def _needs_year(ticks: list[float]) -> bool:
    """Tell whether no tick is the first of a year, which would print the year itself."""
    return not any(pd.Timestamp(tick, unit="D").day_of_year == 1 for tick in ticks)
