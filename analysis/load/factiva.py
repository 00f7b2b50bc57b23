"""A page saved from Factiva, a table of fields with two-letter codes an article, to its articles.

HD headline, PD day, SN publication, BY author, SE section, LA language, WC length, AN number in
the archive, LP first paragraphs, TD the rest.
"""

from collections.abc import Iterator
from typing import Any

from analysis.load.finding import Article, Finding, Problem, UnreadableError
from analysis.load.stated_length import compare_length

FIELDS = {
    "HD": "title",
    "PD": "published",
    "SN": "publisher",
    "BY": "byline",
    "SE": "section",
    "LA": "language",
}
ARTICLES = "//div[contains(concat(' ', @class, ' '), ' article ')]"
ROWS = ".//tr[td[contains(@class, 'index')]]"


def is_factiva(page: str) -> bool:
    """Return whether a page was saved from Factiva."""
    return "factivalogo" in page or ("frArticle" in page and "<b>HD</b>" in page)


def read_factiva(page: str) -> Iterator[Finding]:
    """Yield the articles of a page, and a problem for each without a text."""
    from lxml import html  # type: ignore[import-untyped]

    articles = html.document_fromstring(page).xpath(ARTICLES)
    coded = [fields for fields in map(_fields, articles) if fields]
    if not coded:
        remedy = "save it as 'Full Article/Report plus Indexing', which has them"
        raise UnreadableError("is a Factiva page without field codes", remedy)
    for number, fields in enumerate(coded, start=1):
        yield from _read_one(fields, number)


def _read_one(fields: dict[str, str], number: int) -> Iterator[Finding]:
    place = f"article {number}"
    text = "\n".join(filter(None, (fields.get("LP"), fields.get("TD"))))
    if not text:
        remedy = "look it up in the archive"
        yield Problem("has no body", remedy, f"{place}, '{fields.get('HD', '')[:60]}'")
        return
    if problem := compare_length(fields.get("WC", ""), text, place):
        yield problem
    stated = {name: fields.get(code, "") for code, name in FIELDS.items()}
    own_id = fields.get("AN", "").removeprefix("Document ")
    yield Article(text, number, place, doc_id=own_id, **stated)


def _fields(article: Any) -> dict[str, str]:
    """Return what each code of an article's table stands beside."""
    rows = [row.xpath("./td") for row in article.xpath(ROWS)]
    return {_words(cells[0]): _words(cells[1]) for cells in rows if len(cells) > 1}


def _words(cell: Any) -> str:
    """Return a cell's paragraphs, one a line, or its words."""
    parts = cell.xpath(".//p") or [cell]
    return "\n".join(filter(None, (" ".join(part.text_content().split()) for part in parts)))
