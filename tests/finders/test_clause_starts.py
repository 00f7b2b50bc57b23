"""Where the clauses of a sentence start, and which go on from the one before."""

import pytest

from analysis.finders.clauses import find_clauses
from analysis.finders.cues import cue_finder
from analysis.finders.parties import Party
from analysis.finders.roles import Actor
from analysis.reference import load_lexicons

STATES = {"poland", "spain", "norway"}
# "|" stands between clauses, "+" before one that goes on with the subject of the one before
SPLIT = [
    "poland sends tanks | while spain waits",
    "poland sends tanks , | and spain has sent jets",
    "poland sends tanks | but the new spain sends jets",
    "poland sends tanks | ; spain sends jets",
    "poland sends tanks | + and will send jets",
    "poland sends tanks | + and gives jets",
    "poland sends tanks | + or gives money",
    "poland has sent tanks | + and has not sent jets",
    "poland sends tanks | + and now will send jets",
    "poland sends tanks | and spain the old has jets",
    "poland sends tanks and spain the very old has jets",
    "poland sends tanks and in the far spain has jets",
    "poland sends tanks and spain",
    "poland sends tanks and jets",
    "poland sends tanks and to spain",
    "poland sends tanks and no jets",
    "poland sends tanks and not jets",
    "poland sends tanks and one two has",
    "poland sends tanks and , spain said , jets",
    "while spain waits | , poland sends tanks",
    "despite spain | , poland sends",
    "poland sends tanks | if spain agrees , norway too",
    "poland said that | if spain agrees | , it would send tanks",
    "poland said , | if spain agrees | , it would send tanks",
    "poland said “ | if spain agrees | , it would send tanks",
    'poland said " | if spain agrees | , it would send tanks',
    "poland came | and | if spain agrees | , it would send tanks",
    "poland came | but | if spain agrees | , it would send tanks",
    "on monday | + , poland sends tanks , jets",
    "with spain in doubt | + , poland sends tanks",
    "according to spain | + , poland sends tanks",
    "on feb. 24 , 2022 | + , poland sends tanks",
    "poland sends tanks on monday , jets",
    "poland , which has tanks , sends",
    "poland sends tanks | as spain continues",
    "poland sends tanks | as the spain continues",
    "poland sends tanks | as it continues",
    "poland sends tanks | as they continue",
    "poland sends tanks as one old spain",
    "poland sends tanks as a gift",
    "poland sends tanks such as leopards",
    "if then poland sends tanks",
    "poland sends tanks | where spain waits",
    "poland",
]


@pytest.fixture(scope="module")
def finder():
    return cue_finder(load_lexicons())


@pytest.mark.parametrize("text", SPLIT)
def test_a_clause_starts_at_its_conjunction(finder, text):
    words = [word for word in text.split() if word not in ("|", "+")]
    parties = [(at, Party(at, at + 1, word, False, False)) for at, word in enumerate(words)]
    actors = [Actor(at, at + 1, party) for at, party in parties if party.code in STATES]
    clauses = find_clauses(words, actors, finder.find(words))
    told = ["+ " * clause.open + " ".join(words[clause.first : clause.last]) for clause in clauses]
    assert " | ".join(told) == text
    assert {type(clause.open) for clause in clauses} == {bool}
