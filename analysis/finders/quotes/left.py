"""Reported words that stand before their attribution: "“…,” he said", "it would, he said"."""

from typing import NamedTuple

from analysis.finders.quotes.asides import trimmed
from analysis.finders.quotes.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    PAST,
    SCENE,
    is_adverb,
)
from analysis.finders.quotes.state import FINAL, Pieces, Reading

NO_VERBS = frozenset("his its this as 's yes us less".split())
VERBS = AUXILIARIES | CONTRACTED
SENTENCE = 4  # words of an utterance
CLAUSE = 60  # pieces in which a clause must show a verb


class Left(NamedTuple):
    """The words before an attribution; `marked` if they end with a closing mark."""

    pieces: Pieces
    marked: bool


def words_before(reading: Reading, first: int) -> Left | None:
    """Return the reported words that end right before an attribution's first piece."""
    unit, last = reading.unit, first - 1
    if last < reading.floor:
        return None
    comma = unit.lower(last) == ","
    place = last - comma if last - comma >= reading.floor else last
    if mark := unit.mark(place):
        ends = comma or mark.open_ended or is_final(reading, place) or _is_sentence(reading, place)
        whole = ends and not _is_title(reading, place)
        return Left((_start_of(reading, place), place + 1), True) if whole else None
    if comma and unit.lower(last - 1) == "which" and not unit.piece(last - 2).is_word:
        return Left((last - 1, last), False)  # ", [which], Duda said, would hold"
    if comma and last > reading.floor:
        return Left(trimmed(unit, reading.floor, last), False)
    return None


def _is_sentence(reading: Reading, place: int) -> bool:
    """Whether marked words are one without a sign at their end: "“We will stay” said Duda"."""
    return place == 0 and len(reading.unit.inner(place).split()) >= SENTENCE


def _start_of(reading: Reading, mark: int) -> int:
    """Return where the utterance starts that ends with a marked stretch."""
    if reading.unit.lower(mark - 1) in (":", "—", "–") and mark > reading.floor:
        return mark
    return trimmed(reading.unit, reading.floor, mark + 1)[0]


def _is_title(reading: Reading, place: int) -> bool:
    """Whether marked words are a title within the sentence: "host of “Today,”"."""
    before = reading.unit.lower(place - 1)
    inside = place > reading.floor and (before == "'s" or before[:1].isalnum())
    return inside and names_work(reading, place)


def names_work(reading: Reading, place: int) -> bool:
    """Whether marked words are Printed Like the Name of a book or programme."""
    words = reading.unit.inner(place).split()
    long = [word for word in words if len(word) > 3] or words
    return len(words) < 5 and all(word[:1].isupper() for word in long)


def is_final(reading: Reading, place: int) -> bool:
    """Whether marked words end like a sentence or like words before an attribution."""
    return reading.unit.inner(place).rstrip("'’”\"»").endswith(FINAL)


def tells(reading: Reading, left: Left) -> bool:
    """Whether words without marks say something: "[It came late], he said"."""
    words = [reading.unit.lower(place) for place in range(*left.pieces)]
    past = words[0] not in SCENE and not PAST.isdisjoint(words)
    return past or is_clause(reading, *left.pieces)


def is_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether pieces look like a clause, with a verb, and not like "After the summit"."""
    words = [reading.unit.lower(place) for place in range(start, min(end, start + CLAUSE))]
    if len(words) < 3 or (words[0] in SCENE and "," not in words[1:]):
        return False
    return any(not word or word in VERBS or _may_be_verb(word) for word in words)


def _may_be_verb(word: str) -> bool:
    return word.endswith(("ed", "s")) and word not in NO_VERBS


def is_fragment(reading: Reading, pieces: Pieces) -> bool:
    """Whether a few words before an attribution say nothing: "Still, he said, …"."""
    start, end = pieces
    opener = reading.unit.lower(start)
    scene = opener in SCENE or opener in CONJUNCTIONS or is_adverb(opener)
    return end - start < 2 or (end - start < 5 and scene)
