"""Reported words that stand after their attribution, up to where they end."""

from analysis.finders.quotes.adjuncts import Follow
from analysis.finders.quotes.clauses import clause_end
from analysis.finders.quotes.complements import OBJECT_LINKS, Complement, complement
from analysis.finders.quotes.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    RELATIVES,
    is_adverb,
    is_finite,
)
from analysis.finders.quotes.left import is_clause, is_final, names_work
from analysis.finders.quotes.objects import phrase_end
from analysis.finders.quotes.speakers import Subject
from analysis.finders.quotes.state import Reading
from analysis.reference.cues import CueForm

RESUMES_NOT = frozenset("according where when while with after as though citing".split())
SUBORDINATORS = frozenset(
    "while although though because after when even if since as before given".split()
)
JOINS = frozenset(("and", "but"))
CLAUSE = 20
SIGNS = frozenset(",-–—:")
SUBORDINATE = 12  # pieces between "While" and its subject
OPENER = 2  # pieces before the participle of "In explaining why"
REACH = 100  # pieces in which a clause or phrase ends that others bound
NEXT_MARK = 20  # pieces between an attribution and the rest of its quotation


def words_after(
    reading: Reading, after: int, form: CueForm, ahead: Follow, subject: Subject
) -> Complement | None:
    """Return the words after a cue; a phrase taken for an adjunct may be theirs."""
    unit, frames = reading.unit, form.cue.frames
    found = complement(unit, ahead.end, form)
    if found and (_beyond_another(reading, ahead.end, found) or _in_work(reading, after, found)):
        found = None
    near = ahead.addressee[1] if ahead.addressee else after
    loose = found is None or (found.rule == "quote" and unit.lower(found.start - 1) not in SIGNS)
    if loose and near < ahead.end and unit.lower(near) in frames & OBJECT_LINKS:
        found = complement(unit, near, form)
    of_what = unit.lower(subject.first - 1) in (*RELATIVES, "what")
    if loose and of_what and unit.lower(near) == "as" and "np" in frames:
        found = Complement(near, "np")  # which he described as a start
    as_clause = opens_with_as(reading, subject.first) and "that" in frames
    if as_clause and unit.lower(ahead.end) == ",":
        return Complement(ahead.end + 1, "as")  # "As Duda noted, …"
    return found


def opens_with_as(reading: Reading, first: int) -> bool:
    """Whether a clause starts with "as": "As Duda noted, …", "But, as Duda noted, …".

    Behind other words it does where "and", "but" or "that" leads in: "and as Duda noted, …".
    """
    place = first - 1
    if reading.unit.lower(place) != "as":
        return False
    link = place - 1 - (reading.unit.lower(place - 1) == ",")
    word = reading.unit.lower(link)
    opens = link < 0 or word in SIGNS or word in ("(", ";")
    return opens or word in (*JOINS, "that") or (link == 0 and is_adverb(word))


def _in_work(reading: Reading, after: int, found: Complement) -> bool:
    """Whether marked words name where it was said: "said on the podcast “Late Talk.”"."""
    beside = reading.unit.lower(found.start - 1) in (",", ":") or found.start == after
    return found.rule == "quote" and not beside and names_work(reading, found.start)


def _beyond_another(reading: Reading, place: int, found: Complement) -> bool:
    """Whether another cue's words come first: "pledged to help, [Duda insisted that]"."""
    between = range(place + 1, found.start - 1)
    return reading.unit.lower(place) == "," and any(
        form.form in ("past", "s") and form.cue.kind not in ("noun", "thought")
        for ahead in between
        for form in reading.cues.get(reading.unit.lower(ahead), ())
    )


def resumed(reading: Reading, comma: int) -> Complement | None:
    """Return the words that go on after an attribution between commas."""
    word = reading.unit.lower(comma + 1)
    if reading.unit.lower(comma) != "," or comma + 2 >= len(reading.unit.pieces):
        return None
    other = word in RELATIVES or word.endswith("ing") or word in RESUMES_NOT
    other = other or (word in JOINS and not _clause_follows(reading, comma + 2))
    return None if other else Complement(comma + 1, "resumed")


def _clause_follows(reading: Reading, place: int) -> bool:
    """Whether another clause of the same words follows: "it would, he said, and [it did]"."""
    ahead = range(place, min(len(reading.unit.pieces), place + CLAUSE))
    reported = any(
        form.form in ("past", "s") and form.cue.kind not in ("noun", "thought")
        for i in ahead
        for form in reading.cues.get(reading.unit.lower(i), ())
    )
    return not reported and is_clause(reading, place, len(reading.unit.pieces))


def next_mark(reading: Reading, place: int) -> Complement | None:
    """Return the rest of a quotation: "“…,” he said of those who left, “…”"."""
    unit = reading.unit
    for ahead in range(place, min(len(unit.pieces), place + NEXT_MARK)):
        if unit.mark(ahead):
            goes_on = unit.lower(ahead - 1) in (",", ":") and is_final(reading, ahead)
            return Complement(ahead, "quote") if goes_on else None
        if reading.cues.get(unit.lower(ahead)):
            return None
    return None


def right_end(
    reading: Reading, right: Complement, form: CueForm | None, subject: Subject | None
) -> int:
    """Return where the words after an attribution end."""
    if reading.unit.mark(right.start) and is_final(reading, right.start):
        return right.start + 1
    phrase = right.rule in ("quoted_np", "np")
    before = subject is not None and _main_clause_follows(reading, subject)
    relative = subject is not None and not before and _within_relative(reading, subject)
    within = REACH if phrase or before or relative else None
    end = clause_end(reading.unit, right.start, reading.cues, form, within=within)
    if phrase:
        end = phrase_end(reading, right, end)
    if before:
        return main_clause(reading, right.start, end)
    return _relative_end(reading, right.start, end) if relative else end


def _main_clause_follows(reading: Reading, subject: Subject) -> bool:
    return _subordinate(reading, subject) or _opens_unit(subject)


def _within_relative(reading: Reading, subject: Subject) -> bool:
    """Whether a relative clause reports: "Duda, [who] said …", "a law [which] Duda said …"."""
    before = subject.first - 1
    before -= reading.unit.lower(before) == ","
    words = reading.unit.lower(subject.start), reading.unit.lower(before)
    return any(word in RELATIVES for word in words)


def _relative_end(reading: Reading, start: int, end: int) -> int:
    """Return where the main verb follows: "the study, which says aid helps[,] has flaws"."""
    for place in range(start + 1, end):
        sign = reading.unit.lower(place) in SIGNS
        if sign and _is_verb(reading, place + 1):
            return place
        if reading.unit.inner(place).endswith(",") and _is_verb(reading, place + 1):
            return place + 1  # who called it “a farce,” left
    return end


def _is_verb(reading: Reading, place: int) -> bool:
    """Whether a finite verb stands at a piece, behind its adverb."""
    place += is_adverb(reading.unit.lower(place))
    word = reading.unit.lower(place)
    cue = any(form.form in ("past", "s") for form in reading.cues.get(word, ()))
    return is_finite(word) or cue


def _subordinate(reading: Reading, subject: Subject) -> bool:
    """Whether the main clause is still to come: "While Duda said …, he stayed"."""
    opens = reading.unit.lower(0) in SUBORDINATORS and subject.first <= SUBORDINATE
    return opens or reading.unit.lower(subject.first - 1) in SUBORDINATORS


def _opens_unit(subject: Subject) -> bool:
    """Whether a participle opens the unit: "[Noting that] it was late, he left"."""
    return subject.start == subject.end and subject.first <= OPENER


def main_clause(reading: Reading, start: int, end: int) -> int:
    """Return the comma before the main clause: "While Duda said it would[,] he left"."""
    if reading.unit.mark(start) and reading.unit.inner(start).endswith(","):
        return start + 1  # when he called it “a farce,” they left
    skip = reading.unit.lower(start) in SUBORDINATORS  # said that if it came, it would
    for place in range(start, end):
        marked = reading.unit.inner(place).endswith(",")  # that it was “a farce,” they left
        if marked or reading.unit.lower(place) == ",":
            if not skip and _starts_anew(reading, place + 1):
                return place + marked
            skip = False
    return end


def _starts_anew(reading: Reading, place: int) -> bool:
    """Whether a main clause can start at a piece."""
    word = reading.unit.lower(place)
    return word not in AUXILIARIES and word not in CONJUNCTIONS and word not in RELATIVES
