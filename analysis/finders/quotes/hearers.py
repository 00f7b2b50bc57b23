"""To whom something was said, where no object of the cue tells it: "said to reporters"."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from analysis.finders.quotes.drafts import Draft, Place
from analysis.finders.quotes.grammar import DETERMINERS, PREPOSITIONS, TIMES
from analysis.finders.quotes.noun_phrases import noun_phrase_after
from analysis.finders.quotes.units import Unit

NEAR = 30  # pieces on either side of a cue
WITHIN = 5  # pieces of "in a series of short tweets"
START = attrgetter("start")
HEARD = frozenset("said says spoke speaking talked talking wrote writing".split())
WORDS = frozenset("remarks comments speech address letter message statement note".split())
OBJECTS = frozenset("him her them me us".split())
SOUNDS = frozenset("laughs cheers boos chants laughter applause".split())
MANY = ("s", "men", "people", "press", "media")  # "reporters", "congressmen"


def hearers(draft: Draft) -> Iterator[Place]:
    """Yield the noun phrases near a cue that name to whom somebody spoke or wrote."""
    unit = draft.unit
    for place in near(draft):
        if unit.lower(place - 1) == "to" and _speaks(unit, place - 2):
            end = _end(unit, place)
            if end > place and _is_somebody(unit, place, end):
                yield unit.piece(place).start, unit.piece(end - 1).end


def _speaks(unit: Unit, place: int) -> bool:
    """Whether words go to somebody: "speaking [to]", "in a speech [to]", not "a letter [to]"."""
    word = unit.lower(place)
    return word in HEARD or (word in WORDS and is_within(unit, place))


def is_within(unit: Unit, place: int) -> bool:
    """Whether a word tells in what somebody said something: "in a long [letter]"."""
    return any(unit.lower(before) == "in" for before in range(max(0, place - WITHIN), place))


def near(draft: Draft) -> range:
    """Return the numbers of the pieces around a cue: a unit may be as long as a book."""
    cue = draft.cue or (draft.start, draft.start)
    place = bisect_left(draft.unit.pieces, cue[0], key=START)
    return range(max(0, place - NEAR), min(len(draft.unit.pieces), place + NEAR))


def _end(unit: Unit, place: int) -> int:
    """Return where a noun phrase ends: "[the lower house of parliament] on Monday in Kyiv"."""
    if unit.lower(place) in OBJECTS and not unit.piece(place + 1).is_word:
        return place + 1
    phrase = noun_phrase_after(unit, place) or (place, place)
    inside = range(place + 1, phrase[1])
    return next((n for n in inside if _ends(unit, n)), phrase[1])


def _ends(unit: Unit, place: int) -> bool:
    """Whether a piece belongs to no name: "reporters [on] Monday", "lawmakers [urging] them"."""
    word, before = unit.lower(place), unit.lower(place - 1)
    verb = word.endswith("ing") and not unit.piece(place).capital and before not in DETERMINERS
    return verb or word in TIMES or word in PREPOSITIONS - {"of"}


def _is_somebody(unit: Unit, place: int, end: int) -> bool:
    """Whether words name people: "said to [be ill]" and "wrote to [say]" do not."""
    first = unit.piece(place)
    if unit.lower(end - 1) in SOUNDS:
        return False
    named = first.capital or first.lower in DETERMINERS or first.lower in OBJECTS
    return named or unit.lower(end - 1).endswith(MANY)
