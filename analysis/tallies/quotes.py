"""Who said what, one row per utterance, for reading and for a report's annex."""

import numpy as np
import pandas as pd

from analysis.reference import country_codes
from analysis.schema import QUOTE_TABLE
from analysis.tables import Tables
from analysis.tallies.utterances import utterance_ids

APART = " … "


def quote_table(
    tables: Tables,
    *,
    actor: str | None = None,
    country: str | None = None,
    since: str | pd.Timestamp | None = None,
    until: str | pd.Timestamp | None = None,
    drop_duplicates: bool = False,
) -> pd.DataFrame:
    """Return the utterances in the order in which they were made, each one whole.

    Parameters
    ----------
    tables
        What `extract` or `load_tables` gave.
    actor
        Only what this actor said: "Jens Stoltenberg".
    country
        Only what was said for this state or bloc: "Poland", "POL", "NATO".
    since, until
        First day, and the day after the last; what has no day is left out by either.
    drop_duplicates
        Whether to leave out the utterances in articles that repeat another.

    Raises
    ------
    LexiconError
        If the country is no state or bloc of the reference tables.

    """
    tables = tables.without_duplicates() if drop_duplicates else tables
    found = _utterances(tables.quotes)
    found["role"] = _roles(found, tables.actors)
    kept = pd.Series(True, index=found.index)
    if actor is not None:
        kept &= found["actor"] == actor
    if country is not None:
        kept &= found["country"].isin(country_codes([country]))
    if since is not None:
        kept &= found["date"] >= pd.Timestamp(since)
    if until is not None:
        kept &= found["date"] < pd.Timestamp(until)
    return QUOTE_TABLE.conform(found[kept.fillna(False)])


def _utterances(quotes: pd.DataFrame) -> pd.DataFrame:
    """Return one row per utterance: the first piece's, with the words of all."""
    whole = utterance_ids(quotes)
    ordered = quotes.assign(whole=whole).sort_values(["doc_id", "start"], kind="stable")
    pieces = ordered.groupby("whole", sort=False)
    words = pieces["words"].agg(APART.join)
    alike = pieces["kind"].nunique().eq(1)
    kinds = pieces["kind"].first().where(alike, "mixed")
    venue = pieces["venue"].first()
    first = ordered[ordered["quote_id"] == ordered["whole"]].drop(
        columns=["words", "kind", "venue"]
    )
    joined = pd.DataFrame({"words": words, "kind": kinds, "venue": venue}).reset_index()
    rows = first.merge(joined, on="whole", validate="one_to_one")
    told = rows["said_from"].notna()
    date = rows["said_from"].where(told, rows["reported"])
    basis = pd.Series(np.where(told, "text", "publication"), index=rows.index, dtype="string")
    speaker = rows["actor"].fillna(rows["speaker"])
    return rows.assign(date=date, basis=basis.where(date.notna()), speaker=speaker)


def _roles(utterances: pd.DataFrame, actors: pd.DataFrame) -> pd.Series:
    """Return each speaker's role in the article: the one that it gives most often."""
    key = ["doc_id", "actor"]
    roles = actors.dropna(subset=["actor", "role"])
    counts = roles.groupby([*key, "role"], as_index=False).size()
    most = counts.sort_values("size", ascending=False, kind="stable").drop_duplicates(key)
    return utterances[key].merge(most, on=key, how="left", validate="many_to_one")["role"]
