"""The lines of a PDF's page with their places, in the order in which a person reads them."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

SAME = 2.0  # points by which lines of one height, or of one column, may differ
APART = 100.0  # points that part the beginnings of two columns, at least
STORED_SO = 0.4  # share of the rows that hold a line of each column, in a page stored by rows
FEW = 3  # such rows, at least
WIDE = 3  # words a column's usual line holds; a table's cell holds fewer
INDENT = 4.0  # points
LOOSE = 1.25  # times the usual distance of lines: a paragraph, or a heading


class Line(NamedTuple):
    """A line of a page: where it begins, the height it stands at, its words."""

    left: float
    height: float
    words: str


def lines_of_page(page: Any) -> list[Line]:
    """Return the lines of a page, columns one after the other.

    Mostly that is the order in which the file stores them. Where it stores columns row by
    row, they are put one after the other; a table of short cells stays as it is.
    """
    lines = _stored(page)
    starts = _columns(lines)
    return sorted(lines, key=lambda line: sum(start - SAME < line.left for start in starts[1:]))


def in_paragraphs(lines: list[Line]) -> str:
    """Return lines as text, with an empty line before what is set apart or indented."""
    falls = [a.height - b.height for a, b in pairwise(lines)]
    usual = median([fall for fall in falls if fall > SAME] or [0.0])
    written = [line.words for line in lines[:1]]
    for number, line in enumerate(lines[1:], start=1):
        after = lines[number + 1] if number + 1 < len(lines) else None
        if falls[number - 1] > LOOSE * usual or _is_indented(lines[number - 1], line, after):
            written.append("")
        written.append(line.words)
    return "\n".join(written)


def _stored(page: Any) -> list[Line]:
    """Return the lines of a page in the order in which its file stores them."""
    pieces: list[tuple[float, float, str]] = []

    def take(text: str, matrix: list[float], place: list[float], *_: object) -> None:
        a, b, c, d, e, f = matrix
        pieces.append((place[4] * a + place[5] * c + e, place[4] * b + place[5] * d + f, text))

    page.extract_text(visitor_text=take)
    return list(_lines(pieces))


def _lines(pieces: list[tuple[float, float, str]]) -> Iterator[Line]:
    """Yield the lines that pieces of text make; a line is where its first words are."""
    where, held = (0.0, 0.0), ""
    for left, height, text in pieces:
        for number, part in enumerate(text.split("\n")):
            if number and held.strip():
                yield Line(*where, held.strip())
            if number:
                held = ""
            if part.strip() and not held.strip():
                where = (left, height)
            held += part
    if held.strip():
        yield Line(*where, held.strip())


def _columns(lines: list[Line]) -> list[float]:
    """Return where columns begin that are stored row by row; nothing where there are none."""
    rows = list(_rows(lines))
    size = Counter(map(len, rows)).most_common(1)[0][0] if rows else 1
    alike = [row for row in rows if len(row) == size]
    if size < 2 or len(alike) < max(FEW, STORED_SO * len(rows)):
        return []
    columns = list(zip(*alike, strict=True))
    starts = [median(line.left for line in column) for column in columns]
    for start, column in zip(starts, columns, strict=True):
        aligned = sum(abs(line.left - start) < SAME for line in column)
        if aligned < 0.8 * len(column) or median(map(_length, column)) < WIDE:
            return []
    return starts


def _rows(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines at one height, each well to the right of the one before."""
    row: list[Line] = []
    for line in lines:
        if row and abs(line.height - row[-1].height) < SAME and line.left - row[-1].left > APART:
            row.append(line)
        else:
            if row:
                yield row
            row = [line]
    if row:
        yield row


def _length(line: Line) -> int:
    return len(line.words.split())


def _is_indented(before: Line, line: Line, after: Line | None) -> bool:
    """Return whether a line begins to the right of those around it, as a paragraph's first does."""
    if after is None or abs(before.left - after.left) > SAME:
        return False
    return INDENT < line.left - before.left < APART
