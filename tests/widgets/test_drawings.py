"""The pictures for the screen: what is drawn, and which rows stand behind each mark."""

import re

import numpy as np
import pandas as pd
import pytest

from analysis.schema import STATUSES
from analysis.widgets.drawings import Counted, Dots, ladder_drawing, months_drawing
from analysis.widgets.drawings.ladder import Row
from analysis.widgets.drawings.scale import scale_of
from analysis.widgets.drawings.signs import SIGNS, sign

ROWS = [Row("Arms", True), Row("A9 tanks", False), Row("A2 <b>small</b>", False)]


def dots_of(days, rows, actors=("POL", "DEU")):
    number = len(days)
    return Dots(
        rows=ROWS,
        day=np.array(days, float),
        row=np.array(rows),
        status=np.full(number, STATUSES.index("pledged")),
        actor=np.arange(number) % len(actors),
        actors=list(actors),
    )


def drawn(dots, chosen=None):
    every = np.arange(len(dots.day)) if chosen is None else np.array(chosen, int)
    return ladder_drawing(dots, every, width=800)


def test_each_step_has_a_mark_of_its_own():
    drawing = drawn(dots_of([19000, 19100, 19200], [1, 1, 2]))
    assert [list(rows) for rows in drawing.behind] == [[0], [1], [2]]
    assert drawing.svg.count('data-do="mark"') == 3


def test_many_steps_of_one_day_are_one_circle_with_their_number():
    drawing = drawn(dots_of([19000] * 5 + [19400], [1] * 6))
    assert sorted(len(rows) for rows in drawing.behind) == [1, 5]
    assert ">5</text>" in drawing.svg


def test_every_chosen_step_stands_behind_exactly_one_mark():
    days = np.random.default_rng(1).integers(19000, 20000, 5000).astype(float)
    days[::7] = np.nan
    dots = dots_of(days, np.random.default_rng(2).integers(1, 3, 5000))
    chosen = np.arange(0, 5000, 2)
    drawing = drawn(dots, chosen)
    assert sorted(np.concatenate(drawing.behind)) == list(chosen)
    assert len(drawing.behind) < 100


def test_the_lines_stay_where_they_are_whatever_is_chosen():
    dots = dots_of([19000, 19400], [1, 2])
    lines = [re.findall(r'<path class="rule".*?/>', drawn(dots, c).svg) for c in ([0, 1], [0], [])]
    assert lines[0] == lines[1] == lines[2] != []


def test_names_are_escaped():
    svg = drawn(dots_of([19000, 19400], [1, 2], actors=("<i>x</i>", "POL"))).svg
    assert "<b>" not in svg
    assert "<i>" not in svg
    assert "&lt;i&gt;" in svg


def test_labels_do_not_cover_marks_or_each_other():
    days = [19000 + step for step in range(0, 600, 30)]
    svg = drawn(dots_of(days, [1] * 20, actors=tuple("ABCDEFGHIJKLMNOPQRST"))).svg
    labels = [float(x) for x in re.findall(r'class="label" x="([\d.]+)"', svg)]
    marks = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', svg)]
    assert len(labels) > 3
    assert min(mark - label for label in labels for mark in marks if mark > label) > 6


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_has_a_sign_of_its_own(status):
    own = sign(status, 5, 5, "#222222")
    assert [other for other in SIGNS if sign(other, 5, 5, "#222222") == own] == [status]


PERIODS = [(20, "7 May"), (200, "Jul"), (1500, "Jan 2025"), (9000, "2035")]


@pytest.mark.parametrize(("length", "expected"), PERIODS)
def test_dates_have_room(length, expected):
    first = (pd.Timestamp("2023-04-30") - pd.Timestamp("1970-01-01")).days
    dates = list(scale_of(np.array([first, first + length], float), 200, 800).dates())
    assert [date for _, date in dates if expected in date] != []
    assert min(np.diff([place for place, _ in dates])) > 40


def counted_of(countries, months, names=("POL", "DEU", "<b>")):
    place = np.arange(len(countries))
    return Counted(place, np.array(countries), np.array(months), list(names))


def test_cells_count_and_hold_their_rows():
    every = counted_of([0, 0, 1, 2], [630, 630, 632, 632])
    drawing = months_drawing(every, every, width=800)
    assert [list(rows) for rows in drawing.behind] == [[0, 1], [2], [3]]
    assert "Poland, July 2022: 2" in drawing.svg
    assert "&lt;b&gt;" in drawing.svg
    assert "<b>" not in drawing.svg


def test_a_month_without_any_row_is_a_gap_whatever_is_chosen():
    every = counted_of([0, 0], [630, 632])
    for shown in (every, every.of(np.array([0]), 2)):
        assert months_drawing(every, shown, width=800).svg.count('class="gap"') == 1


def test_long_periods_are_counted_by_quarter_or_year():
    months = list(range(500, 650))
    every = counted_of([0] * len(months), months)
    assert "by country and year" in months_drawing(every, every, width=500).svg
    assert "by country and quarter" in months_drawing(every, every, width=1000).svg
