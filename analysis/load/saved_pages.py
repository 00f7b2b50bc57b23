"""Pages saved with their pictures: the folder beside a page holds no article of its own."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

BESIDE = re.compile(  # "page_files", as browsers call it in several languages
    r"(?P<page>.+)(?:_|-|\.)(?:files?|dateien|fichiers|archivos|file|bestanden|pliki|arquivos)",
    re.IGNORECASE,
)
PAGES = (".html", ".htm", ".xhtml", ".mht", ".mhtml")


class Labelled(Protocol):
    """Anything that is shown under a path."""

    @property
    def label(self) -> str:
        """The path that it is shown under."""


Part = TypeVar("Part", bound=Labelled)


def without_side_files(parts: Sequence[Part]) -> list[Part]:
    """Return parts without those in the folder that a browser saved beside a page.

    A folder "talks_files" is one only where "talks.html" stands beside it.
    """
    pages = _pages(part.label for part in parts)
    return [part for part in parts if not _is_beside(PurePosixPath(part.label), pages)]


def _pages(labels: Iterable[str]) -> set[str]:
    paths = map(PurePosixPath, labels)
    return {str(path.with_suffix("")) for path in paths if path.suffix.casefold() in PAGES}


def _is_beside(path: PurePosixPath, pages: set[str]) -> bool:
    for folder in path.parents:
        match = BESIDE.fullmatch(folder.name)
        if match and str(folder.with_name(match["page"])) in pages:
            return True
    return False
