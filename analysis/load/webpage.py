"""A saved web page: its article without navigation, and what the page's head states."""

import re
from collections.abc import Iterator
from typing import Any

from analysis.load.decode import decode
from analysis.load.exports import find_page_export
from analysis.load.finding import Article, Finding, Source, UnreadableError
from analysis.load.markup import without_layout_tables

CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)=[\"']?(?P<name>[\w-]{2,20})"
)
LANGUAGE = re.compile(r"<html[^>]{0,500}?\slang=[\"']?(?P<code>[\w-]{2,12})", re.IGNORECASE)
UPDATES = [  # what a page states on its last change
    re.compile(form, re.IGNORECASE)
    for form in (
        r"<meta\b[^>]{0,300}?\b(?:property|name|itemprop)=[\"'][^\"'>]{0,60}"
        r"(?:modified|updated|lastmod|revised)[^\"'>]{0,30}[\"'][^>]{0,300}>",
        r"\"dateModified\"\s*:\s*\"[^\"]{0,40}\"\s*,",
        r",\s*\"dateModified\"\s*:\s*\"[^\"]{0,40}\"",
        r"<(?P<tag>time|span|abbr)\b(?![^>]{0,200}publish)[^>]{0,200}(?:updated|modified)"
        r"[^>]{0,200}>[^<]{0,100}</(?P=tag)>",
    )
]
HEAD = 4096  # a page must state its charset within its first kilobyte; many need a few more
MOST_NESTED = 100  # footers within footers; no page that people made has so many
ONLY_STATED = {  # the date is taken from the page's metadata, never guessed from its text
    "original_date": True,
    "extensive_search": False,
    "max_date": "2100-01-01",  # else a page's date would depend on the day it is read
}


def read_webpage(source: Source) -> Iterator[Finding]:
    """Yield the article of a page, or those of an archive's; no network, no scripts."""
    yield from read_page(page_of(source.content))


def page_of(content: bytes, charset: str = "") -> str:
    """Return the text of a page, in the charset that was sent with it, or that it states."""
    return decode(content, encoding=charset or _stated_charset(content))


def read_page(page: str) -> Iterator[Finding]:
    """Yield the article of a decoded page, or those of an archive's export."""
    export = find_page_export(page)
    if export:
        yield from export.read(page)
    else:
        yield article_of_page(page)


def article_of_page(page: str) -> Article:
    """Return the article of a page, without navigation.

    Raises
    ------
    UnreadableError
        Where no article is found in it.

    """
    found = _extracted(page)
    if not found.text:
        raise UnreadableError("no article was found in the page", "save the article's text as .txt")
    language = LANGUAGE.search(page)
    return Article(
        found.text,
        title=found.title or "",
        published=found.date or "",
        publisher=found.sitename or found.hostname or "",
        byline=found.author or "",
        language=language["code"] if language else "",
    )


def _extracted(page: str) -> Any:
    """Return what the library takes for a page's article; where it finds none, without text."""
    from trafilatura.core import bare_extraction  # half a second, and only for pages
    from trafilatura.settings import Document

    try:
        found = bare_extraction(
            _tree_of(without_layout_tables(without_updates(page))),
            include_comments=False,
            with_metadata=True,
            date_extraction_params=ONLY_STATED,
        )
    except Exception as error:  # the libraries raise nearly anything on a broken page
        what = f"{type(error).__name__}: {error}"[:200]
        raise UnreadableError(f"its page is broken: {what}", "save it again") from error
    return found if isinstance(found, Document) else Document()


def _tree_of(page: str) -> Any:
    """Return a page as a tree, or as it is where it is none.

    The library looks for a licence below each footer: of hundreds nested in each other, the
    outermost is enough.
    """
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        return page
    nested = list(_nested_footers(tree))
    for footer in nested if len(nested) > MOST_NESTED else ():
        footer.tag = "div"
        footer.attrib.clear()
    return tree


def _nested_footers(tree: Any) -> Iterator[Any]:
    """Yield the footers of a page that stand within another."""
    from lxml.etree import iterwalk

    within = [False]
    for event, part in iterwalk(tree, events=("start", "end"), tag=("div", "footer")):
        if event == "end":
            within.pop()
            continue
        named = "footer" in part.get("class", "") or "footer" in part.get("id", "")
        is_footer = named or part.tag == "footer"
        if is_footer and within[-1]:
            yield part
        within.append(is_footer or within[-1])


def without_updates(page: str) -> str:
    """Return a page without what it states on its last change, which is not its publication.

    >>> without_updates('<meta property="article:modified_time" content="2023-07-02">Talks')
    'Talks'
    """
    for stated in UPDATES:
        page = stated.sub("", page)
    return page


def _stated_charset(content: bytes) -> str:
    match = CHARSET.search(content[:HEAD].lower())
    return match["name"].decode("ascii") if match else ""
