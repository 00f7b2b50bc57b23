"""Chosen milestones on a time axis: thin numbered lines, explained in the note."""

from typing import Any

import pandas as pd
from matplotlib.dates import date2num

from analysis.charts.colours import FAINT, INK
from analysis.charts.days import Timeline
from analysis.charts.places import spread
from analysis.charts.sheet import Sheet
from analysis.charts.wording import name_of

MOST = 9  # more are a chart of their own
NUMBER = 0.11  # inches that a number takes
FOOT = -0.48  # of a row: between the lowest rung and the axis


def draw_events(sheet: Sheet, milestones: pd.DataFrame | None, line: Timeline) -> str:
    """Draw the milestones within the axis as numbered lines; return what the numbers mean.

    Parameters
    ----------
    milestones
        Rows of `load_milestones()`, the chosen ones; the first nine within the axis are drawn.
    line
        The axis of days; its rows are those of a ladder.

    """
    if milestones is None:
        return ""
    days = milestones["date_from"]
    first, last = (pd.Timestamp(day, unit="D") for day in (line.first, line.last))
    shown = milestones[(days >= first) & (days <= last)].sort_values("date_from").head(MOST)
    at = [float(day) for day in date2num(shown["date_from"].to_numpy("datetime64[us]"))]
    gap = NUMBER * line.days_per_inch
    places = spread(at, gap, line.low + gap / 2, line.border - gap / 2) if at else []
    for number, (day, place) in enumerate(zip(at, places, strict=True), start=1):
        sheet.ax.axvline(day, color=FAINT, linewidth=0.7, linestyle=(0, (3, 2)), zorder=0.7)
        look: dict[str, Any] = {"fontsize": sheet.small, "color": INK}
        sheet.ax.text(place, FOOT, str(number), ha="center", va="center", **look)
    told = map(_told, shown["date_from"], shown["actor"], shown["words"], shown["status"])
    return "; ".join(f"{number} {words}" for number, words in enumerate(told, start=1))


def _told(day: pd.Timestamp, actor: str, words: str, status: str) -> str:
    """Return a milestone in a few words.

    >>> _told(pd.Timestamp("2023-03-16"), "POL", "4 MiG-29", "pledged")
    '16 Mar 2023 Poland, 4 MiG-29, pledged'
    """
    return f"{day.day} {day:%b %Y} {name_of(actor)}, {words}, {status}"
