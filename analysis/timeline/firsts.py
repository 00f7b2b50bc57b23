"""Who was first on each rung and status, and in which words."""

import pandas as pd

from analysis.duplicates import only_originals
from analysis.schema import FIRSTS
from analysis.timeline.placing import DAYS, countable, dated, on_ladder, with_counts

PLACE = ["track", "rung", "status"]


def firsts(
    steps: pd.DataFrame,
    *,
    ladder: str | pd.DataFrame | None = None,
    documents: pd.DataFrame | None = None,
    drop_duplicates: bool = False,
) -> pd.DataFrame:
    """Return who was first on each rung and status, with the sentence that says so.

    Days are intervals: "last year" may mean its first day or its last. So there is a row for
    each actor that can have been first: its interval begins no later than the earliest day
    by which some actor had surely got there. A row is `sure` where no other actor's interval
    on that rung and status begins before its own last day: Poland in March is surely before
    Germany in May, and neither is sure if all that is known of Germany is the year. Actors
    who share one known day are all first, and all sure.

    The sentence is that of the actor's step whose interval begins first, the shorter one
    of two; `first_to` takes all its steps into account, as "in 2022" and "on 3 March 2022"
    together tell of a first by 3 March. A step that only its article dates counts on that
    day, though it may be older. What has no day or no actor is counted in `attrs`. Steps
    towards every recipient race together: select those of one first. With `documents` and
    `drop_duplicates`, only the steps of articles that repeat no other are taken.
    """
    steps = only_originals(steps, documents, drop_duplicates)
    known, counts = countable(dated(on_ladder(steps, ladder)))
    actors = _earliest(known)
    actors["sure"] = ~_preceded(actors)
    surely = actors.groupby(PLACE)["first_to"].transform("min")
    found = actors[(actors["first"] < surely) | surely.isna()]
    return with_counts(FIRSTS.conform(found), counts)


def _earliest(known: pd.DataFrame) -> pd.DataFrame:
    """Return one row per place and actor: when it can have got there at first, and at last."""
    key = [*PLACE, "actor"]
    ranked = known.sort_values(["time", "time_to", "step_id"], kind="stable")
    surely = ranked.groupby(key, as_index=False).agg(first_to=("time_to", "min"))
    first = ranked.drop_duplicates(key).rename(columns={"time": "first"})
    return first.merge(surely, on=key, validate="one_to_one")


def _preceded(actors: pd.DataFrame) -> pd.Series:
    """Tell for which rows another actor's interval begins before their last day."""
    ranked = actors.sort_values("first", kind="stable")
    places = ranked.groupby(PLACE)
    earliest = places["first"].transform("min")
    second = places["first"].transform(lambda days: days.iloc[1] if len(days) > 1 else pd.NaT)
    leads = places.cumcount() == 0
    other = earliest.mask(leads, second)
    last = ranked["first_to"] - DAYS
    return ((other < last) | (last.isna() & other.notna())).reindex(actors.index)
