"""Factiva's XML: one element an article, its headline, first and further paragraphs."""

from collections.abc import Iterator
from typing import Any

from analysis.load.finding import Article, Finding, Problem
from analysis.load.markup import line_of

FIELDS = {  # where each field of an article stands
    "title": ("headline",),
    "byline": ("byline",),
    "publisher": ("sourceName", "publisherName"),
    "published": ("publicationDate",),
    "section": ("sectionName", "columnName"),
    "language": ("baseLanguage",),
    "words_stated": ("wordCount",),
    "doc_id": ("accessionNo",),
}
BODY = ("leadParagraph", "tailParagraphs")


def read_factiva_xml(tree: Any) -> Iterator[Finding]:
    """Yield the articles of a response from Factiva, and a problem for each without a text."""
    for number, article in enumerate(tree.xpath("//*[local-name()='article']"), start=1):
        yield _read_one(article, number)


def _read_one(article: Any, number: int) -> Finding:
    stated = {field: _first(article, names) for field, names in FIELDS.items()}
    place = f"article {number}"
    text = "\n".join(
        line for name in BODY for part in _named(article, name) for line in _lines(part)
    )
    if not text:
        remedy = "look it up in the archive"
        return Problem("has no body", remedy, f"{place}, '{stated['title'][:60]}'")
    return Article(text, number, place, **stated)


def _named(article: Any, name: str) -> list[Any]:
    """Return the elements of this name right below an article, in whatever name space."""
    found: list[Any] = article.xpath("./*[local-name()=$name]", name=name)
    return found


def _first(article: Any, names: tuple[str, ...]) -> str:
    lines = (line for name in names for part in _named(article, name) for line in _lines(part))
    return next(lines, "")


def _lines(part: Any) -> list[str]:
    paragraphs = part.xpath("./*[local-name()='paragraph']") or [part]
    return [line for line in map(line_of, paragraphs) if line]
