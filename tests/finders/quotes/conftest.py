from datetime import date
from typing import NamedTuple

import pytest

from analysis.finders.actors import find_actors
from analysis.finders.finds import Quote
from analysis.finders.quotes import find_quotes
from analysis.finders.quotes.units import find_units
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published

PRINTED = Published(date(2023, 6, 14), date(2023, 6, 15), "given")


class Found(NamedTuple):
    text: str
    quotes: list[Quote]

    def words(self) -> list[str]:
        return [self.text[quote.start : quote.end] for quote in self.quotes]

    def speakers(self) -> list[str]:
        return [self.text[slice(*quote.speaker)] if quote.speaker else "" for quote in self.quotes]

    def cues(self) -> list[str]:
        return [self.text[slice(*quote.cue)] if quote.cue else "" for quote in self.quotes]


@pytest.fixture(scope="session")
def quoted():
    annotator = Annotator(load_lexicons())

    def find(text: str) -> Found:
        annotated = annotator.annotate(text, PRINTED)
        return Found(text, list(find_quotes(annotated, find_actors(annotated))))

    return find


@pytest.fixture(scope="session")
def annotated():
    annotator = Annotator(load_lexicons())
    return lambda text: annotator.annotate(text, PRINTED)


@pytest.fixture(scope="session")
def unit_at(annotated):
    """Return the first unit of a text without its "|", and the piece that stands behind it."""

    def find(marked: str):
        lead, _, rest = marked.partition("|")
        text = annotated(lead + rest)
        unit = next(find_units(text, text.marks))
        return unit, sum(piece.start < len(lead) for piece in unit.pieces)

    return find


@pytest.fixture(scope="session")
def dates_of(annotated):
    """Return where the expressions of time of a text start and end."""
    return lambda text: {found.start: found.end for found in annotated(text).dates}
