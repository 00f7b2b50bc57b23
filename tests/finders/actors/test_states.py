import pytest

# text, the states and blocs that act or are named, as words and code
STATES = [
    ("Warsaw promised tanks.", [("Warsaw", "POL")]),
    ("He asked for support from Washington.", [("Washington", "USA")]),
    ("The Kremlin and the White House agreed.", [("Kremlin", "RUS"), ("White House", "USA")]),
    ("The minister arrived in Warsaw.", []),
    ("He took a train to Kyiv.", []),
    ("WARSAW (Agency) — Talks began.", []),
    ("The Warsaw summit ended.", []),
    ("Georgia asked for talks; Georgian troops left Atlanta.",
     [("Georgia", "GEO"), ("Georgian", "GEO")]),
    ("Voters in Georgia and Ohio chose Republicans.", []),
    ("German officials met French diplomats.", [("German", "DEU"), ("French", "FRA")]),
    ("A German-made gun was shown.", []),
    ("Russian speakers live there.", []),
    ("The British newspaper ran it.", []),
    ("Russian state television ran it.", []),
    ("Western capitals hesitate.", [("Western capitals", "the West")]),
    ("Jordan, Chad and Turkey voted.", [("Jordan", "JOR"), ("Chad", "TCD"), ("Turkey", "TUR")]),
    ("The turkey was served.", []),
    ("Brussels fined the firm.", [("Brussels", "EU")]),
    ("NATO met. Brussels will send NATO planners to the NATO flank.",
     [("NATO", "NATO"), ("Brussels", "NATO"), ("NATO", "NATO"), ("NATO", "NATO")]),
    ("They met in Brussels.", []),
    ("The E3 warned Iran.", [("E3", "E3"), ("Iran", "IRN")]),
    ("An E-3 took off.", []),
    ("The Polish government resigned.", [("Polish government", "POL")]),
    ("The Elysée said no.", [("Elysée", "FRA")]),
    ("Rep. Jim Jordan, Chad Wolf and Denzel Washington spoke.", []),
    ("The Paris Agreement and the Patriot Act were signed.", []),
    ("Wild turkeys ran, and a turkey was shot.", []),
    ("Voters in Georgia and Florida saw the Georgia Republican.", []),
    ("Kyiv is a city of three million.", []),
    ("Paris in May is warm.", []),
    ("The London-based agency wrote it.", []),
    ("The Washington-led force left.", [("Washington", "USA")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "states"), STATES)
def test_states_and_blocs(actors, text, states):
    found = [(words, code) for words, kind, _, code in actors(text) if kind in ("country", "bloc")]
    assert found == states


MISSED = [
    ("Kyiv has three million inhabitants.", []),  # a place without a preposition
    ("Warsaw was cold and wet.", []),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "states"), MISSED)
def test_missed(actors, text, states):
    found = [(words, code) for words, kind, _, code in actors(text) if kind in ("country", "bloc")]
    assert found == states
