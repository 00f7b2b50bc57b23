"""The controls: what can be chosen, found by typing when there is much of it."""

from analysis.selection import Selection
from analysis.widgets.facets import LONG, MOST, Facets, Period

MANY = [(f"person {number}", f"Person {number}", 1) for number in range(500)]


def controls(selection=None, **typed):
    facets = Facets({"actors": MANY}, selection or Selection(), Period(600, 640, 600, 640), typed)
    return str(facets.html())


def test_long_lists_are_cut_and_searched():
    assert controls().count('data-do="choose:actors"') == MOST
    assert controls(actors="PERSON 49").count('data-do="choose:actors"') == 11
    assert "None of that name" in controls(actors="nobody")


def test_what_is_chosen_is_listed_whatever_is_typed():
    html = controls(Selection(actors=("person 321",)), actors="Person 4")
    assert 'data-value="person 321" checked' in html
    assert "<b>Person 321</b>" in html


def test_short_lists_need_no_finding():
    facets = Facets({"actors": MANY[: LONG - 1]}, Selection(), Period(600, 600, 600, 600))
    assert "find:actors" not in facets.html()
    assert 'type="range"' not in facets.html()
