"""Which words are the subject of a cue, and whether they can be."""

from analysis.finders.quotes.grammar import (
    BE,
    DETERMINERS,
    DO,
    NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)
from analysis.finders.quotes.noun_phrases import noun_phrase_before
from analysis.finders.quotes.shared import shared
from analysis.finders.quotes.speakers import Subject, over_helpers, subject_before
from analysis.finders.quotes.state import Reading
from analysis.finders.quotes.units import Unit
from analysis.reference.cues import CueForm

NO_BASE = BE | frozenset("has have had having".split())  # no bare verb follows these
OBJECTS = frozenset("him her them".split())
CITING = frozenset("cited quoted cites quotes citing quoting".split())
PLURAL = frozenset("they we i you who that which some many others both people".split())


def subject_of(reading: Reading, place: int, form: CueForm) -> Subject | None:
    """Return who speaks: the words before the cue, or the subject that it shares.

    None if the word is no verb there, as in "the false [claims] of others".
    """
    found = subject_before(reading.unit, place, reading.floor)
    if form.form == "ing" and not (found and found.passive):
        return _participle(reading, place, found)
    if found is None:
        return _coordinated(reading, place, form)
    if form.form == "base" and found.helpers & NO_BASE and not found.helpers & DO:
        return None  # "who was press secretary", "has direct ties"
    if _often_noun(reading, form) and not _agrees(reading, found, form):
        return None
    return found


def _coordinated(reading: Reading, place: int, form: CueForm) -> Subject | None:
    """Return the subject of a further verb: "Duda met him and [has also said] that"."""
    link, helpers = over_helpers(reading.unit, place - 1, reading.floor)
    before = reading.unit.lower(link)
    comma = before == "," or reading.unit.inner(link).endswith(",")
    shares = before in ("and", "but") or "then" in helpers or (comma and form.form == "past")
    shares = shares or (before == "to" and form.form == "base")
    found = shared(reading, place) if shares else None
    return found and found._replace(helpers=helpers)


def _participle(reading: Reading, place: int, found: Subject | None) -> Subject:
    """Return who is "saying": a name right before it, else the subject of the clause."""
    unit = reading.unit
    if cited := _cited(reading, place):
        return cited
    named = (
        found is not None
        and found.end == place
        and (_is_name(unit, place - 1) or unit.lower(found.start - 1) == "with")
    )
    nobody = Subject(place, place, place)
    return found if found and named else shared(reading, place) or nobody


def _is_name(unit: Unit, place: int) -> bool:
    return unit.piece(place).capital and unit.lower(place) not in TIMES  # a statement Tuesday


def _cited(reading: Reading, place: int) -> Subject | None:
    """Return whom somebody else cites: "The agency cited [him] as saying"."""
    unit, last = reading.unit, place - 2
    if unit.lower(place - 1) != "as" or last < reading.floor:
        return None
    named = unit.lower(last) in OBJECTS or unit.piece(last).capital
    found = noun_phrase_before(unit, last + 1, reading.floor) if named else None
    start = next((n for n in range(*(found or (last, last))) if unit.lower(n) in CITING), last - 1)
    by = found[0] - 1 if found and unit.lower(found[0] - 1) == "by" else last + 1
    if unit.lower(by - 1) in CITING:
        return subject_before(unit, by - 1, reading.floor)  # Duda was cited by the agency as
    return Subject(start + 1, last + 1, place) if found else None


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
