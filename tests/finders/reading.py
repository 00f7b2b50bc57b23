"""A sentence read up to its parties, for tests of what the finders share."""

from datetime import date
from functools import cache
from typing import NamedTuple

from analysis.finders.actors import find_actors
from analysis.finders.finds import Mention, Quote
from analysis.finders.parties import Party, find_parties
from analysis.finders.quotes import find_quotes
from analysis.reference import load_lexicons
from analysis.text import Annotated, Annotator
from analysis.text.dates import Published
from analysis.text.spans import Spans

PRINTED = Published(date(2023, 6, 14), date(2023, 6, 15), "given")


class Reading(NamedTuple):
    text: Annotated
    actors: Spans[Mention]
    quotes: Spans[Quote]
    parties: Spans[Party]


@cache
def annotator():
    return Annotator(load_lexicons())


def read(text, *, named=True, published=PRINTED):
    """Return a text's parties; without `named` as where nobody has looked for actors."""
    annotated = annotator().annotate(text, published)
    actors = Spans(mention for mention in find_actors(annotated) if mention.actor)
    actors = actors if named else Spans([])
    quotes = find_quotes(annotated, actors)
    return Reading(annotated, actors, quotes, find_parties(annotated, actors, quotes))
