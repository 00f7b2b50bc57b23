"""Who is met in the articles: one row per actor."""

import pandas as pd

from analysis.schema import ACTOR_TABLE
from analysis.tables import Tables


def actor_table(tables: Tables, *, drop_duplicates: bool = False) -> pd.DataFrame:
    """Return every actor with its mentions, utterances, articles, roles and days.

    Mentions that the text does not resolve to an actor are left out. Days are those of
    publication: an article without one counts as an article but not as a day. `country`
    is the state or bloc that an actor acts for most often in these articles, `countries`
    tells all, as people change office. With `drop_duplicates`, articles that repeat another
    are not counted.
    """
    tables = tables.without_duplicates() if drop_duplicates else tables
    days = tables.documents[["doc_id", "published"]]
    named = tables.actors.dropna(subset="actor")
    mentions = named.merge(days, on="doc_id", how="left", validate="many_to_one")
    actors = mentions.groupby("actor").agg(
        mentions=("mention_id", "size"),
        documents=("doc_id", "nunique"),
        first_seen=("published", "min"),
        last_seen=("published", "max"),
    )
    utterances = tables.quotes[tables.quotes["continues"].isna()].groupby("actor").size()
    counted = actors.assign(  # each by the actor, which is the index
        utterances=utterances.reindex(actors.index, fill_value=0),
        kind=_most_frequent(mentions, "kind"),
        country=_most_frequent(mentions, "country"),
        roles=_by_frequency(mentions, "role"),
        countries=_by_frequency(mentions, "country"),
    )
    return ACTOR_TABLE.conform(counted.reset_index())


def _ranked(mentions: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return each actor's values of a column, the most frequent first."""
    counts = mentions.groupby(["actor", column], as_index=False).size()
    return counts.sort_values(["actor", "size", column], ascending=[True, False, True])


def _most_frequent(mentions: pd.DataFrame, column: str) -> pd.Series:
    return _ranked(mentions, column).drop_duplicates("actor").set_index("actor")[column]


def _by_frequency(mentions: pd.DataFrame, column: str) -> pd.Series:
    return _ranked(mentions, column).groupby("actor")[column].agg("; ".join)
