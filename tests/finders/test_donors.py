"""Whose aid a whole text is about."""

import pytest
from reading import read

from analysis.finders.donors import about_aid, only_donor

ONLY = [
    ("Norway gave tanks.", "NOR"),
    ("Norway and Spain gave tanks.", ""),
    ("Norway, Norway and NATO gave tanks.", "NOR"),
    ("Norway and NATO gave tanks.", "NOR"),
    ("Norway, NATO and NATO gave tanks.", ""),
    ("NATO gave tanks.", "NATO"),
    ("NATO and the EU gave tanks.", ""),
    ("Ukraine and Norway met.", "NOR"),
    ("Nobody gave tanks.", ""),
    # by a currency or an entry number, where no state is named
    ("Tanks worth NOK 3 million.", "NOR"),
    ("NOK 3 million.", "NOR"),
    ("It cost ANOK 3 million.", ""),
    ("Ukraine got tanks worth SEK 2.", "SWE"),
    ("Spain and Italy gave SEK 2.", ""),
    ("See also NOM1.", "NOR"),
    ("See NOM1 and NOM22.", "NOR"),
    ("See NOM1 and DEM2.", ""),
    ("See NOM1234.", ""),
    ("See XXM1.", ""),
]
AID = [
    ("A donation came.", True),
    ("The source of aid is known.", True),
    ("Its military aid came.", True),
    ("Security Assistance came.", True),
    ("Defensive equipment came.", True),
    ("Lethal support came.", True),
    ("A security package came.", True),
    ("Aid came.", False),
    ("The army packed.", False),
    ("They were redonated.", False),
]


@pytest.mark.parametrize(("text", "state"), ONLY)
def test_the_one_state_that_a_text_can_be_about(text, state):
    reading = read(text)
    assert only_donor(reading.text, reading.parties) == state


@pytest.mark.parametrize(("text", "told"), AID)
def test_whether_a_text_speaks_of_military_aid(text, told):
    assert about_aid(read(text).text) is told
