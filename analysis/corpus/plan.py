"""Documents, as they stream by → parts: batches of articles that are read on their own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import pandas as pd

from analysis.schema import DOCUMENTS

Row = tuple[Any, ...]
LEAST, MOST = 400_000, 900_000  # characters of text in a part
ONE_IN = 64  # articles that may end a part, once it has the least
HELD = 8_000_000  # characters that wait for their part to fill, over all years
UNKNOWN = "unknown"  # the year of an article without a date
ID, TEXT, DAY = (DOCUMENTS.names.index(name) for name in ("doc_id", "text", "published"))


@dataclass(frozen=True)
class Part:
    """Articles that are read together; the same articles always make the same part."""

    id: str
    documents: pd.DataFrame
    fingerprints: dict[str, str]  # by doc_id

    @property
    def names(self) -> str:
        """The first and the last article, for messages."""
        ids = list(self.fingerprints)
        return ids[0] if len(ids) == 1 else f"{ids[0]} … {ids[-1]} ({len(ids):,} articles)"


@dataclass
class _Batch:
    """Articles of one year that wait until they are enough for a part."""

    rows: dict[str, Row] = field(default_factory=dict)  # by fingerprint
    characters: int = 0

    def add(self, fingerprint: str, row: Row) -> None:
        self.rows[fingerprint] = row
        self.characters += len(row[TEXT])

    def is_full(self, last: str) -> bool:
        """Return whether the last article ends the part.

        Its own fingerprint decides, so that an article more or less in the middle of a corpus
        changes the part that it stands in, and shifts no other.
        """
        picked = int(last[:8], 16) % ONE_IN == 0
        return self.characters >= MOST or (picked and self.characters >= LEAST)

    def part(self, key: str) -> Part:
        documents = pd.DataFrame(list(self.rows.values()), columns=DOCUMENTS.names)
        content = "\n".join([key, *self.rows])
        return Part(
            sha256(content.encode()).hexdigest()[:24],
            DOCUMENTS.conform(documents),
            {row[ID]: fingerprint for fingerprint, row in self.rows.items()},
        )


def plan(pieces: Iterable[pd.DataFrame], key: str) -> Iterator[Part]:
    """Yield the parts of a stream of documents, each of articles of one year as far as stated.

    The key stands for all else that decides on the rows: a part's id is made of it and of
    the articles.
    """
    open_batches: dict[str, _Batch] = {}
    for row in (row for piece in pieces for row in piece.itertuples(index=False, name=None)):
        fingerprint, year = fingerprint_of(row), year_of(row[DAY])
        batch = open_batches.setdefault(year, _Batch())
        batch.add(fingerprint, row)
        if batch.is_full(fingerprint):
            yield open_batches.pop(year).part(key)
        elif sum(batch.characters for batch in open_batches.values()) > HELD:
            largest = max(open_batches, key=lambda year: open_batches[year].characters)
            yield open_batches.pop(largest).part(key)
    for _, batch in sorted(open_batches.items()):
        yield batch.part(key)


def fingerprint_of(row: Row) -> str:
    """Return what tells a document, with all that is stated of it, from any other."""
    told = "\x1f".join("" if pd.isna(value) else str(value) for value in row)
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def year_of(day: pd.Timestamp) -> str:
    """Return the year of a day as folders are named by it.

    >>> year_of(pd.Timestamp("2023-06-07")), year_of(pd.NaT)
    ('2023', 'unknown')
    """
    return UNKNOWN if pd.isna(day) else f"{day.year:04}"
