"""Text → words and marks with their places."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from typing import NamedTuple, overload

from analysis.text.spans import Spans

TOKEN = re.compile(
    r"""
    (?P<number> \d+(?:[.,]\d+)*(?!\w|[.,]\d) )       # 1,000  3.5
  | (?P<measure> \d+(?:[.,]\d+)+[^\W\d]\w* )          # 7.62mm
  | (?P<initials> (?:[A-Za-z]\.){2,} )                # U.S.
  | (?P<word> \w+(?:[-‐‑'’](?!s\b)\w+)* )             # MiG-29s  don’t  German-made
  | (?P<possessive> ['’]s\b )                         # Ukraine’s
  | (?P<mark> [^\w\s] )                               # , — “
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

    __slots__ = ("ends", "words")

    def __init__(self, text: str) -> None:
        places = [match.span() for match in TOKEN.finditer(text)]
        lower = text.replace("İ", "I").lower().replace("’", "'")  # alone "İ" turns into two
        self.starts = [start for start, _ in places]
        self.ends = [end for _, end in places]
        self.words = [lower[start:end] for start, end in places]

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        """Return the tokens at an index, in text order."""
        if isinstance(index, slice):
            columns = self.starts[index], self.ends[index], self.words[index]
            return list(map(Token, *columns))
        return Token(self.starts[index], self.ends[index], self.words[index])

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Token]:
        return map(Token, self.starts, self.ends, self.words)

    def among(self, words: Container[str]) -> Iterator[Token]:
        """Yield the tokens that are one of these words."""
        return (self[place] for place, word in enumerate(self.words) if word in words)

    def words_within(self, start: int, end: int) -> list[str]:
        """Return the words of the tokens that start at or after `start` and before `end`."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def find_tokens(text: str) -> Tokens:
    """Return the words and marks of a text.

    >>> find_tokens("Ukraine’s four MiG-29s, he said.").words
    ['ukraine', "'s", 'four', 'mig-29s', ',', 'he', 'said', '.']
    """
    return Tokens(text)
