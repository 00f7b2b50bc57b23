"""The network of actors: who is named together with whom."""

from typing import Any, Literal

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
from analysis.schema import ACTORS
from analysis.tallies import mention_links


@styled
@needs(ACTORS)
def plot_actor_network(
    actors: pd.DataFrame,
    *,
    within: Literal["sentence", "document"] = "sentence",
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw who is named together with whom: a line between those who share a sentence.

    A node is as large as its mentions are many, a line as thick as the sentences that name
    both. Its shape tells what an actor is, the colour for which state or bloc it acts.

    Parameters
    ----------
    actors
        A table of actors.
    within
        What two actors must share: a "sentence" or a "document".
    {paper}
    artist
        Passed to `Axes.plot` for the nodes.

    """
    sheet = new_sheet(ax, width)
    links = mention_links(actors, within=within)
    if links.empty:
        return sheet.say(NO_LINKS)
    nodes = actors_of(actors, links)
    mentions = actors.groupby("actor").size()
    nodes = nodes.assign(weight=mentions.reindex(nodes["actor"], fill_value=0).to_numpy())
    network = most_linked(nodes, links, sheet.narrow)
    size = sheet.area(height_for(len(network.nodes), sheet.narrow))
    draw_network(sheet, network, size, arrows=False, artist=artist)
    sheet.lay_out(
        title,
        _note(actors, links, len(network.nodes), network.links["times"], within),
        about="Who is named together with whom",
        finding=strongest(links, "is named most often together with"),
        height=size[1],
        key=key_of(set(network.nodes["kind"])),
    )
    return sheet.ax


def _note(
    actors: pd.DataFrame, links: pd.DataFrame, drawn: int, times: pd.Series, within: str
) -> str:
    every = len({*links["source"], *links["target"]})
    shared = {"sentence": "sentence", "document": "article"}[within]
    low, high = int(times.min()), int(times.max())
    span = counted(high, shared) if low == high else f"{low:,} to {counted(high, shared)}"
    return sentences(
        from_articles(actors, "mention"),
        f"Lines: {span} naming both",
        "Size: mentions",
        f"Drawn: {drawn} of {counted(every, 'actor')}, the most linked" if drawn < every else "",
    )
