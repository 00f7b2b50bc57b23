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
    ("12 of the Leopard tanks", 12, 12, ""),
    ("exactly 6 of the best of its howitzers", 6, 6, ""),
    ("six of the many good old new howitzers", 6, 6, ""),
    ("a total of 30 howitzers", 30, 30, ""),
    ("the two howitzers", 2, 2, ""),
    ("no more than 6 howitzers", None, 6, ""),
    ("one or two howitzers", 1, 2, ""),
    ("ten 155 mm howitzers", 10, 10, ""),
    ("an additional howitzer", 1, 1, ""),
    ("a great number of very old howitzers", None, None, ""),
    ("six very old but freshly painted and well made howitzers", None, None, ""),
    ("on 5 May howitzers", None, None, ""),
    ("20 million euros of howitzers", None, None, ""),
    ("40 million dollars, howitzers", None, None, ""),
    # each unit, counted or led in by an article
    ("a pair of the howitzers", 1, 1, "pair"),
    ("an armoured brigade of Leopard tanks", 1, 1, "brigade"),
    ("a set of radars", 1, 1, "set"),
    ("one company of Leopard tanks", 1, 1, "company"),
    ("three companies of Leopard tanks", 3, 3, "company"),
    ("a platoon of Leopard tanks", 1, 1, "platoon"),
    ("a fleet of armoured vehicles", 1, 1, "fleet"),
    ("three tons of spare parts", 3, 3, "ton"),
    ("two tonnes of body armour", 2, 2, "ton"),
    ("12 boxes of grenades", 12, 12, "box"),
    ("two kits of night-vision goggles", 2, 2, "kit"),
    ("six Patriot launchers", 6, 6, "launcher"),
    ("six Patriot systems", 6, 6, "system"),
    ("20 million rounds of howitzer ammunition", 20_000_000, 20_000_000, "round"),
    ("regiments of howitzers", None, None, "regiment"),
    ("squadrons of MiG-29 jets", None, None, "squadron"),
    ("sets of body armour", None, None, ""),  # no unit to count by
    ("howitzers for two regiments", None, None, ""),
    # a number behind its noun
    ("howitzers (six)", 6, 6, ""),
    ("howitzers (6 pieces)", 6, 6, ""),
    ("howitzers (6 of them)", None, None, ""),
    ("howitzers (6 more)", None, None, ""),
    ("howitzers — 6 units", 6, 6, ""),
    ("howitzers - 6;", 6, 6, ""),
    ("howitzers – 6, mortars", 6, 6, ""),
    ("howitzers, namely 6 new ones", None, None, ""),
    ("howitzers, namely the 6 units", 6, 6, ""),
    ("howitzers and mortars for 6 units", None, None, ""),
    ("Patriot launchers (6)", 6, 6, "launcher"),
    # what stands for each of another
    ("howitzers for every ten mortars", None, None, ""),
    ("six howitzers for each tank", None, None, ""),
    ("six howitzers for every tank", None, None, ""),
    ("six howitzers for a tank", 6, 6, ""),
]


@pytest.mark.parametrize(("items", "low", "high", "unit"), COUNTED)
def test_how_many(coded, items, low, high, unit):
    found = coded(f"Spain gave Ukraine {items}.")[0]
    assert (found.quantity_low, found.quantity_high, found.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "givers",
    [
        "The two will give",
        "The two of them have given",
        "The two are to give",
        "The two may give",
        "The three of us gave",
    ],
)
def test_a_number_of_givers_is_none_of_items(coded, givers):
    found = coded(f"{givers} Ukraine howitzers.")[0]
    assert found.quantity_low is None
