from datetime import date

import pytest

from analysis.finders.actors import find_actors
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published


@pytest.fixture(scope="session")
def annotate():
    annotator = Annotator(load_lexicons())

    def on_day(text, day="2023-06-14"):
        printed = date.fromisoformat(day)
        following = date.fromordinal(printed.toordinal() + 1)
        return annotator.annotate(text, Published(printed, following, "given", "given"))

    return on_day


@pytest.fixture(scope="session")
def actors(annotate):
    """Return the mentions of a text as (words, kind, actor, country), in text order."""

    def found(text, day="2023-06-14"):
        annotated = annotate(text, day)
        return [
            (annotated.words(find.start, find.end), find.kind, find.actor, find.country)
            for find in find_actors(annotated)
            if find.actor
        ]

    return found


@pytest.fixture(scope="session")
def people(actors):
    """Return the mentions of people as (words, actor, country), in text order."""

    def found(text, day="2023-06-14"):
        return [
            (words, who, code) for words, kind, who, code in actors(text, day) if kind == "person"
        ]

    return found
