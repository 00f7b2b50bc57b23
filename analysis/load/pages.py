"""PDF pages to one article, or to those of an archive's export."""

import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from analysis.load.exports import find_text_export
from analysis.load.finding import Article, Finding, LeftOut, Problem, Source, UnreadableError
from analysis.load.mending import mend
from analysis.load.page_lines import Line, in_paragraphs, lines_of_page
from analysis.load.running_heads import without_running_heads

RECOGNISE = "recognise its text (OCR) first"
PRINT_AGAIN = "open it and print it to a new PDF, or download it again"


def read_pages(source: Source) -> Iterator[Finding]:
    """Yield the articles of a PDF; offsets count in the mended text.

    Columns are read one after the other. What pages repeat at their top and bottom is left
    out, and said so. The PDF's own title and date are not taken: they mostly name the program
    and the day that made the file. No script in it is run. A broken page costs that page.
    """
    with _without_log():
        read = [_read_page(page, n) for n, page in enumerate(_pages(source.content), start=1)]
    pages = [found for found in read if not isinstance(found, Problem)]
    if not any(pages):
        raise UnreadableError("holds pictures of text, not text", RECOGNISE)
    yield from (found for found in read if isinstance(found, Problem))
    yield from _articles(pages)


def _pages(content: bytes) -> Sequence[Any]:
    from pypdf import PdfReader  # 0.2 seconds, and only for PDFs
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(content))
        is_locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if is_locked else list(reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(f"is a broken PDF: {error}"[:200], PRINT_AGAIN) from error
    if is_locked:
        raise UnreadableError("is encrypted", "save it without its password")
    return pages


def _read_page(page: Any, number: int) -> list[Line] | Problem:
    """Return the lines of a page, or the problem that it has none that can be read."""
    place = f"page {number}"
    try:
        lines = lines_of_page(page)
        if not lines and _has_pictures(page):
            return Problem("holds a picture of text, not text", RECOGNISE, place)
    except Exception as error:  # the library raises nearly anything on a broken page
        return Problem(f"is broken: {type(error).__name__}: {error}"[:200], PRINT_AGAIN, place)
    return lines


def _has_pictures(page: Any) -> bool:
    held = (page.get("/Resources") or {}).get("/XObject") or {}
    return any(part.get_object().get("/Subtype") == "/Image" for part in held.values())


def _articles(pages: list[list[Line]]) -> Iterator[Finding]:
    """Yield the articles of pages; where each begins a page, its head is no running head."""
    export = find_text_export(_joined(pages))
    kept, repeated = without_running_heads(pages, only_numbers=export is not None)
    if repeated:
        yield LeftOut(tuple(repeated))
    text = _joined(kept)
    for finding in export.read(text) if export else (Article(text),):
        if isinstance(finding, Article):
            yield finding._replace(text=mend(finding.text))
        else:
            yield finding


def _joined(pages: list[list[Line]]) -> str:
    return "\n".join(map(in_paragraphs, pages))


@contextmanager
def _without_log() -> Iterator[None]:
    """Keep pypdf from writing each oddity of a file to the screen; what matters is a problem."""
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)
