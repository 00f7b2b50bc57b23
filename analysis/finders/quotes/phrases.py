"""Where a noun phrase starts, and whether an infinitive follows it."""

from analysis.finders.quotes.grammar import PREPOSITIONS
from analysis.finders.quotes.units import Unit

OBJECT = 10  # pieces of "urged | the alliance to grant"
STOPS = frozenset((",", ".", ";", ":", "", "that"))
DETERMINERS = frozenset(
    "the a an his her their its our my your him them us me you it this that these those".split()
)


def infinitive_ahead(unit: Unit, place: int) -> int | None:
    """Return the "to" behind a noun phrase, if there is one: "urged | the alliance [to] grant"."""
    if not starts_phrase(unit, place) or unit.lower(place) == "to":
        return None
    for ahead in range(place + 1, place + OBJECT):
        if unit.lower(ahead) in STOPS:
            return None
        if unit.lower(ahead) == "to" and _is_infinitive(unit, ahead + 1):
            return ahead
    return None


def _is_infinitive(unit: Unit, place: int) -> bool:
    """Whether a verb follows "to", not the noun of "those close to [her]"."""
    word = unit.lower(place)
    capital = place < len(unit.pieces) and unit.piece(place).capital
    return not capital and word not in DETERMINERS


def starts_phrase(unit: Unit, place: int) -> bool:
    """Whether a noun phrase can start at a piece: "announced | a plan"."""
    if place >= len(unit.pieces):
        return False
    piece = unit.piece(place)
    return piece.is_word and piece.lower not in PREPOSITIONS and piece.lower not in ("as", "and")
