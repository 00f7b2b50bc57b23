"""Plain text: the whole file is one article's text."""

from collections.abc import Iterator

from analysis.load.decode import decode
from analysis.load.finding import Article, Finding, Source


def read_plain(source: Source) -> Iterator[Finding]:
    """Yield one article whose text is the file as decoded, not even stripped.

    Nothing is taken for a title or a date: a first line may be either or neither.
    """
    yield Article(decode(source.content))
