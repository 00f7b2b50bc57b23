"""An annotated text → what was said in it, and by whom."""

from analysis.extract.finds import Mention, Quote
from analysis.text import Annotated
from analysis.text.spans import Spans


def find_quotes(text: Annotated, actors: Spans[Mention]) -> Spans[Quote]:
    """Return the utterances that a text reports, in order of appearance."""
    return Spans([])
