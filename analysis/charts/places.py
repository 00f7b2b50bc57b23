"""Where marks and labels go so that none covers another; the same input, the same places."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np


class Box(NamedTuple):
    """A rectangle on the page; any unit of length."""

    left: float
    bottom: float
    right: float
    top: float


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places at least `gap` apart and in the same order, each near where it is wanted.

    Neighbours that come too close move apart together, as far as `low` and `high` allow;
    what cannot fit between these runs over `low`.

    >>> spread([1.0, 1.0, 9.0], gap=2.0, low=0.0, high=10.0)
    [0.0, 2.0, 9.0]
    """
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    blocks: list[_Block] = []
    for place in order:
        block = _Block(wanted[place], 1)
        while blocks and block.start(gap, low, high) < blocks[-1].end(gap, low, high):
            block = blocks.pop().joined(block, gap)
        blocks.append(block)
    starts = [(block.start(gap, low, high), block.size) for block in blocks]
    places = [start + gap * step for start, size in starts for step in range(size)]
    return [place for _, place in sorted(zip(order, places, strict=True))]


class _Block(NamedTuple):
    """Neighbours that stand `gap` apart; `total` is the sum of the starts that they want."""

    total: float
    size: int

    def start(self, gap: float, low: float, high: float) -> float:
        return max(low, min(self.total / self.size, high - gap * (self.size - 1)))

    def end(self, gap: float, low: float, high: float) -> float:
        return self.start(gap, low, high) + gap * self.size

    def joined(self, above: "_Block", gap: float) -> "_Block":
        shifted = above.total - gap * self.size * above.size
        return _Block(self.total + shifted, self.size + above.size)


class Aside(NamedTuple):
    """How far a mark steps aside: into which lane, and by how many marks to the left."""

    lane: int
    back: int


def stepped_aside(centres: Sequence[float], width: float, room: Aside) -> list[Aside]:
    """Return where each mark steps to, so that none touches another while there is room.

    A mark takes the first free lane, else it steps to the left by its width and asks again.
    Where all is taken, marks lie on each other, the lanes in turn.

    >>> stepped_aside([0.0, 0.0, 0.0, 3.0], width=1.0, room=Aside(lane=2, back=2))
    [Aside(lane=0, back=0), Aside(lane=1, back=0), Aside(lane=0, back=1), Aside(lane=0, back=0)]
    """
    taken: list[list[float]] = [[] for _ in range(room.lane)]
    choices = [Aside(lane, back) for back in range(room.back) for lane in range(room.lane)]
    found = [Aside(number % room.lane, 0) for number in range(len(centres))]
    for place in sorted(range(len(centres)), key=lambda place: (centres[place], place)):
        for choice in choices:
            centre = centres[place] - choice.back * width
            if _apart(taken[choice.lane], centre, width):
                found[place] = choice
                insort(taken[choice.lane], centre)
                break
    return found


def _apart(taken: Sequence[float], centre: float, width: float) -> bool:
    """Tell whether a centre is a width away from those taken, which are in order."""
    right = bisect_left(taken, centre)
    return all(
        abs(centre - other) >= width - 1e-9 for other in taken[max(0, right - 1) : right + 1]
    )


def pushed_apart(boxes: Sequence[Box], page: Box, rounds: int = 600) -> list[Box]:
    """Return the boxes moved as little as it takes that none covers another, all on the page.

    Two that overlap move apart along the shorter way, each by half; in every fifth round
    along the longer one, as the page's edge may bar the other. Where the page is too full,
    some still overlap after the last round.

    >>> moved = pushed_apart([Box(3, 0, 5, 1), Box(4, 0, 6, 1)], Box(0, 0, 9, 1))
    >>> [(box.left, box.right) for box in moved]
    [(2.5, 4.5), (4.5, 6.5)]
    """
    half = [((box.right - box.left) / 2, (box.top - box.bottom) / 2) for box in boxes]
    at = [[(box.left + box.right) / 2, (box.bottom + box.top) / 2] for box in boxes]
    low, high = (page.left, page.bottom), (page.right, page.top)
    pairs = [(one, two) for two in range(len(at)) for one in range(two)]
    for number in range(1, rounds + 1):
        moved, longer = False, number % 5 == 0
        for one, two in pairs:
            moved |= _push(at[one], at[two], half[one], half[two], longer)
        for middle, size in zip(at, half, strict=True):
            for axis in (0, 1):
                least, most = low[axis] + size[axis], high[axis] - size[axis]
                middle[axis] = max(least, min(middle[axis], most))
        if not moved:
            break
    return [
        Box(x - wide, y - high_, x + wide, y + high_)
        for (x, y), (wide, high_) in zip(at, half, strict=True)
    ]


def _push(
    one: list[float],
    two: list[float],
    half: tuple[float, float],
    other: tuple[float, float],
    longer: bool,
) -> bool:
    """Move two middles apart where their boxes overlap; tell whether they did."""
    apart = [two[axis] - one[axis] for axis in (0, 1)]
    over = [half[axis] + other[axis] - abs(apart[axis]) for axis in (0, 1)]
    if min(over) <= 1e-9:
        return False
    axis = int((over[0] > over[1]) != longer)
    push = over[axis] / 2 * (-1 if apart[axis] < 0 else 1)
    one[axis] -= push
    two[axis] += push
    return True


class Taken:
    """The boxes on a page that are taken already."""

    def __init__(self, boxes: Iterable[Box], within: Box) -> None:
        self._boxes = np.array(list(boxes), dtype=float).reshape(-1, 4)
        self._within = within

    def first_free(self, candidates: Iterable[Box]) -> int | None:
        """Take the first candidate that covers nothing, and return its number."""
        for number, box in enumerate(candidates):
            if self._free(box):
                self._boxes = np.vstack([self._boxes, box])
                return number
        return None

    def _free(self, box: Box) -> bool:
        page = self._within
        inside = (
            box.left >= page.left
            and box.right <= page.right
            and box.bottom >= page.bottom
            and box.top <= page.top
        )
        left, bottom, right, top = self._boxes.T
        covered = (left < box.right) & (right > box.left) & (bottom < box.top) & (top > box.bottom)
        return inside and not covered.any()
