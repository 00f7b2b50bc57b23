"""The quotation network: who speaks of whom."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.findings import strongest
from analysis.charts.network import (
    actors_of,
    draw_network,
    height_for,
    key_of,
    most_linked,
)
from analysis.charts.sheet import Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_LINKS, counted, from_articles, sentences
from analysis.needs import needs
from analysis.schema import ACTORS, QUOTES
from analysis.tallies import speech_links


@styled
@needs(QUOTES, ACTORS)
def plot_quote_network(
    quotes: pd.DataFrame,
    actors: pd.DataFrame,
    *,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw who speaks of whom: an arrow from each speaker to those named in his or her words.

    A node is as large as its utterances are many, hollow where an actor is only spoken of;
    an arrow as thick as the utterances that name its target. Its shape tells what an actor
    is, the colour for which state or bloc it acts. Nearness on the page means little:
    those linked stand close where there is room.

    Parameters
    ----------
    quotes, actors
        The tables of quotes and of actors of the same articles.
    {paper}
    artist
        Passed to `Axes.plot` for the nodes.

    """
    sheet = new_sheet(ax, width)
    links = speech_links(quotes, actors)
    if links.empty:
        return sheet.say(NO_LINKS)
    utterances = quotes[quotes["continues"].isna()]
    nodes = actors_of(actors, links)
    spoken = utterances.groupby("actor").size()
    nodes = nodes.assign(weight=spoken.reindex(nodes["actor"], fill_value=0).to_numpy())
    network = most_linked(nodes, links, sheet.narrow)
    size = sheet.area(height_for(len(network.nodes), sheet.narrow))
    draw_network(sheet, network, size, arrows=True, artist=artist)
    every = len({*links["source"], *links["target"]})
    left = every - len(network.nodes)
    sheet.lay_out(
        title,
        sentences(
            from_articles(utterances, "utterance"),
            f"Arrows: {_range(network.links['times'])} naming the other",
            "Size: utterances of one’s own; hollow: none",
            f"Drawn: {len(network.nodes)} of {counted(every, 'actor')}, the most linked"
            if left
            else "",
        ),
        about="Who speaks of whom",
        finding=strongest(links, "speaks most often of"),
        height=size[1],
        key=key_of(set(network.nodes["kind"])),
    )
    return sheet.ax


def _range(times: pd.Series) -> str:
    low, high = int(times.min()), int(times.max())
    return counted(high, "utterance") if low == high else f"{low:,} to {high:,} utterances"
