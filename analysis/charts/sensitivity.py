"""The sensitivity chart: what becomes of firsts and lags when part of the evidence is left out."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.bars import BAR, draw_bars
from analysis.charts.fitting import wrapped
from analysis.charts.marks import Fill
from analysis.charts.sheet import NAME_SHARE, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_SENSITIVITY, counted, sentences
from analysis.needs import needs
from analysis.schema import SENSITIVITY

MOST_ROWS = 30
FILLS = {
    "gone": Fill("#4d4d4d", "xxxx"),
    "other actor": Fill("#c98b1c", "...."),
    "moved": Fill("#3d7fb8", "----"),
    "new": Fill("#1b7f5c", "++++"),
}


@styled
@needs(SENSITIVITY)
def plot_sensitivity(
    sensitivity: pd.DataFrame,
    *,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw how many firsts and lags change without each part of the evidence, and how.

    A bar per part left out (a rule, an article, a publisher), those that change most at the
    top; what stays the same is not drawn, nor parts without which nothing changes.

    Parameters
    ----------
    sensitivity
        A table made by `sensitivity`.
    {paper}
    artist
        Passed to `Axes.barh`.

    """
    sheet = new_sheet(ax, width)
    changed = sensitivity[sensitivity["change"] != "same"]
    if changed.empty:
        return sheet.say(NO_SENSITIVITY)
    counts = _counts(changed)
    shown = counts.tail(MOST_ROWS)
    room = NAME_SHARE * sheet.size.inches
    names = [wrapped(str(name), room, sheet.small, lines=1) for name in shown.index]
    sheet.name_rows(list(range(len(shown))), names)
    key = draw_bars(sheet, shown, FILLS, artist)
    dropped = str(sensitivity["dropped"].iloc[0])
    sheet.lay_out(
        title,
        _note(sensitivity, len(counts), len(shown)),
        about=f"Firsts and lags that change without one value of “{dropped}”",
        finding=_finding(counts, sensitivity),
        height=BAR * len(shown) + 0.1,
        key=key,
    )
    return sheet.ax


def _counts(changed: pd.DataFrame) -> pd.DataFrame:
    """Return changes per part left out, most at the top, by kind of change."""
    counts = pd.crosstab(changed["value"], changed["change"])
    counts = counts[[name for name in FILLS if name in counts.columns]].sort_index(ascending=False)
    return counts.loc[counts.sum(axis=1).sort_values(kind="stable").index]


def _finding(counts: pd.DataFrame, sensitivity: pd.DataFrame) -> str:
    """Return without which part most changes, if it is one alone."""
    totals = counts.sum(axis=1)
    if (totals == totals.max()).sum() > 1:
        return ""
    name = str(totals.index[-1])
    of = int((sensitivity["value"] == name).sum())
    return f"Most rests on {name}: {totals.iloc[-1]:,} of {of:,} firsts and lags change without it"


def _note(sensitivity: pd.DataFrame, changing: int, shown: int) -> str:
    parts, places = sensitivity["value"].nunique(), sensitivity["place"].nunique()
    left = changing - shown
    return sentences(
        f"{counted(places, 'first')} and lags, {parts:,} parts left out in turn",
        f"Nothing changes without {parts - changing:,} of them" if parts > changing else "",
        f"Not drawn: {left:,} with fewer changes" if left else "",
    )
