"""What is written around a chart: its title, what it shows, its key and its note."""

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.legend import Legend

from analysis.charts.colours import INK
from analysis.charts.fitting import key_columns

POINTS = 72.0  # to the inch
LINE = 1.25  # line height as a multiple of the text size
SIGN, SIGN_PAD, COLUMN_PAD = 1.2, 0.4, 1.0  # of a key, in multiples of the text's size
NOTE, ABOUT = "note", "about"
COLOURS = {NOTE: "#666666", ABOUT: "#444444"}


def write_title(ax: Axes, title: str, x: float, y: float, points: float) -> None:
    """Write the title, its corner in parts of the Axes."""
    ax.set_title(title, x=x, y=y, ha="left", va="bottom", fontsize=points, color=INK)


def write_beside(ax: Axes, kind: str, words: str, place: tuple[float, float], size: float) -> None:
    """Write what is shown above the Axes, or the note below; `place` is inches from its corner."""
    right, up = place
    ax.annotate(
        words,
        (0, 1 if kind == ABOUT else 0),
        (right * POINTS, up * POINTS),
        xycoords="axes fraction",
        textcoords="offset points",
        fontsize=size,
        color=COLOURS[kind],
        va="bottom" if kind == ABOUT else "top",
        linespacing=LINE,
        gid=kind,
        annotation_clip=False,
    )


def draw_key(ax: Axes, entries: Sequence[Artist], inches: float, points: float) -> Legend:
    """Draw the key in as many columns as the paper is wide; what an entry is called stays so."""
    labels = [str(entry.get_label()) for entry in entries]
    legend = ax.legend(
        handles=list(entries),
        loc="lower left",
        ncols=key_columns(labels, inches, points, SIGN + SIGN_PAD + COLUMN_PAD),
        fontsize=points,
        borderaxespad=0,
        borderpad=0,
        handlelength=SIGN,
        handletextpad=SIGN_PAD,
        columnspacing=COLUMN_PAD,
        labelspacing=0.25,
    )
    for entry, *drawn in zip(entries, legend.legend_handles, legend.get_texts(), strict=True):
        for part in drawn:
            part.set_gid(entry.get_gid())  # type: ignore[union-attr]
    return legend
