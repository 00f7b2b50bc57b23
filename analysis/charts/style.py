"""One look for every chart: the style sheet, and what applies it."""

from base64 import b64encode
from collections.abc import Callable
from functools import cache, wraps
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import matplotlib as mpl
import matplotlib.style
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure

STYLE = Path(__file__).with_name("style.mplstyle")
SCREEN = 144  # dots an inch: sharp on an ordinary screen, small enough to change at once
PAPER = """title
        In place of the chart's own.
    width
        "column" (3.3 inches, 7 pt) or "page" (6.9 inches, 8 pt).
    ax
        Where to draw; else on a figure of its own."""
Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Paper(Figure):
    """A figure that keeps its style wherever it is drawn, so that measured text still fits."""

    def draw(self, renderer: RendererBase) -> None:
        """Draw in this package's style, whatever the settings of the moment."""
        with mpl.rc_context(look()):
            super().draw(renderer)

    def png(self) -> bytes:
        """Return the figure as a picture for the screen."""
        stream = BytesIO()
        self.savefig(stream, format="png", dpi=SCREEN)
        return stream.getvalue()

    _repr_png_ = png  # what a notebook shows of a figure, where it shows no HTML

    def _repr_html_(self) -> str:
        """Return the picture with its title as what a screen reader says of it."""
        titles = (" ".join(axes.get_title().split()) for axes in self.axes)
        said = escape("; ".join(filter(None, titles)) or "Chart")
        shown = f"{self.get_figwidth():.2f}in"
        source = f"data:image/png;base64,{b64encode(self.png()).decode('ascii')}"
        return f'<img alt="{said}" src="{source}" style="width: {shown}; max-width: 100%">'


@cache
def look() -> dict[Any, Any]:
    """Return the style's settings, without those that belong to a kind of file."""
    settings = mpl.rc_params_from_file(STYLE, use_default_template=False)
    files = ("svg.", "pdf.", "ps.", "savefig.")
    return {name: value for name, value in settings.items() if not name.startswith(files)}


def use_style() -> None:
    """Apply the style sheet to all charts that follow, also to the researcher's own."""
    mpl.style.use(STYLE)


def styled(draw: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Make a function draw in this style and leave the caller's settings alone.

    `{paper}` in its docstring becomes what all charts say of title, width and Axes.
    """

    @wraps(draw)
    def in_style(*args: Parameters.args, **options: Parameters.kwargs) -> Result:
        with mpl.rc_context(look()):
            return draw(*args, **options)

    in_style.__doc__ = (draw.__doc__ or "").replace("{paper}", PAPER)
    return in_style
