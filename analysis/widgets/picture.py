"""An Axes → the bytes of a picture."""

from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.figure import Figure

DOTS_AN_INCH = 110  # sharp on an ordinary screen, small enough to change at once


def png(axes: Axes) -> bytes:
    """Return the figure of an Axes as PNG."""
    figure = axes.get_figure()
    assert isinstance(figure, Figure)
    stream = BytesIO()
    figure.savefig(stream, format="png", dpi=DOTS_AN_INCH)
    return stream.getvalue()
