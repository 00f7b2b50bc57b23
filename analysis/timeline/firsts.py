"""Who was first on each rung and status, and in which words."""

import pandas as pd

from analysis.schema import COUNT, DAY, STATUSES, TEXT, TRACKS
from analysis.table import Column, Table
from analysis.timeline.placing import countable, dated, on_ladder, with_counts

FIRSTS = Table(
    "firsts",
    "rung, status and actor that was first on it",
    "step_id",
    ("track", "level", "status", "first", "actor"),
    (
        Column("track", TEXT, "the ladder's track", True, TRACKS),
        Column("rung", TEXT, "the ladder's rung", True),
        Column("level", COUNT, "the rung's place in its track, 1 is lowest", True),
        Column("status", TEXT, "how far the step had gone", True, STATUSES),
        Column("actor", TEXT, "who was first; several on one day are a row each", True),
        Column("recipient", TEXT, "for whom, or against whom"),
        Column("first", DAY, "first day on which it can have happened", True),
        Column("first_to", DAY, "the day after the last on which it can have happened"),
        Column("basis", TEXT, "where the day is from", True, ("text", "publication")),
        Column("weapon", TEXT, "system, else the class as printed"),
        Column("sentence", TEXT, "the sentence that reports it"),
        Column("doc_id", TEXT, "the article that reports it", True),
        Column("step_id", TEXT, "the step in the steps table", True),
    ),
)


def firsts(steps: pd.DataFrame, *, ladder: str | pd.DataFrame | None = None) -> pd.DataFrame:
    """Return who was first on each rung and status, with the sentence that says so.

    Days count as in `escalation`; "last year" counts from its 1 January, so see `first_to`
    before calling a race. Actors who share the first day are all kept, with one step each.
    """
    known, counts = countable(dated(on_ladder(steps, ladder)))
    known = known.sort_values(["time", "step_id"], kind="stable")
    place = ["track", "rung", "status"]
    earliest = known.groupby(place)["time"].transform("min")
    found = known[known["time"] == earliest].drop_duplicates([*place, "actor"])
    found = found.rename(columns={"time": "first", "time_to": "first_to"})
    return with_counts(FIRSTS.conform(found), counts)
