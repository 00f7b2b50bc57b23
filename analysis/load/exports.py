"""The tables of archives' exports: how each is known by its content, and its reader."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.load.europresse import is_europresse, read_europresse
from analysis.load.factiva import is_factiva, read_factiva
from analysis.load.factiva_text import is_factiva_text, read_factiva_text
from analysis.load.finding import Article, Finding
from analysis.load.lexisnexis import is_lexisnexis, read_lexisnexis
from analysis.load.lexisnexis_page import is_lexisnexis_page, read_lexisnexis_page
from analysis.load.nexis import is_nexis, read_nexis
from analysis.load.proquest import (
    is_proquest,
    is_proquest_page,
    read_proquest,
    read_proquest_page,
)


class Export(NamedTuple):
    """An archive's way to write many articles into one text or page."""

    name: str
    is_one: Callable[[str], bool]
    read: Callable[[str], Iterator[Finding]]


TEXTS = (
    Export("Nexis Uni", is_nexis, read_nexis),
    Export("LexisNexis", is_lexisnexis, read_lexisnexis),
    Export("ProQuest", is_proquest, read_proquest),
    Export("Factiva", is_factiva_text, read_factiva_text),
)
PAGES = (
    Export("Factiva", is_factiva, read_factiva),
    Export("LexisNexis", is_lexisnexis_page, read_lexisnexis_page),
    Export("Europresse", is_europresse, read_europresse),
    Export("ProQuest", is_proquest_page, read_proquest_page),
)


def read_text(text: str) -> Iterator[Finding]:
    """Yield the articles of an archive's export, or the whole text as one article."""
    export = find_text_export(text)
    if export:
        yield from export.read(text)
    else:
        yield Article(text)


def find_text_export(text: str) -> Export | None:
    """Return the archive that a text was exported from, if it was."""
    return next((export for export in TEXTS if export.is_one(text)), None)


def find_page_export(page: str) -> Export | None:
    """Return the archive that a page was exported from, if it was."""
    return next((export for export in PAGES if export.is_one(page)), None)
