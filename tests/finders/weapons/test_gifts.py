"""Whole rows: which words, how many, of whose make, from whom to whom, how far, by which rule."""

import csv
from pathlib import Path

import pytest

with Path(__file__).with_name("gifts.csv").open(encoding="utf-8", newline="") as file:
    GIFTS = [(row["text"], row["gifts"]) for row in csv.DictReader(file)]


def told(text, find):
    """Return a mention as "low to high unit maker-made words: donor > recipient status, rule"."""
    number = (find.quantity_low, find.quantity_high)
    counted = "" if number == (None, None) else f"{number[0]} to {number[1]}"
    maker = find.maker and f"{find.maker}-made"
    named = filter(None, (counted, find.unit, maker, text[find.start : find.end]))
    return f"{' '.join(named)}: {find.donor} > {find.recipient} {find.status}, {find.rule}"


@pytest.mark.parametrize(("text", "gifts"), GIFTS)
def test_a_mention_tells_the_whole_gift(finds, text, gifts):
    assert " / ".join(told(text, find) for find in finds(text).weapons) == gifts
