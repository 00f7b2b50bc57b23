"""Small multiples: a small escalation chart for each country, all on the same scales."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.charts.colours import INK, RULE, colour_of, darker
from analysis.charts.escalation import reached_by
from analysis.charts.findings import half_of_all
from analysis.charts.fitting import wrapped
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_STEPS_OF, counted, name_of, sentences, span_of
from analysis.needs import needs
from analysis.reference import load_ladder
from analysis.schema import COMMITTED, ESCALATION
from analysis.timeline import levels_of

ACROSS = {True: 2, False: 4}  # panels beside each other in a column and on a page
MOST_ROWS = {True: 6, False: 5}
HEIGHT, HEADING, GAP, FOOT = 0.62, 0.2, 0.14, 0.08  # inches
STAIR: dict[str, Any] = {"drawstyle": "steps-post"}
OTHERS: dict[str, Any] = {"color": "#d4d4d4", "linewidth": 0.5, "zorder": 1, **STAIR}
END_ROOM = 0.28  # inches right of a line's end, for its rung


class Panel(NamedTuple):
    """One country's place on the paper in inches, and the scales that all share."""

    left: float
    bottom: float
    width: float
    days: tuple[float, float]
    top_level: int

    def across(self, day: Any) -> Any:
        """Return how far right a day stands."""
        first, last = self.days
        return self.left + (day - first) / max(last - first, 1.0) * (self.width - END_ROOM)

    def up(self, level: Any) -> Any:
        """Return how high a level stands; 0 is the ground."""
        return self.bottom + level / self.top_level * HEIGHT


@styled
@needs(ESCALATION)
def plot_panels(
    table: pd.DataFrame,
    *,
    track: str = "arms",
    statuses: Sequence[str] = COMMITTED,
    ladder: str | pd.DataFrame | None = None,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw the highest rung reached by each actor in a panel of its own, before all others.

    The panels share both scales; those who came highest first stand first. The grey lines
    are the other actors, so that early and late ones can be told apart at a glance.

    Parameters
    ----------
    table
        A table made by `escalation`.
    track
        Which of the ladder's tracks.
    statuses
        Which steps count; by default promise, training, delivery and use, not talk.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    {paper}
    artist
        Passed to `Axes.plot` for the actor's own line.

    """
    sheet = new_sheet(ax, width)
    chosen = table[(table["track"] == track) & table["status"].isin(statuses)]
    if chosen.empty:
        return sheet.say(NO_STEPS_OF.format(", ".join(statuses)))
    lines = dict(iter(reached_by(chosen).groupby("actor")))
    names = _highest_first(lines)[: ACROSS[sheet.narrow] * MOST_ROWS[sheet.narrow]]
    inches, height = sheet.area(_height(len(names), sheet.narrow))
    sheet.ax.set(xlim=(0, inches), ylim=(0, height))
    rungs = levels_of(load_ladder(ladder))
    top = int(rungs.loc[rungs["track"] == track, "level"].max())
    days = _days(chosen)
    for number, name in enumerate(names):
        panel = _place(number, sheet.narrow, (inches, height), days, top)
        _draw_panel(sheet, panel, lines, name, artist)
        if number + ACROSS[sheet.narrow] >= len(names):
            _write_days(sheet, panel)
    sheet.lay_out(
        title,
        _note(chosen, len(names), len(lines), statuses),
        about=f"Highest rung reached by each, {track}{span_of(chosen['period'])}",
        finding=half_of_all(_ends(lines), dict(zip(rungs["rung"], rungs["short"], strict=True))),
        height=height,
    )
    return sheet.ax


def _ends(lines: dict[Any, pd.DataFrame]) -> pd.DataFrame:
    """Return one row per actor: the last of its line, which is the highest."""
    return pd.concat([rows.tail(1) for rows in lines.values()])


def _highest_first(lines: dict[Any, pd.DataFrame]) -> list[Any]:
    """Return the actors by the level they came to, then by how early."""

    def rank(name: Any) -> tuple[int, pd.Timestamp, str]:
        rows = lines[name]
        level = rows["level"].max()
        return -level, rows.loc[rows["level"] == level, "period"].min(), str(name)

    return sorted(lines, key=rank)


def _height(count: int, narrow: bool) -> float:
    rows = -(-count // ACROSS[narrow])
    return rows * (HEIGHT + HEADING + GAP) + FOOT


def _days(chosen: pd.DataFrame) -> tuple[float, float]:
    days = date2num(chosen["period"].to_numpy("datetime64[us]"))
    return float(days.min()), float(days.max())


def _place(
    number: int, narrow: bool, area: tuple[float, float], days: tuple[float, float], top: int
) -> Panel:
    """Return the place of a panel; they fill the paper row by row from the top."""
    across = ACROSS[narrow]
    width = (area[0] + GAP) / across
    row, column = divmod(number, across)
    bottom = area[1] - (row + 1) * (HEIGHT + HEADING + GAP) + GAP
    return Panel(column * width, bottom, width - GAP, days, top)


def _draw_panel(
    sheet: Sheet,
    panel: Panel,
    lines: dict[Any, pd.DataFrame],
    name: Any,
    artist: dict[str, Any],
) -> None:
    """Draw one actor's line before those of the others, with its name, rung and years."""
    ax, colour = sheet.ax, colour_of(name)
    end = panel.left + panel.width
    ax.plot([panel.left, end], [panel.bottom] * 2, color=RULE, linewidth=0.8, zorder=0.5)
    for other in lines:
        if other != name:
            ax.plot(*_corners(panel, lines[other]), **OTHERS)
    x, y = _corners(panel, lines[name])
    ax.plot(x, y, **{"color": colour, "linewidth": 1.5, "zorder": 2, **STAIR, **artist})
    ax.annotate(
        str(lines[name]["rung"].iloc[-1]),
        (x[-1], y[-1]),
        (3, 0),
        textcoords="offset points",
        fontsize=sheet.small,
        color=darker(colour),
        va="center",
    )
    heading = wrapped(name_of(name), panel.width, sheet.small, lines=1, weight="bold")
    top = panel.up(panel.top_level) + HEADING / 2 + 0.02
    ax.text(
        panel.left, top, heading, fontsize=sheet.small, fontweight="bold", color=INK, va="center"
    )


def _corners(panel: Panel, rows: pd.DataFrame) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return the corners of a stair: from the ground up, and on to the last period of all."""
    days = date2num(rows["period"].to_numpy("datetime64[us]"))
    levels = rows["level"].to_numpy(float)
    across = np.concatenate([days[:1], days, [panel.days[1]]])
    return panel.across(across), panel.up(np.concatenate([[0.0], levels, levels[-1:]]))


def _write_days(sheet: Sheet, panel: Panel) -> None:
    """Write the first and the last month below the lowest panel of each column."""
    ends = zip(panel.days, ("left", "right"), strict=True)
    for day, side in ends:
        sheet.ax.text(
            panel.across(day),
            panel.bottom - 0.03,
            f"{pd.Timestamp(day, unit='D'):%b %Y}",
            fontsize=sheet.small,
            color="#666666",
            ha=side,
            va="top",
        )


def _note(chosen: pd.DataFrame, drawn: int, every: int, statuses: Sequence[str]) -> str:
    return sentences(
        f"{counted(int(chosen['steps'].sum()), 'step')} of {counted(every, 'actor')}",
        f"Counted: {', '.join(statuses)}",
        f"Drawn: the {drawn} that came highest" if drawn < every else "",
        "Grey: the others",
    )
