"""Rows → a small HTML table; every word from a document is escaped."""

from html import escape

import pandas as pd

# What a reader wants to see first; each table shows those of these that it has.
SHOWN = (
    "date_from", "said_from", "actor", "donor", "recipient", "rung", "status", "system",
    "category", "quantity_low", "weapon", "said_by", "words", "sentence",
)  # fmt: skip
MOST = 50  # rows shown at once
STYLE = (
    "<style>.rows table{border-collapse:collapse;font-size:13px;line-height:1.35}"
    ".rows th,.rows td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;"
    "border-bottom:1px solid #ddd}.rows td{max-width:32em}</style>"
)


def as_html(rows: pd.DataFrame) -> str:
    """Return the first rows as an HTML table, with a line that says how many are left out."""
    columns = [name for name in SHOWN if name in rows and rows[name].notna().any()]
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    cells = zip(*(rows[name].head(MOST) for name in columns), strict=True)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in cells)
    more = f"<p>{len(rows) - MOST} more rows are not shown.</p>" if len(rows) > MOST else ""
    return f"{STYLE}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cell(value: object) -> str:
    """Return one cell; a day without its midnight, a missing value as nothing.

    >>> _cell("<b>bold</b>"), _cell(pd.Timestamp("2023-06-07")), _cell(pd.NA)
    ('<td>&lt;b&gt;bold&lt;/b&gt;</td>', '<td>2023-06-07</td>', '<td></td>')
    """
    if pd.isna(value):
        return "<td></td>"
    text = f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)
    return f"<td>{escape(text)}</td>"
