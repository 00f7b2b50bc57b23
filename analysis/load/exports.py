"""The table of archives' exports: how each is known by its content, and its reader."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.load.finding import Article, Finding
from analysis.load.lexisnexis import is_lexisnexis, read_lexisnexis
from analysis.load.nexis import is_nexis, read_nexis


class Export(NamedTuple):
    """An archive's way to write many articles into one text."""

    name: str
    is_one: Callable[[str], bool]
    read: Callable[[str], Iterator[Finding]]


EXPORTS = (
    Export("Nexis Uni", is_nexis, read_nexis),
    Export("LexisNexis", is_lexisnexis, read_lexisnexis),
)


def read_text(text: str) -> Iterator[Finding]:
    """Yield the articles of an archive's export, or the whole text as one article."""
    for export in EXPORTS:
        if export.is_one(text):
            yield from export.read(text)
            return
    yield Article(text)
