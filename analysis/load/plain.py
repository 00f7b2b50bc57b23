"""Plain text: one article, or an archive's export of many."""

from collections.abc import Iterator

from analysis.load.decode import decode
from analysis.load.exports import read_text
from analysis.load.finding import Finding, Source


def read_plain(source: Source) -> Iterator[Finding]:
    """Yield one article whose text is the file as decoded, not even stripped.

    Nothing is taken for a title or a date: a first line may be either or neither. An export
    of an archive, known by its content, gives its articles instead.
    """
    return read_text(decode(source.content))
