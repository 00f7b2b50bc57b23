"""RSS and Atom feeds: an article an entry, where the feed holds its text."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from analysis.load.finding import Article, Finding, Problem, UnreadableError
from analysis.load.markup import line_of, lines_of, parse_page

WHOLE = ("encoded", "content")  # content:encoded of RSS, content of Atom
TEASER = ("description", "summary")
TEASER_WORDS = 100  # a shorter text that only summarises is no article


def read_feed(tree: Any) -> Iterator[Finding]:
    """Yield the entries of a feed; one that holds a teaser only is kept, and said so."""
    entries = tree.xpath("//*[local-name()='item' or local-name()='entry']")
    if not entries:
        raise UnreadableError("is a feed without entries", "download it again")
    [feed] = tree.xpath("./*[local-name()='channel'][1]") or [tree]
    shared = {"publisher": _first(feed, "title"), "language": _first(feed, "language")}
    for number, entry in enumerate(entries, start=1):
        yield from _read_one(entry, number, shared)


def _read_one(entry: Any, number: int, shared: dict[str, str]) -> Iterator[Finding]:
    title, place = " ".join(_text(entry, ("title",)).split()), f"entry {number}"
    whole, teaser = _text(entry, WHOLE), _text(entry, TEASER)
    words = len(teaser.split())
    if not whole and not teaser:
        remedy = "fetch the article behind its link, and load that"
        yield Problem("has no text", remedy, f"{place}, '{title[:60]}'")
        return
    if len(whole) <= len(teaser) and words < TEASER_WORDS:
        remedy = "fetch the article behind its link; the teaser is kept as read"
        yield Problem(f"holds only a teaser of {words} words", remedy, place)
    yield Article(
        max(whole, teaser, key=len),
        number,
        place,
        doc_id=_first(entry, "guid", "id") or _link(entry),
        title=title,
        published=_first(entry, "pubDate", "published", "date", "issued"),
        byline=", ".join(map(line_of, _authors(entry))),
        section=_first(entry, "category"),
        **shared,
    )


def _named(entry: Any, *names: str) -> list[Any]:
    """Return the elements with these names right below an entry, in whatever name space."""
    return [part for name in names for part in entry.xpath("./*[local-name()=$name]", name=name)]


def _first(entry: Any, *names: str) -> str:
    return next(filter(None, map(line_of, _named(entry, *names))), "")


def _authors(entry: Any) -> list[Any]:
    """Return who wrote an entry; Atom has a name, an address and a page within <author>."""
    authors = _named(entry, "creator") or _named(entry, "author")
    return list(chain.from_iterable(_named(author, "name") or [author] for author in authors))


def _link(entry: Any) -> str:
    return _first(entry, "link") or next(
        (part.get("href", "") for part in _named(entry, "link") if part.get("href")), ""
    )


def _text(entry: Any, names: tuple[str, ...]) -> str:
    """Return the longest of the texts with these names, without markup."""
    return max(("\n".join(_lines(part)) for part in _named(entry, *names)), key=len, default="")


def _lines(part: Any) -> list[str]:
    """Return the lines of markup, which a feed may hold as elements or as a text of tags."""
    written = (part.text or "").strip()
    if len(part) or not written:
        return lines_of(part)
    return lines_of(parse_page(f"<div>{written}</div>"))
