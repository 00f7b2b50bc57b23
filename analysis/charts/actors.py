"""The actors chart: who is mentioned, how often, and in how many articles."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts.colours import RULE, colour_of
from analysis.charts.findings import most
from analysis.charts.fitting import text_width
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_ACTORS, counted, from_articles, sentences
from analysis.needs import needs
from analysis.schema import ACTORS

MOST_ROWS = 30  # more do not fit a page


@styled
@needs(ACTORS)
def plot_actors(
    actors: pd.DataFrame,
    *,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw the mentions of each actor as a bar, coloured by the state or bloc that it acts for.

    Pronouns and roles count as mentions where they are resolved to an actor.

    Parameters
    ----------
    actors
        A table of actors.
    {paper}
    artist
        Passed to `Axes.barh`.

    """
    sheet = new_sheet(ax, width)
    named = actors.dropna(subset="actor")
    if named.empty:
        return sheet.say(NO_ACTORS)
    counts = _counts(named)
    places = np.arange(len(counts))
    names = zip(counts["actor"], counts["country"], strict=True)
    sheet.name_rows(list(places), [sheet.row_name(*name) for name in names])
    colours = [colour_of(country) for country in counts["country"]]
    sheet.ax.barh(places, counts["mentions"], **{"height": 0.7, "color": colours, **artist})
    _write_counts(sheet, counts)
    sheet.ax.set_xlim(0, counts["mentions"].max())
    sheet.ax.set_ylim(-0.6, len(counts) - 0.4)
    sheet.ax.xaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    sheet.ax.grid(axis="x", color=RULE, linewidth=0.5)
    sheet.lay_out(
        title,
        _note(actors, named, len(counts)),
        about="Mentions of actors",
        finding=most(named["actor"], "is named most often"),
        height=0.17 * len(counts) + 0.1,
        right=0.1 + max(text_width(told, sheet.small) for told in counts["told"]),
    )
    return sheet.ax


def _counts(named: pd.DataFrame) -> pd.DataFrame:
    """Return the actors mentioned most, the most frequent last, that is at the top."""
    counts = named.groupby("actor", as_index=False).agg(
        mentions=("mention_id", "size"),
        documents=("doc_id", "nunique"),
        country=("country", "first"),
    )
    ranked = counts.sort_values(["mentions", "actor"], ascending=[False, True]).head(MOST_ROWS)
    several = ranked["documents"].max() > 1
    told = [
        f"{mentions:,} in {counted(documents, 'article')}" if several else f"{mentions:,}"
        for mentions, documents in zip(ranked["mentions"], ranked["documents"], strict=True)
    ]
    return ranked.assign(told=told).iloc[::-1]


def _write_counts(sheet: Sheet, counts: pd.DataFrame) -> None:
    """Write each bar's mentions at its end, and in how many articles they stand."""
    for place, (mentions, told) in enumerate(zip(counts["mentions"], counts["told"], strict=True)):
        sheet.ax.annotate(
            told,
            (mentions, place),
            (3, 0),
            textcoords="offset points",
            fontsize=sheet.small,
            va="center",
            annotation_clip=False,
        )


def _note(actors: pd.DataFrame, named: pd.DataFrame, drawn: int) -> str:
    unnamed, every = len(actors) - len(named), named["actor"].nunique()
    return sentences(
        from_articles(actors, "mention"),
        f"{unnamed:,} not resolved to an actor" if unnamed else "",
        f"Drawn: the {drawn} most frequent of {every:,}" if drawn < every else "",
    )
