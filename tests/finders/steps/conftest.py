"""One reader of steps, with actors and quotations, for all tests of this folder."""

from datetime import date

import pytest

from analysis.finders.actors import find_actors
from analysis.finders.quotes import find_quotes
from analysis.finders.steps import find_steps
from analysis.finders.weapons import find_weapons
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published
from analysis.text.spans import Spans

PRINTED = Published(date(2023, 6, 14), date(2023, 6, 15), "given")


@pytest.fixture(scope="package")
def read():
    annotator = Annotator(load_lexicons())

    def steps(text):
        annotated = annotator.annotate(text, PRINTED)
        actors = Spans(mention for mention in find_actors(annotated) if mention.actor)
        quotes = find_quotes(annotated, actors)
        return find_steps(annotated, actors, quotes, find_weapons(annotated, actors, quotes))

    return steps
