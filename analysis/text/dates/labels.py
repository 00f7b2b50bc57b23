"""When a document was published by its title, its address or the name of its file."""

import re
from collections.abc import Iterator
from datetime import date

from analysis.text.dates import periods
from analysis.text.dates.expressions import Published
from analysis.text.dates.vocabulary import MONTHS, month_number

_MONTH = rf"(?P<name>{'|'.join(MONTHS)})"
_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:19[5-9]|20[0-4])\d)"
# 2023-06-14, 2023_06_14, /2023/06/14/, 20230614; digits around it make it another number.
FIGURES = re.compile(
    rf"(?<!\d){_YEAR}(?P<gap>[-/_.]?)(?P<month>[01]\d)(?P=gap)(?P<day>[0-3]\d)(?!\d)"
)
# "Press Briefing, June 14, 2023", "14 June 2023: …": at an edge of the title, set off from it.
TITLE = [
    re.compile(rf"(?:^|[,|(:–—-] ?){_MONTH} {_DAY},? {_YEAR}\)?\s*$"),
    re.compile(rf"(?:^|[,|(:–—-] ?){_DAY} {_MONTH} {_YEAR}\)?\s*$"),
    re.compile(rf"^{_MONTH} {_DAY},? {_YEAR}\s?[:|–—-]"),
    re.compile(rf"^{_DAY} {_MONTH} {_YEAR}\s?[:|–—-]"),
]
PLACE = re.compile(r", (?:row|line|article|entry|page|sheet) \d")  # one of many articles in a file
ADDRESS = re.compile(r"^\w+://[^/]+")


def labelled(title: str = "", source: str = "", doc_id: str = "") -> Published | None:
    """Return the day that a document's title, address, file or id holds, if it is one day.

    A file of many articles ("export-2023-06-14.csv, row 3") has no day of theirs.

    >>> labelled(source="https://example.org/2023/06/14/tanks").basis
    'stated: address “https://example.org/2023/06/14/tanks”'
    >>> labelled(title="On June 6, 1944") is None
    True
    """
    for kind, words, days in (
        ("title", title, _in_title(title)),
        *_of_source(source),
        ("id", doc_id, () if "#" in doc_id else _figures(doc_id)),
    ):
        found = set(days)
        if len(found) == 1:
            day = found.pop()
            return Published(day, day + periods.DAY, f"stated: {kind} “{words}”", "stated")
    return None


def _of_source(source: str) -> Iterator[tuple[str, str, Iterator[date]]]:
    """Yield the part of a source that tells of one article: an address, or a file's name."""
    if ADDRESS.match(source):
        yield "address", source, _figures(source)
    elif not PLACE.search(source):
        name = re.split(r"[/\\]", source)[-1]
        yield "file", name, _figures(name)


def _in_title(title: str) -> Iterator[date]:
    for pattern in TITLE:
        if match := pattern.search(title):
            yield from _day(match["year"], month_number(match["name"]), match["day"])


def _figures(words: str) -> Iterator[date]:
    for match in FIGURES.finditer(words):
        yield from _day(match["year"], int(match["month"]), match["day"])


def _day(year: str, month: int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), month, int(day))
    except ValueError:
        return
