"""Which lines are items of a list, and which sentence leads them in."""

import pytest

from analysis.finders.weapons.lists import find_items
from analysis.reference import load_lexicons
from analysis.text import Annotator

LEAD = "It rained. Finland will send Ukraine:"
ITEMS = [
    "- six howitzers.",
    "• six howitzers.",
    "* six howitzers.",
    "– six howitzers.",
    "1. six howitzers.",
    "12) six howitzers.",
    "(3) six howitzers.",
    "a) six howitzers.",
    "(b) six howitzers.",
    "six howitzers;",
    "six howitzers; and",
    "six howitzers, and",
    "six howitzers,",
    "six howitzers",
]
NO_ITEMS = ["Nobody came.", "Who came?", "Nobody!", "“Nobody.”", 'He said "no"']


@pytest.fixture(scope="module")
def leads():
    annotator = Annotator(load_lexicons())

    def read(text):
        annotated = annotator.annotate(text, None)
        return {
            text[start:].split("\n")[0]: annotated.words(*lead)
            for start, lead in find_items(annotated).items()
        }

    return read


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_belongs_to_the_sentence_that_ends_in_a_colon(leads, item):
    found = leads(f"{LEAD}\n\n{item}\n\n- mortars.")
    assert found == {item: "Finland will send Ukraine:", "- mortars.": "Finland will send Ukraine:"}


@pytest.mark.parametrize("line", NO_ITEMS)
def test_a_line_that_ends_a_sentence_ends_the_list(leads, line):
    assert leads(f"{LEAD}\n\n{line}\n\n- mortars.") == {}


def test_lines_without_a_lead_are_no_items(leads):
    assert leads("Finland sends:aid\n\n- mortars;\n\n- tanks.") == {}


def test_the_last_lead_counts(leads):
    assert leads("One: \n\nTwo：\n\n- mortars") == {"- mortars": "Two："}
