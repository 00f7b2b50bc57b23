"""The map: a tile for each state, roughly where it lies, as dark as its highest rung."""

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.patches import Patch, Rectangle

from analysis.charts.colours import FAINT, INK
from analysis.charts.findings import highest, most
from analysis.charts.heatmap import LIGHT, SHADES
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_STEPS_OF, counted, from_articles, name_of, sentences, span_of
from analysis.needs import needs
from analysis.reference import Tile, load_ladder, load_tiles
from analysis.schema import COMMITTED, STEPS
from analysis.timeline import dated, on_ladder

EMPTY = "#efefec"  # a state without a step that counts
GUTTER = 0.06  # of a tile, left white around it
TWO_LINES = 0.34  # inches of a tile that has room for its rung below its code


@styled
@needs(STEPS)
def plot_map(
    steps: pd.DataFrame,
    *,
    show: Literal["rung", "steps"] = "rung",
    track: str = "arms",
    statuses: Sequence[str] = COMMITTED,
    ladder: str | pd.DataFrame | None = None,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw a tile for each state and bloc, the darker the higher it came or the more it did.

    Every tile has the same size, so that small states can be seen; they stand roughly where
    the states lie (`data/tiles.csv`). Pale ones have no step that counts.

    Parameters
    ----------
    steps
        A table of steps.
    show
        What the shade tells: the highest rung reached, or the number of steps.
    track, statuses
        Which steps count; by default arms by promise, training, delivery and use, not talk.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    {paper}
    artist
        Passed to `matplotlib.patches.Rectangle` for the tiles.

    """
    sheet = new_sheet(ax, width)
    placed = dated(on_ladder(steps, ladder))
    counted_steps = placed[(placed["track"] == track) & placed["status"].isin(statuses)]
    values = _values(counted_steps, show)
    if values.empty:
        return sheet.say(NO_STEPS_OF.format(", ".join(statuses)))
    tiles = load_tiles()
    width_inches, _ = sheet.area(1.0)
    across, down = _extent(tiles)
    size = width_inches / across
    most = max(2, int(values.max()))
    names = _names(counted_steps, show)
    for actor, tile in tiles.items():
        _draw_tile(sheet, tile, values.get(actor, 0) / most, artist)
        _write_tile(sheet, actor, tile, values.get(actor, 0) / most, names.get(actor, ""), size)
    sheet.ax.set(xlim=(0, across), ylim=(down, 0))
    sheet.lay_out(
        title,
        _note(counted_steps, statuses, tiles),
        about=_about(show, track, counted_steps),
        finding=_finding(show, counted_steps, load_ladder(ladder)),
        height=size * down,
        key=_key(values, names if show == "steps" else _rung_names(names, ladder), show),
    )
    return sheet.ax


def _values(steps: pd.DataFrame, show: str) -> "pd.Series[int]":
    """Return the highest level, or the number of steps, of each actor."""
    grouped = steps.dropna(subset="actor").groupby("actor")["level"]
    return grouped.max() if show == "rung" else grouped.size()


def _names(steps: pd.DataFrame, show: str) -> dict[str, str]:
    """Return what stands below each actor's code: its rung, or its number."""
    known = steps.dropna(subset="actor")
    if show == "steps":
        sizes = known.groupby("actor").size()
        return {str(actor): f"{number:,}" for actor, number in sizes.items()}
    highest = known.sort_values("level", kind="stable").drop_duplicates("actor", keep="last")
    return dict(zip(highest["actor"], highest["rung"], strict=True))


def _rung_names(names: dict[str, str], ladder: str | pd.DataFrame | None) -> dict[str, str]:
    rungs = load_ladder(ladder)
    short = dict(zip(rungs["rung"], rungs["short"], strict=True))
    return {actor: f"{rung} {short[rung]}" for actor, rung in names.items()}


def _extent(tiles: dict[str, Tile]) -> tuple[int, int]:
    places = [place for tile in tiles.values() for place in tile.places()]
    return max(column for column, _ in places) + 1, max(row for _, row in places) + 1


def _draw_tile(sheet: Sheet, tile: Tile, share: float, artist: dict[str, Any]) -> None:
    corner = tile.column + GUTTER / 2, tile.row + GUTTER / 2
    colour = SHADES(share) if share else EMPTY
    look = {"facecolor": colour, "linewidth": 0, **artist}
    sheet.ax.add_patch(Rectangle(corner, tile.columns - GUTTER, 1 - GUTTER, **look))


def _write_tile(
    sheet: Sheet, actor: str, tile: Tile, share: float, below: str, size: float
) -> None:
    """Write the actor's code on its tile, with what it reached below where there is room."""
    ink = "white" if share > LIGHT else INK if share else FAINT
    text = f"{actor}\n{below}" if below and size >= TWO_LINES else actor
    middle = tile.column + tile.columns / 2, tile.row + 0.5
    sheet.ax.text(
        *middle, text, fontsize=sheet.small, color=ink, ha="center", va="center", linespacing=1.1
    )


def _key(values: "pd.Series[int]", names: dict[str, str], show: str) -> list[Artist]:
    """Return the shades of the lowest, middle and highest value, and of none."""
    most = max(2, int(values.max()))
    picked = sorted({int(values.min()), int(np.median(values)), int(values.max())})
    told = {int(value): names[str(actor)] for actor, value in values.items()}
    shown = [value for value in picked if value in told]
    what = {value: told[value] if show == "rung" else counted(value, "step") for value in shown}
    shades = [Patch(color=to_hex(SHADES(value / most)), label=what[value]) for value in shown]
    return [*shades, Patch(color=EMPTY, label="none reported")]


def _finding(show: str, steps: pd.DataFrame, rungs: pd.DataFrame) -> str:
    if show == "steps":
        return most(steps["actor"].dropna(), "took most steps")
    return highest(steps, dict(zip(rungs["rung"], rungs["short"], strict=True)))


def _about(show: str, track: str, steps: pd.DataFrame) -> str:
    what = "Highest rung reached" if show == "rung" else "Number of steps"
    return f"{what}, {track}{span_of(steps['time'])}"


def _note(steps: pd.DataFrame, statuses: Sequence[str], tiles: dict[str, Tile]) -> str:
    absent = sorted(name_of(actor) for actor in set(steps["actor"].dropna()) - set(tiles))
    return sentences(
        from_articles(steps, "step"),
        f"Counted: {', '.join(statuses)}",
        f"Without a tile: {', '.join(absent)}" if absent else "",
    )
