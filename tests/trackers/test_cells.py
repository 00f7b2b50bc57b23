"""Cells of trackers: days, also of a month or years; numbers; statuses in many words."""

from datetime import datetime

import pytest

from analysis.trackers.cells import days_of, number_of, status_of

DAYS = [  # cell, first day, day after the last
    (datetime(2023, 3, 16, 12, 30), "2023-03-16", "2023-03-17"),
    ("2023-03-16", "2023-03-16", "2023-03-17"),
    ("2023-03-16 00:00:00", "2023-03-16", "2023-03-17"),
    ("16.03.2023", "2023-03-16", "2023-03-17"),
    ("03/07/2023", "2023-07-03", "2023-07-04"),
    ("16 March 2023", "2023-03-16", "2023-03-17"),
    ("March 2023", "2023-03-01", "2023-04-01"),
    ("2023-12", "2023-12-01", "2024-01-01"),
    (2023, "2023-01-01", "2024-01-01"),
    ("2021-2022", "2021-01-01", "2023-01-01"),
]


@pytest.mark.parametrize(("cell", "first", "last"), DAYS)
def test_days(cell, first, last):
    assert tuple(f"{day:%Y-%m-%d}" for day in days_of(cell, days_come_first=True)) == (first, last)


def test_the_month_may_come_first():
    first, _ = days_of("03/07/2023", days_come_first=False)
    assert f"{first:%Y-%m-%d}" == "2023-03-07"


@pytest.mark.parametrize("cell", [None, "", "soon", "32.01.2023", "Smarch 2023", "2023-13"])
def test_what_is_no_day_is_nothing(cell):
    assert days_of(cell, days_come_first=True) is None


@pytest.mark.parametrize(
    ("cell", "number"),
    [("14", 14), (14.0, 14), ("1,000,000", 1_000_000), ("5 000", 5000), ("2.5", None), ("?", None)],
)
def test_numbers(cell, number):
    assert number_of(cell) == number


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Delivered", "delivered"),
        ("to be delivered in 2024", "pledged"),
        ("Commitment", "pledged"),
        ("allocated", "pledged"),
        ("Withdrawn", "refused"),
        ("", "considered"),
        ("other", "considered"),
    ],
)
def test_statuses(cell, status):
    assert status_of(cell, "considered") == status
