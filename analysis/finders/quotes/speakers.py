"""The noun phrase of the speaker, read from the words beside the cue."""

from typing import NamedTuple

from analysis.finders.quotes.grammar import (
    AUXILIARIES,
    BE,
    CONTROL,
    DETERMINERS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
    is_adverb,
)
from analysis.finders.quotes.noun_phrases import adverb_at, noun_phrase_before
from analysis.finders.quotes.units import Unit

DEGREES = frozenset("more less most least very quite so".split())  # "were more likely to say"
LATELY = frozenset("last this next past earlier on".split())
APPOSITION = 28  # pieces between commas: "Tusk, who became prime minister in December, said"
RELATIVE = 14  # pieces of "who asked not to be named"
NO_VERBS = PRONOUNS | DETERMINERS | PREPOSITIONS
PAIRED = {",": ",", ")": "(", "—": "—", "–": "–", "―": "―"}


class Subject(NamedTuple):
    """A speaker's noun phrase, in pieces, and where the attribution begins."""

    start: int
    end: int
    first: int
    helpers: frozenset[str] = frozenset()  # "has", "not", "to" between it and the cue

    @property
    def passive(self) -> bool:
        """Whether a form of "be" precedes the cue."""
        return bool(self.helpers & BE)


def subject_before(unit: Unit, cue: int, floor: int) -> Subject | None:
    """Return the subject that stands before a cue: "He has also [said]"."""
    place, helpers = over_helpers(unit, cue - 1, floor)
    if place < floor:
        return None
    found = _before_relative(unit, place, floor) or _phrase_ending_at(unit, place, floor)
    return found and Subject(*(_named(unit, found, place) or found), found[0], helpers)


def _before_relative(unit: Unit, last: int, floor: int) -> tuple[int, int] | None:
    """Return whom a clause without commas describes: "[an aide] who was briefed on it said"."""
    if unit.lower(last) == "to":
        return None
    for place in range(last, max(floor, last - RELATIVE), -1):
        piece = unit.piece(place)
        if piece.lower == "who":
            return _whom(unit, place, last, floor)
        if not piece.is_word:
            return None
    return None


def _whom(unit: Unit, who: int, last: int, floor: int) -> tuple[int, int] | None:
    """Return the phrase before "who", whose own verb follows: not "a man who [Duda] said"."""
    verb = who + 1 + is_adverb(unit.lower(who + 1))
    if unit.piece(verb).capital or unit.lower(verb) in NO_VERBS or verb > last:
        return None
    return noun_phrase_before(unit, who, floor)


def _named(unit: Unit, phrase: tuple[int, int], place: int) -> tuple[int, int] | None:
    """Return the name that follows a description: "his spokesman, [Olaf Lind], said"."""
    start = phrase[1] + 1
    names = unit.pieces[start:place]
    described = unit.lower(phrase[1]) == "," and not unit.piece(phrase[1] - 1).capital
    named = 2 <= len(names) <= 4 and all(piece.capital for piece in names)
    return (start, place) if described and named else None


def over_helpers(unit: Unit, place: int, floor: int) -> tuple[int, frozenset[str]]:
    """Step left over auxiliaries, adverbs and verbs that hand their subject on."""
    helpers: set[str] = set()
    while place >= floor:
        word = unit.lower(place)
        if word == "to" and unit.lower(place - 1) in CONTROL:
            helpers.update((word, unit.lower(place - 1)))
            place -= 3 if unit.lower(place - 1) == "on" else 2  # "went on to"
        elif word == "'s" and unit.lower(place - 1) in PRONOUNS:
            helpers.add("has")  # "he's said it would"
            place -= 1
        elif word in AUXILIARIES or adverb_at(unit, place) or (helpers and word in DEGREES):
            helpers.add(word)
            place -= 1
        elif (word in PERIODS or word in WEEKDAYS) and unit.lower(place - 1) in LATELY:
            place -= 3 if unit.lower(place - 2) in ("this", "the") else 2  # "Duda last week said"
        else:
            break
    return place, frozenset(helpers)


def _phrase_ending_at(unit: Unit, place: int, floor: int) -> tuple[int, int] | None:
    """Return the noun phrase whose last piece is given, looking past an apposition."""
    word = unit.lower(place)
    if word in PRONOUNS or (word == "that" and unit.piece(place - 1).is_word):
        return place, place + 1
    if word in PAIRED:
        opening = _opening_before(unit, place, floor)
        found = _phrase_ending_at(unit, opening - 1, floor) if opening else None
        if found and _describes(unit, found[0], floor):
            return _phrase_ending_at(unit, found[0] - 2, floor)
        return found
    return noun_phrase_before(unit, place + 1, floor)


def _describes(unit: Unit, start: int, floor: int) -> bool:
    """Whether a phrase only describes: "Trump, [speaking in Dover], Del., said"."""
    word = unit.lower(start)
    return word.endswith("ing") and unit.lower(start - 1) == "," and start - 2 >= floor


def _opening_before(unit: Unit, place: int, floor: int) -> int | None:
    """Return the sign that opens an apposition: "Stoltenberg[,] NATO’s chief, said"."""
    for opening in range(place - 1, max(floor, place - APPOSITION), -1):
        if unit.lower(opening) in PAIRED[unit.lower(place)]:
            return opening
        if unit.mark(opening) and unit.lower(place) == ",":
            return None
    return None
