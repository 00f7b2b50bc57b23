"""Decision 4: an article's date is given, inferred with its basis, or unknown; the rest follows."""

from datetime import date, timedelta

import pandas as pd
import pytest
from corpora import articles, documents
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

few = settings(max_examples=10)
given_days = st.dates(date(2021, 1, 1), date(2025, 12, 31))
RELATIVE = ("yesterday", "last month", "on Friday", "next week", "today", "two days ago")
UNTOLD = "The minister spoke {}. Norway sent Ukraine 20 howitzers {}."


@few
@given(article=articles, day=given_days)
def test_a_given_date_is_kept_and_named_as_given(extract, article, day):
    row = extract(documents([article], [day])).documents.iloc[0]
    assert (row["published"].date(), row["published_to"].date()) == (day, day + timedelta(1))
    assert (row["published_basis"], row["published_confidence"]) == ("given", "given")


@few
@given(article=articles)
def test_a_date_that_was_not_given_has_a_basis_or_is_empty(extract, article):
    row = extract(documents([article])).documents.iloc[0]
    told = row[["published", "published_to", "published_basis", "published_confidence"]].notna()
    assert told.all() or not told.any()
    assert row["published_confidence"] is pd.NA or row["published_confidence"] != "given"


@pytest.mark.parametrize("words", RELATIVE)
def test_relative_dates_are_empty_without_the_article_s(extract, words):
    tables = extract(documents([UNTOLD.format(words, words)]))
    assert tables.documents["published"].isna().all()
    assert set(tables.dates["words"]) == {words.removeprefix("on ")}
    for table in (tables.dates, tables.weapons, tables.steps):
        assert len(table) > 0
        assert table[["date_from", "date_to"]].isna().all(axis=None)


@few
@given(words=st.sampled_from(("yesterday", "on Friday", "last week", "today")), day=given_days,
       weeks=st.integers(1, 60))  # fmt: skip
def test_relative_dates_move_with_the_article(extract, words, day, weeks):
    later = timedelta(weeks=weeks)
    texts = [UNTOLD.format(words, words)] * 2
    tables = extract(documents(texts, [day, day + later]))
    for table in (tables.dates, tables.weapons, tables.steps):
        one, two = (table[table["doc_id"] == doc_id] for doc_id in ("a0", "a1"))
        moved = one[["date_from", "date_to"]] + later
        assert moved["date_from"].notna().all()
        assert_frame_equal(moved.reset_index(drop=True), two[moved.columns].reset_index(drop=True))


@few
@given(day=st.dates(date(2023, 6, 1), date(2025, 12, 31)))
def test_a_named_day_is_the_same_whatever_later_day_the_article_is_of(extract, day):
    text = UNTOLD.format("on 5 May 2023", "on 5 May 2023")
    tables = extract(documents([text, text], [day, None]))
    for table in (tables.dates, tables.weapons, tables.steps):
        assert set(table["date_from"]) == {pd.Timestamp(2023, 5, 5)}
        assert set(table["date_to"]) == {pd.Timestamp(2023, 5, 6)}
