"""Who was first on each rung, and how sure that is."""

import pytest
from made_steps import LADDER, make_steps, told

from analysis.timeline import firsts


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
