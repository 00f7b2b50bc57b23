"""The weapons chart: how often each category is mentioned, and with what status."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.charts.colours import RULE
from analysis.charts.findings import most
from analysis.charts.marks import NO_STATUS, STATUS_FILLS
from analysis.charts.sheet import Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_WEAPONS, from_articles, sentences

NONE = "no transfer told"
FILLS = {**STATUS_FILLS, NONE: NO_STATUS}


@styled
def plot_weapons(
    weapons: pd.DataFrame,
    *,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw the mentions of each category of weapon as a bar, split by status.

    The same item named twice in a text is two mentions; numbers of items are not shown.

    Parameters
    ----------
    weapons
        A table of weapons.
    {paper}
    artist
        Passed to `Axes.barh`.

    """
    sheet = new_sheet(ax, width)
    if weapons.empty:
        return sheet.say(NO_WEAPONS)
    counts = _counts(weapons)
    axes, places = sheet.ax, np.arange(len(counts))
    totals = counts.sum(axis=1)
    sheet.name_rows(list(places), list(counts.index))
    start = np.zeros(len(counts))
    bars: list[Artist] = []
    for status in counts.columns:
        fill, lengths = FILLS[status], counts[status].to_numpy(float)
        look = {"height": 0.72, "color": fill.colour, "hatch": fill.hatch, "edgecolor": "white"}
        options = {"linewidth": 0.5, **look, **artist}
        axes.barh(places, lengths, left=start, **options)
        bars.append(Patch(facecolor=fill.colour, hatch=fill.hatch, label=status, linewidth=0))
        start = start + lengths
    for place, total in zip(places, totals, strict=True):
        axes.annotate(
            f"{total:,}",
            (total, place),
            (3, 0),
            textcoords="offset points",
            fontsize=sheet.small,
            va="center",
        )
    axes.set_xlim(0, totals.max() * 1.08)
    axes.set_ylim(-0.6, len(counts) - 0.4)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    axes.grid(axis="x", color=RULE, linewidth=0.5)
    sheet.lay_out(
        title,
        sentences(from_articles(weapons, "mention")),
        about="Mentions of weapons by category and status",
        finding=most(weapons["category"], "is named most often").capitalize(),
        height=0.19 * len(counts) + 0.1,
        key=bars,
    )
    return axes


def _counts(weapons: pd.DataFrame) -> pd.DataFrame:
    """Return mentions per category, the most frequent at the top, and status, in its order."""
    status = weapons["status"].fillna(NONE)
    counts = pd.crosstab(weapons["category"], status)
    counts = counts[[name for name in FILLS if name in counts.columns]].sort_index(ascending=False)
    return counts.loc[counts.sum(axis=1).sort_values(kind="stable").index]
