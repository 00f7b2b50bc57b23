"""Places in a text, in order, and how to find those near another place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar, overload


class Placed(Protocol):
    """Anything that starts and ends somewhere in a text."""

    @property
    def start(self) -> int: ...  # noqa: D102

    @property
    def end(self) -> int: ...  # noqa: D102


class Span(NamedTuple):
    """A stretch of text, end exclusive."""

    start: int
    end: int


T = TypeVar("T", bound=Placed)
START = attrgetter("start")


class Spans(Sequence[T]):
    """Placed things sorted by where they start; look-ups take logarithmic time."""

    __slots__ = ("items", "starts")

    def __init__(self, items: Iterable[T]) -> None:
        self.items = sorted(items, key=START)
        self.starts = [*map(START, self.items)]

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        """Return the things at an index, in text order."""
        return self.items[index]

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def within(self, start: int, end: int) -> list[T]:
        """Return what starts at or after `start` and before `end`."""
        return self.items[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def overlapping(self, start: int, end: int) -> list[T]:
        """Return what starts before `end`, and at or after `start` or goes on behind it."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        alone = first == len(self.starts) or self.starts[first] > start  # none starts right there
        goes_on = alone and first > 0 and self.items[first - 1].end > start
        return self.items[first - goes_on : last]

    def until(self, offset: int, most: int) -> list[T]:
        """Return the last things that start before the offset, the nearest first."""
        place = bisect_left(self.starts, offset)
        return self.items[max(0, place - most) : place][::-1]

    def at(self, offset: int) -> T | None:
        """Return the last thing that starts at or before the offset and ends after it."""
        if place := bisect_right(self.starts, offset):
            found = self.items[place - 1]
            if offset < found.end:
                return found
        return None

    def before(self, offset: int) -> T | None:
        """Return the last thing that starts before the offset."""
        place = bisect_left(self.starts, offset) - 1
        return self.items[place] if place >= 0 else None

    def after(self, offset: int) -> T | None:
        """Return the first thing that starts at or after the offset."""
        place = bisect_left(self.starts, offset)
        return self.items[place] if place < len(self.starts) else None
