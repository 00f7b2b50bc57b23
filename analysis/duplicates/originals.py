"""The articles that repeat none before them, and which of them a new one repeats.

Comparing every two of 20,000 articles would take hours. MinHash signatures (from rensa) are
cut into bands; only articles that share a whole band are compared, shingle by shingle.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from rensa import RMinHash

from analysis.duplicates.shingles import Shingles, contained, mixed

Signatures = np.ndarray[Any, np.dtype[np.uint32]]
Bands = list[list[int]]

BANDS, ROWS = 128, 3  # pairs whose sets agree by 0.3 (Jaccard) are met in 97 % of cases
SEED = 1
AT_ONCE = 1000  # texts, whose signatures pass through lists that take ten times their size
LONGEST = 2.5  # times the shorter text: a longer one says more than it repeats
MARGIN = 0.15  # about four standard deviations of what signatures estimate


def signatures_of(texts: Sequence[Shingles]) -> Signatures:
    """Return a row of numbers per text; two rows agree in the share of shingles in common."""
    signatures = np.zeros((len(texts), BANDS * ROWS), dtype=np.uint32)
    for start in range(0, len(texts), AT_ONCE):
        part = texts[start : start + AT_ONCE]
        ends = np.cumsum([0, *map(len, part)], dtype=np.uint64)
        matrix = RMinHash.digest_matrix_from_flat_token_hashes(
            np.concatenate(part), ends, BANDS * ROWS, SEED
        )
        signatures[start : start + AT_ONCE] = matrix.to_rows()
    return signatures


def bands_of(signatures: Signatures) -> Bands:
    """Return for each text the numbers of those of its bands that another text has too."""
    rows = signatures.reshape(len(signatures), BANDS, ROWS)
    found: Bands = [[] for _ in rows]
    for band in range(BANDS):  # one after the other: all at once take four times the memory
        numbers = np.full(len(rows), band, dtype=np.uint64)
        for row in range(ROWS):
            numbers = mixed(numbers, rows[:, band, row])
        _, places, counts = np.unique(numbers, return_inverse=True, return_counts=True)
        for number in np.flatnonzero(counts[places] > 1):
            found[number].append(int(numbers[number]))
    return found


class Originals:
    """The texts, known by their numbers, of which those that repeat none are kept."""

    def __init__(self, texts: Sequence[Shingles], threshold: float) -> None:
        self.texts, self.threshold = texts, threshold
        self._sizes = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
        self._signatures = signatures_of(texts)
        self._bands = bands_of(self._signatures)
        self._with_band: dict[int, list[int]] = defaultdict(list)

    def keep(self, number: int) -> None:
        """Keep a text that repeats none of those kept; one without words is like no other."""
        for band in self._bands[number] if self._sizes[number] else ():
            self._with_band[band].append(number)

    def most_similar(self, number: int) -> tuple[int, float] | None:
        """Return the kept text that a text repeats most, the first of several, and how far."""
        text = self.texts[number]
        exact = ((contained(text, self.texts[kept]), -kept) for kept in self._likely(number))
        found, before = max(exact, default=(0.0, 0))
        return (-before, found) if found >= self.threshold else None

    def _likely(self, number: int) -> list[int]:
        """Return the kept texts of like length whose signatures are worth a closer look."""
        bands = (self._with_band.get(band, ()) for band in self._bands[number])
        near = np.array(sorted({kept for band in bands for kept in band}), dtype=np.int64)
        agree = np.mean(self._signatures[near] == self._signatures[number], axis=1)
        size, sizes = self._sizes[number], self._sizes[near]
        smaller, larger = np.minimum(sizes, size), np.maximum(sizes, size)
        estimate = agree / (1 + agree) * (smaller + larger) / smaller
        fits = (estimate >= self.threshold - MARGIN) & (larger <= LONGEST * smaller)
        return [int(kept) for kept in near[fits]]
