"""Charts for paper without colour: every colour becomes its grey, and text is black.

A key of actors whose greys look the same is left out; their names beside the marks stay.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import to_rgba, to_rgba_array
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from analysis.charts.marks import ACTOR

WEIGHTS = np.array([0.2126, 0.7152, 0.0722])  # how light red, green and blue look (BT.709)
LIGHT = 0.75  # text as light as this stands on a dark ground and stays as it is
APART = 0.08  # greys nearer to each other than this look the same in a key
DOTS = 600  # an inch, as journals ask of line art


@contextmanager
def in_grey(figure: Figure) -> Iterator[None]:
    """Let a figure be drawn in greys meanwhile; its colours are left as they are."""
    draw = figure.draw
    figure.draw = lambda renderer: draw(_Greys(renderer))  # type: ignore
    hidden = _alike(figure)
    try:
        for part in hidden:
            part.set_visible(False)
        yield
    finally:
        del figure.draw
        for part in hidden:
            part.set_visible(True)


def _alike(figure: Figure) -> list[Artist]:
    """Return the key of the actors' colours, where their greys cannot be told apart."""
    key = figure.findobj(lambda part: part.get_gid() == ACTOR)
    levels = sorted(grey(part.get_facecolor())[0] for part in key if isinstance(part, Patch))
    close = any(after - before < APART for before, after in pairwise(levels))
    return key if close else []


def grey(colour: Any) -> tuple[float, float, float, float]:
    """Return the grey that is as light as a colour, with its opacity.

    >>> grey("#0072b2")[:3] == (grey("#0072b2")[0],) * 3, round(grey("white")[0], 2)
    (True, 1.0)
    """
    *rgb, opacity = to_rgba(colour)
    level = float(np.dot(rgb, WEIGHTS))
    return level, level, level, opacity


def _greys(colours: Any) -> Any:
    """Return greys for rows of colours, or for a grid of them."""
    found = np.array(colours if np.ndim(colours) > 1 else to_rgba_array(colours), dtype=float)
    found[..., :3] = (found[..., :3] @ WEIGHTS)[..., None]
    return found


class _Greys:
    """A renderer before which every colour is turned into its grey."""

    def __init__(self, renderer: Any) -> None:
        self._renderer = renderer

    def __getattr__(self, name: str) -> Any:
        return getattr(self._renderer, name)

    def new_gc(self) -> Any:
        """Return a pen that draws and hatches in grey."""
        pen = self._renderer.new_gc()
        pen.set_foreground = partial(_in_grey, pen.set_foreground)
        pen.set_hatch_color = partial(_in_grey, pen.set_hatch_color)
        return pen

    def draw_path(self, pen: Any, path: Any, transform: Any, face: Any = None) -> None:
        """Draw a path, filled with grey."""
        self._renderer.draw_path(pen, path, transform, _face(face))

    def draw_markers(
        self, pen: Any, mark: Any, own: Any, path: Any, transform: Any, face: Any = None
    ) -> None:
        """Draw the same mark at many places."""
        self._renderer.draw_markers(pen, mark, own, path, transform, _face(face))

    def draw_path_collection(self, *parts: Any, **options: Any) -> None:
        """Draw many paths; the colours of faces and edges stand seventh and eighth."""
        colours = map(_greys, parts[6:8])
        self._renderer.draw_path_collection(*parts[:6], *colours, *parts[8:], **options)

    def draw_quad_mesh(self, *parts: Any) -> None:
        """Draw a heatmap's cells; the colours of faces and edges stand eighth and tenth."""
        faces, smooth, edges = parts[7:]
        self._renderer.draw_quad_mesh(*parts[:7], _greys(faces), smooth, _greys(edges))

    def draw_text(self, pen: Any, *parts: Any, **options: Any) -> None:
        """Write in black, or in white on dark ground."""
        level, *_, opacity = pen.get_rgb()
        if level < LIGHT:
            pen.set_foreground((0, 0, 0, opacity))
        self._renderer.draw_text(pen, *parts, **options)

    def draw_image(self, pen: Any, x: float, y: float, picture: Any, *transform: Any) -> None:
        """Draw a picture in grey."""
        level = np.rint(picture[..., :3] @ WEIGHTS).astype(np.uint8)
        parts = np.stack([level, level, level, picture[..., 3]], axis=-1)
        self._renderer.draw_image(pen, x, y, parts, *transform)


def _in_grey(pen: Any, colour: Any, **options: bool) -> None:
    pen(grey(colour), **options)


def _face(colour: Any) -> Any:
    return None if colour is None else grey(colour)
