"""Decision 2 and the tables' own promises: rows point at their words; texts stay as they came."""

import re

import pandas as pd
import pytest
from corpora import corpora, documents
from hypothesis import example, given, settings
from pandas.testing import assert_frame_equal

import analysis
from analysis.schema import ACTORS, DATES, DOCUMENTS, QUOTES, STEPS, WEAPONS
from analysis.text import Annotator
from tests.effort import calls_of

FOUND = (QUOTES, ACTORS, WEAPONS, DATES, STEPS)
INTERVALS = {
    "documents": ("published", "published_to"),
    "quotes": ("said_from", "said_to"),
    "weapons": ("date_from", "date_to"),
    "dates": ("date_from", "date_to"),
    "steps": ("date_from", "date_to"),
}
few = settings(max_examples=10)


def stands_there(texts, rows, start, end, words):
    """Whether each row's place holds its words; rows without a place are passed over."""
    placed = rows[rows[start].notna()]
    columns = (placed[name] for name in ("doc_id", start, end, words))
    return all(texts[of][one:two] == told for of, one, two, told in zip(*columns, strict=True))


@few
@given(corpus=corpora())
@example(corpus=documents(["“\ufeffA\r\nb\u2028” he said\x00.", "", " \u0301"]))
def test_every_row_points_at_its_words(extract, corpus):
    tables = extract(corpus)
    texts = dict(zip(corpus["doc_id"], corpus["text"], strict=True))
    assert dict(zip(tables.documents["doc_id"], tables.documents["text"], strict=True)) == texts
    for table in FOUND:
        rows = getattr(tables, table.name)
        assert stands_there(texts, rows, "start", "end", "words")
        assert all(rows["start"] < rows["end"])
        held = zip(rows["doc_id"], rows["sentence"], strict=True)
        assert all(sentence in texts[doc_id] for doc_id, sentence in held)
    for part in ("speaker", "cue"):
        assert stands_there(texts, tables.quotes, f"{part}_start", f"{part}_end", part)


@few
@given(corpus=corpora())
def test_rows_keep_what_their_tables_promise(extract, lexicons, corpus):
    """Types, choices, keys, order: `conform` would find nothing to change."""
    tables = extract(corpus)
    for table in (DOCUMENTS, *FOUND):
        rows = getattr(tables, table.name)
        assert_frame_equal(table.conform(rows), rows)
    for name, (since, until) in INTERVALS.items():
        rows = getattr(tables, name).dropna(subset=[since, until])
        assert all(rows[since] < rows[until])
    weapons = tables.weapons.dropna(subset=["quantity_low", "quantity_high"])
    assert all(weapons["quantity_low"] <= weapons["quantity_high"])
    assert set(tables.steps["rung"]) <= set(lexicons.ladder["rung"])


@few
@given(corpus=corpora())
def test_rows_are_named_by_their_article_and_place(extract, corpus):
    tables = extract(corpus)
    for table in FOUND:
        rows = getattr(tables, table.name)
        places = zip(rows["doc_id"], rows["start"], rows["end"], strict=True)
        for name, (doc_id, start, end) in zip(rows[table.key], places, strict=True):
            assert re.match(rf"{doc_id}:[a-z]{start}-{end}(:|$)", name)


def test_a_text_is_annotated_once_for_all_tables(lexicons):
    """Decision 3: one pass."""
    corpus = documents(["Norway sent Ukraine tanks, Anna Nowak said on 5 May 2023.", "Rain fell."])
    read = calls_of(Annotator.annotate, analysis.extract, corpus, lexicons=lexicons)
    assert read == len(corpus)


@pytest.mark.parametrize("texts", [[], ["", " "]], ids=["no article", "no words"])
def test_empty_in_gives_empty_out(extract, texts):
    corpus = documents(texts) if texts else pd.DataFrame({"doc_id": [], "text": []}, dtype="string")
    tables = extract(corpus)
    assert len(tables.documents) == len(texts)
    for table in FOUND:
        assert_frame_equal(getattr(tables, table.name), table.empty())
