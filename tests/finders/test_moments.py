"""When a step happened: the date that its sentence gives, else the day of print."""

from datetime import date

import pytest
from reading import read

from analysis.finders.moments import Moments
from analysis.text.dates import Published
from analysis.text.spans import Span, Spans

# a sentence printed on 14 June 2023, a status and the place of the step; the day in 2023
WHEN = [
    ("Norway pledged howitzers on Monday.", "pledged", 0, (6, 12)),
    ("Norway sent howitzers on Monday.", "delivered", 0, (6, 12)),
    ("Norway pledged howitzers on 14 June.", "pledged", 0, (6, 14)),
    ("Norway pledged howitzers on 5 May and mortars on 6 May.", "pledged", 0, (5, 5)),
    ("Norway pledged howitzers on 5 May and mortars on 6 May.", "pledged", 50, (5, 6)),
    ("Norway pledged howitzers on 5 May and mortars on 6 May.", "pledged", 33, (5, 5)),
    ("Norway pledged howitzers on Monday.", "", 0, None),
    ("Norway pledged howitzers by Monday.", "pledged", 0, None),
    ("Norway pledged howitzers until 5 June.", "pledged", 0, None),
    ("Norway pledged howitzers till 5 June.", "pledged", 0, None),
    ("Norway pledged howitzers on 15 June.", "pledged", 0, None),
    ("Norway pledged howitzers for ten days.", "pledged", 0, None),
    ("Norway pledged howitzers.", "pledged", 0, None),
    ("5 May. Norway pledged howitzers.", "pledged", 0, (5, 5)),
    # a government that announces in its own text does so on the day of print
    ("Today Norway pledged howitzers.", "pledged", 0, (6, 14)),
    ("We pledged howitzers.", "pledged", 0, (6, 14)),
    ("We pledged howitzers.", "refused", 0, (6, 14)),
    ("We sent howitzers.", "delivered", 0, None),
    ("We used howitzers.", "used", 0, None),
    ("We need howitzers.", "requested", 0, None),
    ("“We pledged howitzers.”", "pledged", 0, None),
]


def moment(text, status, at, published, names=()):
    reading = read(text, published=published)
    moments = Moments(reading.text, reading.quotes, Spans(names))
    return moments.when(reading.text.sentence(0), at, status)


@pytest.mark.parametrize(("text", "status", "at", "day"), WHEN)
def test_the_nearest_date_that_fits_or_the_day_of_print(text, status, at, day):
    printed = Published(date(2023, 6, 14), date(2023, 6, 15), "given")
    since = day and date(2023, *day)
    until = since and date.fromordinal(since.toordinal() + 1)
    assert moment(text, status, at, printed) == (since, until)


def test_a_date_within_a_name_is_none():
    printed = Published(date(2023, 6, 14), date(2023, 6, 15), "given")
    text = "Norway pledged 5 May howitzers."
    assert moment(text, "pledged", 0, printed, [Span(15, 30)]) == (None, None)
    assert moment(text, "pledged", 0, printed)[0] == date(2023, 5, 5)


def test_only_a_known_day_of_print_dates_an_announcement():
    month = Published(date(2023, 6, 1), date(2023, 7, 1), "given")
    assert moment("We pledged howitzers.", "pledged", 0, month) == (None, None)
    assert moment("We pledged howitzers.", "pledged", 0, None) == (None, None)
    assert moment("We pledged howitzers on 5 May 2023.", "pledged", 0, None)[0] == date(2023, 5, 5)
