"""Which words before an attribution are reported, and how they go on behind it."""

from analysis.finders.quotes.complements import Complement
from analysis.finders.quotes.grammar import AUXILIARIES, PREPOSITIONS, RELATIVES, SCENE
from analysis.finders.quotes.left import Left, is_clause, is_fragment, tells
from analysis.finders.quotes.right import next_mark, resumed
from analysis.finders.quotes.state import Reading

DESCRIPTION = 25  # pieces of ", who was briefed on the talks,"
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
        return not _sets_scene(reading, left, right)
    if right is not None and right.rule == "that":
        return (reading.unit.lower(after), reading.unit.lower(after + 1)) == (",", "that")
    if right is not None:
        marked = right.rule in ("quote", "colon")
        return marked and (_begun(reading, left, right) or is_clause(reading, *left.pieces))
    if resumed(reading, after) or picked_up(reading, after):
        return True  # "Kyiv, he said, would"
    ends = reading.unit.lower(after) in STOPS | RELATIVES
    return ends and tells(reading, left)


def _sets_scene(reading: Reading, left: Left, right: Complement | None) -> bool:
    """Whether a phrase with marked words leads up to a clause: "Asked on “it,” he said [it is]"."""
    opener = reading.unit.lower(left.pieces[0])
    clause = right is not None and right.rule in ("bare", "that")
    return clause and (opener in PREPOSITIONS or opener in SCENE)


def goes_on(
    reading: Reading, left: Left, after: int, right: Complement | None, inverted: bool
) -> Complement | None:
    """Return how an utterance goes on behind an attribution that interrupts it."""
    if right and right.rule in ("quote", "colon", "that"):
        return right
    if left.marked:
        return next_mark(reading, after)
    if not inverted or is_fragment(reading, left.pieces):
        return resumed(reading, after) or picked_up(reading, after)
    return picked_up(reading, after)


def picked_up(reading: Reading, comma: int) -> Complement | None:
    """Return the verb of words that their speaker interrupts: "it, said Duda, a judge, [would]"."""
    ahead = range(comma + 1, min(len(reading.unit.pieces), comma + DESCRIPTION))
    behind = next((place for place in ahead if reading.unit.lower(place) == ","), comma)
    for place in (comma, behind):
        if reading.unit.lower(place + 1) in AUXILIARIES:
            return resumed(reading, place)
    return None


def _begun(reading: Reading, left: Left, right: Complement) -> bool:
    """Whether marked words go on with a sentence: "The plan, he said, “[has] no friends”"."""
    start, end = left.pieces
    name = end - start == 1 and reading.unit.lower(start) not in OPENERS  # "Duda, he said, “…”"
    goes_on = reading.unit.inner(right.start)[:1].islower()
    return not name and (goes_on or reading.unit.lower(start) in JOINING)
