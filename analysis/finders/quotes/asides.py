"""What the narrator throws into reported words, and the parts that it leaves of them."""

from analysis.finders.quotes.grammar import is_adverb, is_finite
from analysis.finders.quotes.units import Unit

DASHES = frozenset("-–—")
OPENERS = frozenset(
    "a an the as and all despite except though although while but even one something which".split()
)
LONGEST = 25  # pieces between two dashes
BRACKET = 60  # pieces within brackets
EDGES = frozenset(".,;:-–—")


def opens_aside(unit: Unit, place: int) -> bool:
    """Whether a dash opens an aside: "said it would go — [a] plan that was dropped"."""
    return unit.lower(place) in DASHES and unit.lower(_behind(unit, place)) in OPENERS


def aside_end(unit: Unit, place: int) -> int | None:
    """Return where the words go on behind an aside: "the aid — a gift of May — [would] help"."""
    if not opens_aside(unit, place):
        return None
    first = _behind(unit, place) + 1
    ahead = range(first, min(len(unit.pieces) - 2, first + LONGEST))
    closing = next((near for near in ahead if unit.lower(near) in DASHES), None)
    if closing is None:
        return None
    behind = _behind(unit, closing)
    verb = unit.lower(behind + is_adverb(unit.lower(behind)))
    return behind if is_finite(verb) or unit.lower(place - 1) == "that" else None


def _behind(unit: Unit, dash: int) -> int:
    """Return the piece behind a dash, which may be two hyphens."""
    return dash + 1 + (unit.lower(dash + 1) == unit.lower(dash))


def parts_of(unit: Unit, start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of reported words without the asides between them."""
    parts = []
    for place in range(start, end):
        behind = aside_end(unit, place) if place >= start else None
        if behind and behind < end:
            parts.append(trimmed(unit, start, place))
            start = behind
    return [*parts, trimmed(unit, start, end)]


def trimmed(unit: Unit, start: int, end: int) -> tuple[int, int]:
    """Return the pieces without punctuation at their edges."""
    while start < end and unit.lower(start) in EDGES:
        start += 1
    edges = EDGES | {")"} if _closes_outer(unit, start, end) else EDGES
    while end > start and unit.lower(end - 1) in edges:
        end -= 1
    return start, end


def _closes_outer(unit: Unit, start: int, end: int) -> bool:
    """Whether a bracket closes that was opened before: "(According to Duda, [it is late].)"."""
    last = [unit.lower(place) for place in range(max(start, end - BRACKET), end)]
    return ")" in last[-2:] and "(" not in last
