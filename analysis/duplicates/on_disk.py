"""Shingles of more texts than memory holds, in a file that nobody else sees."""

from collections.abc import Sequence
from tempfile import TemporaryFile
from typing import overload

import numpy as np

from analysis.duplicates.shingles import Shingles

BYTES = np.dtype(np.uint64).itemsize


class ShinglesOnDisk(Sequence[Shingles]):
    """Sets of shingles, one after the other; 4 kB for an article of 500 words."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115
        self._ends = [0]
        self._order: Sequence[int] | None = None

    def add(self, shingles: Shingles) -> None:
        """Take in the shingles of one more text."""
        self._file.write(shingles.tobytes())
        self._ends.append(self._ends[-1] + len(shingles))

    def put_in_order(self, order: Sequence[int]) -> None:
        """Let the texts, numbered as they were added, follow each other in this order."""
        self._order = order

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, place: int) -> Shingles: ...
    @overload
    def __getitem__(self, place: slice) -> list[Shingles]: ...
    def __getitem__(self, place: int | slice) -> Shingles | list[Shingles]:
        numbers = (range(len(self)) if self._order is None else self._order)[place]
        return self._read(numbers) if isinstance(numbers, int) else [*map(self._read, numbers)]

    def _read(self, number: int) -> Shingles:
        start, end = self._ends[number], self._ends[number + 1]
        self._file.seek(start * BYTES)
        return np.frombuffer(self._file.read((end - start) * BYTES), dtype=np.uint64)

    def close(self) -> None:
        """Forget everything."""
        self._file.close()
