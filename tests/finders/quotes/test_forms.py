"""The forms of reported speech in English news, one row each."""

import pytest

FORMS = [
    ("Duda said, “We pay.”", ["We pay."]),
    ("“We pay,” Duda said, “and we wait.”", ["We pay,", "and we wait."]),
    ("“We pay,” said Macron, who was in Brno.", ["We pay,"]),
    ("According to Fiala, the bridge was lost.", ["the bridge was lost"]),
    ("The bridge was lost, according to Fiala.", ["The bridge was lost"]),
    ("Fiala wrote on Telegram: “We pay.”", ["We pay."]),
    ("“Who pays?” she asked.", ["Who pays?"]),
    ("She asked whether the bridge was lost.", ["whether the bridge was lost"]),
    ("He declined to say whether the bridge was lost.", ["whether the bridge was lost"]),
    ("He denied that the bridge was lost.", ["the bridge was lost"]),
    ("He did not say that the bridge was lost.", ["the bridge was lost"]),
    ("She vowed to rebuild the bridge.", ["to rebuild the bridge"]),
    ("She promised to rebuild the bridge.", ["to rebuild the bridge"]),
    ("She threatened to leave the talks.", ["to leave the talks"]),
    ("He urged the allies to send tanks.", ["the allies to send tanks"]),
    ("He called on the allies to send tanks.", ["the allies to send tanks"]),
    ("Few heard Fiala’s call for a truce.", ["a truce"]),
    ("She voiced hope that the bridge would hold.", ["the bridge would hold"]),
    ("His statement that the bridge was lost", ["the bridge was lost"]),
    ("She said it was late, adding that he knew.", ["it was late", "he knew"]),
    ("She issued a statement saying it was late.", ["it was late"]),
]


@pytest.mark.parametrize(("text", "words"), FORMS)
def test_form(quoted, text, words):
    assert quoted(text).words() == words
