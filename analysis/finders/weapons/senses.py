"""What a weapon's name stands for besides a thing given: a blow, a trade, somebody's own arms."""

from collections.abc import Sequence

from analysis.finders.view import SentenceView
from analysis.reference.conflict import Conflict

DETERMINERS = frozenset(("a", "an", "the"))
INDUSTRIES = frozenset("building industry industries makers manufacturers factory plant".split())
TROOPS = frozenset("troops soldiers sailors marines".split())
BLOWS = frozenset(("strike", "strikes", "attack", "attacks"))


def described(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a name tells of no gift: a verb ("ships a"), a blow, a trade, a force on the move.

    >>> described("rolls out the missile and space industries".split(), 3, 4)
    True
    >>> described("gave missiles to Kyiv".split(), 1, 2)
    False
    """
    after = words[last : last + 6]
    verb = bool(DETERMINERS & set(after[:1])) and last - first == 1
    blow = bool(BLOWS & set(words[last - 1 : last + 1]))  # "hypersonic strikes"
    trade = next((at for at, word in enumerate(after) if word in INDUSTRIES), None)
    made = trade is not None and not DETERMINERS & set(after[:trade])
    moved = words[first - 1 : first] == ["and"] and bool(TROOPS & set(words[first - 2 : first]))
    return verb or blow or made or moved


def of_enemy(view: SentenceView, first: int, conflict: Conflict) -> bool:
    """Whether it is the aggressor's: "Russian tanks", "Russia's missiles"."""
    for actor in (*view.actors, *view.makers):
        if actor.last <= first and conflict.side(actor.code) == "aggressor":
            between = view.words[actor.last : first]
            made = "-" in view.words[actor.first]
            if not made and (between == ["'s"] or (not between and actor.party.adjective)):
                return True
    return False


def of_recipient(view: SentenceView, first: int, conflict: Conflict) -> bool:
    """Whether it is the supported side's: "Ukraine's air defenses"."""
    for actor in view.actors:
        if actor.last <= first and conflict.side(actor.code) == "supported":
            between = view.words[actor.last : first]
            if between == ["'s"] or (not between and actor.party.adjective):
                return True
    return False
