"""A page saved from Factiva, with or without its field codes, to its articles."""

import re
from collections.abc import Iterator
from typing import Any

from analysis.load.factiva_fields import article_of
from analysis.load.factiva_text import read_lines
from analysis.load.finding import Finding, UnreadableError
from analysis.load.markup import lines_of, parse_page

MARK = re.compile(r"class=[\"']article [a-z]{2}Article[\"' ]")  # "article enArticle"
ARTICLES = "//div[contains(concat(' ', @class, ' '), ' article ')]"
ROWS = ".//tr[td[contains(@class, 'index')]]"


def is_factiva(page: str) -> bool:
    """Return whether a page was saved from Factiva."""
    coded = "<b>HD</b>" in page and "<b>PD</b>" in page
    return "factivalogo" in page or coded or MARK.search(page) is not None


def read_factiva(page: str) -> Iterator[Finding]:
    """Yield the articles of a page, and a problem for each without a text."""
    articles = parse_page(page).xpath(ARTICLES)
    if not articles:
        remedy = "save it as 'Full Article/Report plus Indexing', as HTML"
        raise UnreadableError("is a Factiva page without articles", remedy)
    for number, article in enumerate(articles, start=1):
        fields = _fields(article)
        yield article_of(fields, number) if fields else read_lines(lines_of(article), number)


def _fields(article: Any) -> dict[str, str]:
    """Return what each code of an article's table stands beside."""
    own = (row for row in article.xpath(ROWS) if _article_around(row) is article)
    rows = [row.xpath("./td") for row in own]
    pairs = [(lines_of(cells[0]), lines_of(cells[1])) for cells in rows if len(cells) > 1]
    return {code[0].strip(): "\n".join(words) for code, words in pairs if code}


def _article_around(row: Any) -> Any:
    """Return the innermost article that holds a row: one left unclosed holds those after it."""
    return next(
        div for div in row.iterancestors("div") if "article" in (div.get("class") or "").split()
    )
