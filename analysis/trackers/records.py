"""The rows of a tracker's table → records, and the count of those that are left out."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from analysis.reference import known_names, load_lexicons
from analysis.trackers.cells import actor_of, day_first, days_of, empty, number_of, status_of
from analysis.trackers.items import ItemCoder
from analysis.trackers.shapes import Shape
from analysis.trackers.sheets import Cells, Sheet


class Found(NamedTuple):
    """Where a table starts: its sheet, its shape, the row of its header and its columns."""

    sheet: Sheet
    shape: Shape
    header: int
    columns: dict[str, int]


def read_records(found: Found, file: str) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """Return the table's rows as records, and how many were left out or not understood."""
    reader = _Reader(found, file)
    rows = [
        record
        for number, row in enumerate(found.sheet.rows[found.header + 1 :], start=found.header + 2)
        for record in reader.records(number, row)
    ]
    return rows, reader.counts


class _Reader:
    """Reads the rows of one table and counts what it leaves out."""

    def __init__(self, found: Found, file: str) -> None:
        self.shape, self.columns = found.shape, found.columns
        self.place = f"{file}, {found.sheet.name}" if found.sheet.name else file
        self.names = {name.casefold(): code for name, code in known_names().items()}
        self.coder = ItemCoder(load_lexicons())
        body = found.sheet.rows[found.header + 1 :]
        self.days_come_first = day_first(self._cell(row, "date") for row in body)
        self.counts = dict.fromkeys(("not_military", "without_item", "undated", "unknown_actor"), 0)

    def _cell(self, row: Cells, field: str) -> Any:
        number = self.columns.get(field)
        return row[number] if number is not None and number < len(row) else None

    def records(self, number: int, row: Cells) -> Iterator[dict[str, Any]]:
        """Yield what a row tells: the whole as its status says, what of it is delivered."""
        if empty(self._cell(row, "actor")):
            return
        if "kind" in self.columns and "militar" not in str(self._cell(row, "kind")).casefold():
            self.counts["not_military"] += 1
            return
        if empty(self._cell(row, "item")):
            self.counts["without_item"] += 1
            return
        record = self._record(number, row)
        part = number_of(self._cell(row, "delivered"))
        yield record
        if part and record["status"] != "delivered":
            days = self._days(row, "delivery")
            yield record | {
                "tracker_id": f"{record['tracker_id']} delivered",
                "quantity": part,
                "status": "delivered",
                "date": days[0] if days else None,
                "date_to": days[1] if days else None,
            }

    def _record(self, number: int, row: Cells) -> dict[str, Any]:
        actor = actor_of(self._cell(row, "actor"), self.names)
        words = [self._cell(row, field) for field in ("item", "detail")]
        words = [" ".join(str(cell).split()) for cell in words if not empty(cell)]
        item = self.coder.code(" ".join(words), actor)
        days = self._days(row, "date")
        recipient = self._cell(row, "recipient")
        source = self._cell(row, "source")
        self.counts["undated"] += days is None
        self.counts["unknown_actor"] += actor not in self.names.values()
        return {
            "tracker_id": f"{self.place}, row {number}",
            "actor": actor,
            "recipient": self.shape.recipient or None
            if empty(recipient)
            else actor_of(recipient, self.names),
            "item": words[0],
            "system": item.system or None,
            "category": item.category or None,
            "rung": item.rung or None,
            "quantity": number_of(self._cell(row, "quantity")),
            "status": status_of(self._cell(row, "status"), self.shape.status) or None,
            "date": days[0] if days else None,
            "date_to": days[1] if days else None,
            "source": None if empty(source) else str(source).strip(),
        }

    def _days(self, row: Cells, field: str) -> tuple[pd.Timestamp, pd.Timestamp] | None:
        return days_of(self._cell(row, field), days_come_first=self.days_come_first)
