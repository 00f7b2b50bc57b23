"""Copies are found, and nothing else: what papers print of one text, and what looks like it."""

import random
from collections import Counter

import pandas as pd
import pytest
from copies import article, bulletin, copied, corpus, reports, sentence

from analysis.duplicates import find_duplicates, mark_duplicates
from analysis.errors import SchemaError
from analysis.schema import DUPLICATES

DAY = pd.Timestamp("2023-05-01")


def documents(texts, days=None):
    frame = pd.DataFrame({"doc_id": [f"d{n:04}" for n in range(len(texts))], "text": texts})
    return frame if days is None else frame.assign(published=days)


def pairs_of(labels):
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())


def agreement(frame, stories):
    """Return how many pairs of one group are of one story, and of one story in one group."""
    original = mark_duplicates(frame)["duplicate_of"].fillna(frame["doc_id"])
    right = pairs_of(zip(original, stories, strict=True))
    return right / pairs_of(original), right / pairs_of(stories)


@pytest.mark.parametrize("shuffled", [False, True])
def test_500_copies_among_stories_series_and_reports_of_one_event(shuffled):
    texts, stories = corpus()
    hours = list(range(len(texts)))
    if shuffled:  # so that copies appear before what they are copied from
        random.Random(1).shuffle(hours)
    frame = documents(texts, DAY + pd.to_timedelta(hours, unit="h"))
    precision, recall = agreement(frame, stories)
    assert precision >= 0.98
    assert recall >= 0.98


STORY = article(random.Random(7))
WORDS = STORY.split(" ")
SAME = {
    "exactly": STORY,
    "in capitals and one paragraph": " ".join(STORY.upper().split()),
    "with other marks": STORY.replace(",", " –").replace("“", '"').replace("’", "'"),
    "cut to half": " ".join(WORDS[: len(WORDS) // 2]),
    "below another headline": STORY.replace(STORY.partition("\n")[0], "Boats are late", 1),
    "with as much again": STORY + "\n\n" + article(random.Random(8))[: len(STORY)],
    "edited": copied(STORY, random.Random(9)),
}
OTHER = {
    "quoted in a report three times as long": STORY
    + "".join(article(random.Random(number)) for number in (10, 11)),
    "of which one paragraph is quoted": article(random.Random(12)) + STORY[:300],
    "on another subject": article(random.Random(13)),
    "of few words": "Boats are late.",
    "without words": "… – …",
}


@pytest.mark.parametrize("other", SAME.values(), ids=SAME)
def test_a_copy_is_found(other):
    found = find_duplicates(documents([STORY, other]))
    assert found[["doc_id", "duplicate_of"]].to_numpy().tolist() == [["d0001", "d0000"]]
    assert 0.6 <= found["similarity"][0] <= 1


@pytest.mark.parametrize("other", OTHER.values(), ids=OTHER)
def test_what_is_no_copy_is_left_alone(other):
    assert find_duplicates(documents([STORY, other])).empty


@pytest.mark.parametrize("seed", range(20))
def test_series_and_reports_written_apart_are_no_copies(seed):
    chance = random.Random(seed)
    texts = [bulletin(chance), bulletin(chance), *reports(chance)]
    assert find_duplicates(documents(texts), threshold=0.5).empty


def test_the_earliest_is_the_original_and_undated_ones_come_last():
    days = [None, DAY, DAY - pd.Timedelta(days=1), DAY]
    found = find_duplicates(documents([STORY] * 4, pd.to_datetime(days)))
    assert found["doc_id"].to_list() == ["d0000", "d0001", "d0003"]
    assert set(found["duplicate_of"]) == {"d0002"}


def test_of_one_day_the_first_row_is_the_original():
    frame = documents([STORY] * 3, DAY).iloc[::-1]
    assert set(find_duplicates(frame)["duplicate_of"]) == {"d0002"}


def test_every_copy_is_like_the_article_named_for_it():
    """Else a chain of updates, each like the one before, would end at a wholly other text."""
    chance = random.Random(3)
    parts = [[sentence(chance) for _ in range(10)] for _ in range(12)]
    texts = [" ".join(" ".join(part) for part in parts[n : n + 4]) for n in range(9)]
    found = find_duplicates(documents(texts))
    assert found["duplicate_of"].nunique() > 2
    assert not set(found["duplicate_of"]) & set(found["doc_id"])
    assert found["similarity"].min() >= 0.6


def test_threshold_is_a_share():
    chance = random.Random(4)
    shared, own = [[sentence(chance) for _ in range(20)] for _ in range(2)]
    frame = documents([" ".join(shared), " ".join(shared[:14] + own[:6])])
    assert len(find_duplicates(frame)) == 1
    assert find_duplicates(frame, threshold=0.8).empty


@pytest.mark.parametrize("threshold", [0, 0.49, 1.1, float("nan")])
def test_threshold_out_of_range_is_refused(threshold):
    with pytest.raises(ValueError, match=r"expected a number from 0.5 to 1"):
        find_duplicates(documents([STORY]), threshold=threshold)


def test_frame_without_texts_is_refused():
    with pytest.raises(SchemaError, match="no column 'text'"):
        find_duplicates(pd.DataFrame({"doc_id": ["a"]}))


@pytest.mark.parametrize("texts", [[], ["One."], ["…", "…", ""]], ids=repr)
def test_nothing_to_find(texts):
    found = find_duplicates(documents(texts))
    pd.testing.assert_frame_equal(found, DUPLICATES.empty())


def test_short_texts_are_copies_only_where_they_agree():
    frame = documents(["Not available.", "No text.", "not available"])
    assert find_duplicates(frame)["doc_id"].to_list() == ["d0002"]


def test_marking_leaves_the_callers_frame_alone():
    frame = documents([STORY, STORY])
    marked = mark_duplicates(frame)
    assert list(frame.columns) == ["doc_id", "text"]
    assert marked["duplicate_of"].isna().to_list() == [True, False]
    assert marked["duplicate_of"].dtype == "string"
