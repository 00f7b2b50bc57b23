"""An annotated text → mentions of people, countries, organisations and blocs."""

from analysis.extract.finds import Mention
from analysis.text import Annotated
from analysis.text.spans import Spans


def find_actors(text: Annotated) -> Spans[Mention]:
    """Return the mentions of actors, each resolved to one identity."""
    return Spans([])
