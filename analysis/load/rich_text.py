"""Rich text (RTF): one article, or an archive's export of many."""

import re
from collections.abc import Iterator

from analysis.load.exports import read_text
from analysis.load.finding import Finding, Source, UnreadableError

LINK = (
    re.compile(  # the library writes a link's address behind its words, and can lose what follows
        r"(?P<before>\\fldinst\s{0,9}\{?[^{}]{0,200}?)HYPERLINK", re.IGNORECASE
    )
)


def read_rich_text(source: Source) -> Iterator[Finding]:
    """Yield the articles of an RTF file; pictures and formats are left out."""
    from striprtf.striprtf import rtf_to_text

    # RTF is ASCII that spells out every other character: \'e9, \u8220
    written = LINK.sub(r"\g<before>LINK", source.content.decode("latin-1"))
    text = rtf_to_text(written, encoding="cp1252", errors="strict")  # type: ignore[no-untyped-call]
    if not text.strip():
        raise UnreadableError("holds no text", "save it as .txt or .docx")
    yield from read_text(text.strip())
