"""The level over time, firsts and lags, on small tables whose answers are plain."""

from itertools import count

import pandas as pd
import pytest

from analysis.errors import LexiconError
from analysis.schema import ESCALATION, FIRSTS, LAGS, RUNGS_REACHED, STEPS
from analysis.timeline import escalation, firsts, lags, rungs_reached

LADDER = pd.DataFrame(
    {
        "rung": ["boots", "boats", "planes", "talk"],
        "track": ["arms", "arms", "arms", "counter"],
        "order": [1, 2, 9, 1],
        "covers": ["winter boots", "patrol boats", "old planes", "protest notes"],
        "cues": "",
        "example": "",
        "first_known": "",
    }
)


def make_steps(*rows):
    """Build steps from (actor, rung, status, date_from[, date_to[, reported]])."""
    number = count(1)
    frame = pd.DataFrame(
        [(*row, None, None)[:6] for row in rows],
        columns=["actor", "rung", "status", "date_from", "date_to", "reported"],
    )
    for name in ("date_from", "date_to", "reported"):
        frame[name] = pd.to_datetime(frame[name])
    one_day = frame["date_from"] + pd.Timedelta(days=1)
    frame["date_to"] = frame["date_to"].fillna(one_day)
    ids = [f"s{next(number)}" for _ in rows]
    track = frame["rung"].map(dict(zip(LADDER["rung"], LADDER["track"], strict=True)))
    frame = frame.assign(
        step_id=ids, doc_id="one", start=range(len(rows)), end=range(1, len(rows) + 1)
    )
    frame = frame.assign(words="gave", sentence="They gave it.", rule="test", recipient="UKR")
    frame = frame.assign(track=track.fillna("arms"), weapon=pd.NA, quantity=pd.NA, said_by=pd.NA)
    return STEPS.conform(frame)


def told(table, *columns):
    """Return rows as tuples, days as text."""
    text = [
        table[name].dt.strftime("%Y-%m-%d") if table[name].dtype.kind == "M" else table[name]
        for name in columns
    ]
    return list(zip(*text, strict=True))


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


def test_firsts_keep_ties_once_each():
    steps = make_steps(
        ("POL", "boots", "pledged", "2023-02-01"),
        ("FRA", "boots", "pledged", "2023-02-01"),
        ("FRA", "boots", "pledged", "2023-02-01"),
        ("DEU", "boots", "pledged", "2023-02-02"),
        ("DEU", "boots", "delivered", None, None, "2023-02-09"),
    )
    found = firsts(steps, ladder=LADDER)
    assert told(found, "status", "actor", "first", "basis", "step_id") == [
        ("delivered", "DEU", "2023-02-09", "publication", "s5"),
        ("pledged", "FRA", "2023-02-01", "text", "s2"),
        ("pledged", "POL", "2023-02-01", "text", "s1"),
    ]
    assert found["sentence"].eq("They gave it.").all()


WEEK, YEAR = ("2023-02-06", "2023-02-13"), ("2023-01-01", "2024-01-01")
RACES = [
    ("one known day", [("POL", "2023-02-01"), ("DEU", "2023-05-01")], [("POL", True)]),
    (
        "a shared day",
        [("POL", "2023-02-01"), ("DEU", "2023-02-01")],
        [("DEU", True), ("POL", True)],
    ),
    (
        "a week around a day",
        [("POL", *WEEK), ("DEU", "2023-02-08")],
        [("POL", False), ("DEU", False)],
    ),
    (
        "a year around two",
        [("POL", *YEAR), ("DEU", "2023-02-08"), ("FRA", "2023-03-08")],
        [("POL", False), ("DEU", False)],
    ),
    ("a week before a day", [("POL", *WEEK), ("DEU", "2023-02-13")], [("POL", True)]),
    (
        "a day that ends a week",
        [("POL", *WEEK), ("DEU", "2023-02-12")],
        [("POL", True), ("DEU", False)],
    ),
    (
        "a year and a day in it",
        [("POL", *YEAR), ("POL", "2023-02-01"), ("DEU", "2023-03-01")],
        [("POL", True)],
    ),
    ("alone in a year", [("POL", *YEAR)], [("POL", True)]),
]


@pytest.mark.parametrize(
    ("race", "expected"), [row[1:] for row in RACES], ids=[r[0] for r in RACES]
)
def test_who_was_first_is_as_sure_as_the_dates(race, expected):
    steps = make_steps(*((actor, "boots", "pledged", *days) for actor, *days in race))
    found = firsts(steps, ladder=LADDER)
    assert told(found, "actor", "sure") == expected


def test_an_open_interval_is_sure_of_nothing_but_of_being_alone():
    steps = make_steps(
        ("POL", "boots", "used", "2023-02-01"),
        ("FRA", "boats", "used", "2023-02-01"),
        ("DEU", "boats", "used", "2023-05-01"),
    )
    steps["date_to"] = steps["date_to"].mask(steps["actor"].isin(["POL", "FRA"]))
    assert told(firsts(steps, ladder=LADDER), "rung", "actor", "sure") == [
        ("boots", "POL", True),
        ("boats", "FRA", False),
        ("boats", "DEU", False),
    ]


def test_rungs_reached_tell_the_first_day_of_each_status():
    steps = make_steps(
        ("POL", "boots", "considered", "2023-01-15"),
        ("POL", "boots", "pledged", "2023-02-15"),
        ("POL", "boots", "pledged", "2023-02-10"),
        ("POL", "boots", "used", None),
        ("FRA", "boats", "used", None),
        (None, "boats", "requested", "2023-05-05"),
    )
    found = rungs_reached(steps, ladder=LADDER)
    assert told(found, "actor", "covers", "steps") == [
        ("POL", "winter boots", 4),
        ("FRA", "patrol boats", 1),
    ]
    poland = found.iloc[0]
    assert (str(poland["considered"]), str(poland["pledged"])) == (
        "2023-01-15 00:00:00",
        "2023-02-10 00:00:00",
    )
    assert found[["delivered", "used"]].isna().all(axis=None)
    assert found.attrs == {"undated": 2, "unnamed": 1}


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
