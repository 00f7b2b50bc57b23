"""Rows → a small HTML table with their passages; every word from a document is escaped."""

from collections.abc import Iterator, Mapping
from html import escape

import pandas as pd

from analysis.export.wording import number_of, when
from analysis.widgets.passage import passage

MOST = 50  # rows shown at once
# What a reader wants to see of each table: the column with its heading, in this order.
SHOWN = {
    "steps": {
        "date_from": "When",
        "actor": "Who",
        "rung": "Rung",
        "status": "Status",
        "weapon": "What",
        "recipient": "Towards",
        "said_by": "Said by",
    },
    "weapons": {
        "date_from": "When",
        "system": "System",
        "category": "Category",
        "quantity_low": "Number",
        "donor": "From",
        "recipient": "To",
        "status": "Status",
    },
    "quotes": {"said_from": "When", "actor": "Who", "country": "For", "cue": "How", "kind": "Kind"},
    "actors": {"actor": "Who", "kind": "Kind", "country": "For", "role": "Role"},
}
ACTORS = ("actor", "recipient", "donor", "country")  # columns that hold codes, joined by ";"
PAIRS = {"date_from": "date_to", "said_from": "said_to", "quantity_low": "quantity_high"}
STYLE = """<style>
.rows table {border-collapse: collapse; font-size: 13px; line-height: 1.4; width: 100%}
.rows th, .rows td {text-align: left; vertical-align: top; padding: 4px 12px 4px 0;
  border-bottom: 1px solid #ddd}
.rows td:first-child {min-width: 7em}
.rows td:last-child {min-width: 24em}
.rows mark {background: #ffe9a8; color: inherit; padding: 0 1px}
</style>"""


def as_html(
    name: str, rows: pd.DataFrame, texts: Mapping[str, str], names: Mapping[str, str]
) -> str:
    """Return the first rows of a table as HTML, and a line that says how many are left out.

    Parameters
    ----------
    name
        Which table it is: "steps", "weapons", "quotes" or "actors".
    rows
        Its rows; columns that are empty in all of them are not shown.
    texts
        Each article's text by its `doc_id`, for the passages.
    names
        What to call the states and blocs whose codes the rows hold.
    """
    if rows.empty:
        return ""
    first = rows.head(MOST)
    columns = {column: head for column, head in SHOWN[name].items() if first[column].notna().any()}
    told = [_cells(first, column, names) for column in columns]
    heads = "".join(f"<th>{head}</th>" for head in (*columns.values(), "Passage"))
    lines = zip(*told, _passages(first, texts), strict=True)
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in line) + "</tr>" for line in lines)
    more = f"<p>The first {MOST} of {len(rows):,} rows.</p>" if len(rows) > MOST else ""
    return f"{STYLE}<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cells(rows: pd.DataFrame, column: str, names: Mapping[str, str]) -> Iterator[str]:
    """Yield a column's values as a reader says them."""
    if pair := PAIRS.get(column):
        say = number_of if column.startswith("quantity") else when
        yield from map(say, rows[column], rows[pair])
        return
    for value in rows[column].fillna(""):
        parts = (
            [names.get(part, part) for part in value.split(";")] if column in ACTORS else [value]
        )
        yield escape(", ".join(parts))


def _passages(rows: pd.DataFrame, texts: Mapping[str, str]) -> Iterator[str]:
    places = (rows[name] for name in ("doc_id", "sentence", "words", "start", "end"))
    for doc_id, sentence, words, start, end in zip(*places, strict=True):
        shown = words if pd.isna(sentence) else sentence
        yield passage(texts.get(doc_id, ""), shown, start, end)
