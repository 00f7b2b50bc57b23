"""Who can be the subject of a sentence, who stands with whom, who after "to" and "by"."""

import pytest

from analysis.finders.parties import Party
from analysis.finders.roles import Actor, Roles

NAMES = {
    "norway": "NOR", "poland": "POL", "warsaw": "POL", "polish": "POL", "spain": "ESP",
    "italy": "ITA", "kyiv": "UKR", "ukraine": "UKR", "russia": "RUS", "nato": "NATO",
}  # fmt: skip


def roles(text):
    """Return a sentence's roles; "|" marks a place and is no word."""
    words = [word for word in text.split() if word != "|"]
    actors = [
        Actor(at, at + 1, Party(at, at + 1, NAMES[word], word == "polish", False))
        for at, word in enumerate(words)
        if word in NAMES
    ]
    return Roles(words, actors)


def mark(text):
    return text.split().index("|")


def codes(actors):
    return " ".join(actor.code for actor in actors)


GROUPED = [
    ("norway and poland send tanks", ["NOR POL"]),
    ("norway , poland and spain send tanks", ["NOR POL ESP"]),
    ("norway , poland , spain and italy send tanks", ["NOR POL ESP ITA"]),
    ("norway , poland send tanks", ["NOR", "POL"]),
    ("norway with poland sends tanks", ["NOR POL"]),
    ("norway alongside poland sends tanks", ["NOR POL"]),
    ("norway & poland send tanks", ["NOR POL"]),
    ("norway and the poland send tanks", ["NOR POL"]),
    ("norway as well as poland and the other spain send", ["NOR", "POL ESP"]),
    ("norway , together with poland , sends tanks", ["NOR POL"]),
    ("norway , along with its poland send", ["NOR", "POL"]),
    ("norway , and also with the poland send", ["NOR", "POL"]),
    ("norway and tanks poland send", ["NOR", "POL"]),
    ("norway poland send", ["NOR", "POL"]),
    ("tanks to ukraine , and poland will send", ["UKR", "POL"]),
    ("tanks for ukraine , and poland has sent", ["UKR", "POL"]),
    ("to ukraine and poland will send", ["UKR", "POL"]),
    ("tanks to ukraine and poland arrived", ["UKR POL"]),
    ("tanks to ukraine and poland will send", ["UKR", "POL"]),
    ("ukraine and poland will send", ["UKR POL"]),
    ("ukraine and poland to send", ["UKR POL"]),
    ("to norway , poland and spain", ["NOR POL ESP"]),
    ("norway", ["NOR"]),
    ("nobody", []),
]


@pytest.mark.parametrize(("text", "groups"), GROUPED)
def test_who_is_named_together(text, groups):
    found = roles(text)
    assert [codes(group) for group in found.groups] == groups
    for group in found.groups:
        for actor in group:
            assert found.joined(actor) == list(group)


SUBJECTS = [  # before the mark
    ("norway | sends tanks", "NOR"),
    ("norway and poland | send tanks", "NOR POL"),
    ("norway said poland | sends tanks", "POL"),
    ("norway sent tanks to kyiv and | helped", "NOR"),
    ("| norway sends", ""),
    ("norway and | poland", "NOR"),
    ("in poland norway | sends", "NOR"),
    ("norway in poland | sends", "NOR"),
    ("norway for poland | sends", "NOR"),
    ("norway waits for poland to | send", "POL"),
    ("for poland | send", ""),
    ("norway with the poland | sends", "NOR POL"),
    ("norway with 3 poland | sends", "NOR"),
    ("the poland | sends", "POL"),
    ("2 poland | send", "POL"),
    ("norway , a member of nato , | sends", "NOR"),
    ("norway , the summit of nato | sends", "NOR"),
    ("norway , the king of spain | sends", "ESP"),
    ("of nato | sends", "NATO"),
    ("norway , nato member , | sends", "NOR"),
    ("norway , nato ally , | sends", "NOR"),
    ("nato member | sends", ""),
    ("nato", "NATO"),
    ("the government in warsaw | sends", "POL"),
    ("ministers in the warsaw | send", "POL"),
    ("people in warsaw | send", ""),
    ("in warsaw | norway", ""),
    ("the government of spain near warsaw | sends", "ESP"),
    ("norway agreed , as poland announced in may , to | send", "NOR"),
    ("norway agreed , as poland announced to | send", "POL"),
    ("norway agreed as poland announced , to | send", "POL"),
    ("norway like poland | sends", "NOR"),
    ("norway near poland | sends", "NOR"),
    ("norway against poland | sends", "NOR"),
    ("norway through poland | sends", "NOR"),
    ("norway joined poland in | sending", "NOR"),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_the_nearest_party_that_can_act_is_the_subject(text, subject):
    before = mark(text) if "|" in text else len(text.split())
    assert codes(roles(text).subject(before)) == subject


@pytest.mark.parametrize(
    ("text", "unlike", "subject"),
    [
        ("norway and ukraine | send", ["UKR"], "NOR"),
        ("norway said ukraine | sends", ["UKR"], "NOR"),
        ("norway | sends", ["NOR"], ""),
        ("in norway and ukraine | send", ["NOR"], ""),
    ],
)
def test_who_gets_it_is_not_who_gives(text, unlike, subject):
    assert codes(roles(text).subject(mark(text), unlike)) == subject


FOLLOWING = [  # the mark is where the search starts
    ("tanks | to ukraine", "to", "UKR"),
    ("tanks | to the ukraine", "to", "UKR"),
    ("tanks | to its kyiv", "to", "UKR"),
    ("tanks | from norway and poland", "from", "NOR POL"),
    ("tanks | from norway", "to", ""),
    ("tanks to | ukraine", "to", ""),
    ("tanks to ukraine | from norway", "to", ""),
    ("tanks from norway to kyiv | to spain", "to", "ESP"),
    ("norway tanks | to kyiv to spain", "to", "UKR"),
    ("tanks | in response to russia", "to", ""),
    ("tanks | in response to russia to kyiv", "to", "UKR"),
    ("tanks | to free ukraine", "to", ""),
    ("tanks | by norway", "by", "NOR"),
    ("| to ukraine", "to", "UKR"),
    ("tanks | due to russia", "to", ""),
    ("tanks | in contrast to norway", "to", ""),
    ("| tanks", "to", ""),
    ("| norway", "to", ""),
]


@pytest.mark.parametrize(("text", "lead", "found"), FOLLOWING)
def test_a_preposition_leads_a_party_in(text, lead, found):
    sentence = roles(text)
    assert codes(sentence.following((lead,), mark(text), len(sentence.words))) == found


def test_a_party_after_the_end_of_the_clause_is_not_led_in():
    sentence = roles("tanks to ukraine")
    assert codes(sentence.following(("to", "for"), 0, 3)) == "UKR"
    assert sentence.following(("to",), 0, 2) == []
    assert sentence.following(("to",), 3, 3) == []


RIGHT = [
    ("send | ukraine tanks", "UKR"),
    ("send | the ukraine tanks", "UKR"),
    ("send | both ukraine and poland tanks", "UKR POL"),
    ("send | both the ukraine tanks", "UKR"),
    ("send | tanks to ukraine", ""),
    ("norway sends | ukraine tanks", "UKR"),
    ("norway sends | tanks", ""),
    ("norway and | poland", ""),
]


@pytest.mark.parametrize(("text", "found"), RIGHT)
def test_who_stands_right_after_a_verb(text, found):
    assert codes(roles(text).right_after(mark(text))) == found
