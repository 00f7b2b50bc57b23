"""The firsts chart: who was first on each rung, one lollipop per status."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.charts.colours import RULE, colour_of, darker
from analysis.charts.days import Timeline, draw_dates, timeline
from analysis.charts.findings import most
from analysis.charts.fitting import text_width
from analysis.charts.lettering import POINTS
from analysis.charts.marks import STATUS_MARKS, key_mark
from analysis.charts.rows import MARK, draw_whiskers
from analysis.charts.rungs import draw_headings, rung_name
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_FIRSTS, counted, from_articles, name_of, sentences, span_of
from analysis.needs import needs
from analysis.reference import load_ladder
from analysis.schema import FIRSTS, STATUSES

MOST_NAMES = 3  # of actors who share a first day
MOST_RIVALS = 3  # rows of one rung and status: who else may have been first
ROW = 0.15  # inches for one lollipop
APART = 0.6  # of a row's height, between rungs
GAP = 0.07  # inches between a mark or whisker and a name
UNSURE = 0.5  # of the colour is left where another actor may have been earlier


@styled
@needs(FIRSTS)
def plot_firsts(
    firsts: pd.DataFrame,
    *,
    ladder: str | pd.DataFrame | None = None,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw who was first on each rung: a stem per status that ends on the first day.

    A pale mark is not surely the first: by the days that the texts give another actor may
    have been there earlier. A whisker spans the days on which it can have happened.

    Parameters
    ----------
    firsts
        A table made by `firsts`.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    {paper}
    artist
        Passed to `Axes.plot` for the markers.

    """
    sheet = new_sheet(ax, width)
    if firsts.empty:
        return sheet.say(NO_FIRSTS)
    rungs = load_ladder(ladder)
    shown, headings = _placed(_joined(firsts), list(rungs["track"].unique()))
    _name_rungs(sheet, shown, rungs)
    height = max(headings.values()) + 0.7
    sheet.ax.set_ylim(-0.7, height)
    draw_headings(sheet, headings)
    inches = sheet.inner_width()
    line = timeline(pd.concat([firsts["first"], firsts["first_to"]]), inches, margin=0.0)
    draw_dates(sheet.ax, line, inches)
    _draw_stems(sheet.ax, shown, line.low)
    draw_whiskers(sheet.ax, shown)
    _draw_marks(sheet.ax, shown, artist)
    sheet.lay_out(
        title,
        _note(firsts, shown),
        about=f"Who was first on each rung and status{span_of(firsts['first'])}",
        finding=most(firsts["actor"], "was first most often"),
        height=ROW * (height + 0.7),
        key=_key(shown),
    )
    _write_names(sheet, shown, line)
    return sheet.ax


def _joined(firsts: pd.DataFrame) -> pd.DataFrame:
    """Return one row per rung, status and interval, with all its `actors`; the first few."""
    key = ["track", "level", "rung", "status", "first", "first_to", "sure"]
    rows = firsts.groupby(key, dropna=False, as_index=False).agg(
        actors=("actor", lambda names: sorted(names, key=name_of))
    )
    kept = rows.sort_values(["first", "first_to"]).groupby(["rung", "status"]).head(MOST_RIVALS)
    stage = kept["status"].map({status: number for number, status in enumerate(STATUSES)})
    x = date2num(kept["first"].to_numpy("datetime64[us]"))
    until = date2num(kept["first_to"].to_numpy("datetime64[us]")) - 1
    alone = kept["actors"].map(lambda names: names[0] if len(names) == 1 else pd.NA)
    kept = kept.assign(stage=stage, x=x, until=until, actor=alone)
    return kept.sort_values(["track", "level", "stage", "x"], kind="stable").reset_index(drop=True)


def _placed(rows: pd.DataFrame, tracks: list[str]) -> tuple[pd.DataFrame, dict[str, float]]:
    """Return the rows with their place `y`, and the place of each track's heading.

    Tracks stand in their order from the top; within one the lowest rung is at the bottom,
    and within a rung the first stage at the top.
    """
    places, headings, y = np.zeros(len(rows)), {}, 0.0
    for track in reversed([track for track in tracks if track in set(rows["track"])]):
        for _, own in rows[rows["track"] == track].groupby("level"):
            places[own.index[::-1]] = y + np.arange(len(own))
            y += len(own) + APART
        headings[track.capitalize()] = y + 0.3
        y += 1.8
    return rows.assign(y=places), headings


def _name_rungs(sheet: Sheet, shown: pd.DataFrame, ladder: pd.DataFrame) -> None:
    """Write each rung's name beside the middle of its rows."""
    middles = shown.groupby("rung", sort=False)["y"].mean()
    short = dict(zip(ladder["rung"], ladder["short"], strict=True))
    names = [rung_name(sheet, rung, short[rung]) for rung in middles.index]
    sheet.name_rows(list(middles), names)


def _draw_stems(ax: Axes, shown: pd.DataFrame, start: float) -> None:
    """Draw one line per row, from the chart's left edge to its mark."""
    starts, gaps = np.full(len(shown), start), np.full(len(shown), np.nan)
    across = np.column_stack([starts, shown["x"], gaps]).ravel()
    ax.plot(across, np.repeat(shown["y"].to_numpy(), 3), color=RULE, linewidth=1.2, zorder=1.0)


def _draw_marks(ax: Axes, shown: pd.DataFrame, artist: dict[str, Any]) -> None:
    for (actor, status, sure), rows in shown.groupby(["actor", "status", "sure"], dropna=False):
        style = STATUS_MARKS[str(status)].style(colour_of(actor), MARK)
        look = {"zorder": 2.5, "alpha": 1.0 if sure else UNSURE, **style, **artist}
        ax.plot(rows["x"], rows["y"], **look)


def _write_names(sheet: Sheet, shown: pd.DataFrame, line: Timeline) -> None:
    """Name the actors right of each whisker, else left of the mark, else upon the whisker."""
    rows: Iterator[Any] = shown.itertuples()
    for row in rows:
        end = row.x if np.isnan(row.until) else max(row.x, row.until)
        after, before, upon = (
            inches / line.days_per_inch - GAP
            for inches in (line.high - end, row.x - line.low, line.high - row.x)
        )
        text = _names(sheet, row.actors, max(after, before, upon))
        needed = text_width(text, sheet.small)
        left = after < needed <= before
        sheet.ax.annotate(
            text,
            (end if after >= needed else row.x, row.y),
            (-GAP * POINTS if left else GAP * POINTS, 0),
            textcoords="offset points",
            fontsize=sheet.small,
            color=darker(colour_of(row.actor)),
            ha="right" if left else "left",
            va="center",
            bbox={"facecolor": "white", "linewidth": 0, "pad": 0, "alpha": 0.8},
        )


def _names(sheet: Sheet, actors: list[str], room: float) -> str:
    """Return the actors' names; in a column their codes, if there is room for no more."""
    more = f" and {len(actors) - MOST_NAMES} more" if len(actors) > MOST_NAMES else ""
    named = ", ".join(name_of(actor) for actor in actors[:MOST_NAMES]) + more
    if not sheet.narrow or text_width(named, sheet.small) <= room:
        return named
    return ", ".join(actors[:MOST_NAMES]) + more


def _key(shown: pd.DataFrame) -> list[Artist]:
    present = set(shown["status"].unique())
    return [key_mark(mark, status) for status, mark in STATUS_MARKS.items() if status in present]


def _note(firsts: pd.DataFrame, shown: pd.DataFrame) -> str:
    unsure = int((~shown["sure"]).sum())
    published = int((firsts["basis"] == "publication").sum())
    left = len(firsts) - int(shown["actors"].map(len).sum())
    return sentences(
        from_articles(firsts, "first"),
        f"{published:,} dated by their article" if published else "",
        f"Pale: {counted(unsure, 'row')} that another actor may precede" if unsure else "",
        f"Not drawn: {left:,} more that may have been first" if left else "",
    )
