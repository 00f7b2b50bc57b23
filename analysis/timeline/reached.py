"""Which rungs each actor reached, and when it first asked, promised or delivered there."""

import pandas as pd

from analysis.duplicates import only_originals
from analysis.reference import load_ladder
from analysis.schema import RUNGS_REACHED, STATUSES
from analysis.timeline.placing import dated, number_of, on_ladder, times_of, with_counts


def rungs_reached(
    steps: pd.DataFrame,
    *,
    ladder: str | pd.DataFrame | None = None,
    documents: pd.DataFrame | None = None,
    drop_duplicates: bool = False,
) -> pd.DataFrame:
    """Return one row per actor and rung: the first day of each status, for a report's table.

    Days count as in `escalation`. A status without a day is one that the texts do not
    report, or do not date: `steps` counts the undated ones too. With `documents` and
    `drop_duplicates`, only the steps of articles that repeat no other are counted.
    """
    steps = only_originals(steps, documents, drop_duplicates)
    placed = dated(on_ladder(steps, ladder))
    named = placed.dropna(subset="actor")
    key = ["actor", "track", "rung", "level"]
    counts = named.assign(steps=times_of(named)).groupby(key, as_index=False)["steps"].sum()
    days = named.pivot_table(index=key, columns="status", values="time", aggfunc="min")
    days = days.reindex(columns=list(STATUSES)).reset_index()
    rows = counts.merge(days, on=key, how="left", validate="one_to_one")
    covers = load_ladder(ladder).set_index("rung")["covers"]
    rows = rows.assign(
        covers=rows["rung"].map(covers),
        reached_id=[
            f"{actor}|{rung}" for actor, rung in zip(rows["actor"], rows["rung"], strict=True)
        ],
    )
    return with_counts(
        RUNGS_REACHED.conform(rows),
        {
            "undated": number_of(placed[placed["time"].isna()]),
            "unnamed": number_of(placed[placed["actor"].isna()]),
        },
    )
