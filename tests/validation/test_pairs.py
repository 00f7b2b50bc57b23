"""Rows belong together one to one, by the words they share."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.validation.pairs import pairs


def table(*rows):
    return pd.DataFrame(rows, columns=["doc_id", "start", "end"])


CASES = [  # found, coded, least overlap, pairs
    ([("a", 0, 10)], [("a", 2, 12)], 0.0, [(0, 0)]),
    ([("a", 0, 10)], [("b", 0, 10)], 0.0, []),  # another document
    ([("a", 0, 10)], [("a", 10, 20)], 0.0, []),  # they touch and share nothing
    ([("a", 0, 10)], [("a", 2, 12)], 0.9, []),
    ([("a", 0, 10)], [("a", 0, 10)], 1.0, [(0, 0)]),
    ([("a", 0, 10), ("a", 8, 20)], [("a", 7, 21)], 0.0, [(1, 0)]),  # the larger part wins
    ([("a", 0, 100), ("a", 5, 9)], [("a", 5, 9), ("a", 0, 90)], 0.0, [(0, 1), (1, 0)]),
    ([("a", 0, 9), ("a", 0, 9)], [("a", 0, 9)], 0.0, [(0, 0)]),  # each row once
    ([], [("a", 0, 9)], 0.0, []),
]


@pytest.mark.parametrize(("found", "coded", "least", "expected"), CASES)
def test_pairs(found, coded, least, expected):
    assert pairs(table(*found), table(*coded), least_overlap=least) == expected


def test_among_equals_those_that_say_the_same_go_together():
    found = table(("a", 0, 9), ("a", 0, 9)).assign(actor=["DEU", "USA"])
    coded = table(("a", 0, 9), ("a", 0, 9)).assign(actor=["USA", "DEU"])
    assert pairs(found, coded, alike=["actor"]) == [(0, 1), (1, 0)]


places = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 30), st.integers(1, 9)), max_size=12
).map(lambda rows: table(*((doc, start, start + size) for doc, start, size in rows)))


@given(places, places)
def test_the_sweep_finds_what_comparing_all_finds(found, coded):
    matched = pairs(found, coded)
    assert len({one for one, _ in matched}) == len({two for _, two in matched}) == len(matched)
    left = [
        (one, two)
        for one in set(range(len(found))) - {one for one, _ in matched}
        for two in set(range(len(coded))) - {two for _, two in matched}
        if found["doc_id"][one] == coded["doc_id"][two]
        and found["start"][one] < coded["end"][two]
        and coded["start"][two] < found["end"][one]
    ]
    assert left == []  # no two that overlap are both left alone


@given(places, places)
def test_the_sides_may_change_places(found, coded):
    assert len(pairs(found, coded)) == len(pairs(coded, found))
