"""One decision about a row, as a record; and a row, as a person decided it, from its record."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pandas as pd

from analysis.schema import ACTORS, DATES, QUOTES, STEPS, WEAPONS
from analysis.table import Table

REVIEWED: dict[str, Table] = {t.name: t for t in (QUOTES, ACTORS, WEAPONS, DATES, STEPS)}
BY_HAND = "by hand"  # the rule of a row that a person corrected or added
TOLD_APART = ("rung", "actor")  # several steps may stand on the same words


@dataclass(frozen=True)
class Decision:
    """What a coder decides about one row of a table, and why."""

    table: str
    decision: str
    row: Mapping[str, Any]
    changes: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""

    def record(self, coder: str, time: datetime) -> dict[str, Any]:
        """Return the decision as a row of the corrections table."""
        table = REVIEWED[self.table]
        decided = {**self.row, **self.changes}
        if self.decision in ("corrected", "added"):
            decided["rule"] = BY_HAND
        row_id = self.row[table.key]
        return {
            "correction_id": f"{coder}:{self.table}:{row_id}",
            "table": self.table,
            "row_id": row_id,
            "decision": self.decision,
            "coder": coder,
            "time": pd.Timestamp(time),
            "reason": self.reason or pd.NA,
            **{name: self.row[name] for name in ("doc_id", "start", "end", "words")},
            "rule": pd.NA if self.decision == "added" else self.row["rule"],
            "changed": ";".join(self.changes) or pd.NA,
            "values": written(decided),
        }


def written(row: Mapping[str, Any]) -> str:
    """Return the filled cells of a row as a JSON object.

    >>> written({"actor": "POL", "quantity": pd.NA, "date_from": pd.Timestamp("2023-01-05")})
    '{"actor": "POL", "date_from": "2023-01-05"}'
    """
    cells = {str(name): _plain(value) for name, value in row.items() if not pd.isna(value)}
    return json.dumps(cells, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    return value.item() if hasattr(value, "item") else value


def rows_of(name: str, values: list[str]) -> pd.DataFrame:
    """Return rows of a table from what `written` made of them.

    Raises
    ------
    SchemaError
        If a value does not belong into its column.
    """
    table = REVIEWED[name]
    read = [json.loads(value) for value in values]
    cells = {column: [row.get(column) for row in read] for column in table.names}
    return table.conform(pd.DataFrame(cells, dtype=object))


def row_id_of(table: str, row: Mapping[str, Any]) -> str:
    """Return the id of a row that a person adds: two coders who add the same give the same.

    >>> row_id_of("weapons", {"doc_id": "a", "start": 3, "end": 9})
    'a:added weapons 3-9'
    """
    apart = [str(row[name]) for name in TOLD_APART if table == "steps" and row.get(name)]
    return ":".join([f"{row['doc_id']}:added {table} {row['start']}-{row['end']}", *apart])
