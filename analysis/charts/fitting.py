"""Text measured and broken to fit, before it is drawn."""

from functools import lru_cache

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from analysis.charts.style import styled

DPI = 100.0  # any will do: the style turns hinting off, so that widths scale evenly
SPARE = 0.98  # of a line is filled, as other kinds of files round letters' widths otherwise


@lru_cache(maxsize=4096)
@styled
def text_width(text: str, points: float, weight: str = "normal") -> float:
    """Return how many inches a line of text takes."""
    font = FontProperties(size=points, weight=weight)
    width, _, _ = RendererAgg(8, 8, DPI).get_text_width_height_descent(text, font, ismath=False)
    return float(width) / DPI


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
