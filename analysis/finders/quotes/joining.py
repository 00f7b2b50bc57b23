"""Which words before an attribution are reported, and how they go on behind it."""

from analysis.finders.quotes.complements import Complement
from analysis.finders.quotes.grammar import AUXILIARIES, RELATIVES
from analysis.finders.quotes.left import Left, is_clause, is_fragment
from analysis.finders.quotes.right import next_mark, resumed
from analysis.finders.quotes.state import Reading

STOPS = frozenset(("", ",", ".", "(", ")", ";", "—", "–", "-", ":"))
JOINING = frozenset("but of if because".split())
OPENERS = frozenset("but and so yet instead still now this that it we they".split())


def leads_in(reading: Reading, left: Left, right: Complement | None) -> bool:
    """Whether the words before are the narrator's: "[Still], he said, “…”"."""
    if right is None or right.rule == "resumed":
        return False  # "Recently, he said, the town has changed"
    if _begun(reading, left, right):
        return False
    return is_fragment(reading, left.pieces)


def may_follow(reading: Reading, left: Left, after: int, right: Complement | None) -> bool:
    """Whether an attribution belongs to the words before it."""
    if left.marked:
        return True
    if right is not None and right.rule == "that":
        return (reading.unit.lower(after), reading.unit.lower(after + 1)) == (",", "that")
    if right is not None:
        marked = right.rule in ("quote", "colon")
        return marked and (_begun(reading, left, right) or is_clause(reading, *left.pieces))
    if resumed(reading, after):
        return True  # "Kyiv, he said, would"
    ends = reading.unit.lower(after) in STOPS | RELATIVES
    return ends and is_clause(reading, *left.pieces)


def goes_on(
    reading: Reading, left: Left, after: int, right: Complement | None, inverted: bool
) -> Complement | None:
    """Return how an utterance goes on behind an attribution that interrupts it."""
    if right and right.rule in ("quote", "colon", "that"):
        return right
    if left.marked:
        return next_mark(reading, after)
    if inverted and reading.unit.lower(after + 1) not in AUXILIARIES:
        return None
    return resumed(reading, after)


def _begun(reading: Reading, left: Left, right: Complement) -> bool:
    """Whether marked words go on with a sentence: "The plan, he said, “[has] no friends”"."""
    start, end = left.pieces
    name = end - start == 1 and reading.unit.lower(start) not in OPENERS  # "Duda, he said, “…”"
    goes_on = reading.unit.inner(right.start)[:1].islower()
    return not name and (goes_on or reading.unit.lower(start) in JOINING)
