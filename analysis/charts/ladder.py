"""The ladder chart: every step on its rung, over time."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.lines import Line2D

from analysis.charts.colours import FAINT, colour_of, darker
from analysis.charts.days import Timeline, draw_dates, draw_margin, timeline
from analysis.charts.findings import most
from analysis.charts.marks import STATUS_MARKS, key_colour, key_colours, key_mark, not_in_key
from analysis.charts.places import Box, Taken
from analysis.charts.rows import (
    MARK,
    Page,
    draw_whiskers,
    place_marks,
    write_surplus,
    write_undated,
)
from analysis.charts.rungs import Rungs, draw_rungs, rungs_of
from analysis.charts.sheet import Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import (
    NO_STEPS,
    counted,
    from_articles,
    name_of,
    sentences,
    span_of,
)
from analysis.needs import needs
from analysis.reference import load_ladder
from analysis.schema import STEPS
from analysis.timeline import dated, on_ladder

MOST_LABELS = 150  # labels tried; what finds no room by then finds none later
TICK: dict[str, Any] = {
    "linestyle": "none",
    "marker": "|",
    "markersize": 9,
    "markeredgewidth": 0.9,
    "markeredgecolor": FAINT,
}


@styled
@needs(STEPS)
def plot_ladder(
    steps: pd.DataFrame,
    *,
    ladder: str | pd.DataFrame | None = None,
    milestones: pd.DataFrame | None = None,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw each step on its rung at its day: the marker tells the status, the colour the actor.

    A step stands at the first day on which it can have happened, with a whisker to the last;
    steps that only their article dates stand at its day; what has no day stands in a margin
    column. Each actor's first step on a rung is labelled where there is room. Thousands of
    steps hide each other: select some, or draw a heatmap.

    Parameters
    ----------
    steps
        A table of steps.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    milestones
        Steps of the public record (`load_milestones`), drawn as grey ticks for comparison;
        those before the first day shown and after the last are left out.
    {paper}
    artist
        Passed to `Axes.plot` for the markers.

    """
    sheet = new_sheet(ax, width)
    if steps.empty:
        return sheet.say(NO_STEPS)
    shown = dated(on_ladder(steps, ladder))
    rungs = rungs_of(load_ladder(ladder), set(shown["track"]))
    row = draw_rungs(sheet, rungs)
    inches = sheet.inner_width()
    margin = (0.5 if sheet.narrow else 0.8) if shown["time"].isna().any() else 0.0
    line = timeline(pd.concat([shown["time"], shown["time_to"]]), inches, margin)
    placed = place_marks(shown, rungs.place, line, row)
    draw_margin(sheet.ax, line)
    draw_dates(sheet.ax, line, inches)
    draw_whiskers(sheet.ax, placed)
    _draw_marks(sheet.ax, placed, artist)
    known = dated(on_ladder(steps.iloc[:0] if milestones is None else milestones, ladder))
    ticks = _draw_milestones(sheet.ax, known, line, rungs)
    sheet.lay_out(
        title,
        _note(shown, ticks),
        about=f"Steps on the ladder by status and actor{span_of(shown['time'])}",
        finding=most(shown["actor"].dropna(), "took most steps"),
        height=row * (rungs.count + 0.2),
        key=[*_key(shown), *([Line2D([], [], label="milestone", **TICK)] if ticks else [])],
    )
    taken = write_surplus(sheet, placed, line, row)
    if margin:
        write_undated(sheet, line, max(rungs.heading.values()))
    page = Page(sheet, line, row)
    taken += page.rows(rungs.heading.values())
    _write_labels(page, placed, taken)
    return sheet.ax


def _draw_milestones(ax: Axes, milestones: pd.DataFrame, line: Timeline, rungs: Rungs) -> int:
    """Draw the milestones that fall within the chart as grey ticks; return how many."""
    days = date2num(milestones["time"].to_numpy("datetime64[us]"))
    rows = milestones["rung"].map(rungs.place).to_numpy(float)
    within = (days >= line.first) & (days <= line.last) & ~np.isnan(rows)
    ax.plot(days[within], rows[within], zorder=0.8, **TICK)
    return int(within.sum())


def _draw_marks(ax: Axes, placed: pd.DataFrame, artist: dict[str, Any]) -> None:
    drawn = placed[~placed["surplus"]]
    for (actor, status), rows in drawn.groupby(["actor", "status"], dropna=False):
        style = STATUS_MARKS[str(status)].style(colour_of(actor), MARK)
        ax.plot(rows["x"], rows["y"], **{"zorder": 2.5, **style, **artist})


def _write_labels(page: Page, placed: pd.DataFrame, taken: list[Box]) -> None:
    """Label each actor's first step on a rung, the rung's very first steps before others."""
    drawn = placed[~placed["surplus"]]
    first = drawn.dropna(subset="actor").drop_duplicates(["actor", "rung"])
    turn = first.groupby("rung").cumcount()
    first = first.assign(turn=turn).sort_values(["turn", "x", "y"], kind="stable")
    room = Taken([*page.marks(drawn), *page.whiskers(drawn), *taken], page.edges())
    tried = first.head(MOST_LABELS)
    for actor, x, y in zip(tried["actor"], tried["x"], tried["y"], strict=True):
        names = [name_of(actor), str(actor)] if page.narrow else [name_of(actor)]
        page.label(names, x, y, darker(colour_of(actor)), room)


def _key(shown: pd.DataFrame) -> list[Artist]:
    present = set(shown["status"].unique())
    statuses = [key_mark(mark, name) for name, mark in STATUS_MARKS.items() if name in present]
    unnamed = [key_colour(None)] if shown["actor"].isna().any() else []
    return [
        *statuses,
        *key_colours(shown["actor"]),
        *unnamed,
    ]


def _note(shown: pd.DataFrame, ticks: int) -> str:
    known = shown["time"].notna()
    published = int((known & (shown["basis"] == "publication")).sum())
    undated = int((~known).sum())
    unnamed = not_in_key(shown["actor"])
    wide = (shown["time_to"] - shown["time"]) > pd.Timedelta(days=1)
    return sentences(
        from_articles(shown, "step"),
        f"{published:,} dated by their article" if published else "",
        f"{undated:,} without a date" if undated else "",
        f"Not in the key: {counted(unnamed, 'actor')} with fewer steps" if unnamed else "",
        "Whiskers: the days that the text allows" if wide.any() else "",
        f"Grey ticks: {counted(ticks, 'milestone')} of the public record" if ticks else "",
    )
