"""The declared tables → the data dictionary of README and docs, in Markdown."""

from collections.abc import Iterable, Iterator

from analysis.reference import load_ladder, load_lexicons
from analysis.reference.rules import rule_notes
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


def codebook() -> str:
    """Return what rows mean and how they are coded: tables, rungs, statuses' cues, rules."""
    return "\n\n".join((_rows(), _choices(), _ladder(), _cues(), _rules()))


def _table(header: str, rows: Iterable[Iterable[object]]) -> str:
    """Return a table in Markdown."""
    columns = header.count("|") + 1
    lines = [f"| {header} |", "|" + "---|" * columns]
    lines += [
        "| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows
    ]
    return "\n".join(lines)


def _rows() -> str:
    rows = ((f"`{t.name}`", t.row, f"`{t.key}`", len(t.columns)) for t in (*TABLES, *DERIVED))
    return "## What a row is\n\n" + _table("table | one row per | key | columns", rows)


def _choices() -> str:
    rows = [
        (f"`{table.name}.{column.name}`", column.meaning, ", ".join(column.choices))
        for table in TABLES
        for column in table.columns
        if column.choices
    ]
    return "## What may stand in a column\n\n" + _table("column | meaning | values", rows)


def _ladder() -> str:
    rungs = load_ladder()[["rung", "track", "covers", "example", "first_known"]]
    return "## The ladder\n\n" + _table(
        "rung | track | covers | example | first known", rungs.itertuples(index=False)
    )


def _cues() -> str:
    """Return the words by which each effect is told."""
    words: dict[str, list[str]] = {}
    for cue in load_lexicons().status_cues:
        words.setdefault(cue.effect, []).append(cue.cue)
    rows = ((effect, len(told), ", ".join(told)) for effect, told in sorted(words.items()))
    return "## Words that tell how far a step has gone\n\n" + _table("effect | cues | words", rows)


def _rules() -> str:
    rows = (
        (", ".join(note.tables), f"`{note.rule}`", note.says, note.example)
        for note in rule_notes().values()
    )
    return "## The rules by name\n\n" + _table("table | rule | what it says | example", rows)
