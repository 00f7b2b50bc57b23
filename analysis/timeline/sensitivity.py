"""How firsts and lags change when part of the evidence is left out."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from analysis.schema import SENSITIVITY
from analysis.timeline.firsts import firsts
from analysis.timeline.lags import lags


def sensitivity(
    steps: pd.DataFrame,
    ladder: str | pd.DataFrame | None = None,
    *,
    drop: str = "rule",
    documents: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return each first and lag as it is, and as it is without part of the evidence.

    The steps of one source, rule or group of duplicates are left out in turn. A first whose
    actor changes or disappears rests on that part alone. Only what changes, or rests on steps
    left out, is worth a look: `change` tells which. Of firsts the earliest day of a rung and
    status counts, with all who share it; of lags those that are over.

    Parameters
    ----------
    steps
        A table of steps.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    drop
        The column whose values are left out one after another: of the steps ("rule",
        "said_by", "doc_id") or of the documents ("publisher", "duplicate_of"). Of a group of
        duplicates the copies are left out, their original stays.
    documents
        The table of documents, where `drop` is a column of theirs.

    Raises
    ------
    ValueError
        If neither table has that column.
    """
    values = _values(steps, drop, documents)
    whole = _told(steps, ladder)
    rows = [
        row
        for value in sorted(set(values) - {""})
        for row in _compared(whole, _told(steps[values != value], ladder), (drop, str(value)))
    ]
    table = pd.DataFrame(rows, columns=[n for n in SENSITIVITY.names if n != "steps"])
    sizes = values.value_counts()
    return SENSITIVITY.conform(table.assign(steps=table["value"].map(sizes)))


def _values(steps: pd.DataFrame, drop: str, documents: pd.DataFrame | None) -> "pd.Series[Any]":
    """Return the value by which each step is left out."""
    if drop in steps:
        return steps[drop].astype("string").fillna("")
    if documents is None or drop not in documents:
        raise ValueError(
            f"drop is {drop!r}; expected a column of steps, or of documents (documents=…)"
        )
    known = documents.set_index("doc_id")[drop]
    return steps["doc_id"].map(known).astype("string").fillna("")


Told = dict[tuple[str, str], dict[str, Any]]


def _told(steps: pd.DataFrame, ladder: str | pd.DataFrame | None) -> Told:
    """Return the firsts and the finished lags of some steps by what they are about."""
    earliest = firsts(steps, ladder=ladder)
    found: Told = {}
    for (rung, status), rows in earliest.groupby(["rung", "status"]):
        leading = rows[rows["first"] == rows["first"].min()]
        actors = ";".join(sorted(leading["actor"]))
        days = {"actor": actors, "date": leading["first"].iloc[0]}
        found["first", f"{rung} {status}"] = {"rung": rung, "status": status, **days}
    finished = lags(steps, ladder=ladder).query("~censored")
    for lag in finished.itertuples():
        place = {"rung": lag.rung, "status": lag.to_status, "actor": lag.actor}
        found["lag", str(lag.lag_id)] = {**place, "days": lag.days}
    return found


def _compared(whole: Told, without: Told, dropped: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield a row for each first or lag of either side."""
    for key in sorted({*whole, *without}):
        one, other = whole.get(key, {}), without.get(key, {})
        place = one or other
        yield {
            "sensitivity_id": "|".join((*dropped, *key)),
            "dropped": dropped[0],
            "value": dropped[1],
            "what": key[0],
            "place": key[1],
            "rung": place["rung"],
            "status": place["status"],
            "actor": one.get("actor"),
            "actor_without": other.get("actor"),
            "date": one.get("date"),
            "date_without": other.get("date"),
            "days": one.get("days"),
            "days_without": other.get("days"),
            "shift": _shift(one, other),
            "change": _change(one, other),
        }


def _shift(one: dict[str, Any], other: dict[str, Any]) -> int | None:
    """Return by how many days a first is later, or a lag longer, without the part left out."""
    if not one or not other:
        return None
    if "days" in one:
        return int(other["days"] - one["days"])
    return int((other["date"] - one["date"]).days)


def _change(one: dict[str, Any], other: dict[str, Any]) -> str:
    if not other:
        return "gone"
    if not one:
        return "new"
    if one["actor"] != other["actor"]:
        return "other actor"
    return "moved" if _shift(one, other) else "same"
