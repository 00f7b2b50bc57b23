"""The escalation chart: the highest rung that each country reached, as lines over time."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.charts.colours import colour_of, darker
from analysis.charts.days import Timeline, draw_dates, timeline
from analysis.charts.events import draw_events
from analysis.charts.findings import highest
from analysis.charts.fitting import text_width
from analysis.charts.lettering import POINTS
from analysis.charts.places import spread
from analysis.charts.rungs import draw_rungs, rungs_of
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import (
    NO_STEPS_OF,
    counted,
    name_of,
    name_within,
    sentences,
    span_of,
)
from analysis.needs import needs
from analysis.reference import load_ladder
from analysis.schema import COMMITTED, ESCALATION

MOST_LINES = 20  # more cannot be told apart: that is what the heatmap is for
ASIDE = 0.7  # of a row's height, over which lines on the same rung are spread
END_ROOM = 0.72  # inches for a name at a line's end, in a column
GAP = {"linestyle": (0, (1, 1.6)), "alpha": 0.75}


@styled
@needs(ESCALATION)
def plot_escalation(
    table: pd.DataFrame,
    *,
    track: str = "arms",
    statuses: Sequence[str] = COMMITTED,
    ladder: str | pd.DataFrame | None = None,
    milestones: pd.DataFrame | None = None,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw the highest rung that each actor has reached so far, one line per actor.

    A dot marks each period with steps of that actor; a line without dots is silence. Where
    the table knows of the articles (`escalation(steps, documents=…)`), periods without one
    are dotted: nothing is known of them. Lines on the same rung run side by side in its row.

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
    milestones
        Chosen rows of `load_milestones()`, drawn as numbered lines; nine at most.
    {paper}
    artist
        Passed to `Axes.plot` for the lines.

    """
    sheet = new_sheet(ax, width)
    chosen = table[(table["track"] == track) & table["status"].isin(statuses)]
    if chosen.empty:
        return sheet.say(NO_STEPS_OF.format(", ".join(statuses)))
    reached = reached_by(chosen)
    names = _highest(reached)
    shown = reached[reached["actor"].isin(names)]
    row = max(draw_rungs(sheet, rungs := rungs_of(load_ladder(ladder), {track})), 0.2)
    labels = {name: _end_name(sheet, name) for name in names}
    right = 0.25 + max(text_width(label, sheet.small) for label in labels.values())
    inches = sheet.inner_width(right)
    line = timeline(shown["period"], inches, margin=0.0)
    draw_dates(sheet.ax, line, inches)
    events = draw_events(sheet, milestones, line)
    sheet.lay_out(
        title,
        _note(chosen, len(names), statuses, events),
        about=f"Highest rung reached, {track}{span_of(shown['period'])}",
        finding=highest(reached.rename(columns={"period": "time"}), rungs.short),
        height=row * (rungs.count + 0.2),
        right=right,
    )
    ends = _draw_lines(sheet.ax, shown, names, rungs.place, artist)
    _write_ends(sheet, ends, labels, line, row)
    return sheet.ax


def _end_name(sheet: Sheet, actor: str) -> str:
    """Return an actor's name for its line's end; a code only in a column."""
    return name_within(actor, END_ROOM, sheet.small) if sheet.narrow else name_of(actor)


def reached_by(chosen: pd.DataFrame) -> pd.DataFrame:
    """Return one row per actor and period: the highest rung of any status, all its steps."""
    key = ["actor", "period"]
    best = chosen.sort_values("level", kind="stable").drop_duplicates(key, keep="last")
    steps = chosen.groupby(key, as_index=False).agg(all_steps=("steps", "sum"))
    return best.merge(steps, on=key, validate="one_to_one").sort_values(key)


def _highest(reached: pd.DataFrame) -> list[str]:
    """Return the actors, lowest first, that get a line."""
    last = reached.drop_duplicates("actor", keep="last")
    first = reached.merge(last[["actor", "level"]], on=["actor", "level"])
    since = first.groupby("actor", as_index=False).agg(level=("level", "max"), t=("period", "min"))
    ranked = since.sort_values(["level", "t", "actor"], ascending=[False, True, True])
    return list(ranked["actor"].head(MOST_LINES))[::-1]


def _draw_lines(
    ax: Axes,
    shown: pd.DataFrame,
    names: list[str],
    place: dict[str, float],
    artist: dict[str, Any],
) -> dict[str, tuple[float, float]]:
    """Draw the lines and their dots, and return where each ends."""
    ends = {}
    thin = {"linewidth": 1.6 if len(names) < 9 else 1.1, **artist}
    for number, name in enumerate(names):
        line = shown[shown["actor"] == name]
        x = date2num(line["period"].to_numpy("datetime64[us]"))
        y = line["rung"].map(place) + ASIDE * ((number + 0.5) / len(names) - 0.5)
        silent = (line["articles"] == 0).fillna(False).to_numpy(bool)
        for gap, look in ((False, {}), (True, GAP)):
            path = _path(x, y.to_numpy(float), silent == gap)
            ax.plot(*path, color=colour_of(name), **{**thin, **look})
        told = (line["all_steps"] > 0).to_numpy()
        ax.plot(x[told], y[told], ".", color=colour_of(name), markersize=4)
        ends[name] = (float(x[-1]), float(y.iloc[-1]))
    return ends


def _path(
    x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], drawn: np.ndarray[Any, Any]
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return the steps of a line in the periods that are drawn, broken at the others.

    A rise belongs to the period that it opens.
    """
    across, up = np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1]  # from corner to corner
    stretches = np.flatnonzero(np.repeat(drawn, 2)[1:-1])  # each starts at the corner of its number
    runs = np.split(stretches, np.flatnonzero(np.diff(stretches) > 1) + 1)
    corners = [[*run, run[-1] + 1] for run in runs if len(run)]
    broken = [[np.append(way[run], np.nan) for run in corners] for way in (across, up)]
    return np.concatenate([[], *broken[0]]), np.concatenate([[], *broken[1]])


def _write_ends(
    sheet: Sheet,
    ends: dict[str, tuple[float, float]],
    labels: dict[str, str],
    line: Timeline,
    row: float,
) -> None:
    """Name each line at its end, apart from its neighbours, with a thin leader."""
    low, high = sheet.ax.get_ylim()
    gap = sheet.small * 1.25 / POINTS / row
    places = spread([y for _, y in ends.values()], gap, low + gap / 2, high - gap / 2)
    start = line.high + 0.04 * line.days_per_inch
    for (name, (x, y)), place in zip(ends.items(), places, strict=True):
        sheet.ax.plot(
            [x, line.high, start + 0.1 * line.days_per_inch],
            [y, y, place],
            color=colour_of(name),
            linewidth=0.6,
            clip_on=False,
        )
        sheet.ax.annotate(
            labels[name],
            (start + 0.1 * line.days_per_inch, place),
            (2, 0),
            textcoords="offset points",
            fontsize=sheet.small,
            color=darker(colour_of(name)),
            va="center",
            annotation_clip=False,
        )


def _note(chosen: pd.DataFrame, drawn: int, statuses: Sequence[str], events: str) -> str:
    actors = chosen["actor"].nunique()
    return sentences(
        f"{counted(int(chosen['steps'].sum()), 'step')} of {counted(actors, 'actor')}",
        f"Counted: {', '.join(statuses)}",
        f"Drawn: the {drawn} that came highest" if drawn < actors else "",
        "Dots: periods with steps; a rung once reached stays reached",
        "Dotted lines: periods without an article" if (chosen["articles"] == 0).any() else "",
        events,
    )
