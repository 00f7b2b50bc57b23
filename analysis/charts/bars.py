"""Bars split into parts, one per row, with their totals: counts of two things crossed."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.charts.colours import RULE
from analysis.charts.marks import Fill
from analysis.charts.sheet import Sheet

BAR = 0.19  # inches for one


def draw_bars(
    sheet: Sheet, counts: pd.DataFrame, fills: Mapping[str, Fill], artist: dict[str, Any]
) -> list[Artist]:
    """Draw a bar for each row of counts, its parts the columns; return the entries of the key."""
    axes, places = sheet.ax, np.arange(len(counts))
    totals = counts.sum(axis=1)
    start = np.zeros(len(counts))
    entries: list[Artist] = []
    for part in counts.columns:
        fill, lengths = fills[part], counts[part].to_numpy(float)
        look = {"height": 0.72, "color": fill.colour, "hatch": fill.hatch, "edgecolor": "white"}
        axes.barh(places, lengths, left=start, **{"linewidth": 0.5, **look, **artist})
        entries.append(Patch(facecolor=fill.colour, hatch=fill.hatch, label=part, linewidth=0))
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
    axes.set_xlim(0, max(totals.max(), 1) * 1.08)
    axes.set_ylim(-0.6, len(counts) - 0.4)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    axes.grid(axis="x", color=RULE, linewidth=0.5)
    return entries
