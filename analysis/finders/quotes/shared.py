"""The subject that a verb shares with another of its sentence."""

from analysis.finders.quotes.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SCENE,
    TIMES,
    is_adverb,
)
from analysis.finders.quotes.noun_phrases import noun_phrase_after, noun_phrase_before
from analysis.finders.quotes.speakers import Subject
from analysis.finders.quotes.state import Pieces, Reading
from analysis.finders.quotes.units import Unit

SCENES = 4  # phrases that may stand before a subject
DATELINE = 12
CLAUSE = 30  # pieces of a clause between its subject and a further verb
PERSONAL = frozenset("he she they".split())
CLAUSE_LINKS = frozenset("as which and but while".split())
SCENE_AFTER = frozenset("after before since".split())
SIGNS = frozenset(",–—")


def shared(reading: Reading, place: int) -> Subject | None:
    """Return the subject that a further verb shares: "Duda met him and [said]"."""
    found = _nearest(reading, place) or reading.speaker or _first_subject(reading, place)
    if found and _ends_relative(reading.unit, found[0], place):
        found = noun_phrase_before(reading.unit, found[0] - 1, 0) or found
    return found and Subject(*found, place)


def _nearest(reading: Reading, place: int) -> Pieces | None:
    """Return the pronoun of the last clause: "He left as [she] spoke, saying that"."""
    unit = reading.unit
    for ahead in range(place - 1, max(reading.floor, place - CLAUSE), -1):
        if unit.lower(ahead) in PERSONAL and unit.lower(ahead - 1) in CLAUSE_LINKS:
            return ahead, ahead + 1
    return None


def _ends_relative(unit: Unit, start: int, place: int) -> bool:
    """Whether a relative clause ends before a verb: "Duda[, who] said he would[, said]"."""
    opens = unit.lower(start) in RELATIVES and unit.lower(start - 1) in SIGNS
    return opens and unit.lower(place - 1) == unit.lower(start - 1)


def main_subject(reading: Reading, end: int) -> Pieces | None:
    """Return the subject behind a participle that opens the unit: "Noting that …, [Duda] left"."""
    unit = reading.unit
    found = noun_phrase_after(unit, end + 1)
    if found is None or unit.lower(end) != ",":
        return None
    return _named(unit, found)


def _named(unit: Unit, phrase: Pieces) -> Pieces:
    """Return a name without the verb behind it: "[Prime minister Duda] met"."""
    start, end = phrase
    last = max((place for place in range(start, end) if unit.piece(place).capital), default=end)
    named = unit.piece(start).capital and unit.lower(start) not in DETERMINERS
    return (start, last + 1) if named else phrase


def _first_subject(reading: Reading, place: int) -> Pieces | None:
    """Return the unit's first noun phrase after the phrases that set the scene."""
    unit, start = reading.unit, _after_dateline(reading.unit)
    for _ in range(SCENES):
        while start < place and _opens_only(reading, start):
            start += 1
        after = _after_scene(unit, start, place)
        if after is None:
            break
        start = after
    found = noun_phrase_after(unit, start) if start < place else None
    return found and _named(unit, (found[0], min(found[1], place)))


def _after_scene(unit: Unit, start: int, place: int) -> int | None:
    """Return where a phrase ends that only sets the scene: "Minutes later, [Duda] said"."""
    opener = unit.lower(start)
    _, end = noun_phrase_after(unit, start) or (start, start)
    if unit.lower(end) in ("later", "earlier", "ago") and end > start:
        return end + 1
    place_of_it = start > 0 and unit.lower(end) == "," and unit.lower(end + 1) in PREPOSITIONS
    when = opener in TIMES and unit.lower(end) == ","
    if (
        opener in SCENE
        or opener in PREPOSITIONS
        or unit.lower(end) in SCENE_AFTER
        or when
        or place_of_it
    ):
        return next(
            (i + 1 for i in range(start, min(place, start + CLAUSE)) if unit.lower(i) == ","), None
        )
    return None


def _opens_only(reading: Reading, place: int) -> bool:
    word = reading.unit.lower(place)
    return is_adverb(word) or word in CONJUNCTIONS or not reading.unit.piece(place).is_word


def _after_dateline(unit: Unit) -> int:
    """Return the piece after "WARSAW, June 14 (PAP) – "."""
    first = unit.piece(0)
    if not unit.text[first.start : first.end].isupper():
        return 0
    dashes = (i for i in range(min(DATELINE, len(unit.pieces))) if unit.lower(i) in ("–", "—"))
    return next(dashes, -1) + 1
