"""Intervals beside published values."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.validation.intervals import bootstrap_f1, wilson

NEWCOMBE = [  # Newcombe 1998, Statistics in Medicine 17, table I, method 3
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
]


@pytest.mark.parametrize(("right", "of", "low", "high"), NEWCOMBE)
def test_wilson_agrees_with_the_published_table(right, of, low, high):
    estimate = wilson(right, of)
    assert (round(estimate.low, 4), round(estimate.high, 4)) == (low, high)


@given(st.integers(0, 500), st.integers(1, 500))
def test_wilson_holds_its_share_and_stays_within_0_and_1(right, more):
    of = right + more - 1 or 1
    right = min(right, of)
    estimate = wilson(right, of)
    assert 0 <= estimate.low <= estimate.estimate <= estimate.high <= 1


def test_nothing_counted_is_no_share():
    assert wilson(0, 0).estimate is None
    assert bootstrap_f1(np.zeros((0, 3), dtype=int), seed=0).estimate is None


def test_the_bootstrap_covers_f1_and_is_the_same_every_time():
    counts = np.array([[8, 10, 9], [3, 4, 8], [5, 5, 5], [0, 2, 1]])
    estimate = bootstrap_f1(counts, seed=3)
    assert estimate.estimate == pytest.approx(2 * 16 / (21 + 23))
    assert estimate.low < estimate.estimate < estimate.high
    assert estimate == bootstrap_f1(counts, seed=3)
    many = np.array([[number, number + 3, 2 * number + 1] for number in range(1, 20)])
    assert bootstrap_f1(many, seed=3) != bootstrap_f1(many, seed=4)


def test_documents_that_are_all_alike_leave_no_doubt():
    estimate = bootstrap_f1(np.array([[3, 4, 4]] * 6), seed=0)
    assert estimate[:3] == (0.75, 0.75, 0.75)


def test_one_document_does_not_tell_how_others_vary():
    assert bootstrap_f1(np.array([[3, 4, 4]]), seed=0).low is None


def test_more_documents_make_the_interval_narrower():
    few = np.array([[8, 10, 10], [2, 10, 10], [6, 10, 10]])
    wide, narrow = bootstrap_f1(few, seed=0), bootstrap_f1(np.tile(few, (20, 1)), seed=0)
    assert narrow.high - narrow.low < (wide.high - wide.low) / 3
