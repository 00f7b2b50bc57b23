"""How many of an item, and in which unit."""

import pytest

COUNTED = [  # after "Spain gave Ukraine": lowest, highest number and unit
    ("one howitzer", 1, 1, ""),
    ("a Patriot battery", 1, 1, "battery"),
    ("a battalion of Leopard 2 tanks", 1, 1, "battalion"),
    ("two batteries of Patriot systems", 2, 2, "battery"),
    ("25,000 sets of body armour", 25000, 25000, "set"),
    ("between 10 and 12 howitzers", 10, 12, ""),
    ("up to 40 howitzers", None, 40, ""),
    ("at least 40 howitzers", 40, None, ""),
    ("12 of the country’s Leopard tanks", 12, 12, ""),
    ("howitzers (6)", 6, 6, ""),
    ("howitzers, namely six units", 6, 6, ""),
    ("batteries of howitzers", None, None, "battery"),
    ("a number of howitzers", None, None, ""),
    ("$40 million howitzers", None, None, ""),
    ("ten mortars for every lorry", None, None, ""),
    ("in 2023 howitzers", None, None, ""),
]


@pytest.mark.parametrize(("items", "low", "high", "unit"), COUNTED)
def test_how_many(coded, items, low, high, unit):
    found = coded(f"Spain gave Ukraine {items}.")[0]
    assert (found.quantity_low, found.quantity_high, found.unit) == (low, high, unit)


@pytest.mark.parametrize("givers", ["The two will give", "The two of them have given"])
def test_a_number_of_givers_is_none_of_items(coded, givers):
    found = coded(f"{givers} Ukraine howitzers.")[0]
    assert found.quantity_low is None
