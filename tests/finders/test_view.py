"""What a sentence says around one of its words: conditions, questions, brackets, makers."""

from itertools import pairwise

import pytest
from reading import read

from analysis.finders.transfers import Reader
from analysis.finders.view import LONGEST, find_views
from analysis.text.spans import Span


def view(text, masks=()):
    reading = read(text)
    views = find_views(reading.text, reading.actors, reading.quotes)
    return views.of(reading.text.sentence(0), masks)


CONDITIONAL = [
    ("Spain sends tanks if asked.", True),
    ("Unless asked, Spain sends none.", True),
    ("Spain sends tanks provided that they work.", True),
    ("Should Spain agree, tanks come.", True),
    ("Spain should agree.", False),
    ("Spain sends tanks.", False),
]


@pytest.mark.parametrize(("text", "conditional"), CONDITIONAL)
def test_whether_a_sentence_has_a_condition(text, conditional):
    assert view(text).conditional is conditional


SUPPOSED = [  # of the token "tanks"
    ("If Spain sends tanks, jets come.", True),
    ("Unless Spain sends tanks, jets come.", True),
    ("If Spain agrees, tanks come.", False),
    ("Spain said that if Norway sends tanks, jets come.", True),
    ("Had Spain sent tanks, jets would come.", True),
    ("Had Spain agreed, it would send tanks.", True),
    ("Spain had sent tanks.", False),
    ("Will Spain send tanks?", True),
    ("“Why?” asked Spain and sent tanks.", False),
    ("Spain sends tanks.", False),
]


@pytest.mark.parametrize(("text", "supposed"), SUPPOSED)
def test_what_a_condition_or_question_supposes_is_not_told(text, supposed):
    seen = view(text)
    assert bool(seen.supposed(list(seen.words).index("tanks"))) is supposed


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        ("a ( b ) c", [0, 1, 1, 0, 0, 0]),
        ("a [ b ( c ] ) d", [0, 1, 1, 2, 2, 1, 0, 0, 0]),
        ("a ) b ( c", [0, 0, 0, 1, 1, 1]),
    ],
)
def test_how_many_brackets_are_open(text, depths):
    assert view(text).depths == depths


MAKERS = [  # who made it, who acts
    ("Spain sends German-made tanks.", ["DEU"], ["ESP"]),
    ("Spain sends German made tanks.", [], ["ESP", "DEU"]),
    ("Spain sends U.S.-built tanks.", ["USA"], ["ESP"]),
    ("Spain sends German-designed tanks.", ["DEU"], ["ESP"]),
    ("Spain sends German tanks.", ["DEU"], ["ESP"]),
    ("Spain sends Norway tanks.", [], ["ESP", "NOR"]),
]


@pytest.mark.parametrize(("text", "makers", "actors"), MAKERS)
def test_who_made_arms_does_not_act(text, makers, actors):
    start = text.index("tanks")
    seen = view(text, (Span(start, start + 5),))
    assert [actor.code for actor in seen.makers] == makers
    assert [actor.code for actor in seen.actors] == actors


def test_words_of_finds_and_of_parties_are_no_cues():
    text = "Spain supplies aid."
    assert [cue.base for cue in view(text).cues] == ["supply"]
    assert view(text, (Span(6, 14),)).cues == []


def test_a_token_is_found_by_its_offset():
    seen = view("Spain sends tanks.")
    assert [seen.at(offset) for offset in (0, 1, 6, 12, 17, 18)] == [0, 1, 1, 2, 3, 4]


def test_what_runs_on_is_read_in_pieces_that_miss_nothing():
    text = "Spain sends tanks, " * 200
    reading = read(text)
    pieces = list(Reader(reading.text, reading.actors, reading.quotes).sentences)
    assert pieces[0].start == 0
    assert max(piece.end - piece.start for piece in pieces) <= LONGEST
    assert len(pieces) == len(text) // LONGEST + 1
    assert all(one.end == other.start for one, other in pairwise(pieces))
    assert text[pieces[-1].end :].strip() == ""
