"""What text and reference table together say of a person, with and without a date."""

import pytest

from analysis.finders.actors import find_actors
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published


@pytest.fixture(scope="module")
def undated():
    """Return country, role and basis of the first person of a text without a date."""
    annotator = Annotator(load_lexicons())

    def standing(text):
        found = find_actors(annotator.annotate(text, Published(None, None, "")))
        person = next(mention for mention in found if mention.kind == "person")
        return person.country, person.role, person.basis

    return standing


UNDATED = [
    ("Olaf Scholz spoke.", ("DEU", "", "table")),  # who held office for one state only
    ("Chancellor Olaf Scholz spoke.", ("DEU", "Chancellor", "table")),
    ("German Chancellor Olaf Scholz spoke.", ("DEU", "German Chancellor", "text")),
    ("Jens Stoltenberg spoke.", ("", "", "")),  # for Norway, then for NATO
    ("NATO chief Jens Stoltenberg spoke.", ("NATO", "NATO chief", "text")),
    ("Ada Nowak spoke.", ("", "", "")),
    ("Lithuania’s Ada Nowak spoke.", ("LTU", "", "text")),
    ("Mayor Ada Nowak spoke.", ("", "Mayor", "text")),
]


@pytest.mark.parametrize(("text", "standing"), UNDATED)
def test_without_a_date_an_office_tells_only_an_only_state(undated, text, standing):
    assert undated(text) == standing
