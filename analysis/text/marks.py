"""Quotation marks → pairs, whatever their style; apostrophes are never marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from analysis.text.spans import Span, Spans

# Of three apostrophes after a word the last two are the outer mark: ''Call it 'peace,'''
# Each alternative begins with its sign, so that the search jumps from sign to sign.
INNER = r"'(?<=[^\s'].)(?=''(?!'))"
MARK = re.compile("|".join(["``", INNER, "''", *"\"“”„«»‹›‘’'"]))
CLOSED_BY = {
    "“": ("”", '"'),  # careless texts mix curly and straight marks
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    '"': ('"', "”"),
    "``": ("''",),
    "''": ("''",),
    "‘": ("’",),
    "'": ("'", "’"),
}
SINGLE = frozenset("‘’'")
OPENS_AFTER = frozenset(" \t\n\u00a0([{-–—/:>…")  # what may stand before an opening mark
CLIPPED = re.compile(r"['’‘](?:\d\ds?|em|til|cause|tis|twas|n)\b", re.IGNORECASE)  # ’90s, ’em
DEEPEST = 4  # marks within marks; of more the first is stray
FINAL = frozenset(".,?!…;:-–—")


class Mark(NamedTuple):
    """A stretch of text within quotation marks; `inner` leaves the marks out.

    `open_ended` marks have no closing mark because the next paragraph opens with one.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    open_ended: bool = False


@dataclass
class _Opening:
    """A mark that waits for its closing mark, and a doubtful one seen meanwhile."""

    sign: str
    start: int
    end: int
    doubtful: re.Match[str] | None = None


def find_marks(text: str, paragraphs: Iterable[Span]) -> Spans[Mark]:
    """Return the outermost pairs of quotation marks.

    Marks within marks belong to the outer pair. An opening mark that is never closed
    costs its own pair and no other; marks around nothing are none.

    >>> text = "An “unclosed mark. “It’s the allies’ ‘red line’,” said Duda."
    >>> [text[m.inner_start:m.inner_end] for m in find_marks(text, [Span(0, len(text))])]
    ['It’s the allies’ ‘red line’,']
    """
    places = list(paragraphs)
    pairs = (mark for number in range(len(places)) for mark in _outermost(text, places, number))
    return Spans(mark for mark in pairs if mark.inner_start < mark.inner_end)


def _outermost(text: str, paragraphs: list[Span], number: int) -> Iterator[Mark]:
    """Yield the pairs of a paragraph that stand in no other."""
    end = 0
    for mark in sorted(_pairs(text, paragraphs, number), key=lambda mark: mark.start):
        if mark.start >= end:
            yield mark
            end = mark.end


def _pairs(text: str, paragraphs: list[Span], number: int) -> Iterator[Mark]:
    """Yield all pairs of a paragraph; what is opened and not closed holds pairs of its own."""
    opened: list[_Opening] = []
    for found in MARK.finditer(text, *paragraphs[number]):
        if closed := _closed_by(text, opened, found):
            yield _pair(text, closed, found.start(), found.end())
            yield from _doubtful(text, opened[opened.index(closed) + 1 :])
            del opened[opened.index(closed) :]
        elif _opens(text, found):
            stray = [opened.pop()] if opened and _replaces(opened[-1], found) else []
            stray += [opened.pop(0)] if len(opened) == DEEPEST else []
            yield from _doubtful(text, stray)
            opened.append(_Opening(found.group(), found.start(), found.end()))
    yield from _doubtful(text, opened)
    for opening in opened:
        if not opening.doubtful and _goes_on(text, paragraphs, number, opening.sign):
            yield _pair(text, opening, paragraphs[number].end, paragraphs[number].end)
            return


def _closed_by(text: str, opened: list[_Opening], found: re.Match[str]) -> _Opening | None:
    """Return the opening that a mark closes: the last of its own kind, else the last."""
    closed = [each for each in reversed(opened) if _closes(text, each, found)]
    own = (each for each in closed if found.group() == CLOSED_BY[each.sign][0])
    return next(own, closed[0] if closed else None)


def _replaces(opening: _Opening, found: re.Match[str]) -> bool:
    """Whether a mark that opens shows the one before it to be stray: "“We go,” he said."."""
    touching = opening.end == found.start() and not {opening.sign, found.group()} & SINGLE
    return opening.sign == found.group() or touching


def _doubtful(text: str, openings: Iterable[_Opening]) -> Iterator[Mark]:
    """Yield the pairs of single marks whose closing one may be an apostrophe."""
    for opening in openings:
        if opening.doubtful:
            yield _pair(text, opening, *opening.doubtful.span())


def _pair(text: str, opening: _Opening, inner_end: int, end: int) -> Mark:
    inner = text[opening.end : inner_end]
    start = opening.end + len(inner) - len(inner.lstrip())
    return Mark(opening.start, end, start, start + len(inner.strip()), inner_end == end)


def _opens(text: str, found: re.Match[str]) -> bool:
    """Whether a mark can open: space or bracket before it, a word right after it."""
    sign, start, end = found.group(), found.start(), found.end()
    if sign in "«‹":
        return True  # « French marks have a space within »
    if sign not in CLOSED_BY or not text[end : end + 1].strip():
        return False
    if sign in "“„``":
        return True
    before = text[start - 1] if start else " "
    if before not in OPENS_AFTER and MARK.match(before) is None:
        return False
    return sign not in SINGLE or not CLIPPED.match(text, start)


def _closes(text: str, opening: _Opening, found: re.Match[str]) -> bool:
    """Whether a mark closes the open one; remember a single one that may be an apostrophe."""
    sign, start, end = found.group(), found.start(), found.end()
    before, after = text[start - 1], text[end : end + 1]
    if sign == opening.sign == "“":  # “Never,“ he said
        return before in FINAL and after.isspace()
    if sign not in CLOSED_BY[opening.sign] or start == opening.end:
        return False
    if sign != opening.sign and sign == '"' and (before.isspace() or after.isalnum()):
        return False
    if sign not in SINGLE:
        return sign in "«»‹›" or not before.isspace() or not after.strip()
    if after.isalnum() or before.isspace():
        return False  # don’t
    if before in "sS" and after == " ":  # the allies’ plan, or the end of ‘these plans’
        opening.doubtful = opening.doubtful or found
        return False
    return True


def _goes_on(text: str, paragraphs: list[Span], place: int, sign: str) -> bool:
    """Whether the next paragraph opens with the same mark: a quotation in paragraphs."""
    if place + 1 == len(paragraphs) or sign in SINGLE:
        return False
    return text.startswith(sign, paragraphs[place + 1].start)
