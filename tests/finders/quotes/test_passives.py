"""What is reported in the passive: by nobody, or by whom "by" names."""

import pytest

FOUND = [
    ("It was said that he would resign.", "he would resign", ""),
    ("It has been reported that the bridge is lost.", "the bridge is lost", ""),
    ("The sale of the jets was announced by the ministry.", "The sale of the jets", "the ministry"),
    ("The retreat was first reported by Reuters.", "The retreat", "Reuters"),
    ("The mayor was criticised in Lublin.", "The mayor", ""),
    ("The sale was announced by officials of the bank.", "The sale", "officials of the bank"),
    ("As reported by Reuters, the bridge was lost.", "the bridge was lost", "Reuters"),
    ("As first reported by Reuters, the bridge was lost.", "the bridge was lost", "Reuters"),
]
NOTHING = [
    "It should be noted that the bridge is old.",
    "It was announced in Lublin.",
    "The bridge was reported in Lublin.",
    "Duda was told to wait.",
    "The mayor, who was criticised in Lublin, left.",
    "The walls, as seen by the mayor, were old.",
]


@pytest.mark.parametrize(("text", "words", "speaker"), FOUND)
def test_passives(quoted, text, words, speaker):
    found = quoted(text)
    assert (found.words(), found.speakers()) == ([words], [speaker])


PREDICATES = [
    ("The mayor was criticised by Fiala for the delay, which was long.", "for the delay", "Fiala"),
    ("The mayor was declared the winner in Lublin.", "the winner in Lublin", ""),
    ("The mayor was described as a spy by the agency.", "a spy", ""),
]


@pytest.mark.parametrize(("text", "words", "speaker"), PREDICATES)
def test_as_what_or_for_what(quoted, text, words, speaker):
    found = quoted(text)
    assert (found.words(), found.speakers()) == (["The mayor", words], [speaker] * 2)


@pytest.mark.parametrize("text", NOTHING)
def test_passives_that_report_nothing(quoted, text):
    assert quoted(text).words() == []
