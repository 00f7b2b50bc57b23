"""The weapons chart: how often each category is mentioned, and with what status."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.bars import BAR, draw_bars
from analysis.charts.findings import most
from analysis.charts.marks import NO_STATUS, STATUS_FILLS
from analysis.charts.sheet import Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_WEAPONS, from_articles, sentences
from analysis.needs import needs
from analysis.schema import WEAPONS

NONE = "no transfer told"
FILLS = {**STATUS_FILLS, NONE: NO_STATUS}


@styled
@needs(WEAPONS)
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
    sheet.name_rows(list(range(len(counts))), list(counts.index))
    bars = draw_bars(sheet, counts, FILLS, artist)
    sheet.lay_out(
        title,
        sentences(from_articles(weapons, "mention")),
        about="Mentions of weapons by category and status",
        finding=most(weapons["category"], "is named most often").capitalize(),
        height=BAR * len(counts) + 0.1,
        key=bars,
    )
    return sheet.ax


def _counts(weapons: pd.DataFrame) -> pd.DataFrame:
    """Return mentions per category, the most frequent at the top, and status, in its order."""
    status = weapons["status"].fillna(NONE)
    counts = pd.crosstab(weapons["category"], status)
    counts = counts[[name for name in FILLS if name in counts.columns]].sort_index(ascending=False)
    return counts.loc[counts.sum(axis=1).sort_values(kind="stable").index]
