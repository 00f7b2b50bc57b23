"""The heatmap: how many steps each country took, by rung or by month."""

from typing import Any, Literal

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.patches import Patch

from analysis.charts.colours import INK
from analysis.charts.findings import most
from analysis.charts.fitting import text_width
from analysis.charts.lettering import POINTS
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_STEPS, counted, from_articles, sentences, span_of
from analysis.needs import needs
from analysis.reference import load_ladder
from analysis.schema import STEPS
from analysis.timeline import dated, number_of, on_ladder, times_of

MOST_ROWS = 30  # more do not fit a page; the rest is one row
OTHERS = "others"
LEADS = {
    "actor": "took most steps",
    "recipient": "was meant by most steps",
    "said_by": "told of most steps",
}
SHADES = LinearSegmentedColormap.from_list("steps", ["#e8f0f7", "#6a9fcb", "#08306b"])
LIGHT = 0.45  # shades beyond this part of the scale take light text
NAME_LENGTH = 34  # letters of a rung's name that stand below the chart


@styled
@needs(STEPS)
def plot_heatmap(
    steps: pd.DataFrame,
    *,
    rows: Literal["actor", "recipient", "said_by"] = "actor",
    columns: Literal["rung", "month"] = "rung",
    ladder: str | pd.DataFrame | None = None,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw the number of steps by actor and rung, or by actor and month.

    Months in which no step at all is dated are hatched: a gap, not a zero.

    Parameters
    ----------
    steps
        A table of steps.
    rows, columns
        What the rows and the columns are.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    {paper}
    artist
        Passed to `Axes.pcolormesh`.

    """
    sheet = new_sheet(ax, width)
    shown = dated(on_ladder(steps, ladder))
    counts = _counts(shown, rows, columns, load_ladder(ladder)) if len(shown) else pd.DataFrame()
    if counts.empty:
        return sheet.say(NO_STEPS)
    names = [sheet.row_name(name) for name in counts.index]
    sheet.name_rows([row + 0.5 for row in range(len(counts))], names)
    cell = sheet.inner_width() / counts.shape[1]
    cells = counts.to_numpy(float)
    gaps = np.nonzero(cells.sum(axis=0) == 0)[0].tolist()
    busiest = int(cells[counts.index != OTHERS].max())  # the others together would pale all rows
    options = {
        "cmap": SHADES,
        "vmin": 1,
        "vmax": max(busiest, 1),
        "edgecolors": "white",
        "linewidth": 0.8,
    }
    sheet.ax.pcolormesh(np.where(cells > 0, cells, np.nan), **{**options, **artist})
    for gap in gaps:
        sheet.ax.axvspan(gap, gap + 1, facecolor="#ebebeb", hatch="////", linewidth=0)
    _name_columns(sheet, counts.columns, cell, load_ladder(ladder))
    numbered = cell >= text_width(f"{int(cells.max())}", sheet.small) + 0.02
    sheet.lay_out(
        title,
        _note(shown, rows, columns),
        about=_about(rows, columns, shown),
        finding=most(shown[rows].dropna(), LEADS[rows]),
        height=0.18 * len(counts),
        key=[] if numbered else _key(busiest, more=bool(cells.max() > busiest)),
    )
    if numbered:
        _write_numbers(sheet, cells, busiest)
    return sheet.ax


def _counts(shown: pd.DataFrame, rows: str, columns: str, ladder: pd.DataFrame) -> pd.DataFrame:
    """Return counts with one row per actor, the busiest at the top, and all columns in order."""
    month = shown["time"].dt.to_period("M")
    known = shown.assign(month=month).dropna(subset=[rows, columns])
    times = times_of(known)
    totals = times.groupby(known[rows]).sum()
    totals = totals.sort_index().sort_values(ascending=False, kind="stable")
    kept = set(totals.index[:MOST_ROWS])
    named = known[rows].where(known[rows].isin(kept), OTHERS)
    counts = pd.crosstab(named, known[columns], values=times, aggfunc="sum").fillna(0)
    order = [*totals.index[:MOST_ROWS], *([OTHERS] if len(totals) > MOST_ROWS else [])]
    if columns == "rung":
        across: Any = [rung for rung in ladder["rung"] if rung in counts.columns]
    else:
        across = pd.period_range(month.min(), month.max(), freq="M") if len(known) else []
    return counts.reindex(index=order[::-1], columns=across, fill_value=0)


def _name_columns(sheet: Sheet, names: pd.Index, cell: float, ladder: pd.DataFrame) -> None:
    """Write rungs below their columns, upright where there is room for lines, and years."""
    ax = sheet.ax
    ax.tick_params(axis="x", length=0)
    middle = [column + 0.5 for column in range(len(names))]
    if isinstance(names, pd.PeriodIndex):
        shown = _month_names(names, cell, text_width("2022", sheet.small) + 0.06)
        ax.set_xticks([middle[place] for place in shown], list(shown.values()))
        return
    short = dict(zip(ladder["rung"], ladder["short"], strict=True))
    upright = cell >= sheet.small * 1.1 / POINTS
    labels = [f"{rung} {_cut(short[rung])}" if upright else rung for rung in names]
    ax.set_xticks(middle, labels, rotation=90, fontsize=sheet.small)


def _cut(name: str) -> str:
    """Return a name of at most so many letters, cut after a word.

    >>> _cut("security guarantees or long-term security commitments")
    'security guarantees or long-term…'
    """
    if len(name) <= NAME_LENGTH:
        return name
    return name[:NAME_LENGTH].rpartition(" ")[0] + "…"


def _month_names(months: pd.PeriodIndex, cell: float, needed: float) -> dict[int, str]:
    """Return the months to name by their column: each January its year, others where they fit."""
    every = next((step for step in (1, 2, 3, 4, 6, 12) if step * cell >= needed), 12)
    return {
        place: f"{month.year}" if month.month == 1 else month.strftime("%b")
        for place, month in enumerate(months)
        if (month.month - 1) % every == 0
    }


def _write_numbers(sheet: Sheet, cells: np.ndarray[Any, Any], most: int) -> None:
    for row, column in zip(*np.nonzero(cells), strict=True):
        number = cells[row, column]
        light = most > 1 and (number - 1) / (most - 1) > LIGHT
        sheet.ax.text(
            column + 0.5,
            row + 0.48,
            f"{number:.0f}",
            fontsize=sheet.small,
            color="white" if light else INK,
            ha="center",
            va="center",
        )


def _key(most: int, *, more: bool) -> list[Artist]:
    """Return the key of shades, for cells too narrow for their numbers; some may hold more."""
    numbers = sorted({1, (1 + most) // 2, most})
    scale = max(most - 1, 1)
    shades = [to_hex(SHADES((number - 1) / scale)) for number in numbers]
    labels = [counted(number, "step") for number in numbers]
    labels[-1] += " or more" if more else ""
    entries = zip(labels, shades, strict=True)
    return [Patch(color=shade, label=label) for label, shade in entries]


def _about(rows: str, columns: str, shown: pd.DataFrame) -> str:
    who = {"actor": "actor", "recipient": "recipient", "said_by": "speaker"}[rows]
    return f"Number of steps by {who} and {columns}{span_of(shown['time'])}"


def _note(shown: pd.DataFrame, rows: str, columns: str) -> str:
    undated = number_of(shown[shown["time"].isna()]) if columns == "month" else 0
    unnamed = number_of(shown[shown[rows].isna()])
    return sentences(
        from_articles(shown, "step"),
        f"Left out: {undated:,} without a date" if undated else "",
        f"Left out: {unnamed:,} without a name" if unnamed else "",
        "Hatched: months without any step" if columns == "month" else "",
    )
