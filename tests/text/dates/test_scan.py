"""The scan finds every rule, and takes time in proportion to the text."""

from datetime import date
from itertools import pairwise

import pytest

from analysis.text.dates import Published, find_dates
from analysis.text.dates.grammar import BEFORE, RULES, _run
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Tokens, find_tokens
from tests.effort import calls

EXAMPLES = {
    "clock": "at 10 p.m. Wednesday",
    "noon": "at noon Thursday",
    "part of day": "on Friday night",
    "named day": "left yesterday",
    "year before": "a year earlier",
    "quarter": "in the third quarter",
    "quarter of year": "in the 2022 quarter",
    "half": "the first half of 2022",
    "season": "last summer",
    "year end": "by year-end",
    "numeric date": "on 2022-05-12",
    "days": "on July 11–12",
    "month and day": "on June 7",
    "day alone": "on the 7th",
    "week of": "the week of June 5",
    "feast": "on Christmas Eve",
    "attacks": "since 9/11",
    "half ago": "half a year ago",
    "one before": "the year before.",
    "half a": "half a year",
    "months": "from May to July",
    "month": "in March",
    "named month": "last March",
    "years": "from 2009 to 2014",
    "fiscal year": "in fiscal 2024",
    "decade": "in the 1990s",
    "century": "in the 19th century",
    "year": "in 2014",
    "counted": "two months ago",
    "unit": "last week",
    "weekday": "on Friday",
    "bare unit": "over the weekend",
    "numbered": "its 15th month",
    "often": "the annual fair",
    "every": "every Monday",
    "duration": "for three months",
}
ODD = [
    "1" * 50_000,
    "12 " * 20_000,
    "2014 " * 4_000,
    "May " * 8_000,
    "the last of the end of the " * 3_000,
    "July 11–" * 4_000,
    "from 2009 to " * 3_000,
    "twenty-" * 8_000,
    "’9" * 20_000,
    "1/2/" * 12_000,
    "June\n" * 8_000,
    "June" + " " * 50_000 + "7",
    "the 7th on " * 8_000,
    "Christmas " * 8_000,
    "999 centuries ago, 9999 years later, the 99th century, 0 days ago, 31 April, 30 Feb. 2021",
]


def found(text, published=None):
    return find_dates(text, Spans([Span(0, len(text))]), published)[1].items


def test_every_rule_has_an_example():
    assert set(EXAMPLES) == {rule.name for rule in RULES}


@pytest.mark.parametrize(("rule", "text"), EXAMPLES.items())
def test_a_rule_finds_its_example(rule, text):
    (one,) = found(text)
    assert one.rule == rule


@pytest.mark.parametrize("text", ODD, ids=lambda text: text[:12])
def test_odd_text_is_read_like_any(text):
    for published in (None, Published(date(2023, 6, 14), date(2023, 6, 15), "given")):
        for one in found(text, published):
            assert 0 <= one.start < one.end <= len(text)
            assert (one.date_from is None) == (one.date_to is None)
            assert one.date_from is None or one.date_from < one.date_to


def test_a_long_line_takes_work_in_proportion():
    text = "On June 7 the envoy said that next month would do, and left a week later. " * 300
    assert calls(found, text * 8) < 8 * 1.5 * calls(found, text)


def test_words_of_time_on_end_are_read_a_bounded_number_of_times():
    tokens = find_tokens("May " * 2_000)
    reads = Counted(tokens.words)
    place = tokens.starts[-1]
    assert _run(Tokens(tokens.starts, reads), place) == (place - BEFORE, place + 3)
    assert 0 < reads.number < 20


class Counted(list):
    """A list that counts how often it is asked."""

    number = 0

    def __getitem__(self, index):
        self.number += 1
        return super().__getitem__(index)


def test_finds_do_not_overlap():
    text = (
        "By the end of last year, on Friday, June 7, 2022, at 10 p.m., he had sung for two years."
    )
    places = [(one.start, one.end) for one in found(text)]
    assert len(places) > 3
    assert all(one[1] <= other[0] for one, other in pairwise(places))
