"""Web archives (WARC): an article a page that was captured."""

import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from analysis.load.finding import Article, Finding, Limits, Problem, Source, UnreadableError
from analysis.load.webpage import page_of, read_page

CAPTURED = ("response", "resource")
PAGES = ("text/html", "application/xhtml+xml")
CHARSET = re.compile(r"charset=[\"']?(?P<name>[\w-]{2,20})", re.IGNORECASE)


class Page(NamedTuple):
    """A captured page: where it stood, its bytes, and the charset it was sent in."""

    address: str
    content: bytes
    charset: str


def read_web_archive(source: Source) -> Iterator[Finding]:
    """Yield the articles of the pages in a web archive, not its pictures, scripts and errors."""
    found = 0
    for number, page in enumerate(_pages(source), start=1):
        found = number
        yield from _read_one(page, number)
    if not found:
        raise UnreadableError("holds no captured page", "save its pages as .html")


def _read_one(page: Page, number: int) -> Iterator[Finding]:
    place = f"page {number}, {page.address[:200]}"
    try:
        for finding in read_page(page_of(page.content, page.charset)):
            if isinstance(finding, Article):
                yield finding._replace(number=number, place=place)
            elif isinstance(finding, Problem):
                yield finding._replace(place=place)
    except UnreadableError as error:
        yield error.finding._replace(place=place)


def _pages(source: Source) -> Iterator[Page]:
    """Yield each page that was captured whole."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in ArchiveIterator(io.BytesIO(source.content)):
            if record.rec_type in CAPTURED and (page := _page(record, source.limits)):
                yield page
    except (ArchiveLoadFailed, EOFError, OSError) as error:
        raise UnreadableError(f"is a broken web archive: {error}", "download it again") from error


def _page(record: Any, limits: Limits) -> Page | None:
    """Return the page of a record; None for pictures, scripts, errors and redirections."""
    head = record.http_headers
    kind = (head or record.rec_headers).get_header("Content-Type") or ""
    if not kind.startswith(PAGES) or (head and head.get_statuscode() != "200"):
        return None
    content = record.content_stream().read(limits.file_bytes + 1)
    limits.check_size(len(content))
    if record.raw_stream.limit > 0:
        raise EOFError("it ends within a page")
    charset = CHARSET.search(kind)
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    return Page(address, content, charset["name"] if charset else "")
