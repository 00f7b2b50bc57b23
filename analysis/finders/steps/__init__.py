"""An annotated text → steps on the ladder of support."""

from analysis.finders.finds import Mention, Quote, Step, WeaponMention
from analysis.finders.steps.coding import code_steps
from analysis.text import Annotated
from analysis.text.spans import Spans


def find_steps(
    text: Annotated,
    actors: Spans[Mention],
    quotes: Spans[Quote],
    weapons: Spans[WeaponMention],
) -> Spans[Step]:
    """Return the steps that a text reports, in all tracks of the ladder."""
    return Spans(code_steps(text, actors, quotes, weapons))
