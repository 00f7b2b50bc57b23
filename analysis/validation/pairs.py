"""Rows of two tables that stand on the same words, one to one."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pandas as pd

Pair = tuple[int, int]


class _Place(NamedTuple):
    """Where a row stands, and its number in its table."""

    start: int
    end: int
    number: int


def pairs(
    found: pd.DataFrame,
    coded: pd.DataFrame,
    *,
    least_overlap: float = 0.0,
    alike: Sequence[str] = (),
) -> list[Pair]:
    """Return the numbers of the rows of both tables that belong together.

    Of all pairs in one document that share characters, those that share the largest part are
    taken first; each row is taken once. Among equals those with more of the `alike` columns
    in common go first: three donors of one clause are three steps on the same words.

    Parameters
    ----------
    found, coded
        Tables with `doc_id`, `start` and `end`.
    least_overlap
        Characters shared, as a part of those that either covers, that a pair needs: 0 for
        any overlap, 1 for the same place exactly.
    alike
        Columns whose agreement decides between pairs that overlap alike.
    """
    values = [list(zip(*(_told(t[name]) for name in alike), strict=True)) for t in (found, coded)]
    ranked = []
    for one, two in _meeting(found, coded):
        share = _overlap(one, two)
        if share < least_overlap:
            continue
        left = values[0][one.number] if alike else ()
        right = values[1][two.number] if alike else ()
        same = sum(a == b for a, b in zip(left, right, strict=True))
        ranked.append((-share, -same, one.number, two.number))
    return _one_to_one(sorted(ranked))


def _one_to_one(ranked: list[tuple[float, int, int, int]]) -> list[Pair]:
    taken: tuple[set[int], set[int]] = (set(), set())
    kept = []
    for _, _, one, two in ranked:
        if one not in taken[0] and two not in taken[1]:
            taken[0].add(one)
            taken[1].add(two)
            kept.append((one, two))
    return sorted(kept)


def _meeting(found: pd.DataFrame, coded: pd.DataFrame) -> Iterator[tuple[_Place, _Place]]:
    """Yield the places of one document that share a character, in one sweep along it."""
    ours, theirs = _places(found), _places(coded)
    for doc_id, places in ours.items():
        others, first = theirs.get(doc_id, []), 0
        longest = max((place.end - place.start for place in others), default=0)
        for place in places:
            while first < len(others) and others[first].start + longest <= place.start:
                first += 1
            for other in others[first:]:
                if other.start >= place.end:
                    break
                if other.end > place.start:
                    yield place, other


def _places(table: pd.DataFrame) -> dict[str, list[_Place]]:
    found: dict[str, list[_Place]] = {}
    rows = zip(table["doc_id"], table["start"], table["end"], strict=True)
    for number, (doc_id, start, end) in enumerate(rows):
        found.setdefault(str(doc_id), []).append(_Place(int(start), int(end), number))
    return {doc_id: sorted(places) for doc_id, places in found.items()}


def _overlap(one: _Place, two: _Place) -> float:
    """Return the characters shared as a part of those that either covers."""
    shared = min(one.end, two.end) - max(one.start, two.start)
    return shared / (max(one.end, two.end) - min(one.start, two.start))


def _told(column: "pd.Series[Any]") -> list[str]:
    """Return the values as text that can be compared; empty is "".

    >>> _told(pd.Series(["USA;DEU", None, 4.0]))
    ['DEU;USA', '', '4']
    """
    return [told(value) for value in column]


def told(value: object) -> str:
    """Return one value as text that can be compared: lists in order, whole numbers without point.

    >>> told(pd.Timestamp("2023-03-01")), told("the West "), told(pd.NA)
    ('2023-03-01', 'the West', '')
    """
    if pd.isna(value):  # type: ignore[call-overload]
        return ""
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return ";".join(sorted(part.strip() for part in str(value).split(";")))
