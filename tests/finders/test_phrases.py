import pytest

from analysis.errors import LexiconError
from analysis.finders.phrases import PhraseFinder, parse_phrases

MATCHES = [
    ("boots on the ground", "no boots on the ground here", "boots on the ground"),
    ("annex*", "the annexation was condemned", "annexation"),
    ("to annex ... region|regions", "it annexed four more regions", "annexed four more regions"),
    ("to send|deploy ... troops", "they are sending ground troops", "sending ground troops"),
    ("to put boots", "putting boots", "putting boots"),
    ("more new? sanctions", "more sanctions", "more sanctions"),
    ("send ... troops", "send a b c d e f g troops", None),
    ("send ... troops", "send aid ; troops", None),
]
REFUSED = ["... troops", "further? troops", "<aggressor> attack", "send ...", "on <enemy>"]


def found(cell, text):
    finder = PhraseFinder([(phrase, "row") for phrase in parse_phrases(cell)])
    words = text.split()
    return next((" ".join(words[m.first : m.last]) for m in finder.find(words)), None)


@pytest.mark.parametrize(("cell", "text", "expected"), MATCHES)
def test_a_phrase_matches_what_it_says(cell, text, expected):
    assert found(cell, text) == expected


@pytest.mark.parametrize("cell", REFUSED)
def test_a_phrase_that_cannot_be_searched_for_is_refused(cell):
    with pytest.raises(LexiconError, match="phrase"):
        list(parse_phrases(cell, "ladder, rung X1"))


def test_a_side_is_a_word_that_names_it():
    finder = PhraseFinder([(phrase, 1) for phrase in parse_phrases("strikes inside <aggressor>")])
    words = "strikes inside russia".split()
    sides = {2: frozenset(("aggressor", "party"))}
    assert [m.last for m in finder.find(words, lambda at: sides.get(at, frozenset()))] == [3]
    assert list(finder.find(words)) == []


def test_a_phrase_may_carry_its_own_status():
    assert [p.status for p in parse_phrases("annexation => delivered; raid on")] == [
        "delivered",
        "",
    ]
