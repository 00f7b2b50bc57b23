"""Which rows a selection keeps, and what the same selection keeps of each table."""

import pandas as pd
import pytest

import analysis
from analysis.errors import AnalysisError, LexiconError
from analysis.selection import Selection, arms_of, selection_of

TEXT = (
    "On 5 May 2023 Poland sent Ukraine 20 Leopard 2 tanks. “We need jets,” said Andrzej Duda. "
    "Germany pledged 18 Patriot systems to Ukraine on 6 June 2023. "
    "The United States and Germany delivered 40 Bradley vehicles to Ukraine on 7 July 2023."
)
NARROWED = [  # criteria → actors of the steps left, categories of the weapons left
    ({}, {"POL", "DEU", "USA"}, 3),
    ({"countries": ["Poland"]}, {"POL"}, 1),
    ({"countries": ["POL", "Germany"]}, {"POL", "DEU"}, 3),
    ({"statuses": ["pledged"]}, {"DEU"}, 1),
    ({"rungs": ["A9"]}, {"POL"}, 3),
    ({"tracks": ["economic"]}, set(), 3),
    ({"categories": ["air defence"]}, {"DEU"}, 1),
    ({"since": "2023-06-01"}, {"DEU", "USA"}, 2),
    ({"since": "2023-06-01", "until": "2023-07-01"}, {"DEU"}, 1),
    ({"text": "PATRIOT"}, {"DEU"}, 1),
    ({"text": "(20"}, set(), 0),
]


@pytest.fixture(scope="module")
def tables():
    return analysis.extract(pd.DataFrame({"doc_id": ["a"], "text": [TEXT]}))


@pytest.mark.parametrize(("criteria", "actors", "weapons"), NARROWED)
def test_each_criterion_narrows_the_tables_that_have_it(tables, criteria, actors, weapons):
    kept = tables.select(**criteria)
    assert set(kept.steps["actor"]) == actors
    assert len(kept.weapons) == weapons


def test_a_country_among_several_donors_counts(tables):
    assert "USA" in set(";".join(tables.select(countries=["USA"]).weapons["donor"]).split(";"))


def test_people_are_chosen_by_what_they_say(tables):
    assert len(tables.select(actors=["Andrzej Duda"]).quotes) == 1
    assert len(tables.select(actors=["Olaf Scholz"]).quotes) == 0


def test_a_single_name_is_a_list_of_one():
    assert selection_of(countries="POL") == Selection(countries=("POL",))


def test_a_step_has_the_categories_of_the_weapon_it_names(tables):
    arms = arms_of(tables.steps, tables.weapons)
    found = dict(zip(tables.steps["actor"], arms, strict=True))
    assert found["DEU"] in ("air defence", "infantry fighting vehicle")
    assert found["POL"] == "main battle tank"


def test_an_unknown_country_is_refused_with_near_names(tables):
    with pytest.raises(LexiconError, match="Poland"):
        tables.select(countries=["Polland"])


def test_a_day_that_is_none_is_refused(tables):
    with pytest.raises(AnalysisError, match="no day 'soon'"):
        tables.select(since="soon")
