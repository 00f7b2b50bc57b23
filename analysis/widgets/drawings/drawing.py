"""What a picture for the screen is: its SVG, and the rows behind each mark that can be clicked."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from markupsafe import Markup, escape

Places = np.ndarray[Any, np.dtype[np.int64]]
Days = np.ndarray[Any, np.dtype[np.float64]]
HEIGHT = 22  # pixels of a row
LETTER = 6.2  # pixels that a letter of 12 pixels takes, about


@dataclass(frozen=True)
class Drawing:
    """A picture as SVG; `behind` holds the rows of the table behind each of its marks."""

    svg: Markup
    behind: list[Places]


def sheet(parts: list[str], width: float, height: float, label: str) -> Markup:
    """Return the parts as one picture; they must be escaped already."""
    opening = Markup(
        '<svg class="drawing" role="group" aria-label="{}" data-walk="look" width="{}" height="{}" '
        'viewBox="0 0 {} {}" xmlns="http://www.w3.org/2000/svg">'
    )
    size = (f"{width:.0f}", f"{height:.0f}")
    return opening.format(label, *size, *size) + Markup("".join(parts)) + Markup("</svg>")


def mark(gesture: str, drawn: str, about: str, rows: Places, behind: list[Places]) -> str:
    """Return a mark that lists its rows when it is clicked, or entered by keyboard.

    The keyboard comes to a picture once, by its first mark, and moves on with arrow keys.
    """
    number, told = len(behind), escape(about)
    behind.append(rows)
    reached = 0 if number == 0 else -1
    return (
        f'<g id="{gesture}-{number}" data-do="{gesture}" data-value="{number}" role="button" '
        f'tabindex="{reached}" aria-label="{told}"><title>{told}</title>{drawn}</g>'
    )


def words(text: str, x: float, y: float, kind: str = "") -> str:
    """Return a line of text."""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{escape(text)}</text>'


def cut(text: str, pixels: float) -> str:
    """Return a text cut to about that many pixels.

    >>> cut("Western main battle tanks", 90), cut("NATO", 90)
    ('Western main…', 'NATO')
    """
    most = int(pixels / LETTER)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def short(number: int) -> str:
    """Return a count in at most four letters.

    >>> short(999), short(1234), short(45_678)
    ('999', '1.2k', '46k')
    """
    if number < 1000:
        return str(number)
    return f"{number / 1000:.1f}k" if number < 9950 else f"{number / 1000:.0f}k"
