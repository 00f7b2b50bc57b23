import pytest

from analysis.text.numbers import find_numbers
from analysis.text.tokens import find_tokens

NUMBERS = [
    ("2,000 rifles", (2_000, 2_000)),
    ("twenty-five boats", (25, 25)),
    ("20 million rounds", (20_000_000, 20_000_000)),
    ("two dozen guns", (24, 24)),
    ("half a dozen guns", (6, 6)),
    ("a hundred drones", (100, 100)),
    ("dozens of mortars", (24, None)),
    ("hundreds of thousands of shells", (200_000, None)),
    ("more than 100 vehicles", (100, None)),
    ("at least four tanks", (4, None)),
    ("up to 31 tanks", (None, 31)),
    ("nearly 40 million rounds", (None, 40_000_000)),
    ("10 to 20 launchers", (10, 20)),
    ("between five and seven launchers", (5, 7)),
    ("1.5 million shells", (1_500_000, 1_500_000)),
    ("100 or more drones", (100, None)),
]
NOT_COUNTED = ["$800 million in arms", "300 million euros", "EUR 40 million", "20 % of them"]
MISSED = [("a couple of tanks", (2, 2))]


def bounds(text):
    return [(number.low, number.high) for number in find_numbers(find_tokens(text))]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_a_number_is_read_with_its_bounds(text, expected):
    assert bounds(text) == [expected]


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_sums_of_money_and_shares_are_no_numbers_of_things(text):
    assert bounds(text) == []


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize(("text", "expected"), MISSED)
def test_missed(text, expected):
    assert bounds(text) == [expected]


def test_the_place_covers_the_words_before_the_number():
    text = "It gave more than 100 vehicles."
    number = find_numbers(find_tokens(text))[0]
    assert text[number.start : number.end] == "more than 100"
