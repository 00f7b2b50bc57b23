"""Small tables of found and hand-coded rows, whose measures can be counted on fingers."""

import pandas as pd

from analysis.schema import STEPS


def steps(*rows):
    """Build steps from (doc_id, start, end, actor, rung, status[, rule])."""
    columns = ["doc_id", "start", "end", "actor", "rung", "status", "rule"]
    frame = pd.DataFrame([(*row, "clause")[:7] for row in rows], columns=columns)
    frame = frame.assign(
        step_id=[f"s{number}" for number in range(len(rows))],
        words="gave",
        sentence="They gave it.",
        track="arms",
        recipient="UKR",
    )
    return STEPS.conform(frame.reindex(columns=STEPS.names))


def measured(table, measure, by=None, group="(all)"):
    """Return right, of and the rounded estimate of one row."""
    rows = table[(table["measure"] == measure) & (table["group"] == group)]
    rows = rows[rows["by"].isna() if by is None else rows["by"] == by]
    right, of, estimate = rows.iloc[0][["right", "of", "estimate"]]
    return right, of, estimate if pd.isna(estimate) else round(estimate, 3)
