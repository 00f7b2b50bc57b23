"""The level over time, and what every table of time keeps."""

import pandas as pd
import pytest
from made_steps import LADDER, make_steps, told

from analysis.errors import LexiconError
from analysis.schema import ESCALATION, FIRSTS, LAGS, RUNGS_REACHED
from analysis.timeline import escalation, firsts, lags, rungs_reached


def levels(steps, **options):
    return told(
        escalation(steps, ladder=LADDER, **options), "actor", "period", "rung", "steps", "step_id"
    )


def test_a_rung_never_falls_and_silence_is_a_row_with_no_steps():
    steps = make_steps(
        ("POL", "boats", "pledged", "2023-01-15"),
        ("POL", "boots", "pledged", "2023-03-02"),
        ("POL", "planes", "pledged", "2023-04-30"),
    )
    assert levels(steps) == [
        ("POL", "2023-01-01", "boats", 1, "s1"),
        ("POL", "2023-02-01", "boats", 0, "s1"),
        ("POL", "2023-03-01", "boats", 1, "s1"),
        ("POL", "2023-04-01", "planes", 1, "s3"),
    ]


def test_every_line_runs_to_the_last_day_of_steps_and_articles():
    steps = make_steps(
        ("POL", "boats", "pledged", "2023-01-15"),
        ("FRA", "boots", "pledged", "2023-02-15", "2023-02-16", "2023-03-20"),
    )
    assert [row[:2] for row in levels(steps)] == [
        ("FRA", "2023-02-01"),
        ("FRA", "2023-03-01"),
        ("POL", "2023-01-01"),
        ("POL", "2023-02-01"),
        ("POL", "2023-03-01"),
    ]


def published(*days):
    return pd.DataFrame({"published": pd.to_datetime(pd.Series(days, dtype="string"))})


def test_periods_without_articles_are_told_from_periods_without_steps():
    steps = make_steps(("POL", "boats", "pledged", "2023-01-15"))
    articles = published("2022-12-31", "2023-01-20", "2023-01-31", None, "2023-03-01", "2023-04-02")
    found = escalation(steps, ladder=LADDER, documents=articles)
    assert told(found, "period", "articles", "steps") == [
        ("2023-01-01", 2, 1),
        ("2023-02-01", 0, 0),
        ("2023-03-01", 1, 0),
        ("2023-04-01", 1, 0),
    ]
    assert escalation(steps, ladder=LADDER)["articles"].isna().all()


def test_statuses_and_tracks_are_levels_apart():
    steps = make_steps(
        ("POL", "boats", "considered", "2023-01-15"),
        ("POL", "boots", "delivered", "2023-01-16"),
        ("POL", "talk", "delivered", "2023-01-17"),
    )
    found = escalation(steps, ladder=LADDER)
    assert told(found, "track", "status", "rung", "level") == [
        ("arms", "considered", "boats", 2),
        ("arms", "delivered", "boots", 1),
        ("counter", "delivered", "talk", 1),
    ]


def test_the_step_named_is_the_one_that_reached_the_rung_first():
    steps = make_steps(
        ("POL", "boats", "pledged", "2023-01-20"),
        ("POL", "boats", "pledged", "2023-01-15"),
        ("POL", "boats", "pledged", "2023-02-15"),
    )
    assert [row[2:] for row in levels(steps)] == [("boats", 2, "s2"), ("boats", 1, "s2")]


def test_orders_with_gaps_give_levels_without():
    found = escalation(make_steps(("POL", "planes", "used", "2023-01-15")), ladder=LADDER)
    assert found["level"].tolist() == [3]


@pytest.mark.parametrize(
    ("freq", "periods"),
    [
        ("YS", ["2022-01-01", "2023-01-01"]),
        ("QS", ["2022-10-01", "2023-01-01"]),
        ("MS", ["2022-12-01", "2023-01-01"]),
        ("W-MON", ["2022-12-19", "2022-12-26", "2023-01-02"]),
        ("D", [f"2022-12-{day}" for day in range(25, 32)] + ["2023-01-01", "2023-01-02"]),
    ],
)
def test_periods_start_on_their_first_day(freq, periods):
    steps = make_steps(
        ("POL", "boots", "used", "2022-12-25"), ("POL", "boots", "used", "2023-01-02")
    )
    assert [row[1] for row in levels(steps, freq=freq)] == periods


def test_the_articles_day_stands_in_and_what_has_no_day_or_actor_is_counted():
    steps = make_steps(
        ("POL", "boots", "pledged", None, None, "2023-05-05"),
        ("POL", "boats", "pledged", None),
        (None, "boats", "requested", "2023-05-05"),
    )
    found = escalation(steps, ladder=LADDER)
    assert told(found, "period", "rung") == [("2023-05-01", "boots")]
    assert found.attrs == {"undated": 1, "unnamed": 1}


def test_by_recipient_names_the_recipient():
    steps = make_steps(
        ("POL", "boots", "pledged", "2023-05-05"), ("FRA", "boats", "pledged", "2023-05-06")
    )
    assert levels(steps, by="recipient") == [("UKR", "2023-05-01", "boats", 2, "s2")]


@pytest.mark.parametrize("derive", [escalation, firsts, lags, rungs_reached])
def test_unknown_rungs_are_named(derive):
    steps = make_steps(("POL", "Z9", "pledged", "2023-05-05"))
    with pytest.raises(LexiconError, match="Z9"):
        derive(steps, ladder=LADDER)


def test_an_unknown_frequency_is_refused_with_the_choices():
    with pytest.raises(ValueError, match="MS"):
        escalation(make_steps(), ladder=LADDER, freq="ME")


@pytest.mark.parametrize(
    ("derive", "table"),
    [(escalation, ESCALATION), (firsts, FIRSTS), (lags, LAGS), (rungs_reached, RUNGS_REACHED)],
)
def test_no_steps_give_a_typed_table_without_rows(derive, table):
    found = derive(make_steps(), ladder=LADDER)
    assert found.empty
    assert found.columns.tolist() == table.names


@pytest.mark.parametrize("derive", [escalation, firsts, lags, rungs_reached])
def test_the_order_of_rows_does_not_matter_and_the_table_is_left_alone(derive):
    steps = make_steps(
        ("POL", "boots", "considered", "2023-01-15"),
        ("POL", "boots", "pledged", "2023-01-15"),
        ("FRA", "boots", "pledged", "2023-01-15"),
        ("FRA", "boats", "delivered", "2023-03-15"),
    )
    before = steps.copy()
    found = derive(steps, ladder=LADDER)
    pd.testing.assert_frame_equal(found, derive(steps.iloc[::-1], ladder=LADDER))
    pd.testing.assert_frame_equal(steps, before)


def test_a_row_is_named_by_country_track_status_and_first_day():
    steps = make_steps(("POL", "boats", "pledged", "2023-02-14"))
    (name,) = escalation(steps, ladder=LADDER)["escalation_id"]
    assert name.startswith("POL|")
    assert name.endswith("|2023-02-01")
