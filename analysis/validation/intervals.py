"""How far off an estimate may be: intervals of 95 % for shares and for F1."""

from math import sqrt
from typing import Any, NamedTuple

import numpy as np

Z = 1.959963984540054  # standard normal quantile of 0.975
RESAMPLES = 2000


class Estimate(NamedTuple):
    """A share with its interval; all empty where there is nothing to estimate from."""

    estimate: float | None
    low: float | None
    high: float | None
    interval: str | None


NOTHING = Estimate(None, None, None, None)


def wilson(right: int, of: int) -> Estimate:
    """Return a share with Wilson's score interval (1927), which holds for small counts too.

    >>> [round(value, 4) for value in wilson(81, 263)[:3]]
    [0.308, 0.2553, 0.3662]
    """
    if not of:
        return NOTHING
    share, square = right / of, Z * Z / of
    middle = (share + square / 2) / (1 + square)
    half = Z / (1 + square) * sqrt(share * (1 - share) / of + square / (4 * of))
    low, high = middle - half, middle + half
    return Estimate(share, min(share, max(0.0, low)), max(share, min(1.0, high)), "Wilson")


def bootstrap_f1(counts: np.ndarray[Any, Any], *, seed: int) -> Estimate:
    """Return F1 with the interval between the 2.5th and 97.5th of a hundred resamples.

    Documents are drawn anew, not rows: what stands in one document is alike, and its errors
    come together. The same counts and seed give the same interval.

    Parameters
    ----------
    counts
        A row per document: rows matched, rows found, rows coded.
    seed
        Of the random draws.

    >>> bootstrap_f1(np.array([[8, 10, 10], [9, 10, 10]]), seed=0)[:3]
    (0.85, 0.8, 0.9)
    """
    counts = counts[counts.sum(axis=1) > 0]
    size = len(counts)
    if not size:
        return NOTHING
    whole = float(_f1(counts.sum(axis=0)))
    if size == 1:
        return Estimate(whole, None, None, None)  # one document does not tell how others vary
    draws = np.random.default_rng(seed).multinomial(size, np.full(size, 1 / size), RESAMPLES)
    low, high = np.quantile(_f1(draws @ counts), [0.025, 0.975])
    return Estimate(whole, float(low), float(high), "bootstrap")


def _f1(counts: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return 2 × matched / (found + coded), along the last axis."""
    matched, found, coded = np.moveaxis(counts, -1, 0)
    total = found + coded
    share: np.ndarray[Any, Any] = np.where(total > 0, 2.0 * matched / np.maximum(total, 1), 0.0)
    return share
