"""A story printed by several papers counts once where that is asked for, and only there."""

import pandas as pd
import pytest

from analysis import extract, load_documents
from analysis.duplicates import only_originals, repeating
from analysis.errors import SchemaError
from analysis.tallies import actor_table, mention_links, quote_table, speech_links
from analysis.timeline import escalation, firsts, lags, rungs_reached

STORY = (
    "WARSAW — Poland will send 14 Leopard 2 tanks to Ukraine, Prime Minister Mateusz Morawiecki"
    " said on Tuesday. “We will not wait for Germany,” Morawiecki told reporters in Warsaw, where"
    " the cabinet had met in the morning to discuss what the army could spare this spring.\n\n"
    "Poland delivered 200 howitzers to Ukraine in May 2022, the ministry of defence said."
)
OTHER = "France will send 12 Caesar howitzers to Ukraine, Emmanuel Macron said on Wednesday."


@pytest.fixture(scope="module")
def tables():
    texts = [OTHER, STORY, f"{STORY}\n\nCopyright The Zenda Times", STORY.replace("14", "15")]
    days = pd.to_datetime(["2023-01-25", "2023-01-24", "2023-01-24", "2023-01-25"])
    return extract(pd.DataFrame({"doc_id": list("abcd"), "text": texts, "published": days}))


def counts(tables, **options):
    """Return the rows behind every analysis: what a story told three times makes more of."""
    documents = {"documents": tables.documents, **options}
    steps, quotes, actors = tables.steps, tables.quotes, tables.actors
    return {
        "escalation": escalation(steps, **documents)["steps"].sum(),
        "articles": escalation(steps, **documents)["articles"].max(),
        "rungs_reached": rungs_reached(steps, **documents)["steps"].sum(),
        "quote_table": len(quote_table(tables, **options)),
        "actor_table": actor_table(tables, **options)["documents"].max(),
        "speech_links": speech_links(quotes, actors, **documents)["times"].sum(),
        "mention_links": mention_links(actors, within="document", **documents)["times"].max(),
    }


def test_extract_marks_the_copies(tables):
    marked = tables.documents.set_index("doc_id")["duplicate_of"]
    assert marked.dropna().to_dict() == {"c": "b", "d": "b"}


def test_a_story_counts_once_where_asked(tables):
    kept = tables.documents["doc_id"].isin(["a", "b"])
    alone = extract(tables.documents.loc[kept, ["doc_id", "text", "published"]])
    once, all_told = counts(tables, drop_duplicates=True), counts(tables)
    assert once == counts(alone)
    assert all(all_told[name] > once[name] for name in once)


def test_firsts_and_lags_take_no_row_from_a_copy(tables):
    late = tables.steps.assign(reported=tables.steps["reported"])
    late.loc[late["doc_id"] == "b", ["date_from", "reported"]] = pd.Timestamp("2024-01-01")
    options = {"documents": tables.documents, "drop_duplicates": True}
    assert set(firsts(late)["doc_id"]) - {"a", "b"}
    assert set(firsts(late, **options)["doc_id"]) <= {"a", "b"}
    assert lags(late)["from_date"].min() < lags(late, **options)["from_date"].min()


def test_tables_without_duplicates(tables):
    left = tables.without_duplicates()
    assert left.documents["doc_id"].to_list() == ["a", "b"]
    for name, table in left:
        if "doc_id" in table:
            assert set(table["doc_id"]) <= {"a", "b"}, name
    assert left.without_duplicates().documents.equals(left.documents)


def test_select_keeps_one_of_each_group(tables):
    assert len(tables.select(countries=["Poland"]).documents) == 3
    assert len(tables.select(countries=["Poland"], drop_duplicates=True).documents) == 1


def test_what_the_researcher_marked_stays(tables):
    own = tables.documents.assign(duplicate_of=[None, None, None, "c"])
    again = extract(own)
    assert again.documents["duplicate_of"].dropna().to_list() == ["c"]
    assert again.without_duplicates().documents["doc_id"].to_list() == ["a", "b", "c"]


def test_loading_marks_the_copies(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(f"{STORY}\n\nCopyright")
    assert load_documents(tmp_path)["duplicate_of"].to_list()[1] == "a"


def test_of_copies_without_their_original_the_earliest_stays():
    rows = {"doc_id": ["x", "y", "z"], "duplicate_of": ["gone", "gone", None]}
    documents = pd.DataFrame(rows).assign(
        published=pd.to_datetime(["2023-02-02", "2023-02-01", None])
    )
    assert repeating(documents) == {"x"}


def test_articles_must_be_given(tables):
    with pytest.raises(ValueError, match="give documents="):
        firsts(tables.steps, drop_duplicates=True)


def test_articles_must_be_marked(tables):
    bare = tables.documents.drop(columns="duplicate_of")
    with pytest.raises(SchemaError, match="mark_duplicates"):
        only_originals(tables.steps, bare)
