"""The ladder for the screen: each step on its rung at its day; where many meet, their number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from analysis.charts.colours import colour_of
from analysis.charts.wording import counted, name_of
from analysis.schema import STATUSES
from analysis.widgets.drawings.drawing import (
    HEIGHT,
    LETTER,
    Days,
    Drawing,
    Places,
    cut,
    mark,
    sheet,
    short,
    words,
)
from analysis.widgets.drawings.scale import Scale, scale_of
from analysis.widgets.drawings.signs import sign

MARGIN = 74  # pixels of the column for steps without a day
FEW = 400  # steps that are drawn one by one where they do not meet
SLOT, WIDE_SLOT = 20, 25  # pixels of a row in which steps meet; of many steps
TOGETHER = 2  # steps drawn beside each other
ASIDE = 5.0  # pixels from a place to each of two signs there
TOP, FOOT = 6, 24


class Row(NamedTuple):
    """A line of the picture: a rung, or the heading of a track."""

    name: str
    heading: bool


@dataclass(frozen=True)
class Dots:
    """The steps as arrays: day since 1970, line of the picture, status and actor by number.

    An actor that is not told has the number -1.
    """

    rows: Sequence[Row]
    day: Days
    row: Places
    status: Places
    actor: Places
    actors: Sequence[str]

    def name(self, step: int) -> str:
        """Return who takes a step."""
        number = self.actor[step]
        return name_of(self.actors[number]) if number >= 0 else "not told"

    def colour(self, step: int) -> str:
        """Return the colour of who takes a step."""
        number = self.actor[step]
        return colour_of(self.actors[number] if number >= 0 else None)

    def present(self, chosen: Places) -> tuple[list[str], list[str]]:
        """Return the statuses of the chosen steps in order, and their actors, busiest first."""
        statuses = [STATUSES[number] for number in np.unique(self.status[chosen])]
        known = self.actor[chosen]
        counts = np.bincount(known[known >= 0], minlength=len(self.actors))
        order = np.argsort(-counts, kind="stable")
        return statuses, [self.actors[number] for number in order if counts[number]]


def ladder_drawing(
    dots: Dots, chosen: Places, *, width: int, period: Days | None = None
) -> Drawing:
    """Draw the chosen steps; the picture's lines stay the same whatever is chosen.

    Parameters
    ----------
    dots
        All steps.
    chosen
        Which of them to draw.
    width
        Pixels across.
    period
        First and last day to show; by default those of all steps.
    """
    names = min(230.0, width * 0.3)
    undated = bool(np.isnan(dots.day).any())
    right = width - (MARGIN if undated else 0) - 18
    scale = scale_of(dots.day if period is None else period, names + 10, right)
    parts = list(_frame(dots.rows, scale, names, width if undated else None))
    behind: list[Places] = []
    meetings = list(_meetings(dots, chosen, scale))
    for meeting in meetings:
        parts += _marks(dots, meeting, behind)
    if len(chosen) <= FEW:
        parts += _labels(dots, meetings, width)
    height = TOP + HEIGHT * len(dots.rows) + FOOT
    return Drawing(sheet(parts, width, height, _label(len(chosen))), behind)


def _label(number: int) -> str:
    return f"Ladder: {counted(number, 'step')} by rung and day. The rows below list them."


def _frame(rows: Sequence[Row], scale: Scale, names: float, undated: int | None) -> Iterator[str]:
    """Yield the lines, their names and the dates."""
    end, foot = (undated or scale.right + 16), TOP + HEIGHT * len(rows)
    if undated:
        size = (
            f'x="{scale.right + 8:.1f}" y="0" width="{end - scale.right - 8:.1f}" height="{foot}"'
        )
        yield f'<rect class="band" {size}/>'
        yield words("undated", (scale.right + 8 + end) / 2, foot + 16, "date")
    for number, row in enumerate(rows):
        y = _middle(number)
        if row.heading:
            yield f'<rect class="band" x="0" y="{y - 9:.1f}" width="{end:.1f}" height="18"/>'
            yield words(row.name, 4, y + 4, "heading")
        else:
            yield f'<path class="rule" d="M{scale.left:.1f} {y:.1f}H{end:.1f}"/>'
            yield words(cut(row.name, names - 6), 4, y + 4)
    for x, date in scale.dates():
        yield f'<path class="rule" d="M{x:.1f} {foot}v4"/>' + words(date, x, foot + 16, "date")


def _middle(row: int) -> float:
    return TOP + HEIGHT * (row + 0.5)


class _Meeting(NamedTuple):
    """Steps that stand at one place, in pixels."""

    x: float
    y: float
    steps: Places

    @property
    def half(self) -> float:
        """Pixels that their signs take to each side."""
        return 5.0 if len(self.steps) == 1 else 10.0


def _meetings(dots: Dots, chosen: Places, scale: Scale) -> Iterator[_Meeting]:
    """Yield the steps by the stretch of their line that they stand in.

    A single step stands at its day, as far as its sign then touches no other stretch; several
    stand in their stretch's middle.
    """
    slot = SLOT if len(chosen) <= FEW else WIDE_SLOT
    x = scale.at(dots.day[chosen])
    place = np.where(np.isnan(x), -1, np.floor((x - scale.left) / slot)).astype(np.int64)
    cell = dots.row[chosen] * 100_000 + place + 1
    order = np.argsort(cell, kind="stable")
    starts = np.flatnonzero(np.diff(cell[order], prepend=-1))
    for group in np.split(order, starts[1:]) if len(order) else []:
        y, start = _middle(int(dots.row[chosen[group[0]]])), scale.left + place[group[0]] * slot
        if place[group[0]] < 0:
            across = scale.right + 8 + (MARGIN - 8) / 2
        elif len(group) == 1:
            across = float(np.clip(x[group[0]], start + ASIDE, start + slot - ASIDE))
        else:
            across = start + slot / 2
        yield _Meeting(across, y, chosen[group])


def _marks(dots: Dots, meeting: _Meeting, behind: list[Places]) -> Iterator[str]:
    """Yield the signs of steps that meet, or their number where they are too many."""
    x, y, steps = meeting
    if len(steps) > TOGETHER:
        own = dots.actor[steps]
        colour = dots.colour(steps[0]) if (own == own[0]).all() else "#55677a"
        about = f"{len(steps):,} steps: click to list them"
        yield mark("mark", _bubble(x, y, len(steps), colour), about, steps, behind)
        return
    for turn, step in enumerate(steps):
        across = x + (2 * turn - len(steps) + 1) * ASIDE
        status = STATUSES[dots.status[step]]
        drawn = sign(status, across, y, dots.colour(step))
        about = f"{dots.name(step)}: {status}"
        yield mark("mark", drawn, about, steps[turn : turn + 1], behind)


def _bubble(x: float, y: float, number: int, colour: str) -> str:
    radius = 7.5 if number < 100 else 10.5
    circle = (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="#fff" '
        f'stroke="{colour}" stroke-width="1.6"/>'
    )
    return circle + words(short(number), x, y + 3.2, "number")


def _labels(dots: Dots, meetings: Sequence[_Meeting], width: float) -> Iterator[str]:
    """Yield each actor's name once on a rung, beside its first step that has room for it."""
    taken: dict[float, list[tuple[float, float]]] = {}
    for x, y, _ in meetings:
        taken.setdefault(y, []).append((x - 11, x + 11))
    named: set[tuple[int, float]] = set()
    for meeting in sorted(meetings, key=lambda meeting: meeting.x):
        actor = int(dots.actor[meeting.steps[0]])
        same = (dots.actor[meeting.steps] == actor).all()
        if actor < 0 or not same or (actor, meeting.y) in named:
            continue
        name, start = dots.name(int(meeting.steps[0])), meeting.x + meeting.half + 4
        end = start + len(name) * LETTER
        others = [span for span in taken[meeting.y] if span != (meeting.x - 11, meeting.x + 11)]
        if end < width and all(last <= start or first >= end for first, last in others):
            named.add((actor, meeting.y))
            taken[meeting.y].append((start, end))
            yield words(name, start, meeting.y + 4, "label")
