"""Steps placed on the ladder and in time, and the count of those that cannot be."""

import numpy as np
import pandas as pd

from analysis.errors import LexiconError, listed
from analysis.reference import load_ladder

DAYS = pd.Timedelta(days=1)


def on_ladder(steps: pd.DataFrame, ladder: str | pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the steps with the `track` and `level` that the ladder gives their rungs."""
    rungs = levels_of(load_ladder(ladder))
    if unknown := sorted(set(steps["rung"].dropna()) - set(rungs["rung"])):
        problems = [f"rung {rung!r}" for rung in unknown]
        heading = f"steps stand on rungs that the ladder lacks; it has {list(rungs['rung'])}:"
        raise LexiconError(listed(heading, problems))
    bare = steps.drop(columns=["track", "level"], errors="ignore")
    return bare.merge(rungs[["rung", "track", "level"]], on="rung", validate="many_to_one")


def levels_of(ladder: pd.DataFrame) -> pd.DataFrame:
    """Return the ladder with each rung's `level`, its place in its track from 1 upward."""
    level = ladder.groupby("track")["order"].rank(method="dense").astype("int64")
    return ladder.assign(level=level)


def dated(steps: pd.DataFrame) -> pd.DataFrame:
    """Return the steps with `time`, its end `time_to`, and the `basis` that these rest on.

    An article's day stands in where its text gives none; steps with neither keep no time.
    """
    told = steps["date_from"].notna()
    return steps.assign(
        time=steps["date_from"].where(told, steps["reported"]),
        time_to=steps["date_to"].where(told, steps["reported"] + DAYS),
        basis=np.where(told, "text", "publication"),
    )


def last_day(steps: pd.DataFrame) -> pd.Timestamp:
    """Return the last day that the steps, or the articles reporting them, reach."""
    days = pd.concat([steps["time"], steps["reported"]])
    return pd.Timestamp(days.max())


def countable(steps: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, int]]:
    """Return the steps that have a time and an actor, and how many have not."""
    timed, named = steps["time"].notna(), steps["actor"].notna()
    undated, unnamed = steps[~timed], steps[timed & ~named]
    counts = {"undated": number_of(undated), "unnamed": number_of(unnamed)}
    return steps[timed & named], counts


def times_of(steps: pd.DataFrame) -> pd.Series:
    """Return how many reported steps each row stands for: one, or its `times` where summed up."""
    return steps["times"] if "times" in steps else pd.Series(1, index=steps.index)


def number_of(steps: pd.DataFrame) -> int:
    """Return how many reported steps the rows stand for together."""
    return int(times_of(steps).sum())


def with_counts(table: pd.DataFrame, counts: dict[str, int]) -> pd.DataFrame:
    """Return the table with the counts of what it leaves out in its `attrs`."""
    table.attrs.update(counts)
    return table
