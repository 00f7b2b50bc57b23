"""Who speaks of whom, and who is named together with whom: one row per pair of actors."""

from typing import Literal

import pandas as pd

from analysis.duplicates import only_originals
from analysis.needs import needs
from analysis.schema import ACTORS, LINKS, QUOTES
from analysis.tallies.utterances import utterance_ids


@needs(QUOTES, ACTORS)
def speech_links(
    quotes: pd.DataFrame,
    actors: pd.DataFrame,
    *,
    documents: pd.DataFrame | None = None,
    drop_duplicates: bool = False,
) -> pd.DataFrame:
    """Return how many utterances of each speaker name each other actor.

    A mention belongs to the stretch of reported speech that it stands in; naming somebody
    twice in one utterance counts once. Who speaks of himself or herself is no link. With
    `documents` and `drop_duplicates`, only articles that repeat no other are counted.
    """
    quotes = only_originals(quotes, documents, drop_duplicates)
    spoken = quotes.assign(place=utterance_ids(quotes)).rename(columns={"actor": "source"})
    spoken = spoken.dropna(subset="source")[["doc_id", "start", "end", "source", "place"]]
    named = actors.dropna(subset="actor")[["doc_id", "start", "end", "actor"]]
    within = pd.merge_asof(
        named.rename(columns={"actor": "target", "end": "until"}).sort_values("start"),
        spoken.sort_values("start"),
        on="start",
        by="doc_id",
    )
    return _linked(within[within["until"] <= within["end"]])


@needs(ACTORS)
def mention_links(
    actors: pd.DataFrame,
    *,
    within: Literal["sentence", "document"] = "sentence",
    documents: pd.DataFrame | None = None,
    drop_duplicates: bool = False,
) -> pd.DataFrame:
    """Return how many sentences, or articles, name each two actors together.

    A mention without its sentence is named together with nobody, unless `within` is
    "document". With `documents` and `drop_duplicates`, only articles that repeat no other
    are counted.
    """
    places = {"sentence": ["doc_id", "sentence"], "document": ["doc_id"]}
    if within not in places:
        raise ValueError(f"within is {within!r}; expected one of {list(places)}")
    place = places[within]
    actors = only_originals(actors, documents, drop_duplicates)
    named = actors.dropna(subset=["actor", *place])
    named = named.assign(place=named.groupby(place).ngroup())
    named = named.drop_duplicates(["place", "actor"])[["doc_id", "place", "actor"]]
    pairs = named.merge(named, on=["doc_id", "place"], validate="many_to_many")
    pairs = pairs.rename(columns={"actor_x": "source", "actor_y": "target"})
    return _linked(pairs[pairs["source"] < pairs["target"]])


def _linked(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return one row per pair, with the number of places and articles that link them."""
    other = pairs[pairs["source"] != pairs["target"]].drop_duplicates(["place", "source", "target"])
    links = other.groupby(["source", "target"], as_index=False).agg(
        times=("place", "size"), documents=("doc_id", "nunique")
    )
    ids = [f"{one}|{two}" for one, two in zip(links["source"], links["target"], strict=True)]
    return LINKS.conform(links.assign(link_id=ids))
