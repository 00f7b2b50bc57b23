"""The paper of a chart: its width, text size, margins, title, key and note."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.collections import LineCollection

from analysis.charts.colours import RULE
from analysis.charts.fitting import text_width, wrapped
from analysis.charts.lettering import (
    ABOUT,
    LINE,
    NOTE,
    POINTS,
    draw_key,
    write_beside,
    write_title,
)
from analysis.charts.style import Paper
from analysis.charts.wording import name_of, name_within

EDGE = 0.06  # inches of paper left free on every side
GAP = 0.08  # inches between title, key, chart and note
ROW_PAD = 3  # points between a row's name and the axis
NAME_SHARE = 0.38  # of the paper's width, at most, for the names of rows
NOTE_LINES = 16

Width = Literal["column", "page"]


class Size(NamedTuple):
    """Width of the paper in inches and size of its text in points."""

    inches: float
    text: float


SIZES: dict[Width, Size] = {"column": Size(3.3, 7.0), "page": Size(6.9, 8.0)}


@dataclass(frozen=True)
class Sheet:
    """An Axes with its paper; where the caller gave the Axes, the paper stays as it is."""

    ax: Axes
    size: Size
    own: bool

    @property
    def narrow(self) -> bool:
        """Whether there is a column's width only."""
        return self.size == SIZES["column"]

    @property
    def small(self) -> float:
        """Text size in points of labels, key and note."""
        return self.size.text - 0.5

    def name_rows(self, places: Sequence[float], names: Sequence[str]) -> None:
        """Write the rows' names on the left."""
        self.ax.set_yticks(places, names, fontsize=self.small, linespacing=1.0)
        self.ax.tick_params(axis="y", length=0, pad=ROW_PAD)

    def row_name(self, actor: object, country: object = None) -> str:
        """Return an actor's name as it fits beside a row; a code only in a column.

        With a country, that of whom a person acts for follows where it has room.
        """
        room = NAME_SHARE * self.size.inches
        if isinstance(country, str) and name_of(country) not in str(actor):
            for state in (name_of(country), country):
                if text_width(full := f"{name_of(actor)}, {state}", self.small) <= room:
                    return full
        name = name_within(actor, room, self.small) if self.narrow else name_of(actor)
        return wrapped(name, room, self.small, lines=1)

    def draw_rows(self, rows: Sequence[float]) -> None:
        """Draw a thin line across the chart for each row."""
        across = [((0.0, row), (1.0, row)) for row in rows]
        transform = self.ax.get_yaxis_transform()
        lines = LineCollection(across, colors=RULE, linewidths=0.5, zorder=0.5, transform=transform)
        self.ax.add_collection(lines, autolim=False)

    def inner_width(self, right: float = EDGE) -> float:
        """Return the inches from the rows' names to the right margin."""
        if not self.own:
            return float(self.ax.get_window_extent().width) / self._dpi
        return self.size.inches - self._left() - max(right, EDGE)

    def area(self, height: float) -> tuple[float, float]:
        """Return width and height in inches of a chart without axes, which are taken away."""
        self.ax.set_xticks([])
        self.ax.set_yticks([])
        self.ax.spines[:].set_visible(False)
        if not self.own:
            height = float(self.ax.get_window_extent().height) / self._dpi
        return self.inner_width(), height

    def lay_out(
        self,
        title: str | None,
        note: str,
        *,
        about: str,
        height: float,
        finding: str = "",
        key: Sequence[Artist] = (),
        right: float = EDGE,
    ) -> None:
        """Set margins so that everything fits, then write title, key and note.

        Parameters
        ----------
        title
            The caller's own title; else the finding, else what is shown, is the title.
        note
            What the chart was made from. All texts are broken into lines that fit.
        about, finding
            What is shown, which stands below another title, and what it comes to.
        height
            Inches of the chart itself.
        key
            The entries that explain its signs, if any.
        right
            Inches kept free for labels at the lines' ends.

        """
        left, width = (self._left() if self.own else 0.0), self.inner_width(right)
        if self.own:
            self.ax.set_position((left / self.size.inches, 0.2, width / self.size.inches, 0.6))
        else:
            height = float(self.ax.get_window_extent().height) / self._dpi
        full = self.size.inches - 2 * EDGE if self.own else width
        self.ax.tick_params(axis="x", labelsize=self.small)
        self.ax.xaxis.get_offset_text().set_fontsize(self.small)
        below = self._below() + GAP
        heading = title or finding or about
        title = wrapped(heading, full, self.size.text + 1, weight="bold")
        about = wrapped(about, full, self.size.text) if heading != about else ""
        note = wrapped(note, full, self.small, lines=NOTE_LINES)
        title_height = self._lines(title, self.size.text + 1)
        about_height = self._lines(about, self.size.text)
        legend = draw_key(self.ax, key, full, self.small) if key else None
        key_height = self._height(legend) + GAP if legend else 0.0
        if self.own:
            base = EDGE + self._lines(note, self.small) + below
            top = GAP + key_height + about_height + title_height + EDGE
            self._resize(left, width, base, height, top)
        corner = (EDGE - left) / width if self.own else 0.0
        if legend:
            anchor = (corner, 1 + 0.6 * GAP / height)
            legend.set_bbox_to_anchor(anchor, transform=self.ax.transAxes)
        above = 1 + (GAP + key_height + about_height) / height
        write_title(self.ax, title, corner, above, self.size.text + 1)
        if about:
            place = (corner * width, GAP + key_height)
            write_beside(self.ax, ABOUT, about, place, self.size.text)
        write_beside(self.ax, NOTE, note, (corner * width, -below), self.small)

    def say(self, sentence: str) -> Axes:
        """Return the Axes with a sentence in place of a chart."""
        if self.own:
            self.ax.get_figure().set_size_inches(self.size.inches, 1.0)  # type: ignore[union-attr]
        self.ax.set_axis_off()
        self.ax.annotate(
            sentence,
            (0.5, 0.5),
            xycoords="axes fraction",
            fontsize=self.size.text,
            color="#666666",
            ha="center",
            va="center",
        )
        return self.ax

    def _height(self, part: Artist) -> float:
        return float(part.get_window_extent(self._renderer()).height) / self._dpi

    def _resize(self, left: float, width: float, base: float, height: float, top: float) -> None:
        inches = self.size.inches
        total = base + height + top
        self.ax.get_figure().set_size_inches(inches, total)  # type: ignore[union-attr]
        self.ax.set_position((left / inches, base / total, width / inches, height / total))

    def _lines(self, text: str, points: float) -> float:
        return (text.count("\n") + 1) * points * LINE / POINTS if text else 0.0

    def _left(self) -> float:
        """Return the inches that the rows' names take."""
        names = [label.get_text() for label in self.ax.get_yticklabels()]
        lines = (text_width(line, self.small) for name in names for line in name.split("\n"))
        return EDGE + max(lines, default=0.0) + ROW_PAD / POINTS

    def _below(self) -> float:
        extent = self.ax.xaxis.get_tightbbox(self._renderer())
        start = self.ax.get_window_extent().y0
        return max(0.0, start - extent.y0) / self._dpi if extent else 0.0

    @property
    def _dpi(self) -> float:
        return float(self.ax.figure.dpi)

    def _renderer(self) -> RendererAgg:
        return RendererAgg(8, 8, self._dpi)


def new_sheet(ax: Axes | None, width: Width) -> Sheet:
    """Return a sheet on the given Axes, else on a figure of its own.

    Raises
    ------
    ValueError
        If the width is not one of the presets.

    """
    if width not in SIZES:
        raise ValueError(f"width is {width!r}; expected one of {list(SIZES)}")
    size = SIZES[width]
    if ax is not None:
        return Sheet(ax, size, own=False)
    figure = Paper(figsize=(size.inches, 3.0))
    return Sheet(figure.add_axes((0.2, 0.2, 0.6, 0.6)), size, own=True)
