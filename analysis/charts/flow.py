"""The flow of arms: which donor gives to which recipient, as bands between two columns."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from analysis.charts.colours import NOBODY, colour_of, darker
from analysis.charts.findings import most
from analysis.charts.fitting import text_width
from analysis.charts.lettering import POINTS
from analysis.charts.places import spread
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_WEAPONS, counted, name_of, sentences
from analysis.needs import needs
from analysis.schema import COMMITTED, WEAPONS

MOST = 14  # donors or recipients by name; the rest are one
OTHERS = "others"
BAR = 0.1  # inches across
APART = 0.03  # of the height, between neighbours of a column
LEAST_HEIGHT, ROW = 1.2, 0.3  # inches


class Column(NamedTuple):
    """Where each actor of a column starts and ends, from the bottom, as parts of the height."""

    low: dict[str, float]
    high: dict[str, float]
    a_mention: float


@styled
@needs(WEAPONS)
def plot_flow(
    weapons: pd.DataFrame,
    *,
    statuses: Sequence[str] = COMMITTED,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw who gives arms to whom: a band from each donor to each recipient.

    A band is as wide as the mentions of weapons that tell of it are many; numbers of items
    and their worth are not weighed. A mention with two donors counts for each.

    Parameters
    ----------
    weapons
        A table of weapons.
    statuses
        Which transfers count; by default promise, training, delivery and use, not talk.
    {paper}
    artist
        Passed to `matplotlib.patches.PathPatch` for the bands.

    """
    sheet = new_sheet(ax, width)
    flows = _flows(weapons, statuses)
    if flows.empty:
        return sheet.say(NO_WEAPONS)
    donors, recipients = (_smallest_first(flows, side) for side in ("donor", "recipient"))
    left = 0.1 + max(text_width(_label(flows, "donor", name), sheet.small) for name in donors)
    right = 0.1 + max(
        text_width(_label(flows, "recipient", name), sheet.small) for name in recipients
    )
    inches, height = sheet.area(max(LEAST_HEIGHT, ROW * max(len(donors), len(recipients))))
    sheet.ax.set(xlim=(0, inches), ylim=(0, 1))
    givers, getters = _stacked(flows, "donor", donors), _stacked(flows, "recipient", recipients)
    _draw_bands(sheet.ax, flows, givers, getters, (left + BAR, inches - right - BAR), artist)
    gap = sheet.small * 1.2 / POINTS / height
    _draw_column(sheet, flows, "donor", givers, left, gap)
    _draw_column(sheet, flows, "recipient", getters, inches - right, gap)
    given = flows.loc[flows.index.repeat(flows["times"]), "donor"]
    sheet.lay_out(
        title,
        _note(weapons, flows, statuses),
        about="Who gives arms to whom",
        finding=most(given[given != OTHERS], "gives most often"),
        height=height,
    )
    return sheet.ax


def _flows(weapons: pd.DataFrame, statuses: Sequence[str]) -> pd.DataFrame:
    """Return the mentions of each donor and recipient, the rarest named "others"."""
    told = weapons[weapons["status"].isin(statuses)].dropna(subset=["donor", "recipient"])
    pairs = told.assign(donor=told["donor"].str.split(";")).explode("donor")
    for side in ("donor", "recipient"):
        kept = set(_ranked(pairs[side])[:MOST])
        pairs[side] = pairs[side].where(pairs[side].isin(kept), OTHERS)
    return pairs.groupby(["donor", "recipient"], as_index=False).agg(times=("doc_id", "size"))


def _ranked(names: "pd.Series[str]") -> list[str]:
    counts = names.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return list(counts.index)


def _smallest_first(flows: pd.DataFrame, side: str) -> list[str]:
    """Return the actors of a column, the smallest first, others at the bottom."""
    totals = flows.groupby(side)["times"].sum().sort_index(ascending=False)
    names = list(totals.sort_values(kind="stable").index)
    return sorted(names, key=lambda name: name != OTHERS)


def _stacked(flows: pd.DataFrame, side: str, names: list[str]) -> Column:
    """Return where each actor of a column stands, in proportion to its mentions."""
    totals = flows.groupby(side)["times"].sum()
    a_mention = (1 - APART * (len(names) - 1)) / totals.sum()
    column = Column({}, {}, a_mention)
    at = 0.0
    for name in names:
        column.low[name], column.high[name] = at, at + totals[name] * a_mention
        at = column.high[name] + APART
    return column


def _draw_bands(
    ax: Axes,
    flows: pd.DataFrame,
    givers: Column,
    getters: Column,
    across: tuple[float, float],
    artist: dict[str, Any],
) -> None:
    """Draw the bands, each leaving and arriving above those drawn before it."""
    out, into = dict(givers.low), dict(getters.low)
    order = flows.assign(into=flows["recipient"].map(into), out=flows["donor"].map(out))
    order = order.sort_values(["into", "out"])
    for donor, recipient, times in order[["donor", "recipient", "times"]].itertuples(index=False):
        leaves, arrives = out[donor], into[recipient]
        out[donor] += times * givers.a_mention
        into[recipient] += times * getters.a_mention
        band = _band(across, (leaves, out[donor]), (arrives, into[recipient]))
        look = {"facecolor": _colour(donor), "alpha": 0.5, "linewidth": 0, **artist}
        ax.add_patch(PathPatch(band, **look))


def _band(
    across: tuple[float, float], one: tuple[float, float], other: tuple[float, float]
) -> Path:
    """Return the outline of a band that bends between two heights."""
    (left, right), middle = across, sum(across) / 2
    corners = [
        (left, one[0]), (middle, one[0]), (middle, other[0]), (right, other[0]),
        (right, other[1]), (middle, other[1]), (middle, one[1]), (left, one[1]), (left, one[0]),
    ]  # fmt: skip
    bend = [Path.CURVE4] * 3
    return Path(corners, [Path.MOVETO, *bend, Path.LINETO, *bend, Path.CLOSEPOLY])


def _draw_column(
    sheet: Sheet, flows: pd.DataFrame, side: str, ends: Column, edge: float, gap: float
) -> None:
    """Draw one column's bars with their names outside of it."""
    outward = -1 if side == "donor" else 1
    names = list(ends.low)
    middles = [(ends.low[name] + ends.high[name]) / 2 for name in names]
    places = spread(middles, gap, gap / 2, 1 - gap / 2)
    for name, place in zip(names, places, strict=True):
        height = ends.high[name] - ends.low[name]
        corner = (edge if side == "donor" else edge - BAR, ends.low[name])
        sheet.ax.add_patch(Rectangle(corner, BAR, height, facecolor=_colour(name), linewidth=0))
        sheet.ax.annotate(
            _label(flows, side, name),
            (edge, place),
            (3 * outward, 0),
            textcoords="offset points",
            fontsize=sheet.small,
            color=darker(_colour(name)),
            ha="right" if outward < 0 else "left",
            va="center",
        )


def _colour(name: str) -> str:
    return NOBODY if name == OTHERS else colour_of(name)


def _label(flows: pd.DataFrame, side: str, name: str) -> str:
    return f"{name_of(name)} {flows.loc[flows[side] == name, 'times'].sum():,}"


def _note(weapons: pd.DataFrame, flows: pd.DataFrame, statuses: Sequence[str]) -> str:
    told = weapons[weapons["status"].isin(statuses)]
    untold = int(told[["donor", "recipient"]].isna().any(axis=1).sum())
    return sentences(
        f"{counted(len(told) - untold, 'mention')} of arms that are given",
        f"Counted: {', '.join(statuses)}",
        f"Left out: {untold:,} without donor or recipient" if untold else "",
    )
