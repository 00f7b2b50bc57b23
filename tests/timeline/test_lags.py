"""Days from one stage to the next."""

import pandas as pd
import pytest
from made_steps import LADDER, make_steps, told

from analysis.timeline import lags

LAGGED = [
    (
        "each stage to the next",
        [("considered", "2023-01-01"), ("pledged", "2023-01-11"), ("delivered", "2023-02-10")],
        [("considered", "pledged", 10, False), ("pledged", "delivered", 30, False)],
    ),
    (
        "a skipped stage is skipped",
        [("requested", "2023-01-01"), ("delivered", "2023-01-31")],
        [("requested", "delivered", 30, False)],
    ),
    (
        "the first of each stage counts",
        [("pledged", "2023-01-01"), ("pledged", "2023-01-05"), ("delivered", "2023-01-11")],
        [("pledged", "delivered", 10, False)],
    ),
    (
        "what nothing follows waits until the last step",
        [("pledged", "2023-01-01"), ("refused", "2023-01-21")],
        [("pledged", "delivered", 20, True)],
    ),
    (
        "a promise after a delivery is a negative lag",
        [("delivered", "2023-01-01"), ("pledged", "2023-01-06")],
        [("pledged", "delivered", -5, False)],
    ),
    ("a delivery alone waits for nothing", [("delivered", "2023-01-01")], []),
]


@pytest.mark.parametrize(("stages", "expected"), [row[1:] for row in LAGGED])
def test_lags(stages, expected):
    steps = make_steps(*(("POL", "boots", status, day) for status, day in stages))
    found = lags(steps, ladder=LADDER)
    assert told(found, "from_status", "to_status", "days", "censored") == expected


def test_a_lag_is_as_sure_as_its_dates():
    steps = make_steps(
        ("POL", "boots", "pledged", "2023-01-01", "2023-02-01"),
        ("POL", "boots", "delivered", "2023-03-01", "2023-04-01"),
        ("FRA", "boots", "pledged", "2023-03-31"),
    )
    found = lags(steps, ladder=LADDER).set_index("actor")
    assert found.loc["POL", ["days", "days_low", "days_high"]].tolist() == [59, 29, 89]
    assert found.loc["FRA", ["days", "days_low"]].tolist() == [0, 0]
    assert pd.isna(found.loc["FRA", "days_high"])


def test_a_lag_says_from_when_to_when():
    steps = make_steps(
        ("POL", "boots", "pledged", "2023-01-01"),
        ("POL", "boots", "delivered", "2023-03-01"),
        ("FRA", "boots", "pledged", "2023-02-01"),
    )
    found = lags(steps, ladder=LADDER)
    assert told(found, "lag_id", "level", "from_date") == [
        ("FRA|boots|pledged|delivered", 1, "2023-02-01"),
        ("POL|boots|pledged|delivered", 1, "2023-01-01"),
    ]
    assert pd.isna(found["to_date"].iloc[0])
    assert told(found.iloc[1:], "to_date") == [("2023-03-01",)]


def test_a_step_without_a_day_has_that_of_its_article():
    steps = make_steps(
        ("POL", "boots", "pledged", None, None, "2023-01-01"),
        ("POL", "boots", "delivered", None, None, "2023-01-11"),
    )
    found = lags(steps, ladder=LADDER)
    assert told(found, "from_date", "to_date") == [("2023-01-01", "2023-01-11")]
    assert told(found, "days", "days_low", "days_high") == [(10, 10, 10)]


def test_the_steps_of_copies_count_only_where_they_are_not_dropped():
    steps = make_steps(
        ("POL", "boats", "pledged", "2023-01-01"),
        ("POL", "boats", "pledged", "2023-01-05"),
        ("POL", "boats", "delivered", "2023-01-11"),
    ).assign(doc_id=["copy", "original", "original"])
    documents = pd.DataFrame({"doc_id": ["copy", "original"], "duplicate_of": ["original", None]})
    assert list(lags(steps, ladder=LADDER, documents=documents)["days"]) == [10]
    kept = lags(steps, ladder=LADDER, documents=documents, drop_duplicates=True)
    assert list(kept["days"]) == [6]
