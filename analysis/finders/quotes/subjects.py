"""Which words are the subject of a cue, and whether they can be."""

from analysis.finders.quotes.grammar import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    SCENE,
    is_adverb,
)
from analysis.finders.quotes.speakers import Subject, noun_phrase_after, subject_before
from analysis.finders.quotes.state import Pieces, Reading
from analysis.reference.cues import CueForm

NO_BASE = BE | frozenset("has have had having".split())  # no bare verb follows these
PLURAL = frozenset("they we i you who that which some many others both people".split())


def subject_of(reading: Reading, place: int, form: CueForm) -> Subject | None:
    """Return who speaks: the words before the cue, or the subject that it shares.

    None if the word is no verb there, as in "the false [claims] of others".
    """
    found = subject_before(reading.unit, place, reading.floor)
    if form.form == "ing" and not (found and found.passive):
        return _participle(reading, place, found)
    if found is None:
        before = reading.unit.lower(place - 1)
        shares = before in ("and", "but", "then") or (before == "," and form.form == "past")
        return shared(reading, place) if shares else None
    if form.form == "base" and found.helpers & NO_BASE and not found.helpers & DO:
        return None  # "who was press secretary", "has direct ties"
    if _often_noun(reading, form) and not _agrees(reading, found, form):
        return None
    return found


def _participle(reading: Reading, place: int, found: Subject | None) -> Subject:
    """Return who is "saying": a name right before it, else the subject of the clause."""
    named = found is not None and found.end == place and reading.unit.piece(place - 1).capital
    nobody = Subject(place, place, place)
    return found if found and named else shared(reading, place) or nobody


def _often_noun(reading: Reading, form: CueForm) -> bool:
    nouns = any(other.cue.kind == "noun" for other in reading.cues[form.words[0]])
    return nouns or form.words[0] in NOUNS


def _agrees(reading: Reading, subject: Subject, form: CueForm) -> bool:
    """Whether subject and form agree: "they claim", "the ministry claims"."""
    if form.form == "base":
        return bool(subject.helpers & DO) or _plural(reading, subject)
    return form.form != "s" or _singular(reading, subject)


def _plural(reading: Reading, subject: Subject) -> bool:
    word = reading.unit.lower(subject.end - 1)
    return word in PLURAL or (word.endswith("s") and word != "'s")


def _singular(reading: Reading, subject: Subject) -> bool:
    unit = reading.unit
    last, first = unit.piece(subject.end - 1), unit.lower(subject.start)
    if unit.lower(subject.start - 1) in PREPOSITIONS:
        return False  # "in his recent remarks"
    return last.capital or last.lower in PRONOUNS or first in DETERMINERS or first == "that"


def shared(reading: Reading, place: int) -> Subject | None:
    """Return the subject that a further verb shares: "Duda met him and [said]"."""
    found = reading.speaker or _first_subject(reading, place)
    return found and Subject(*found, place)


def _first_subject(reading: Reading, place: int) -> Pieces | None:
    """Return the unit's first noun phrase after any phrase that sets the scene."""
    unit = reading.unit
    start = 0
    if unit.lower(0) in SCENE or unit.lower(0) in PREPOSITIONS:
        start = next((comma for comma in range(place) if unit.lower(comma) == ","), -1) + 1
    while start < place and _opens_only(reading, start):
        start += 1
    found = noun_phrase_after(unit, start) if start < place else None
    return found and (found[0], min(found[1], place))


def _opens_only(reading: Reading, place: int) -> bool:
    word = reading.unit.lower(place)
    return is_adverb(word) or word in CONJUNCTIONS or not reading.unit.piece(place).is_word
