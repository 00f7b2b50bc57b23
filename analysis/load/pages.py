"""PDF pages to one article, its lines joined to paragraphs and its hyphenation mended."""

import io
import re
from collections.abc import Iterator
from statistics import median
from typing import Any

from analysis.load.finding import Article, Finding, LeftOut, Problem, Source, UnreadableError
from analysis.load.page_lines import in_paragraphs, lines_of_page
from analysis.load.running_heads import without_running_heads

SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")  # "…by Friday.”"
CUT_WORD = re.compile(r"(?P<first>[^\W\d_]+)-\n(?P<second>\w+)")  # "de-\nfence"
RECOGNISE = "recognise its text (OCR) first"
SHORT = 0.8  # of the usual line: a paragraph's last line rarely fills more


def read_pages(source: Source) -> Iterator[Finding]:
    """Yield the article of a PDF; offsets count in the mended text.

    Columns are read one after the other. What pages repeat at their top and bottom is left
    out, and said so. The PDF's own title and date are not taken: they mostly name the program
    and the day that made the file. No script in it is run.
    """
    from pypdf import PdfReader  # 0.2 seconds, and only for PDFs

    reader = PdfReader(io.BytesIO(source.content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("is encrypted", "save it without its password")
    pages = [lines_of_page(page) for page in reader.pages]
    if not any(pages):
        raise UnreadableError("holds pictures of text, not text", RECOGNISE)
    for number, (page, lines) in enumerate(zip(reader.pages, pages, strict=True), start=1):
        if not lines and _has_pictures(page):
            yield Problem("holds a picture of text, not text", RECOGNISE, f"page {number}")
    kept, repeated = without_running_heads(pages)
    if repeated:
        yield LeftOut(tuple(repeated))
    yield Article(mend("\n".join(map(in_paragraphs, kept))))


def _has_pictures(page: Any) -> bool:
    held = (page.get("/Resources") or {}).get("/XObject") or {}
    return any(part.get_object().get("/Subtype") == "/Image" for part in held.values())


def mend(text: str) -> str:
    r"""Return the text of wrapped lines as paragraphs, one a line, with cut words joined.

    >>> mend("The de-\nfence minister\nspoke.")
    'The defence minister spoke.'
    """
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return "\n".join(_paragraphs(_joined_words(lines).split("\n")))


def _joined_words(text: str) -> str:
    """Join words cut at a line's end; the hyphen stays where it belongs to the word.

    It does in names and numbers ("MiG-29", "Franco-German"), and in words that the same text
    has with their hyphen within a line, and never without.
    """
    whole = set(re.findall(r"[\w-]+", text.casefold()))

    def join(cut: re.Match[str]) -> str:
        first, second = cut["first"], cut["second"]
        with_hyphen, without = f"{first}-{second}".casefold(), f"{first}{second}".casefold()
        keeps = not second[0].islower() or (with_hyphen in whole and without not in whole)
        return f"{first}-{second}" if keeps else f"{first}{second}"

    return CUT_WORD.sub(join, text)


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Yield paragraphs: they end at a blank line, or a short line that ends a sentence."""
    usual = median([len(line) for line in lines if line] or [0])
    held: list[str] = []
    for line in lines:
        if line:
            held.append(line)
        if held and (not line or (len(line) < SHORT * usual and SENTENCE_END.search(line))):
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)
