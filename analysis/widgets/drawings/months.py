"""The heatmap for the screen: how many rows of each country in each month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.charts.wording import name_of
from analysis.widgets.drawings.drawing import Drawing, Places, cut, mark, sheet, short, words

MOST_ROWS = 15  # countries; more have one line together
OTHERS = "others"
LEAST_CELL = 15.0  # pixels; where months are narrower, quarters are counted, then years
CELL = 20  # pixels of a line
FOOT = 22
SHADES = ("#e3edf6", "#b9d3e9", "#7fb0d8", "#3d7fb8", "#1b5a96", "#08306b")


@dataclass(frozen=True)
class Counted:
    """What is counted: for each row its country, by number, and its month since 1970."""

    place: Places  # of the row in its table; a row of two countries stands here twice
    country: Places
    month: Places
    names: Sequence[str]

    def of(self, chosen: Places, size: int) -> "Counted":
        """Return what is counted of the chosen rows of a table of that size."""
        kept = np.zeros(size, dtype=bool)
        kept[chosen] = True
        own = kept[self.place]
        return Counted(self.place[own], self.country[own], self.month[own], self.names)


def months_drawing(
    every: Counted, shown: Counted, *, width: int, months: tuple[int, int] | None = None
) -> Drawing:
    """Draw how many of the shown rows fall to each country and month.

    Parameters
    ----------
    every
        What is counted of the whole table: it tells the order of the countries, the
        period, and the months that are gaps because they hold no row at all.
    shown
        What is counted of the rows that are chosen.
    width
        Pixels across.
    months
        First and last month to show, since 1970; by default those of all rows.
    """
    if not len(every.month):
        return Drawing(sheet([], width, 10, "No rows with a day and a country."), [])
    first, last = months or (int(every.month.min()), int(every.month.max()))
    left = min(150.0, width * 0.3)
    step = next((s for s in (1, 3) if (width - left) / _columns(first, last, s) >= LEAST_CELL), 12)
    first = first // step * step
    columns = _columns(first, last, step)
    lines = _lines(every, shown)
    cell = min((width - left) / columns, 60.0)
    grid = _Grid(first, step, columns, left, cell)
    parts = [*_names(lines, every.names, left), *_dates(grid, len(lines))]
    parts += _gaps(grid, every, len(lines))
    behind: list[Places] = []
    parts += _cells(grid, shown, lines, behind)
    label = f"Rows by country and {grid.unit}. Each cell lists its rows."
    return Drawing(sheet(parts, width, CELL * len(lines) + FOOT, label), behind)


@dataclass(frozen=True)
class _Grid:
    first: int
    step: int
    columns: int
    left: float
    cell: float

    def column(self, month: Places) -> Places:
        return (month - self.first) // self.step

    @property
    def unit(self) -> str:
        return {1: "month", 3: "quarter", 12: "year"}[self.step]

    def name(self, column: int) -> str:
        """Return a column's month, quarter or year."""
        month = pd.Period(ordinal=self.first + column * self.step, freq="M")
        if self.step == 12:
            return f"{month.year}"
        return f"{month.start_time:%B %Y}" if self.step == 1 else f"Q{month.quarter} {month.year}"


def _columns(first: int, last: int, step: int) -> int:
    return last // step - first // step + 1


def _lines(every: Counted, shown: Counted) -> Places:
    """Return the line of each country: those with most shown rows have one of their own."""
    size = len(every.names)
    now = np.bincount(shown.country, minlength=size)
    always = np.bincount(every.country, minlength=size)
    most = np.lexsort((np.arange(size), -now))[:MOST_ROWS]
    kept = [country for country in np.lexsort((np.arange(size), -always)) if country in set(most)]
    return np.array([country for country in kept if now[country]], dtype=np.int64)


def _names(lines: Places, names: Sequence[str], left: float) -> Iterator[str]:
    for number, country in enumerate(lines):
        yield words(cut(name_of(names[country]), left - 8), 4, CELL * number + 14)


def _dates(grid: _Grid, lines: int) -> Iterator[str]:
    """Yield the years below their first columns, and months between where there is room."""
    every = next((e for e in (1, 3, 6, 12) if e * grid.cell / grid.step >= 40), 12)
    for column in range(grid.columns):
        month = grid.first + column * grid.step
        x, y = grid.left + (column + 0.5) * grid.cell, CELL * lines + 15
        if month % 12 == 0 and (grid.cell >= 34 or grid.step < 12 or column % 5 == 0):
            yield words(str(1970 + month // 12), x, y, "date")
        elif month % 12 % every == 0 and grid.step == 1 and month % 12:
            yield words(pd.Period(ordinal=month, freq="M").strftime("%b"), x, y, "date")


def _gaps(grid: _Grid, every: Counted, lines: int) -> Iterator[str]:
    known = set(grid.column(every.month).tolist())
    for column in range(grid.columns):
        if column not in known:
            x = grid.left + column * grid.cell
            size = f'x="{x:.1f}" y="0" width="{grid.cell - 1:.1f}" height="{CELL * lines}"'
            yield f'<rect class="gap" {size}/>'


def _cells(grid: _Grid, shown: Counted, lines: Places, behind: list[Places]) -> Iterator[str]:
    line_of = np.full(len(shown.names), -1)
    line_of[lines] = np.arange(len(lines))
    line, column = line_of[shown.country], grid.column(shown.month)
    inside = np.flatnonzero((line >= 0) & (column >= 0) & (column < grid.columns))
    cell = line[inside] * grid.columns + column[inside]
    order = inside[np.argsort(cell, kind="stable")]
    sorted_cells = np.sort(cell, kind="stable")
    starts = np.flatnonzero(np.diff(sorted_cells, prepend=-1))
    groups = np.split(order, starts[1:]) if len(order) else []
    most = max((len(group) for group in groups), default=1)
    for group in groups:
        yield _cell(grid, int(line[group[0]]), int(column[group[0]]), group, most, shown, behind)


def _cell(
    grid: _Grid,
    line: int,
    column: int,
    group: Places,
    most: int,
    shown: Counted,
    behind: list[Places],
) -> str:
    number = len(group)
    shade = int((len(SHADES) - 1) * np.log(number) / np.log(most)) if most > 1 else 2
    x, y = grid.left + column * grid.cell, CELL * line
    who = name_of(shown.names[int(shown.country[group[0]])])
    about = f"{who}, {grid.name(column)}: {number:,}"
    size = f'x="{x:.1f}" y="{y}" width="{grid.cell - 1:.1f}" height="{CELL - 1}"'
    told = words(short(number), x + (grid.cell - 1) / 2, y + 14, "light" if shade > 2 else "dark")
    rect = f'<rect {size} fill="{SHADES[shade]}"/>'
    drawn = rect + (told if grid.cell >= LEAST_CELL else "")
    return mark("cell", drawn, about, shown.place[group], behind)
