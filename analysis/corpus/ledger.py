"""What is known of each article while a corpus is read; on a disk, as a corpus may have many."""

import sqlite3
from collections.abc import Iterable, Iterator, MutableSet
from itertools import islice

TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -16000;
CREATE TABLE seen (doc_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE problems (file TEXT, place TEXT, problem TEXT, remedy TEXT);
CREATE TABLE held (doc_id TEXT PRIMARY KEY, fingerprint TEXT, part TEXT) WITHOUT ROWID;
"""


class Ledger(MutableSet[str]):
    """The ids met in this run, as a set, and which part of a former run holds which article."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)  # a file that nobody else sees
        self._base.executescript(TABLES)

    def __contains__(self, doc_id: object) -> bool:
        found = self._base.execute("SELECT 1 FROM seen WHERE doc_id = ?", (doc_id,))
        return found.fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        return (row[0] for row in self._base.execute("SELECT doc_id FROM seen ORDER BY doc_id"))

    def __len__(self) -> int:
        [number] = self._base.execute("SELECT count(*) FROM seen").fetchone()
        return int(number)

    def add(self, doc_id: str) -> None:
        """Note an id as met."""
        self._base.execute("INSERT OR IGNORE INTO seen VALUES (?)", (doc_id,))

    def discard(self, doc_id: str) -> None:
        """Forget an id."""
        self._base.execute("DELETE FROM seen WHERE doc_id = ?", (doc_id,))

    def hold(self, part: str, documents: Iterable[tuple[str, str]]) -> None:
        """Note which articles, by id and fingerprint, a finished part holds."""
        rows = [(doc_id, fingerprint, part) for doc_id, fingerprint in documents]
        self._base.execute("BEGIN")
        self._base.executemany("INSERT OR REPLACE INTO held VALUES (?, ?, ?)", rows)
        self._base.execute("COMMIT")

    def holder(self, doc_id: str, fingerprint: str) -> str | None:
        """Return the finished part that holds an article just as it is now."""
        found = self._base.execute(
            "SELECT part FROM held WHERE doc_id = ? AND fingerprint = ?", (doc_id, fingerprint)
        ).fetchone()
        return found[0] if found else None

    def note(self, *, problem: str, file: str = "", place: str = "", remedy: str = "") -> None:
        """Note what went wrong."""
        self._base.execute(
            "INSERT INTO problems VALUES (?, ?, ?, ?)", (file, place, problem, remedy)
        )

    def noted(self) -> int:
        """Return how many problems there are."""
        [number] = self._base.execute("SELECT count(*) FROM problems").fetchone()
        return int(number)

    def problems(self) -> Iterator[tuple[str | None, ...]]:
        """Yield what went wrong, in order: file, place, problem and remedy."""
        for row in self._base.execute("SELECT * FROM problems ORDER BY rowid"):
            yield tuple(value or None for value in row)

    def reasons(self, number: int) -> list[str]:
        """Return the first problems in a line each."""
        return [": ".join(filter(None, row)) for row in islice(self.problems(), number)]

    def close(self) -> None:
        """Forget everything."""
        self._base.close()
