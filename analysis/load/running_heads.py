"""What a PDF repeats at the top or bottom of its pages: headings, footings, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from analysis.load.page_lines import Line

OUTERMOST = 2  # lines at the top, and at the bottom, that can be repeated
REPEATED = 0.4  # share of the pages: left and right pages may have different ones
NUMBER = re.compile(r"\d+|\b[ivxl]+\b")
PAGE = re.compile(r"\W*(?:page|seite|p\.)?\s*#(?:\s*(?:of|de|sur|von|/)\s*#)?\W*", re.IGNORECASE)


def without_running_heads(
    pages: Sequence[list[Line]], *, only_numbers: bool = False
) -> tuple[list[list[Line]], list[str]]:
    """Return pages without the lines that they repeat, and those lines, numbers as "#".

    A line is repeated where another page has the same words, but for numbers, among its
    outermost lines. A document of one page repeats nothing. With `only_numbers`, nothing
    but the numbers of pages is taken out.
    """
    outer = [_outermost(lines) for lines in pages]
    counts = Counter(key for lines in outer for key in {_key(line) for line in lines})
    repeated = {key for key, count in counts.items() if count >= max(2, REPEATED * len(pages))}
    if only_numbers:
        repeated = set(filter(PAGE.fullmatch, repeated))
    kept = [
        [line for line in lines if not (line in edge and _key(line) in repeated)]
        for lines, edge in zip(pages, outer, strict=True)
    ]
    if not any(kept):  # forms and tables repeat whole pages
        return list(pages), []
    return kept, sorted(repeated)


def _outermost(lines: list[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.height)
    return by_height[:OUTERMOST] + by_height[OUTERMOST:][-OUTERMOST:]


def _key(line: Line) -> str:
    """Return a line's words with numbers as "#", as pages are numbered."""
    return NUMBER.sub("#", line.words.strip())
