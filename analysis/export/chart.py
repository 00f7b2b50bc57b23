"""A chart as PNG, SVG or PDF: fonts embedded, described in its metadata, the same every time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from io import BytesIO
from pathlib import Path
from typing import Literal

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.fitting import wrapped
from analysis.charts.lettering import ABOUT, LINE, NOTE, POINTS
from analysis.charts.sheet import EDGE
from analysis.charts.style import STYLE
from analysis.export.printing import DOTS, in_grey
from analysis.validation import rates_in_words
from analysis.writing import written_whole

SUFFIXES = (".png", ".svg", ".pdf")
SOURCE_POINTS = 6.5
STYLES = {"light": {}, "print": {"savefig.dpi": DOTS}}  # settings over those of the style sheet


def export_chart(
    ax: Axes,
    path: str | Path,
    *,
    source: str | None = None,
    error_rate: pd.DataFrame | None = None,
    style: Literal["light", "print"] = "light",
) -> list[Path]:
    """Write the chart that the Axes belongs to, and return the files written.

    Parameters
    ----------
    ax
        Any Axes; its figure is written whole and left as it was.
    path
        The suffix says the kind: .png (300 dpi), .svg or .pdf. Without one, all three.
    source
        Where the data is from, printed at the foot of the file.
    error_rate
        What `evaluate` returned for the rows that are drawn, printed below it; without it
        the file says that the error rate was not measured.
    style
        "light" as on the screen; "print" for paper without colour: greys that are as light
        as the colours, text in black, PNG of 600 dpi; a key of actors whose greys look the
        same is left out.

    Raises
    ------
    ValueError
        If the suffix or the style is another.

    """
    target = Path(path)
    if target.suffix and target.suffix.lower() not in SUFFIXES:
        raise ValueError(
            f"{target.name!r} ends in {target.suffix!r}; expected one of {list(SUFFIXES)}, "
            "or no suffix for all of them"
        )
    if style not in STYLES:
        raise ValueError(f"no style {style!r}; expected one of {list(STYLES)}")
    paths = [target] if target.suffix else [Path(f"{target}{suffix}") for suffix in SUFFIXES]
    target.parent.mkdir(parents=True, exist_ok=True)
    figure = _figure(ax)
    inks = in_grey(figure) if style == "print" else nullcontext()
    look = mpl.style.context([STYLE, STYLES[style]])
    with look, _with_foot(figure, _foot(source, error_rate)), inks:
        for file in paths:
            with written_whole(file) as passing:
                write_chart(ax, passing, file.suffix.lower(), source)
    return paths


def write_chart(ax: Axes, file: Path | BytesIO, suffix: str, source: str | None = None) -> None:
    """Write one file as the current settings say."""
    kind = suffix.removeprefix(".")
    _figure(ax).savefig(file, format=kind, metadata=_metadata(ax, source, suffix))


def _figure(ax: Axes) -> Figure:
    figure = ax.get_figure(root=True)
    if figure is None:
        raise ValueError("this Axes was taken off its figure and cannot be written")
    return figure


def alt_text(ax: Axes, source: str | None = None) -> str:
    """Return what a chart shows in words: its title, its note and its source."""
    about, notes = (
        [text.get_text() for text in ax.texts if text.get_gid() == kind] for kind in (ABOUT, NOTE)
    )
    heads = [f"{head}." for head in (ax.get_title(), *about) if head]
    parts = [*heads, *notes]
    parts += [f"Source: {source}."] if source else []
    return " ".join(" ".join(parts).split()) or "Chart"


def _metadata(ax: Axes, source: str | None, suffix: str) -> dict[str, str | None]:
    """Return a file's metadata; without dates, so that the same chart gives the same bytes."""
    title, described = " ".join(ax.get_title().split()), alt_text(ax, source)
    if suffix == ".pdf":
        return {"Title": title, "Subject": described, "CreationDate": None}
    if suffix == ".svg":
        return {"Title": title, "Description": described, "Date": None}
    return {"Title": title, "Description": described}


def _foot(source: str | None, error_rate: pd.DataFrame | None) -> list[str]:
    """Return the lines at the foot: where the data is from, and how far it is right."""
    rates = f"{rates_in_words(error_rate)}."
    return [f"Source: {source}", rates] if source else [rates]


@contextmanager
def _with_foot(figure: Figure, lines: Sequence[str]) -> Iterator[None]:
    """Make room below the figure, write the lines there, and take both away afterwards."""
    width, height = figure.get_size_inches()
    words = "\n".join(wrapped(line, width - 2 * EDGE, SOURCE_POINTS) for line in lines)
    more = (words.count("\n") + 1) * SOURCE_POINTS * LINE / POINTS + EDGE
    with _taller(figure, more):
        line = figure.text(
            EDGE / width,
            EDGE / (height + more),
            words,
            fontsize=SOURCE_POINTS,
            color="#666666",
            va="bottom",
            linespacing=LINE,
        )
        try:
            yield
        finally:
            line.remove()


@contextmanager
def _taller(figure: Figure, more: float) -> Iterator[None]:
    """Add inches at the foot of the figure and put everything back afterwards."""
    width, height = figure.get_size_inches()
    layout = figure.get_layout_engine()
    if layout is not None:
        figure.draw_without_rendering()
        figure.set_layout_engine("none")
    places = {axes: axes.get_position(original=True) for axes in figure.axes}
    total = height + more
    figure.set_size_inches(width, total)
    for axes, box in places.items():
        low, tall = (box.y0 * height + more) / total, box.height * height / total
        axes.set_position((box.x0, low, box.width, tall))
    try:
        yield
    finally:
        figure.set_size_inches(width, height)
        for axes, box in places.items():
            axes.set_position(box)
        if layout is not None:
            figure.set_layout_engine(layout)
