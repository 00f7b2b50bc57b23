"""Text → words and marks with their places."""

import re
from typing import NamedTuple

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


def find_tokens(text: str) -> Spans[Token]:
    """Return the words and marks of a text.

    >>> [token.lower for token in find_tokens("Ukraine’s four MiG-29s, he said.")]
    ['ukraine', "'s", 'four', 'mig-29s', ',', 'he', 'said', '.']
    """
    return Spans(
        Token(match.start(), match.end(), match.group().lower().replace("’", "'"))
        for match in TOKEN.finditer(text)
    )
