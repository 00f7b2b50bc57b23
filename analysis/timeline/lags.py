"""How long it took from request to talk to promise to delivery."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from analysis.duplicates import only_originals
from analysis.schema import LAGS, STAGES
from analysis.timeline.placing import DAYS, countable, dated, last_day, on_ladder, with_counts


def lags(
    steps: pd.DataFrame,
    *,
    ladder: str | pd.DataFrame | None = None,
    documents: pd.DataFrame | None = None,
    drop_duplicates: bool = False,
) -> pd.DataFrame:
    """Return the days from request to talk to promise to delivery, per actor and rung.

    A stage that the texts skip is skipped: a promise without talk before it is measured
    from the request. A stage that nothing follows gives a censored row, with the days waited
    until the last day that the steps or their articles reach. Days are negative where the
    first delivery precedes the first promise reported, as when a second batch is promised.
    With `documents` and `drop_duplicates`, only the steps of articles that repeat no other
    are taken.
    """
    steps = only_originals(steps, documents, drop_duplicates)
    known, counts = countable(dated(on_ladder(steps, ladder)))
    until = last_day(known)
    stages = known[known["status"].isin(STAGES)].sort_values(["time", "step_id"], kind="stable")
    first = stages.drop_duplicates(["actor", "rung", "status"])
    rows = [
        lag for _, reached in first.groupby(["actor", "rung"]) for lag in _pairs(reached, until)
    ]
    frame = pd.DataFrame(rows, columns=LAGS.names)
    return with_counts(LAGS.conform(frame), counts)


class _Lag(NamedTuple):
    """One row of LAGS, in its order."""

    lag_id: str
    actor: str
    track: str
    rung: str
    level: int
    from_status: str
    to_status: str
    from_date: pd.Timestamp
    to_date: pd.Timestamp | None
    days: int
    days_low: int | None
    days_high: int | None
    censored: bool


def _pairs(reached: pd.DataFrame, until: pd.Timestamp) -> Iterator[_Lag]:
    """Yield the lag from each stage that one actor reached on one rung to its next."""
    rows = {row.status: row for row in reached.itertuples()}
    stages = [stage for stage in STAGES if stage in rows]
    for number, stage in enumerate(stages):
        if stage == STAGES[-1]:
            return
        follows = stages[number + 1] if number + 1 < len(stages) else None
        yield _lag(rows[stage], rows[follows] if follows else None, until)


def _lag(start: Any, goal: Any, until: pd.Timestamp) -> _Lag:
    """Return the lag between two steps, or from one step until the corpus ends."""
    awaited = goal is None
    target = STAGES[STAGES.index(start.status) + 1] if awaited else goal.status
    end = until if awaited else goal.time
    return _Lag(
        f"{start.actor}|{start.rung}|{start.status}|{target}",
        start.actor,
        start.track,
        start.rung,
        start.level,
        start.status,
        target,
        start.time,
        None if awaited else goal.time,
        (end - start.time).days,
        _days(start.time_to - DAYS, end),
        None if awaited else _days(start.time, goal.time_to - DAYS),
        awaited,
    )


def _days(earlier: pd.Timestamp, later: pd.Timestamp) -> int | None:
    """Return the days between two times; nothing where an interval is open."""
    gap = later - earlier
    return None if pd.isna(gap) else gap.days
