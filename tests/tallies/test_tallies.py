"""Tables for reading, on a few made-up rows whose sums are plain."""

from dataclasses import replace

import pandas as pd
import pytest

from analysis.errors import LexiconError
from analysis.schema import ACTORS, DATES, DOCUMENTS, PROBLEMS, QUOTES, STEPS, WEAPONS
from analysis.tables import Tables
from analysis.tallies import actor_table, mention_links, quote_table, speech_links


def frame(table, rows):
    filled = pd.DataFrame(rows).reindex(columns=table.names)
    for column in table.columns:
        if column.dtype.startswith("datetime"):
            filled[column.name] = pd.to_datetime(filled[column.name])
    return table.conform(filled)


def piece(quote_id, start, words, **more):
    known = {"quote_id": quote_id, "doc_id": "one", "words": words, "kind": "direct"}
    placed = {"start": start, "end": start + len(words), "rule": "test", "reported": "2023-05-09"}
    return {**known, **placed, **more}


def mention(number, doc_id, start, actor, kind, **more):
    known = {"mention_id": f"m{number}", "doc_id": doc_id, "start": start, "end": start + 3}
    return {**known, "words": "who", "actor": actor, "kind": kind, "rule": "test", **more}


ELPHBERG = {"actor": "Rudolf Elphberg", "country": "POL", "speaker": "the king"}
SAPT = {"actor": "Colonel Sapt", "country": "NATO"}


@pytest.fixture
def tables():
    quotes = [
        piece("q1", 10, "We will", **ELPHBERG, said_from="2023-05-03", venue="Le Monde"),
        piece("q2", 30, "not go,", **ELPHBERG, continues="q1"),
        piece("q3", 50, "nor stay", **ELPHBERG, continues="q2", kind="indirect"),
        piece("q4", 90, "boats for France", **SAPT),
        piece("q5", 130, "nobody knows", speaker="an aide", reported=None),
    ]
    mentions = [
        mention(1, "one", 0, "Rudolf Elphberg", "person", country="POL", role="king", sentence="a"),
        mention(2, "one", 31, "France", "country", country="FRA", sentence="a"),
        mention(3, "one", 12, "France", "country", country="FRA", sentence="a"),
        mention(4, "one", 90, "France", "country", country="FRA", sentence="b"),
        mention(5, "one", 95, "Colonel Sapt", "person", country="NATO", sentence="b"),
        mention(6, "two", 5, "Rudolf Elphberg", "person", country="EU", role="duke"),
        mention(7, "two", 9, "Rudolf Elphberg", "person", country="EU", role="duke"),
        mention(8, "two", 40, None, "person"),
    ]
    documents = [
        {"doc_id": "one", "text": "t", "published": "2023-05-09"},
        {"doc_id": "two", "text": "t", "published": "2023-07-01"},
    ]
    rest = {"weapons": WEAPONS, "dates": DATES, "steps": STEPS, "problems": PROBLEMS}
    return Tables(
        documents=frame(DOCUMENTS, documents),
        quotes=frame(QUOTES, quotes),
        actors=frame(ACTORS, mentions),
        **{name: table.empty() for name, table in rest.items()},
    )


def nothing(tables):
    return replace(tables, **{name: table.iloc[:0] for name, table in tables})


def rows(table, *columns):
    return list(table[list(columns)].fillna("").itertuples(index=False, name=None))


def test_an_utterance_is_whole(tables):
    found = quote_table(tables)
    assert rows(found, "quote_id", "words", "kind", "speaker") == [
        ("q5", "nobody knows", "direct", "an aide"),
        ("q1", "We will … not go, … nor stay", "mixed", "Rudolf Elphberg"),
        ("q4", "boats for France", "direct", "Colonel Sapt"),
    ]
    assert rows(found, "basis", "role", "venue") == [
        ("", "", ""),
        ("text", "king", "Le Monde"),
        ("publication", "", ""),
    ]
    assert found["date"].dt.strftime("%m-%d").fillna("").tolist() == ["", "05-03", "05-09"]


CHOICES = [
    ({"actor": "Colonel Sapt"}, ["q4"]),
    ({"country": "Poland"}, ["q1"]),
    ({"country": "NATO"}, ["q4"]),
    ({"since": "2023-05-04"}, ["q4"]),
    ({"until": "2023-05-09"}, ["q1"]),
    ({"actor": "Colonel Sapt", "until": "2023-05-09"}, []),
]


@pytest.mark.parametrize(("choice", "expected"), CHOICES)
def test_quotes_are_chosen(tables, choice, expected):
    assert quote_table(tables, **choice)["quote_id"].tolist() == expected


def test_an_unknown_country_is_refused(tables):
    with pytest.raises(LexiconError, match="Ruritania"):
        quote_table(tables, country="Ruritania")


def test_a_piece_without_its_beginning_is_an_utterance(tables):
    torn = replace(tables, quotes=tables.quotes[tables.quotes["quote_id"] != "q1"])
    assert "not go, … nor stay" in set(quote_table(torn)["words"])


def test_actors_are_counted_across_articles(tables):
    found = actor_table(tables).set_index("actor")
    assert found.index.tolist() == ["France", "Colonel Sapt", "Rudolf Elphberg"]
    king = found.loc["Rudolf Elphberg"]
    assert king[["mentions", "utterances", "documents"]].tolist() == [3, 1, 2]
    assert king[["country", "countries", "roles"]].tolist() == ["EU", "EU; POL", "duke; king"]
    assert [f"{king[name]:%m-%d}" for name in ("first_seen", "last_seen")] == ["05-09", "07-01"]
    assert pd.isna(found.loc["France", "roles"])


def test_who_speaks_of_whom_counts_utterances_not_mentions(tables):
    found = speech_links(tables.quotes, tables.actors)
    assert rows(found, "source", "target", "times") == [
        ("Colonel Sapt", "France", 1),
        ("Rudolf Elphberg", "France", 1),
    ]


def test_who_is_named_together(tables):
    sentence = mention_links(tables.actors)
    assert rows(sentence, "source", "target", "times") == [
        ("Colonel Sapt", "France", 1),
        ("France", "Rudolf Elphberg", 1),
    ]
    article = mention_links(tables.actors, within="document")
    assert ("Colonel Sapt", "Rudolf Elphberg", 1) in rows(article, "source", "target", "times")
    with pytest.raises(ValueError, match="document"):
        mention_links(tables.actors, within="paragraph")


def test_nothing_gives_typed_tables_without_rows(tables):
    empty = nothing(tables)
    derived = [
        quote_table(empty),
        actor_table(empty),
        speech_links(empty.quotes, empty.actors),
        mention_links(empty.actors),
    ]
    assert [len(table) for table in derived] == [0, 0, 0, 0]


def test_the_sample_article_is_read_as_a_reader_reads_it(seed):
    spoken = quote_table(seed)
    assert len(spoken) == seed.quotes["continues"].isna().sum()
    people = actor_table(seed).set_index("actor")
    assert {"Jens Stoltenberg", "Olaf Scholz", "Dmitry Medvedev"} <= set(people.index)
    assert people["mentions"].sum() == seed.actors["actor"].notna().sum()
