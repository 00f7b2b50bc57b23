"""What readers are given and what they find: articles, problems and notes on columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from analysis.errors import CorpusError


class Article(NamedTuple):
    """One article as its source states it; an empty string is what the source does not state."""

    text: str
    number: int = 0
    place: str = ""
    doc_id: str = ""
    title: str = ""
    published: str | date = ""
    published_to: str | date = ""
    published_basis: str = ""
    publisher: str = ""
    byline: str = ""
    section: str = ""
    language: str = ""
    words_stated: str = ""  # "1,200 words"
    source: str = ""


class Problem(NamedTuple):
    """One thing that could not be read, and what to do about it."""

    problem: str
    remedy: str = ""
    place: str = ""
    file: str = ""

    def __str__(self) -> str:
        """Return the problem in one line: where, what, remedy."""
        where = ", ".join(part for part in (self.file, self.place) if part)
        return ": ".join(part for part in (where, self.problem, self.remedy) if part)


class Columns(NamedTuple):
    """Which column of a source was taken for which field: a note, not a problem."""

    taken: Mapping[str, str]
    place: str = ""


class LeftOut(NamedTuple):
    """Lines that a source repeats and that no article needs: a note, not a problem."""

    lines: tuple[str, ...]


Finding = Article | Problem | Columns | LeftOut


class UnreadableError(CorpusError):
    """A source, or the rest of it, cannot be read; it becomes a row of problems."""

    def __init__(self, problem: str, remedy: str = "", place: str = "") -> None:
        super().__init__(problem)
        self.finding = Problem(problem, remedy, place)


@dataclass(frozen=True)
class Limits:
    """How much a source may hold before it is refused as broken or hostile.

    Each can be raised: ``load_documents(source, limits=Limits(file_bytes=2_000_000_000))``.
    """

    file_bytes: int = 500_000_000  # decoding takes several times a file's size in memory
    unpacked_bytes: int = 2_000_000_000  # a zip of 10 MB can unpack to 10 GB of zeros
    members: int = 100_000  # files in one archive; a zip of 100 MB can list a million
    markup_bytes: int = 100_000_000  # pages and Office documents take ten times that to parse
    line_characters: int = 100_000_000  # of a table that is read line by line, whatever its size
    article_characters: int = 5_000_000  # "War and Peace" has 3 million

    def check_size(self, size: int) -> None:
        """Raise UnreadableError where a file is larger than the limit."""
        self._check("holds", size, "bytes", "file_bytes")

    def check_markup(self, size: int) -> None:
        """Raise UnreadableError where what is parsed as a whole is larger than the limit."""
        self._check("holds", size, "bytes of markup", "markup_bytes")

    def check_line(self, size: int) -> None:
        """Raise UnreadableError where a line of a table is longer than the limit."""
        self._check("has a line of", size, "characters or more", "line_characters")

    def check_unpacked(self, size: int) -> None:
        """Raise UnreadableError where an archive would unpack to more than the limit."""
        self._check("would unpack to", size, "bytes", "unpacked_bytes")

    def check_members(self, number: int) -> None:
        """Raise UnreadableError where an archive holds more files than the limit."""
        self._check("holds", number, "files", "members")

    def _check(self, verb: str, number: int, of_what: str, limit: str) -> None:
        most = getattr(self, limit)
        if number > most:
            problem = f"{verb} {number:,} {of_what}, more than {limit}={most:,}"
            remedy = f"split it, or raise the limit: limits=Limits({limit}=…)"
            raise UnreadableError(problem, remedy)


@dataclass(frozen=True)
class Source:
    """The content of one file, and how the caller wants it read."""

    content: bytes
    columns: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
