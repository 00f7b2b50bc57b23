"""What is asked of stored tables: as a selection, and as a test that files can be read by."""

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_, or_
from typing import Any

from analysis.corpus.stored import Piece
from analysis.reference import country_codes
from analysis.schema import TABLES
from analysis.selection import COLUMNS, OWN_DAYS, selection_of
from analysis.tables import Tables

DAY = {  # of each table with a day of its own, the column
    table.name: day for table in TABLES for day in OWN_DAYS if day in table.names
}


class Wanted:
    """The criteria of `Tables.select`."""

    def __init__(self, **criteria: Any) -> None:
        self.selection = selection_of(**criteria)

    def __bool__(self) -> bool:
        return bool(self.selection.chosen)

    @property
    def tables(self) -> Iterable[str]:
        """The tables whose rows bring their article in."""
        return COLUMNS

    def select(self, tables: Tables) -> Tables:
        """Return what is wanted of some tables."""
        return tables.select(**self.selection.chosen)

    def rows(self, table: str, pieces: list[Piece]) -> Iterator[tuple[list[Piece], Any]]:
        """Yield files of a table with the expression that all rows wanted there fulfil.

        Others may fulfil it too: `select` has the last word. In files of years outside the
        period only rows with a day of their own can be in it.
        """
        held = [_holds(columns, values) for columns, values in self._held(table)]
        within = [piece for piece in pieces if self._covers(piece.year)]
        outside = [piece for piece in pieces if piece not in within]
        if self.selection.since is None and self.selection.until is None:
            yield pieces, _all(held)
        elif day := DAY.get(table):
            yield outside, _all([*held, self._between(day)])
            yield within, _all([*held, or_(self._between(day), _field(day).is_null())])
        else:
            yield within, _all(held)

    def _held(self, table: str) -> Iterator[tuple[tuple[str, ...], Iterable[str]]]:
        """Yield the columns of a table that are looked at, and the values looked for there."""
        for criterion, columns in COLUMNS[table].items():
            if values := getattr(self.selection, criterion):
                yield columns, country_codes(values) if criterion == "countries" else values

    def _covers(self, year: str) -> bool:
        """Return whether an article of a year can be of the period."""
        if not year.isdigit():
            return not year
        since, until = self.selection.since, self.selection.until
        early = since is not None and int(year) < since.year
        return not early and not (until is not None and int(year) > until.year)

    def _between(self, column: str) -> Any:
        tests = []
        if self.selection.since is not None:
            tests.append(_field(column) >= self.selection.since)
        if self.selection.until is not None:
            tests.append(_field(column) < self.selection.until)
        return _all(tests)


def _field(name: str) -> Any:
    import pyarrow.compute as pc

    return pc.field(name)


def _holds(columns: Iterable[str], values: Iterable[str]) -> Any:
    """Return the test that one of some columns holds a value; several may stand in a cell."""
    import pyarrow.compute as pc

    pattern = rf"(?:^|;)(?:{'|'.join(re.escape(value) for value in sorted(values))})(?:;|$)"
    tests = [pc.match_substring_regex(_field(column), pattern) for column in columns]
    return reduce(or_, tests)


def _all(tests: list[Any]) -> Any:
    return reduce(and_, tests) if tests else None
