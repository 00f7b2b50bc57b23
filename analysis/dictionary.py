"""The declared tables → the data dictionary of README and docs, in Markdown."""

from collections.abc import Iterator

from analysis.schema import DERIVED, JUDGED, REVIEW, TABLES
from analysis.table import Column, Table


def overview() -> str:
    """Return one Markdown table: each table, what its rows are, and its columns."""
    lines = ["| table | one row per | columns |", "|---|---|---|"]
    lines += [f"| `{t.name}` | {t.row} | {', '.join(t.names)} |" for t in TABLES]
    return "\n".join(lines)


def dictionary() -> str:
    """Return a section per table, whatever made it: every column, its dtype and meaning."""
    return "\n\n".join(
        "\n".join(_section(table)) for table in (*TABLES, *DERIVED, *JUDGED, *REVIEW)
    )


def _section(table: Table) -> Iterator[str]:
    yield f"## {table.name}: one row per {table.row}"
    yield ""
    yield f"Key: `{table.key}`. Sorted by {', '.join(table.order)}."
    yield ""
    yield "| column | type | meaning |"
    yield "|---|---|---|"
    for column in table.columns:
        yield f"| {column.name} | {column.dtype} | {_meaning(column)} |"


def _meaning(column: Column) -> str:
    choices = f": {', '.join(column.choices)}" if column.choices else ""
    return column.meaning + choices + ("" if column.required else " (may be empty)")
