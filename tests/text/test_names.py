"""Known names are found as whole words, the longest where several overlap."""

import pytest

from analysis.reference.records import LookAlike, Name
from analysis.text.names import NameFinder

ALIASES = ("Iran", "Patriot", "Patriot Act", "F-16", "Ukraine's allies", "Ukraine", "U.S.")
FINDER = NameFinder({alias: (Name("not", LookAlike(alias, "")),) for alias in ALIASES})

FOUND = [
    ("Iran said", ["Iran"]),
    ("Iranian officials in Tirana", []),
    ("the Patriot Act and a Patriot", ["Patriot Act", "Patriot"]),
    ("two F\u201116 jets", ["F\u201116"]),  # a hyphen that does not break
    ("two F-16s", []),  # the plural is an alias of its own
    ("Ukraine’s allies", ["Ukraine’s allies"]),  # curly for straight
    ("Ukraine’s army", ["Ukraine"]),
    ("the U.S. said", ["U.S."]),
    ("pro-Iran", ["Iran"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_find(text, names):
    assert [text[hit.start : hit.end] for hit in FINDER.find(text)] == names


def test_places_count_code_points():
    text = "𝔘𝔫𝔦 😀 Iran"
    (hit,) = FINDER.find(text)
    assert text[hit.start : hit.end] == "Iran"
