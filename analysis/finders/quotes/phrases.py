"""Where a noun phrase starts, and whether an infinitive follows it."""

from analysis.finders.quotes.grammar import PREPOSITIONS
from analysis.finders.quotes.units import Unit

OBJECT = 10  # pieces of "urged | the alliance to grant"


def infinitive_ahead(unit: Unit, place: int) -> bool:
    """Whether a noun phrase and "to" follow: "urged | the alliance to grant"."""
    if not starts_phrase(unit, place) or unit.lower(place) == "to":
        return False
    words = [unit.lower(ahead) for ahead in range(place + 1, place + OBJECT)]
    before = words[: words.index("to")] if "to" in words else [","]
    return not any(word in (",", ".", ";", "", "that") for word in before)


def starts_phrase(unit: Unit, place: int) -> bool:
    """Whether a noun phrase can start at a piece: "announced | a plan"."""
    if place >= len(unit.pieces):
        return False
    piece = unit.piece(place)
    return piece.is_word and piece.lower not in PREPOSITIONS and piece.lower not in ("as", "and")
