"""Sentences read with actors and quotations, as articles are, printed on 14 June 2023."""

from datetime import date
from typing import NamedTuple

import pytest

from analysis.finders.actors import find_actors
from analysis.finders.finds import Step, WeaponMention
from analysis.finders.quotes import find_quotes
from analysis.finders.steps import find_steps
from analysis.finders.weapons import find_weapons
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published
from analysis.text.spans import Spans

PRINTED = Published(date(2023, 6, 14), date(2023, 6, 15), "given")


class Finds(NamedTuple):
    weapons: Spans[WeaponMention]
    steps: Spans[Step]


@pytest.fixture(scope="session")
def finds():
    """Return what finds the weapons and steps of a text."""
    annotator = Annotator(load_lexicons())

    def find(text):
        annotated = annotator.annotate(text, PRINTED)
        actors = Spans(mention for mention in find_actors(annotated) if mention.actor)
        quotes = find_quotes(annotated, actors)
        weapons = find_weapons(annotated, actors, quotes)
        return Finds(weapons, find_steps(annotated, actors, quotes, weapons))

    return find
