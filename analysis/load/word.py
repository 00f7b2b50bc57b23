"""Word documents (DOCX): one article, or an archive's export of many."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.load.exports import read_text
from analysis.load.finding import Finding, Source, UnreadableError
from analysis.load.zips import repacked

if TYPE_CHECKING:
    from docx.document import Document

SENTENCE_ENDS = (".", "!", "?", "”", '"', "…")


def read_word(source: Source) -> Iterator[Finding]:
    """Yield the articles of a Word document: its paragraphs and the cells of its tables.

    Headers, footers, footnotes, comments and pictures are left out.
    """
    import docx  # 0.2 seconds, and only for Word documents

    content = repacked(source.content, source.limits)
    text = "\n".join(_lines(docx.Document(content))).strip()
    if "\n" not in text and not text.endswith(SENTENCE_ENDS):
        problem = f"holds no article, only '{text[:60]}'" if text else "holds no text"
        raise UnreadableError(problem, "export it again, with the articles' full text")
    yield from read_text(text)


def _lines(document: "Document") -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from ("\t".join(cell.text for cell in row.cells) for row in block.rows)
        else:
            yield block.text
