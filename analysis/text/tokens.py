"""Text → words and marks with their places."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple, overload

from analysis.text.spans import Spans

# Of the text in lower case with straight apostrophes. One group: `split` gives plain strings,
# at half the time of a match each. Spaces are passed over and plain words tried first, which
# halves it again.
TOKEN = re.compile(
    r"""
    (?=\S)
  ( [a-z]++(?=[ ,])                    # plain word: tanks
  | \d+(?:[.,]\d+)*(?!\w|[.,]\d)      # number: 1,000  3.5
  | \d+(?:[.,]\d+)+[^\W\d]\w*         # measure: 7.62mm
  | (?:[a-z]\.){2,}                    # initials: U.S.
  | \w+(?:[-‐‑'](?!s\b)\w+)*           # word: MiG-29s  don't  German-made
  | 's\b                              # possessive: Ukraine's
  | [^\w\s] )                         # mark: , — “
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One word or mark; `lower` is its text in lower case with straight apostrophes."""

    start: int
    end: int
    lower: str


class Tokens(Spans[Token]):
    """The words and marks of a text; a token is made only where one is looked at."""

    __slots__ = ("_places", "words")

    def __init__(self, starts: list[int], words: list[str]) -> None:
        self.starts, self.words = starts, words
        self._places: dict[str, list[int]] = {}

    @property
    def items(self) -> "Tokens":  # type: ignore[override]
        """What an index gives: tokens made on the way."""
        return self

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        """Return the tokens at an index, in text order."""
        if isinstance(index, slice):
            return list(map(_token, self.starts[index], self.words[index]))
        return _token(self.starts[index], self.words[index])

    def __iter__(self) -> Iterator[Token]:
        return map(_token, self.starts, self.words)

    def among(self, words: Iterable[str]) -> Iterator[Token]:
        """Yield the tokens that are one of these words, in text order."""
        return (self[place] for place in self.places_of(words))

    def offsets(self, words: Iterable[str]) -> Iterator[int]:
        """Yield where the tokens start that are one of these words, in text order."""
        return (self.starts[place] for place in self.places_of(words))

    def places_of(self, words: Iterable[str]) -> list[int]:
        """Return the numbers of the tokens that are one of these words, in text order."""
        return sorted(place for word in words for place in self.places.get(word, ()))

    @property
    def places(self) -> dict[str, list[int]]:
        """The places of each word, made when first asked for."""
        if not self._places:
            index = defaultdict(list)
            for place, word in enumerate(self.words):
                index[word].append(place)
            self._places = dict(index)
        return self._places

    def part(self, start: int, end: int) -> "Tokens":
        """Return the tokens that start at or after `start` and before `end`."""
        places = slice(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return Tokens(self.starts[places], self.words[places])


def _token(start: int, word: str) -> Token:
    return Token(start, start + len(word), word)


def find_tokens(text: str) -> Tokens:
    """Return the words and marks of a text.

    >>> find_tokens("Ukraine’s four MiG-29s, he said.").words
    ['ukraine', "'s", 'four', 'mig-29s', ',', 'he', 'said', '.']
    """
    lower = text.replace("İ", "I").lower().replace("’", "'")  # alone "İ" turns into two
    pieces = TOKEN.split(lower)  # what is between words, and words, in turn
    ends = list(accumulate(map(len, pieces)))
    return Tokens(ends[:-1:2], pieces[1::2])
