"""What a declared table is, and how a frame is brought into its form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from analysis.errors import SchemaError, listed


class Column(NamedTuple):
    """One column: its name, pandas dtype, meaning, and what may stand in it."""

    name: str
    dtype: str
    meaning: str
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A declared table; `conform` brings any frame into its form or says why it cannot."""

    name: str
    row: str
    key: str
    order: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """The column names, in order."""
        return [column.name for column in self.columns]

    def empty(self) -> pd.DataFrame:
        """Return the table without rows, every column present and typed."""
        return self.conform(pd.DataFrame(columns=self.names))

    def conform(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the frame with this table's columns, dtypes and order, freshly indexed.

        Columns that the table does not declare are dropped. Values are never changed:
        a value that does not fit its column's dtype is an error.

        Raises
        ------
        SchemaError
            Naming every problem found: missing columns, empty required values,
            values outside a column's choices, values of another type, repeated keys.

        """
        missing = [column for column in self.columns if column.name not in frame.columns]
        self._refuse(f"no column '{c.name}' ({c.meaning})" for c in missing)
        typed, failures = {}, []
        for column in self.columns:
            try:
                typed[column.name] = frame[column.name].astype(column.dtype)  # type: ignore[call-overload]
            except (TypeError, ValueError, OverflowError) as error:
                failures.append(f"'{column.name}' cannot be read as {column.dtype}: {error}")
        self._refuse(failures)
        result = pd.DataFrame(typed, index=frame.index)
        self._refuse(self._problems(result))
        ordered = result.sort_values(list(self.order), kind="stable", na_position="first")
        return ordered.reset_index(drop=True)

    def _problems(self, frame: pd.DataFrame) -> Iterator[str]:
        rows = len(frame)
        for column in self.columns:
            values = frame[column.name]
            if column.required and (empty := int(values.isna().sum())):
                yield f"'{column.name}' is empty in {empty} of {rows} rows"
            held = values.dropna().unique() if column.choices else ()
            if other := sorted(set(held) - set(column.choices)):
                yield f"'{column.name}' holds {other}; expected one of {list(column.choices)}"
        if repeated := int(frame[self.key].duplicated().sum()):
            yield f"{repeated} of {rows} rows repeat the key '{self.key}'"

    def _refuse(self, problems: Iterable[str]) -> None:
        if found := list(problems):
            heading = f"not a table of {self.name} (one row per {self.row}):"
            raise SchemaError(listed(heading, found))
