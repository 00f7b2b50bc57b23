"""Whose government "we" is in transcripts that name another state more often."""

from datetime import date

import pytest

from analysis.finders.actors import find_actors
from analysis.finders.author import find_author
from analysis.finders.parties import find_parties
from analysis.finders.quotes import find_quotes
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published
from analysis.text.spans import Spans

BRIEFED = Published(date(2023, 6, 14), date(2023, 6, 15), "given")
AFTER_OFFICE = Published(date(2025, 6, 14), date(2025, 6, 15), "given")
ABROAD = "Q  And Sweden?\n\n{who}:  Sweden knows our view. We send howitzers.\n\nQ  Sweden again?"


@pytest.fixture(scope="module")
def author():
    annotator = Annotator(load_lexicons())

    def code(text, published=BRIEFED, title=""):
        annotated = annotator.annotate(text, published, title=title)
        actors = Spans(mention for mention in find_actors(annotated) if mention.actor)
        quotes = find_quotes(annotated, actors)
        parties = find_parties(annotated, actors, quotes)
        return find_author(annotated, quotes, (each.code for each in parties if not each.pronoun))

    return code


@pytest.mark.parametrize(
    ("who", "state"),
    [
        ("MR. KIRBY", "USA"),  # the table's spokesman, of whom the text has no full name
        ("MS. JEAN-PIERRE", "USA"),
        ("MR. UNHEARDOF", "SWE"),  # nobody in office: the state named most
        ("PRESIDENT DUDA", "SWE"),  # a guest is called by an office
    ],
)
def test_officials_of_a_transcript_speak_for_their_state(author, who, state):
    assert author(ABROAD.format(who=who)) == state


def test_the_title_and_the_words_of_the_text_tell_the_hosts(author):
    text = ABROAD.format(who="MS. OLDHAM")
    assert author(text, title="Remarks by President Duda") == "POL"
    unknown = ABROAD.format(who="SENIOR OFFICIAL")
    assert author(unknown, title="Call by Spokesman John Kirby and Senior Officials") == "USA"
    assert author("Latvia’s minister Anna Oldham spoke. She left.\n\n" + text) == "LVA"


def test_who_left_office_speaks_for_nobody(author):
    assert author(ABROAD.format(who="MS. JEAN-PIERRE"), AFTER_OFFICE) == "SWE"


def test_outside_transcripts_the_state_named_most_speaks(author):
    assert author("Norway and Spain met. We, Norway, will send howitzers.") == "NOR"
    assert author("Norway and Spain met. We, Spain, will send howitzers.") == "ESP"
    assert author("Spain and Norway met.") == "ESP"  # the first among equals
    assert author("Norway, Ukraine and Ukraine’s army met.") == "NOR"  # no side of the conflict
