"""The rows of a ladder on paper: tracks from the top, each with its lowest rung at the bottom."""

from dataclasses import dataclass

import pandas as pd

from analysis.charts.colours import BAND, INK
from analysis.charts.fitting import wrapped
from analysis.charts.rows import ROW
from analysis.charts.sheet import NAME_SHARE, Sheet


@dataclass(frozen=True)
class Rungs:
    """Where each rung and each track's heading stands; rows are counted from the bottom."""

    place: dict[str, float]
    heading: dict[str, float]
    short: dict[str, str]

    @property
    def count(self) -> int:
        """Number of rows, headings included."""
        return len(self.place) + len(self.heading)


def rungs_of(ladder: pd.DataFrame, tracks: set[str]) -> Rungs:
    """Return the rows of those of the ladder's tracks that are named."""
    place: dict[str, float] = {}
    heading: dict[str, float] = {}
    short = dict(zip(ladder["rung"], ladder["short"], strict=True))
    shown = [track for track in dict.fromkeys(ladder["track"]) if track in tracks]
    row = 0
    for track in reversed(shown):
        rungs = ladder[ladder["track"] == track].sort_values("order")["rung"]
        place.update({rung: row + step for step, rung in enumerate(rungs)})
        row += len(rungs) + 1
        heading[track] = row - 1
    return Rungs(place, heading, short)


def rung_name(sheet: Sheet, rung: str, short: str) -> str:
    """Return a rung's name with its code, in lines that fit beside a chart."""
    inches = NAME_SHARE * sheet.size.inches
    name = f"{rung} {short}"
    return wrapped(name, inches, sheet.small, lines=2)


def draw_rungs(sheet: Sheet, rungs: Rungs) -> float:
    """Draw a line for each rung and a band for each heading; return a row's height in inches."""
    names = {rung: rung_name(sheet, rung, rungs.short[rung]) for rung in rungs.place}
    sheet.name_rows(list(rungs.place.values()), list(names.values()))
    ax = sheet.ax
    ax.set_ylim(-0.7, rungs.count - 0.5)
    sheet.draw_rows(list(rungs.place.values()))
    draw_headings(sheet, {track.capitalize(): row for track, row in rungs.heading.items()})
    most = max(name.count("\n") for name in names.values()) + 1
    return max(ROW, most * sheet.small * 1.05 / 72 + 0.02)


def draw_headings(sheet: Sheet, headings: dict[str, float]) -> None:
    """Write the headings on bands across the chart."""
    for heading, row in headings.items():
        sheet.ax.axhspan(row - 0.45, row + 0.45, color=BAND, linewidth=0, zorder=0.2)
        sheet.ax.annotate(
            heading,
            (0, row),
            (3, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            fontsize=sheet.small,
            fontweight="bold",
            color=INK,
            va="center",
        )
