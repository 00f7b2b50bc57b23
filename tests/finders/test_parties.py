"""Which words of a text stand for a state or bloc, and for which."""

import pytest
from reading import read

BRIEFING = "Q  And Norway?\n\nMR. KIRBY:  We act.\n\nQ  Do we?"
NAMED = [  # words and code; "adjective" or "pronoun" where they are one
    ("Poland and the Polish army met in Warsaw.", ["Poland POL", "Polish army POL"]),
    ("NATO members and EU countries met.", ["NATO NATO members", "EU EU members"]),
    ("EU states, NATO allies and EU nations met.", ["EU EU members", "NATO NATO members",
     "EU EU members"]),
    ("NATO, allies say, met.", ["NATO NATO"]),
    ("Norway members met.", ["Norway NOR"]),
    ("NATO met. The alliance left.", ["NATO NATO", "alliance NATO"]),
    ("NATO met. An alliance left.", ["NATO NATO"]),
    ("The alliance left. NATO met.", ["NATO NATO"]),
    ("NATO met. The alliance members left.", ["NATO NATO", "alliance NATO members"]),
    ("NATO members met. The alliance left.", ["NATO NATO members", "alliance NATO"]),
    ("NATO met. Norway came. The alliance left.", ["NATO NATO", "Norway NOR", "alliance NATO"]),
    ("NATO and the EU met. The bloc left. The bloc stayed.", ["NATO NATO", "EU EU", "bloc EU",
     "bloc EU"]),
    ("“We will go,” said Olaf Scholz. We will not.", ["We DEU pronoun", "Olaf Scholz DEU",
     "We DEU pronoun"]),
    ("“We will go,” said Olaf Scholz. “I’ll come,” he added.", ["We DEU pronoun",
     "Olaf Scholz DEU", "I’ll DEU pronoun", "he DEU pronoun"]),
    ("“We will go,” Olaf Scholz said. “We shall,” said Ann Fiala.", ["We DEU pronoun",
     "Olaf Scholz DEU"]),
    ("“We will go,” said Ann Fiala.", []),
    ("Norway spoke. We will help, and it is ours.", ["Norway NOR", "We NOR pronoun",
     "ours NOR pronoun"]),
    ("We will help.", []),
    ("Olaf Scholz came.", ["Olaf Scholz DEU"]),
    ("The Soviet Union fell. Soviet tanks came.", []),
    ("Scholz’s government acts. Kyiv waits.", ["Scholz DEU", "Kyiv UKR"]),
    ("The Pentagon will act.", ["Pentagon USA"]),
    (BRIEFING, ["Norway NOR", "KIRBY USA", "We USA pronoun"]),
]  # fmt: skip
BARE = [  # where nobody has looked for actors
    ("Poland and the Polish army met in Warsaw.", ["Poland POL", "Polish POL adjective",
     "Warsaw POL"]),
    ("Olaf Scholz came to the Pentagon.", ["Olaf Scholz DEU", "Pentagon USA"]),
    ("NATO members met.", ["NATO NATO members"]),
    ("The Soviet Union fell.", []),
]  # fmt: skip


def told(reading):
    """Return the parties as "words code", with what else holds of them."""
    return [
        f"{reading.text.words(party.start, party.end)} {party.code}"
        + {True: " adjective", False: ""}[party.adjective]
        + {True: " pronoun", False: ""}[party.pronoun]
        for party in reading.parties
    ]


@pytest.mark.parametrize(("text", "parties"), NAMED)
def test_who_could_act(text, parties):
    assert told(read(text)) == parties


@pytest.mark.parametrize(("text", "parties"), BARE)
def test_names_alone_stand_for_their_states(text, parties):
    assert told(read(text, named=False)) == parties
