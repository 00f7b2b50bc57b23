"""Which words are the subject of a cue, and whether they can be."""

from analysis.finders.quotes.grammar import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SCENE,
    TIMES,
    is_adverb,
)
from analysis.finders.quotes.speakers import (
    Subject,
    noun_phrase_after,
    noun_phrase_before,
    over_helpers,
    subject_before,
)
from analysis.finders.quotes.state import Pieces, Reading
from analysis.finders.quotes.units import Unit
from analysis.reference.cues import CueForm

NO_BASE = BE | frozenset("has have had having".split())  # no bare verb follows these
SCENES = 4  # phrases that may stand before a subject
DATELINE = 12
CLAUSE = 30  # pieces of a clause between its subject and a further verb
OBJECTS = frozenset("him her them".split())
CITING = frozenset("cited quoted cites quotes citing quoting".split())
PERSONAL = frozenset("he she they".split())
CLAUSE_LINKS = frozenset("as which and but while".split())
SCENE_AFTER = frozenset("after before since".split())
SIGNS = frozenset(",–—")
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
    shares = before in ("and", "but", "then") or (comma and form.form == "past")
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
        and (unit.piece(place - 1).capital or unit.lower(found.start - 1) == "with")
    )
    nobody = Subject(place, place, place)
    return found if found and named else shared(reading, place) or nobody


def _cited(reading: Reading, place: int) -> Subject | None:
    """Return whom somebody else cites: "The agency cited [him] as saying"."""
    unit, last = reading.unit, place - 2
    if unit.lower(place - 1) != "as" or last < reading.floor:
        return None
    named = unit.lower(last) in OBJECTS or unit.piece(last).capital
    found = noun_phrase_before(unit, last + 1, reading.floor) if named else None
    start = next((n for n in range(*(found or (last, last))) if unit.lower(n) in CITING), last - 1)
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
    return (start, last + 1) if unit.piece(start).capital else phrase


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
