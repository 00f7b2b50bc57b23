"""The columns that the finders give, row by row."""

from typing import Any

from analysis.finders import Columns

Row = dict[str, Any]


def rows_of(tables: dict[str, Columns]) -> dict[str, list[Row]]:
    """Return the rows of each table."""
    return {
        name: [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
        for name, columns in tables.items()
    }
