"""Marks and labels on rows over time, undated ones in the margin, none covering another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.charts.colours import FAINT, colour_of
from analysis.charts.days import Timeline
from analysis.charts.fitting import text_width
from analysis.charts.lettering import POINTS
from analysis.charts.places import Aside, Box, Taken, stepped_aside
from analysis.charts.sheet import Sheet

MARK = 4.6  # points across
SLOT = 0.085  # inches that a mark takes along its row, with the space around it
WHISKER = "whisker"
COLUMNS = 4  # marks side by side where all are of one day
LANE = 0.078  # inches that it takes across
ROW = 3 * LANE + 0.006  # inches of a row, for three marks above each other


def place_marks(
    rows: pd.DataFrame, place: Mapping[str, float], line: Timeline, height: float, by: str = "rung"
) -> pd.DataFrame:
    """Return the rows with where they stand: `x` in days, `y` in rows, `until` of the whisker.

    Marks of one row that would touch step aside, up and down as far as the row's height (in
    inches) allows, then to the left, up to a limit: a day with more marks is a dense one.
    Undated ones line up in the margin column; `surplus` are those beyond its room.
    """
    rows = rows.sort_values(["time", "actor", "start"], kind="stable")
    x = date2num(rows["time"].to_numpy("datetime64[us]"))
    y = rows[by].map(dict(place)).to_numpy(float, copy=True)
    surplus = np.zeros(len(rows), dtype=bool)
    most = max(1, int(height / LANE))
    room = int(line.margin / SLOT - 0.5)
    for numbers in rows.groupby(by).indices.values():
        known = numbers[~np.isnan(x[numbers])]
        across = list(x[known] / line.days_per_inch)
        asides = stepped_aside(across, SLOT, Aside(lane=most, back=COLUMNS))
        y[known] += np.array([_offset(aside.lane) for aside in asides]) * LANE / height
        x[known] -= np.array([aside.back for aside in asides]) * SLOT * line.days_per_inch
        unknown = numbers[np.isnan(x[numbers])]
        slots = np.arange(len(unknown))
        x[unknown] = [line.undated((slot + 0.9) * SLOT) for slot in slots]
        surplus[unknown] = (len(unknown) > room) & (slots >= room - 1 - len(str(len(unknown))))
    until = date2num(rows["time_to"].to_numpy("datetime64[us]")) - 1
    return rows.assign(x=x, y=y, until=until, surplus=surplus)


def _offset(lane: int) -> float:
    """Return a lane's distance from the middle of its row: 0, 1, -1, 2, -2."""
    return (lane + 1) // 2 * (1 if lane % 2 else -1)


def draw_whiskers(ax: Axes, placed: pd.DataFrame) -> None:
    """Draw each actor's whiskers as one broken line."""
    wide = placed[placed["until"] > placed["x"] + 0.5]
    for actor, rows in wide.groupby("actor", dropna=False):
        x, y = (rows[name].to_numpy(float) for name in ("x", "y"))
        breaks = np.full(len(rows), np.nan)
        across = np.column_stack([x, rows["until"].to_numpy(float), breaks]).ravel()
        ax.plot(
            across, np.repeat(y, 3), color=colour_of(actor), linewidth=0.7, alpha=0.55, gid=WHISKER
        )


def write_surplus(sheet: Sheet, placed: pd.DataFrame, line: Timeline, height: float) -> list[Box]:
    """Write how many undated marks a row of the margin column has no room for."""
    boxes = []
    surplus = placed[placed["surplus"]].groupby("y", as_index=False).agg(number=("x", "size"))
    for y, number in zip(surplus["y"], surplus["number"], strict=True):
        x = line.high - 0.03 * line.days_per_inch
        text = f"+{number}"
        sheet.ax.text(x, y, text, fontsize=sheet.small, color=FAINT, ha="right", va="center")
        right, middle = (x - line.low) / line.days_per_inch, y * height
        width = text_width(text, sheet.small)
        boxes.append(Box(right - width, middle - 0.05, right, middle + 0.05))
    return boxes


def write_undated(sheet: Sheet, line: Timeline, row: float) -> None:
    """Write the heading of the margin column."""
    x = (line.border + line.high) / 2
    sheet.ax.text(x, row, "undated", fontsize=sheet.small, color=FAINT, ha="center", va="center")


def write_aside(sheet: Sheet, texts: Mapping[Any, str]) -> None:
    """Write a text for each row in a column right of the chart."""
    for row, text in texts.items():
        sheet.ax.annotate(
            text,
            (1, row),
            (0.08 * POINTS, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            fontsize=sheet.small,
            color="#666666",
            va="center",
            annotation_clip=False,
        )


class Page:
    """A chart's area in inches, where labels look for room beside their marks."""

    def __init__(self, sheet: Sheet, line: Timeline, height: float) -> None:
        self._sheet, self._line, self._height = sheet, line, height

    def edges(self) -> Box:
        """Return the chart's area."""
        low, high = self._sheet.ax.get_ylim()
        return Box(0.0, low * self._height, self._across(self._line.high), high * self._height)

    def marks(self, placed: pd.DataFrame) -> Iterator[Box]:
        """Yield the boxes that the marks take."""
        half = MARK / POINTS / 2
        for x, y in zip(self._across(placed["x"]), placed["y"] * self._height, strict=True):
            yield Box(x - half, y - half, x + half, y + half)

    def whiskers(self, placed: pd.DataFrame) -> Iterator[Box]:
        """Yield the boxes that the whiskers take."""
        wide = placed[placed["until"] > placed["x"] + 0.5]
        for x, until, y in zip(wide["x"], wide["until"], wide["y"] * self._height, strict=True):
            yield Box(self._across(x), y - 0.01, self._across(until), y + 0.01)

    def rows(self, places: Iterable[float]) -> Iterator[Box]:
        """Yield the boxes of whole rows, which headings take, and of the margin's border."""
        right = self._across(self._line.high)
        yield Box(self._across(self._line.border) - 0.01, -99, self._across(self._line.border), 99)
        for place in places:
            bottom, top = (place - 0.45) * self._height, (place + 0.45) * self._height
            yield Box(0.0, bottom, right, top)

    @property
    def narrow(self) -> bool:
        """Whether there is a column's width only."""
        return self._sheet.narrow

    def label(self, texts: Sequence[str], x: float, y: float, colour: str, room: Taken) -> bool:
        """Write the first text that finds room beside its mark, above or below, if any does."""
        points = self._sheet.small
        across, up, gap = self._across(x), y * self._height, MARK / POINTS / 2 + 0.025
        for text in texts:
            width, height = text_width(text, points) + 0.03, points * 1.2 / POINTS
            asides = [
                (gap + width / 2, 0.0),
                (-gap - width / 2, 0.0),
                (0.0, gap + height / 2),
                (0.0, -gap - height / 2),
                (width / 2 - gap, gap + height / 2),  # beside the axis, above a whisker
                (width / 2 - gap, -gap - height / 2),
            ]
            middles = [(across + right, up + high) for right, high in asides]
            found = room.first_free(
                Box(at - width / 2, level - height / 2, at + width / 2, level + height / 2)
                for at, level in middles
            )
            if found is not None:
                self._write(text, (x, y), asides[found], colour)
                return True
        return False

    def _write(
        self, text: str, place: tuple[float, float], aside: tuple[float, float], colour: str
    ) -> None:
        self._sheet.ax.annotate(
            text,
            place,
            (aside[0] * POINTS, aside[1] * POINTS),
            textcoords="offset points",
            fontsize=self._sheet.small,
            color=colour,
            ha="center",
            va="center",
            bbox={"facecolor": "white", "linewidth": 0, "pad": 0, "alpha": 0.8},
        )

    def _across(self, day: Any) -> Any:
        return (day - self._line.low) / self._line.days_per_inch
