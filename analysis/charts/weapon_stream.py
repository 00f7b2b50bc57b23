"""The stream of weapons: how often each category is mentioned, month by month."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.charts.colours import FAINT, INK
from analysis.charts.days import draw_dates, timeline
from analysis.charts.findings import first_and_last
from analysis.charts.fitting import text_width
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_WEAPONS, from_articles, sentences, span_of
from analysis.needs import needs
from analysis.schema import WEAPONS
from analysis.timeline import dated

FILL = "#3d7fb8"
SWELL = 0.46  # of a row's height on either side of its line, where mentions are most
ROW = 0.27  # inches


@styled
@needs(WEAPONS)
def plot_weapon_stream(
    weapons: pd.DataFrame,
    *,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw a band for each category of weapon, as wide in each month as it is mentioned often.

    Categories stand in the order in which they come up, the first at the top, so that the
    bands step down as talk moves from one kind of arms to the next. All have one scale.

    Parameters
    ----------
    weapons
        A table of weapons. A mention stands in the month of its own date, else of its article.
    {paper}
    artist
        Passed to `Axes.fill_between` for the bands.

    """
    sheet = new_sheet(ax, width)
    shown = dated(weapons)
    counts = _counts(shown.dropna(subset="time"))
    if counts.empty:
        return sheet.say(NO_WEAPONS)
    rows = dict(zip(counts.columns, range(len(counts.columns)), strict=True))
    sheet.name_rows(list(rows.values()), list(rows))
    totals = counts.sum()
    right = 0.12 + max(text_width(f"{total:,}", sheet.small) for total in totals)
    inches = sheet.inner_width(right)
    line = timeline(pd.Series([counts.index.min(), _end_of(counts)]), inches, margin=0.0)
    draw_dates(sheet.ax, line, inches)
    sheet.draw_rows(list(rows.values()))
    for category, row in rows.items():
        _draw_band(sheet.ax, counts[category], row, counts.to_numpy().max(), artist)
    sheet.ax.set_ylim(-0.6, len(rows) - 0.4)
    sheet.lay_out(
        title,
        _note(shown, int(counts.to_numpy().max())),
        about=f"Mentions of weapons by category and month{span_of(shown['time'])}",
        finding=first_and_last(counts),
        height=ROW * len(rows) + 0.05,
        right=right,
    )
    _write_totals(sheet, totals, rows)
    return sheet.ax


def _counts(shown: pd.DataFrame) -> pd.DataFrame:
    """Return mentions by month (rows) and category, the last to come up first."""
    if shown.empty:
        return pd.DataFrame()
    months = shown["time"].dt.to_period("M")
    counts = pd.crosstab(months, shown["category"])
    every = pd.period_range(counts.index.min(), counts.index.max(), freq="M")
    counts = counts.reindex(every, fill_value=0)
    middle = counts.mul(np.arange(len(counts)), axis=0).sum() / counts.sum()
    order = middle.sort_index(ascending=False).sort_values(ascending=False, kind="stable").index
    return counts[order].set_axis(every.to_timestamp(), axis=0)


def _end_of(counts: pd.DataFrame) -> pd.Timestamp:
    return pd.Timestamp(counts.index.max()) + pd.offsets.MonthBegin()


def _draw_band(
    ax: Axes, counts: "pd.Series[int]", row: int, most: int, artist: dict[str, Any]
) -> None:
    """Draw one category's months as a band on both sides of its line."""
    edges = date2num([*counts.index, counts.index[-1] + pd.offsets.MonthBegin()])
    half = np.append(counts, counts.iloc[-1]) / most * SWELL
    look = {"color": FILL, "linewidth": 0, "zorder": 1.5, **artist}
    ax.fill_between(edges, row - half, row + half, step="post", **look)


def _write_totals(sheet: Sheet, totals: "pd.Series[int]", rows: dict[str, int]) -> None:
    """Write each category's mentions at the right end of its row."""
    for category, row in rows.items():
        sheet.ax.annotate(
            f"{totals[category]:,}",
            (1, row),
            (4, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            fontsize=sheet.small,
            color=INK if totals[category] else FAINT,
            va="center",
            annotation_clip=False,
        )


def _note(shown: pd.DataFrame, most: int) -> str:
    undated = int(shown["time"].isna().sum())
    return sentences(
        from_articles(shown, "mention"),
        f"Widest: {most:,} in a month",
        "Right: all mentions",
        f"Left out: {undated:,} without a date" if undated else "",
    )
