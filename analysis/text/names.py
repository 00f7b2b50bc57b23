"""Every known name of a text, found in one pass over it."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from analysis.reference.records import Name
from analysis.text.spans import Spans

# One character for one character, so that places stay what they are.
FOLDED = {"’": "'", "‘": "'", "\u00a0": " ", "‑": "-", "‐": "-", "\n": " "}


def fold(text: str) -> str:
    """Return a text with the plainest of signs that look alike.

    >>> fold("Ukraine’s")
    "Ukraine's"
    """
    for sign, plain in FOLDED.items():
        text = text.replace(sign, plain)
    return text


class Hit(NamedTuple):
    """A known name in a text, and all that it may mean."""

    start: int
    end: int
    names: tuple[Name, ...]
    kinds: frozenset[str]

    def of(self, *kinds: str) -> Name | None:
        """Return its first meaning of one of these kinds."""
        for name in self.names:
            if name.kind in kinds:
                return name
        return None


class NameFinder:
    """All aliases as one automaton: the time to search does not grow with their number."""

    def __init__(self, names: dict[str, tuple[Name, ...]]) -> None:
        self.names = list(names.values())
        kinds_of = cache(frozenset[str])  # few are different
        self.kinds = [kinds_of(tuple([n.kind for n in meanings])) for meanings in self.names]
        aliases = fold("\0".join(names)).split("\0")
        self.automaton = AhoCorasick(aliases, implementation=Implementation.ContiguousNFA)

    def find(self, text: str) -> Spans[Hit]:
        """Return the names, whole words only, the longest where several overlap."""
        folded = fold(text)
        matches = self.automaton.find_matches_as_indexes(folded, overlapping=True)
        whole = [match for match in matches if _whole(folded, match[1], match[2])]
        whole.sort(key=lambda match: (match[1], -match[2]))
        return Spans(self._longest(whole))

    def _longest(self, matches: list[tuple[int, int, int]]) -> Iterator[Hit]:
        free = 0
        for number, start, end in matches:
            if start >= free:
                yield Hit(start, end, self.names[number], self.kinds[number])
                free = end


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the match ("Iran" in "Tirana" does not count)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )
