"""An annotated text → weapons named in it, with number, donor, recipient and status."""

from analysis.finders.finds import Mention, Quote, WeaponMention
from analysis.finders.weapons.coding import code_weapons
from analysis.text import Annotated
from analysis.text.spans import Spans


def find_weapons(
    text: Annotated, actors: Spans[Mention], quotes: Spans[Quote]
) -> Spans[WeaponMention]:
    """Return the mentions of weapons and what the text says of their transfer."""
    return Spans(code_weapons(text, actors, quotes))
