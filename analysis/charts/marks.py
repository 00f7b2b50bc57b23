"""Signs that tell statuses and kinds apart without colour: markers and hatches."""

from typing import Any, NamedTuple

import pandas as pd
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.charts.colours import INK, colour_of
from analysis.charts.wording import name_of

MOST_NAMED = 24  # actors in a key of colours; more make it longer than the chart


class Mark(NamedTuple):
    """A marker and how much of it is filled: hollow is talk, half a promise, full a deed."""

    marker: str
    fill: str
    size: float = 1.0

    def style(self, colour: str, points: float) -> dict[str, Any]:
        """Return the mark as keywords of `Axes.plot`."""
        return {
            "marker": self.marker,
            "fillstyle": self.fill,
            "markersize": points * self.size,
            "markeredgewidth": 0.9,
            "markerfacecolor": "white" if self.fill == "none" else colour,
            "markerfacecoloralt": "white",
            "markeredgecolor": colour,
            "linestyle": "none",
        }


STATUS_MARKS = {
    "requested": Mark("v", "none"),
    "considered": Mark("o", "none"),
    "refused": Mark("x", "full"),
    "pledged": Mark("o", "left"),
    "training": Mark("^", "full"),
    "delivered": Mark("o", "full"),
    "used": Mark("*", "full", 1.4),
}
KIND_MARKS = {
    "direct": Mark("o", "full"),
    "mixed": Mark("o", "left"),
    "indirect": Mark("o", "none"),
}


class Fill(NamedTuple):
    """A bar's colour and the hatch that tells it apart in grey."""

    colour: str
    hatch: str


STATUS_FILLS = {
    "requested": Fill("#c98b1c", "...."),
    "considered": Fill("#7fb2d6", "////"),
    "refused": Fill("#4d4d4d", "xxxx"),
    "pledged": Fill("#3d7fb8", "----"),
    "training": Fill("#8c6bb1", "\\\\\\\\"),
    "delivered": Fill("#08306b", ""),
    "used": Fill("#1b7f5c", "++++"),
}
NO_STATUS = Fill("#d9d9d9", "")


ACTOR = "actor"  # names the entries of a key that explain an actor's colour


def key_mark(mark: Mark, label: str, colour: str = INK) -> Line2D:
    """Return the entry of a key that explains a mark."""
    return Line2D([], [], label=label, **mark.style(colour, 5))


def key_colour(actor: str | None) -> Patch:
    """Return the entry of a key that explains an actor's colour."""
    name = "not told" if actor is None else name_of(actor)
    return Patch(facecolor=colour_of(actor), linewidth=0, label=name, gid=ACTOR)


def key_colours(actors: pd.Series) -> list[Patch]:
    """Return the entries of a key for those that stand most often in a column, by name."""
    counts = actors.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return [key_colour(actor) for actor in sorted(counts.index[:MOST_NAMED], key=name_of)]


def not_in_key(actors: pd.Series) -> int:
    """Return how many of a column have no room in the key."""
    return max(0, int(actors.nunique()) - MOST_NAMED)
