"""A page saved from Europresse (or Eureka) to its articles.

Layouts differ by year. All name their parts by class: DocPublicationName, DocHeader (section,
day and page), titreArticleVisu or, since about 2017, the same with the prefix "rdp__". The
older ones give each article a table, the newer an <article> with header, section and footer.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from analysis.load.days import first_day
from analysis.load.finding import Article, Finding, Problem, UnreadableError
from analysis.load.markup import line_of, lines_after, lines_of, parse_page

MARK = re.compile(r"class=[\"'](?:rdp__)?DocPublicationName", re.IGNORECASE)
PUBLICATION = ("docpublicationname", "rdp__docpublicationname")
HEADER = ("docheader", "rdp__docheader")
TITLE = ("titrearticlevisu", "rdp__articletitle")
NUMBER = re.compile(r"(?:Numéro de document|Document number)\s*:\s*(?P<number>\S+)")
FOOT = re.compile(r"©|\(c\)|Numéro de document|Document number|Ce certificat|This certificate")
ISSUE = re.compile(r",?\s*(?:no\.?|n°|nº)\s*\d.*$", re.IGNORECASE)  # "Magazine, no. 5968"
WORDS = re.compile(r"\d[\d \xa0]{0,8} ?(?:mots|words)\b")


def is_europresse(page: str) -> bool:
    """Return whether a page was saved from Europresse."""
    return MARK.search(page) is not None


def read_europresse(page: str) -> Iterator[Finding]:
    """Yield the articles of a page, and a problem for each without a text."""
    tree = parse_page(page)
    articles = tree.xpath("//article") or _tables(tree)
    if not articles:
        raise UnreadableError("is a Europresse page without articles", "save it again, as HTML")
    for number, article in enumerate(articles, start=1):
        yield _read_one(article, number)


def _tables(tree: Any) -> list[Any]:
    """Return the cells that hold an article each, in the older layout."""
    cells = [name.getparent() for name in _named(tree, PUBLICATION)]
    if len(set(cells)) < len(cells):
        problem = "is a Europresse page whose articles are not set apart"
        raise UnreadableError(problem, "save it again, as HTML")
    return cells


def _read_one(article: Any, number: int) -> Finding:
    place, title = f"article {number}", _words(article, TITLE)
    number_line = NUMBER.search(" ".join(lines_of(article)))
    byline, text = _new_body(article) if article.tag == "article" else _old_body(article)
    if not text:
        return Problem("has no body", "look it up in the archive", f"{place}, '{title[:60]}'")
    header = " ".join(line_of(part) for part in _named(article, HEADER))
    day = first_day(header)
    return Article(
        text,
        number,
        place,
        doc_id=number_line["number"] if number_line else "",
        title=title,
        published=day,
        publisher=ISSUE.sub("", _words(article, PUBLICATION)),
        byline=byline,
        section=_section(header, day),
        words_stated=next(iter(WORDS.findall(header)), ""),
    )


def _section(header: str, day: str) -> str:
    """Return what stands before the day: "Politique, jeudi 5 octobre 2023, p. 3" → "Politique"."""
    before = header.partition(day)[0] if day else ""
    rest, _, weekday = before.rstrip().rpartition(" ")
    return (rest if weekday.isalpha() and before[-1:].isspace() else before).strip(" ,")


def _new_body(article: Any) -> tuple[str, str]:
    """Return byline and text of an <article>: what follows the headline's block, the section."""
    below = article.xpath("./header//*[@class='titreArticle']/following-sibling::*")
    byline = next(filter(None, map(line_of, below)), "")
    lines = [line for section in article.xpath("./section") for line in lines_of(section)]
    return byline, "\n".join(lines)


def _old_body(cell: Any) -> tuple[str, str]:
    """Return byline and text of a cell: what stands between the headline and the copyright.

    A byline is a line that a line break and an empty paragraph part from the text.
    """
    headings = _named(cell, TITLE) or _named(cell, HEADER)
    if not headings:
        return "", ""
    after = list(headings[-1].itersiblings())
    lines = list(takewhile(lambda line: not FOOT.match(line), lines_after(headings[-1])))
    has_byline = [part.tag for part in after[:4]] == ["br", "br", "br", "p"] and len(lines) > 1
    return (lines[0] if has_byline else ""), "\n".join(lines[has_byline:])


def _named(tree: Any, names: tuple[str, ...]) -> list[Any]:
    """Return the elements with one of these classes, not those directly within another."""
    held = [part for part in tree.iter() if not set(names).isdisjoint(_classes(part))]
    return [part for part in held if set(names).isdisjoint(_classes(part.getparent()))]


def _classes(part: Any) -> list[str]:
    return [] if part is None else part.get("class", "").casefold().split()


def _words(tree: Any, names: tuple[str, ...]) -> str:
    return next((line_of(part) for part in _named(tree, names)), "")
