"""Actors as a network on paper: who stands where, and how nodes, names and links are drawn."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import networkx
import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from analysis.charts.colours import FAINT, INK, colour_of, darker
from analysis.charts.fitting import text_width, wrapped
from analysis.charts.lettering import POINTS
from analysis.charts.places import Box, pushed_apart
from analysis.charts.sheet import Sheet
from analysis.charts.wording import name_of

MOST_NODES = {False: 26, True: 13}  # wide and narrow
MOST_LINKS = {False: 60, True: 26}
SHAPES = {"person": "o", "country": "s", "bloc": "D", "organisation": "^"}
NAME_WIDTH = 1.2  # inches, beyond which a name is broken
RADIUS = (0.045, 0.15)  # inches of the smallest and the largest node
LINE_WIDTH = (0.6, 3.2)  # points of the weakest and the strongest link
MOST_HIDDEN = 0.85  # of an arrow, by the names at its ends
SEED = 7  # of the layout: the same links, the same picture
PULL = 0.15  # weight of the link of every node with an unseen middle, that holds parts together


class Network(NamedTuple):
    """Actors (`actor`, `kind`, `country`, `weight`) and the links between them."""

    nodes: pd.DataFrame
    links: pd.DataFrame


def most_linked(nodes: pd.DataFrame, links: pd.DataFrame, narrow: bool) -> Network:
    """Return the part of a network that is legible: the actors met most, their firmest links."""
    ends = pd.concat([links["source"], links["target"]])
    times = pd.concat([links["times"], links["times"]]).groupby(ends.to_numpy()).sum()
    ranked = nodes[nodes["actor"].isin(times.index)]
    ranked = ranked.assign(linked=ranked["actor"].map(times))
    ranked = ranked.sort_values(["linked", "weight", "actor"], ascending=[False, False, True])
    kept = set(ranked["actor"].head(MOST_NODES[narrow]))
    inner = links[links["source"].isin(kept) & links["target"].isin(kept)]
    inner = inner.sort_values(["times", "link_id"], ascending=[False, True])
    inner = inner.head(MOST_LINKS[narrow])
    shown = ranked[ranked["actor"].isin({*inner["source"], *inner["target"]})]
    return Network(shown.drop(columns="linked"), inner)


def actors_of(mentions: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Return each linked actor once, with the kind and country that its mentions mostly have."""
    named = mentions.dropna(subset="actor")
    found = pd.DataFrame({"actor": sorted({*links["source"], *links["target"]})}, dtype="string")
    for column in ("kind", "country"):
        counts = named.groupby(["actor", column], as_index=False).size()
        most = counts.sort_values(["size", column], ascending=[False, True])
        most = most.drop_duplicates("actor")[["actor", column]]
        found = found.merge(most, on="actor", how="left", validate="one_to_one")
    return found.fillna({"kind": "person"})  # a speaker of whom there is no mention


def draw_network(
    sheet: Sheet, network: Network, size: tuple[float, float], *, arrows: bool, artist: Any
) -> None:
    """Draw the network on an area of that many inches; no node covers another or its name."""
    wide, high = size
    sheet.ax.set_xlim(0, wide)
    sheet.ax.set_ylim(0, high)
    nodes = _measured(sheet, network.nodes)
    boxes = _boxes(network, nodes, Box(0, 0, wide, high))
    _draw_links(sheet, network.links, boxes, nodes, arrows)
    for node in nodes.to_dict("records"):
        x, y = middle_of(boxes[node["actor"]], node["radius"])
        look = {
            "marker": SHAPES[node["kind"]],
            "markersize": 2 * node["radius"] * POINTS * (0.86 if node["kind"] != "person" else 1),
            "markerfacecolor": node["colour"] if node["weight"] else "white",
            "markeredgecolor": node["colour"],
            "linestyle": "none",
            "clip_on": False,
            "zorder": 3,
        }
        sheet.ax.plot((x,), (y,), **{**look, **artist})
        _write_name(sheet, node, x, y)


def height_for(nodes: int, narrow: bool) -> float:
    """Return the inches of height that so many nodes need."""
    return min(1.6 + (0.24 if narrow else 0.13) * nodes, 4.8)


def key_of(kinds: set[str]) -> list[Artist]:
    """Return the key of the nodes' shapes."""
    return [
        Line2D([], [], linestyle="none", marker=shape, markersize=5, color=INK, label=kind)
        for kind, shape in SHAPES.items()
        if kind in kinds
    ]


def _measured(sheet: Sheet, nodes: pd.DataFrame) -> pd.DataFrame:
    """Return the nodes with radius, colour, and a name in lines with its width and height."""
    share = np.sqrt(nodes["weight"].to_numpy(float) / max(float(nodes["weight"].max()), 1.0))
    names = [
        _name(sheet, actor, country, kind)
        for actor, country, kind in zip(
            nodes["actor"], nodes["country"], nodes["kind"], strict=True
        )
    ]
    lines = [name.split("\n") for name in names]
    return nodes.assign(
        radius=RADIUS[0] + (RADIUS[1] - RADIUS[0]) * share,
        colour=[colour_of(country) for country in nodes["country"]],
        name=names,
        wide=[max(text_width(line, sheet.small) for line in name) + 0.04 for name in lines],
        high=[len(name) * sheet.small * 1.15 / POINTS + 0.08 for name in lines],
    )


def _name(sheet: Sheet, actor: str, country: object, kind: str) -> str:
    """Return a node's name, of a person or organisation with whom it acts for below."""
    name = wrapped(actor, NAME_WIDTH, sheet.small, lines=3)
    told = isinstance(country, str) and kind in ("person", "organisation")
    return f"{name}\n({name_of(country)})" if told else name


def _layout(network: Network) -> dict[str, tuple[float, float]]:
    """Return a place between 0 and 1 for each node, near those that it is linked with."""
    graph = networkx.Graph()
    graph.add_nodes_from(sorted(network.nodes["actor"]))
    for link in network.links.sort_values("link_id").to_dict("records"):
        graph.add_edge(link["source"], link["target"], weight=float(link["times"]) ** 0.5)
    actors = list(graph)
    graph.add_weighted_edges_from(("", actor, PULL) for actor in actors)
    found = networkx.spring_layout(graph, seed=SEED, iterations=200, k=2.2 / len(graph) ** 0.5)
    spots = np.array([found[actor] for actor in actors])
    reach = (spots - spots.min(axis=0)) / np.maximum(np.ptp(spots, axis=0), 1e-9)
    order = spots.argsort(axis=0, kind="stable").argsort(axis=0) / max(len(actors) - 1, 1)
    even = (reach + order) / 2  # between where the springs put it, and an even spread
    return {actor: (float(x), float(y)) for actor, (x, y) in zip(actors, even, strict=True)}


def _boxes(network: Network, nodes: pd.DataFrame, page: Box) -> dict[str, Box]:
    """Return what each node takes with its name below it, none covering another."""
    layout = _layout(network)
    wanted = []
    for node in nodes.to_dict("records"):
        x, y = layout[node["actor"]]
        wide, high = max(node["wide"], 2 * node["radius"]), 2 * node["radius"] + node["high"]
        left = page.left + x * (page.right - page.left - wide)
        bottom = page.bottom + y * (page.top - page.bottom - high)
        wanted.append(Box(left, bottom, left + wide, bottom + high))
    return dict(zip(nodes["actor"], pushed_apart(wanted, page), strict=True))


def _hidden(box: Box, radius: float, across: float, up: float) -> float:
    """Return how much of a line from a node's middle that node, or its name, hides."""
    share = radius / max(float(np.hypot(across, up)), 1e-9)
    half, below = (box.right - box.left) / 2, box.top - radius - box.bottom
    if up < 0 and half * -up > radius * abs(across):  # it leaves through the name
        share = max(share, min(below / -up, half / abs(across) if across else np.inf))
    return share


def _ends(
    source: Box, target: Box, radii: tuple[float, float]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where an arrow starts and stops, so that neither node nor name hides it."""
    (x, y), (far_x, far_y) = middle_of(source, radii[0]), middle_of(target, radii[1])
    across, up = far_x - x, far_y - y
    first = _hidden(source, radii[0], across, up)
    last = _hidden(target, radii[1], -across, -up)
    if first + last > MOST_HIDDEN:  # names leave no room: from node to node
        length = max(float(np.hypot(across, up)), 1e-9)
        first, last = radii[0] / length, radii[1] / length
    return (x + first * across, y + first * up), (far_x - last * across, far_y - last * up)


def middle_of(box: Box, radius: float) -> tuple[float, float]:
    """Return the middle of a node that stands at the top of its box."""
    return (box.left + box.right) / 2, box.top - radius


def _draw_links(
    sheet: Sheet, links: pd.DataFrame, boxes: Mapping[str, Box], nodes: pd.DataFrame, arrows: bool
) -> None:
    looks = nodes.set_index("actor")
    radius, colour = looks["radius"].to_dict(), looks["colour"].to_dict()
    most = float(links["times"].max())
    for link in links.to_dict("records"):
        source, target = boxes[link["source"]], boxes[link["target"]]
        radii = radius[link["source"]], radius[link["target"]]
        start, stop = _ends(source, target, radii)
        if not arrows:
            start, stop = middle_of(source, radii[0]), middle_of(target, radii[1])
        thick = LINE_WIDTH[0] + (LINE_WIDTH[1] - LINE_WIDTH[0]) * (link["times"] / most) ** 0.5
        patch = FancyArrowPatch(
            start,
            stop,
            arrowstyle="-|>" if arrows else "-",
            mutation_scale=5 + 1.5 * thick,
            connectionstyle=f"arc3,rad={0.1 if arrows else 0.0}",
            shrinkA=0,
            shrinkB=1,
            linewidth=thick,
            color=colour[link["source"]] if arrows else FAINT,
            alpha=0.55,
            zorder=1.5,
        )
        sheet.ax.add_patch(patch)


def _write_name(sheet: Sheet, node: Mapping[Any, Any], x: float, y: float) -> None:
    sheet.ax.annotate(
        node["name"],
        (x, y),
        (0, -node["radius"] * POINTS - 1),
        textcoords="offset points",
        fontsize=sheet.small,
        color=darker(node["colour"]),
        ha="center",
        va="top",
        linespacing=1.0,
        zorder=4,
        bbox={"facecolor": "white", "linewidth": 0, "pad": 0, "alpha": 0.75},
    )
