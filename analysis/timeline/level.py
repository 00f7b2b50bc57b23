"""The highest rung reached so far, period by period."""

from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis.duplicates import only_originals
from analysis.schema import ESCALATION
from analysis.timeline.placing import countable, dated, on_ladder, times_of, with_counts

FREQUENCIES = {"D": "day", "W-MON": "week", "MS": "month", "QS": "quarter", "YS": "year"}
GROUP = ["actor", "track", "status"]


def escalation(
    steps: pd.DataFrame,
    *,
    ladder: str | pd.DataFrame | None = None,
    by: Literal["actor", "recipient"] = "actor",
    freq: str = "MS",
    documents: pd.DataFrame | None = None,
    drop_duplicates: bool = False,
) -> pd.DataFrame:
    """Return the highest rung reached so far, per actor, track, status and period.

    There is a row for each period from the first step of that actor, track and status to the
    last period in which a step, or an article, falls. A rung never falls: silence is no news
    of a step back. Steps alone do not tell whether a period had no articles or only no
    steps: with `documents`, `articles` is 0 in the one case and a number in the other.

    A step counts from the first day on which it can have happened (`date_from`), else from
    the day its article was published, else not at all. How many were left out is in
    `attrs["undated"]` and, for want of an actor, in `attrs["unnamed"]`.

    Parameters
    ----------
    steps
        A table of steps.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    by
        Whose level: of those who take the steps, or of those for whom they are taken.
        The result names either in its column `actor`.
    freq
        Length of a period: "D", "W-MON", "MS", "QS" or "YS".
    documents
        The table of the articles that the steps are from, with their days of publication.
    drop_duplicates
        Whether to count only articles, and steps of articles, that repeat no other: a story
        of an agency counts once, not once per paper. Needs `documents`.

    Raises
    ------
    LexiconError
        If a step stands on a rung that the ladder does not have.

    """
    if freq not in FREQUENCIES:
        raise ValueError(f"freq is {freq!r}; expected one of {list(FREQUENCIES)}")
    steps = only_originals(steps, documents, drop_duplicates)
    if documents is not None:
        documents = only_originals(documents, documents, drop_duplicates)
    known = dated(on_ladder(steps, ladder))
    known, counts = countable(known.assign(actor=known[by]))
    if known.empty:
        return with_counts(ESCALATION.empty(), counts)
    published = known["reported"] if documents is None else documents["published"].dropna()
    periods = _periods(known["time"], published, freq)
    known = known.assign(number=periods.searchsorted(known["time"], side="right") - 1)
    levels = _filled(_best(known), len(periods))
    levels = levels.assign(period=periods[levels["number"]], articles=None)
    if documents is not None:
        levels["articles"] = _articles(published, periods)[levels["number"]]
    return with_counts(ESCALATION.conform(levels.assign(escalation_id=_ids(levels))), counts)


def _ids(levels: pd.DataFrame) -> list[str]:
    days = levels["period"].dt.strftime("%Y-%m-%d")
    parts = (*(levels[name] for name in GROUP), days)
    return ["|".join(row) for row in zip(*parts, strict=True)]


def _periods(times: pd.Series, published: pd.Series, freq: str) -> pd.DatetimeIndex:
    """Return the first days of all periods from the earliest step to the last day."""
    start = pd.tseries.frequencies.to_offset(freq).rollback(times.min().normalize())
    last = pd.concat([times, published]).max()
    return pd.date_range(start, last, freq=freq, unit="us")


def _articles(published: pd.Series, periods: pd.DatetimeIndex) -> np.ndarray[Any, Any]:
    """Return how many articles were published in each period."""
    numbers = periods.searchsorted(published, side="right") - 1
    return np.bincount(numbers[numbers >= 0], minlength=len(periods))


def _best(steps: pd.DataFrame) -> pd.DataFrame:
    """Return the highest rung per group and period, the step that reached it, the count."""
    key = [*GROUP, "number"]
    ranked = steps.sort_values(["level", "time", "step_id"], ascending=[False, True, True])
    counts = steps.assign(steps=times_of(steps)).groupby(key, as_index=False)["steps"].sum()
    best = ranked.drop_duplicates(key)[[*key, "rung", "level", "step_id"]]
    return best.merge(counts, on=key, validate="one_to_one")


def _filled(best: pd.DataFrame, periods: int) -> pd.DataFrame:
    """Return a row for each period from a group's first on; what was reached stays reached."""
    first = best.groupby(GROUP, as_index=False)["number"].min()
    grid = first.loc[first.index.repeat(periods - first["number"])].reset_index(drop=True)
    grid["number"] += grid.groupby(GROUP).cumcount()
    filled: pd.DataFrame = grid.merge(
        best, on=[*GROUP, "number"], how="left", validate="one_to_one"
    )
    filled = filled.fillna({"steps": 0, "level": 0})
    highest = filled.groupby(GROUP)["level"].cummax()
    before = highest.groupby([filled[name] for name in GROUP]).shift(fill_value=0)
    reached = ["rung", "step_id"]
    filled.loc[highest == before, reached] = pd.NA
    carried: pd.DataFrame = filled.groupby(GROUP)[reached].ffill()
    filled[reached] = carried
    filled["level"] = highest
    return filled
