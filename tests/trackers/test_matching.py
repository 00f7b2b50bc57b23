"""Steps beside a tracker: the same transfer, another number, day and month swapped."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from workbooks import write_early

from analysis import compare, load_tracker
from analysis.schema import COMPARISON, STEPS, TRACKER


def steps(*rows):
    """Build steps from (actor, weapon, rung, status, quantity, date_from[, date_to])."""
    names = ["actor", "weapon", "rung", "status", "quantity", "date_from", "date_to"]
    frame = pd.DataFrame([(*row, None)[:7] for row in rows], columns=names)
    frame["date_from"] = pd.to_datetime(frame["date_from"])
    frame["date_to"] = pd.to_datetime(frame["date_to"])
    frame["date_to"] = frame["date_to"].fillna(frame["date_from"] + pd.Timedelta(days=1))
    frame = frame.assign(
        step_id=[f"s{number}" for number in range(len(rows))],
        doc_id="one",
        start=range(len(rows)),
        end=range(1, len(rows) + 1),
        words="gave",
        sentence="They gave it.",
        rule="test",
        track="arms",
        recipient="UKR",
    )
    return STEPS.conform(frame.reindex(columns=STEPS.names))


def tracker(*rows):
    """Build a tracker from (actor, system, rung, status, quantity, day)."""
    names = ["actor", "system", "rung", "status", "quantity", "date"]
    frame = pd.DataFrame(rows, columns=names)
    frame["date"] = pd.to_datetime(frame["date"])
    frame = frame.assign(
        tracker_id=[f"t{number}" for number in range(len(rows))],
        date_to=frame["date"] + pd.Timedelta(days=1),
        item=frame["system"].fillna("something"),
        recipient="UKR",
    )
    return TRACKER.conform(frame.reindex(columns=TRACKER.names))


def test_the_sample_article_has_four_where_the_tracker_has_fourteen(seed, tmp_path):
    result = compare(seed.steps, load_tracker(write_early(tmp_path)))
    row = result[result["weapon_text"] == "MiG-29"].iloc[0]
    assert (row["outcome"], row["actor"], row["item_tracker"]) == (
        "matched",
        "POL",
        "MiG-29 fighter jets",
    )
    assert (row["quantity_text"], row["quantity_tracker"], row["quantity_difference"]) == (
        4,
        14,
        -10,
    )
    assert row["days"] == 0
    assert "four MiG-29s" in row["sentence"]


def test_a_day_whose_month_is_swapped_is_told():
    ours = steps(("USA", "HIMARS", "A5", "pledged", 4, "2023-07-03"))
    row = compare(ours, tracker(("USA", "HIMARS", "A5", "pledged", 4, "2023-03-07"))).iloc[0]
    assert (row["outcome"], row["swapped"], row["days"]) == ("matched", True, 118)


CASES = [  # a step, a tracker's item, whether they are the same transfer
    (("DEU", "Leopard 2", "A9"), ("DEU", "Leopard 2", "A9"), True),
    (("DEU", "battle tanks", "A9"), ("DEU", "Leopard 2", "A9"), True),  # a class and a system
    (("DEU", "Leopard 2", "A9"), ("DEU", None, "A9"), True),
    (("DEU", "Leopard 2", "A9"), ("DEU", "M1 Abrams", "A9"), False),  # another system
    (("DEU", "Leopard 2", "A9"), ("POL", "Leopard 2", "A9"), False),
    (("DEU", "battle tanks", "A9"), ("DEU", "Marder", "A8"), False),
]


@pytest.mark.parametrize(("step", "item", "same"), CASES)
def test_what_is_the_same_transfer(step, item, same):
    day = ("pledged", 5, "2023-02-20")
    result = compare(steps((*step, *day)), tracker((*item, *day)))
    expected = ["matched"] if same else ["only in text", "only in tracker"]
    assert list(result["outcome"]) == expected


def test_days_too_far_apart_are_two_transfers():
    ours = steps(("DEU", "Leopard 2", "A9", "pledged", 18, "2023-01-25"))
    theirs = tracker(("DEU", "Leopard 2", "A9", "pledged", 18, "2024-01-25"))
    assert len(compare(ours, theirs)) == 2
    assert len(compare(ours, theirs, within=400)) == 1


def test_the_nearest_of_several_is_taken_and_the_others_are_alone():
    ours = steps(("DEU", "Leopard 2", "A9", "pledged", 18, "2023-01-25"))
    theirs = tracker(
        ("DEU", "Leopard 2", "A9", "pledged", 10, "2023-03-01"),
        ("DEU", "Leopard 2", "A9", "pledged", 18, "2023-01-27"),
        ("DEU", "Leopard 2", "A9", "delivered", 18, "2023-01-25"),
    )
    result = compare(ours, theirs).set_index("outcome")
    assert result.loc["matched", "tracker_id"] == "t1"  # the same status before the same day
    assert sorted(result.loc["only in tracker", "tracker_id"]) == ["t0", "t2"]


def test_talk_refusals_and_other_tracks_are_not_compared():
    ours = steps(
        ("DEU", "Taurus", "A11", "refused", None, "2023-05-01"),
        ("DEU", "Taurus", "A11", "considered", None, "2023-05-01"),
    )
    result = compare(ours, TRACKER.empty())
    assert result.empty
    assert list(result.columns) == COMPARISON.names
    assert result.attrs["not_compared"] == 2


days = st.dates(pd.Timestamp("2022-01-01").date(), pd.Timestamp("2024-12-31").date())
kinds = st.sampled_from([("MiG-29", "A10"), ("Leopard 2", "A9"), ("battle tanks", "A9")])
rows_of = st.lists(
    st.tuples(
        st.sampled_from(["POL", "DEU"]), kinds, st.sampled_from(["pledged", "delivered"]), days
    ),
    max_size=8,
).map(lambda rows: [(a, *kind, status, 1, day) for a, kind, status, day in rows])


@given(rows_of, rows_of)
def test_every_step_and_every_item_is_told_once(ours, theirs):
    one, two = steps(*ours), tracker(*theirs)
    result = compare(one, two)
    assert sorted(result["step_id"].dropna()) == sorted(one["step_id"])
    assert set(result["tracker_id"].dropna()) == set(two["tracker_id"])
    alone = result[result["outcome"] == "only in tracker"]
    matched = result[result["outcome"] == "matched"]
    assert set(alone["tracker_id"]) & set(matched["tracker_id"]) == set()
