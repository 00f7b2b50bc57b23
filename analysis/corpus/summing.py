"""The steps of a corpus summed up, so that charts need no more than some of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from analysis.corpus.counting import batches
from analysis.corpus.reading import parts_with
from analysis.corpus.stored import Stored
from analysis.corpus.wanted import Wanted
from analysis.schema import STEPS
from analysis.timeline import dated

MANY = 50_000  # steps that are held before those not needed are dropped
KEY = ["actor", "recipient", "track", "rung", "status", "month"]


def corpus_steps(
    folder: str | Path,
    *,
    countries: Iterable[str] = (),
    since: str | pd.Timestamp | None = None,
    until: str | pd.Timestamp | None = None,
    actors: Iterable[str] = (),
) -> pd.DataFrame:
    """Return the steps of a stored corpus summed up by month, for any chart of steps.

    Of all steps of one actor, recipient, rung, status and month the first is kept, with
    their number in `times`. `escalation` (by month or longer), `firsts`, `lags`,
    `rungs_reached` and `plot_heatmap` (by actor or recipient) give the same with these as
    with all steps. Steps that are kept only for their dates have 0 `times`. Files are read
    one after another: what is in memory grows with months and actors, not with articles.

    Parameters
    ----------
    folder
        A folder written by `extract_corpus` or `Tables.save`, or its URL.
    countries, since, until, actors
        As in `Tables.select`.

    Returns
    -------
    DataFrame
        Of STEPS, with `times`.
    """
    stored = Stored(folder)
    wanted = Wanted(countries=countries, since=since, until=until, actors=actors)
    held: list[pd.DataFrame] = []
    for steps in _steps(stored, wanted):
        held.append(steps.assign(times=1))
        if sum(map(len, held)) > MANY:
            held = [_thinned(pd.concat(held))]
    if not held:
        return STEPS.empty().assign(times=pd.Series(dtype="int64"))
    thin = _thinned(pd.concat(held))
    times = thin.set_index("step_id")["times"]
    steps = STEPS.conform(thin)
    return steps.assign(times=times.reindex(steps["step_id"]).to_numpy())


def _steps(stored: Stored, wanted: Wanted) -> Iterator[pd.DataFrame]:
    if wanted:
        yield from (tables.steps for tables in parts_with(stored, wanted))
    else:
        yield from batches(stored, stored.of("steps"))


def _thinned(steps: pd.DataFrame) -> pd.DataFrame:
    """Return the steps that a chart needs, each with the number of those that it stands for."""
    placed = dated(steps.reset_index(drop=True))
    placed = placed.assign(month=placed["time"].dt.to_period("M"))
    kept = placed["reported"] == placed["reported"].max()
    kept &= ~placed.duplicated("reported")
    for order in (["time", "time_to"], ["time_to"], ["time"]):
        ranked = placed.sort_values([*order, "step_id"], kind="stable")
        first = ~ranked.duplicated(KEY)
        kept |= first.reindex(placed.index)
    times = placed.groupby(KEY, dropna=False)["times"].transform("sum")
    counted = placed.assign(times=times.where(first.reindex(placed.index), 0))
    needed: pd.DataFrame = counted.loc[kept, [*STEPS.names, "times"]]
    return needed
