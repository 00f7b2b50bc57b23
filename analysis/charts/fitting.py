"""Text measured and broken to fit, before it is drawn."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from analysis.charts.style import look

DPI = 100.0  # any will do: the style turns hinting off, so that widths scale evenly
SPARE = 0.98  # of a line is filled, as other kinds of files round letters' widths otherwise


@lru_cache(maxsize=65536)
def text_width(text: str, points: float, weight: str = "normal") -> float:
    """Return how many inches a line of text takes."""
    with mpl.rc_context(_letters()):
        font = FontProperties(size=points, weight=weight)
        width, _, _ = _renderer().get_text_width_height_descent(text, font, ismath=False)
    return float(width) / DPI


@cache
def _renderer() -> RendererAgg:
    return RendererAgg(8, 8, DPI)


@cache
def _letters() -> dict[Any, Any]:
    """Return those of the style's settings that letters' widths depend on."""
    return {name: look()[name] for name in ("font.family", "text.hinting")}


def key_columns(labels: Sequence[str], inches: float, points: float, between: float) -> int:
    """Return in how many columns a key fits, filled column by column.

    Parameters
    ----------
    labels
        The words of its entries.
    inches, points
        The width of the paper and the size of the text.
    between
        What stands beside the words of an entry (its sign and space), in multiples of
        the text's size.

    """
    aside = between * points / 72
    widths = [text_width(label, points) + aside for label in labels]
    for columns in range(min(len(labels), int(inches / 0.4)), 1, -1):
        parts = np.array_split(widths, columns)
        if sum(float(part.max()) for part in parts) <= SPARE * inches:
            return columns
    return 1


def wrapped(
    text: str, inches: float, points: float, *, lines: int = 9, weight: str = "normal"
) -> str:
    """Return the text broken into lines that fit; what is beyond the last becomes "…".

    >>> print(wrapped("a ladder of many rungs", inches=0.8, points=8, lines=2))
    a ladder of
    many rungs
    """
    done: list[str] = []
    rest = text.split()
    while rest and len(done) < lines:
        room = SPARE * inches - (0.1 if len(done) == lines - 1 else 0.0)
        count = 1
        while count < len(rest) and _fits(rest[: count + 1], room, points, weight):
            count += 1
        done.append(" ".join(rest[:count]))
        rest = rest[count:]
    return "\n".join(done) + ("…" if rest else "")


def _fits(words: list[str], inches: float, points: float, weight: str) -> bool:
    return text_width(" ".join(words), points, weight) <= inches
