"""A saved web page: its article without navigation, and what the page's head states."""

import re
from collections.abc import Iterator

from analysis.load.decode import decode
from analysis.load.factiva import is_factiva, read_factiva
from analysis.load.finding import Article, Finding, Source, UnreadableError

CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)=[\"']?(?P<name>[\w-]{2,20})"
)
LANGUAGE = re.compile(r"<html[^>]{0,500}?\slang=[\"']?(?P<code>[\w-]{2,12})", re.IGNORECASE)
HEAD = 4096  # a page must state its charset within its first kilobyte; many need a few more
ONLY_STATED = {  # the date is taken from the page's metadata, never guessed from its text
    "original_date": True,
    "extensive_search": False,
    "max_date": "2100-01-01",  # else a page's date would depend on the day it is read
}


def read_webpage(source: Source) -> Iterator[Finding]:
    """Yield the article of a page, or those of an archive's; no network, no scripts."""
    page = decode(source.content, encoding=_stated_charset(source.content))
    return read_factiva(page) if is_factiva(page) else _read_page(page)


def _read_page(page: str) -> Iterator[Finding]:
    from trafilatura.core import bare_extraction  # half a second, and only for pages
    from trafilatura.settings import Document

    found = bare_extraction(
        page, include_comments=False, with_metadata=True, date_extraction_params=ONLY_STATED
    )
    if not isinstance(found, Document) or not found.text:
        raise UnreadableError("no article was found in the page", "save the article's text as .txt")
    language = LANGUAGE.search(page)
    yield Article(
        found.text,
        title=found.title or "",
        published=found.date or "",
        publisher=found.sitename or found.hostname or "",
        byline=found.author or "",
        language=language["code"] if language else "",
    )


def _stated_charset(content: bytes) -> str:
    match = CHARSET.search(content[:HEAD].lower())
    return match["name"].decode("ascii") if match else ""
