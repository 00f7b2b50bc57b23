"""What is said by nobody, or by whom "by" names: "it was said that", "the sale was announced"."""

from analysis.finders.quotes.adjuncts import adjuncts_end
from analysis.finders.quotes.asides import trimmed
from analysis.finders.quotes.complements import Complement
from analysis.finders.quotes.grammar import RELATIVES, is_adverb
from analysis.finders.quotes.noun_phrases import noun_phrase_after
from analysis.finders.quotes.phrases import starts_phrase
from analysis.finders.quotes.right import opens_with_as, right_end
from analysis.finders.quotes.speakers import Subject
from analysis.finders.quotes.state import Pieces, Reading, Saying
from analysis.reference.cues import CueForm

ENDS = frozenset("by as early after".split())
MODALS = frozenset("should must can could may might would".split())


def passive(reading: Reading, place: int, form: CueForm, subject: Subject) -> Saying | None:
    """Return what the participle at a piece reports, if it reports anything."""
    if "person" in form.cue.frames:
        return None  # "Duda was told to wait"
    found = _impersonal(reading, place, form, subject)
    return found or _reported(reading, place, form, subject)


def as_reported(reading: Reading, place: int, form: CueForm) -> Saying | None:
    """Read "As first reported by the agency, …"."""
    after = place + len(form.words)
    opener = place - 1 - is_adverb(reading.unit.lower(place - 1))
    opens = opens_with_as(reading, opener + 1) and "bare" in form.cue.frames
    speaker = _agent(reading, after) if opens else None
    if speaker is None or reading.unit.lower(speaker[1]) != ",":
        return None
    end = right_end(reading, Complement(speaker[1] + 1, "as"), form, None)
    contents = trimmed(reading.unit, speaker[1] + 1, end)
    return Saying((contents,), (place, after), speaker, None, "passive, as", end)


def _impersonal(reading: Reading, place: int, form: CueForm, subject: Subject) -> Saying | None:
    """Read "It was reported that …", not "It should be noted that …"."""
    after = place + len(form.words)
    if reading.unit.lower(subject.start) != "it" or subject.helpers & MODALS:
        return None
    start = adjuncts_end(reading.unit, after, reading.dates)
    if reading.unit.lower(start) != "that" or "bare" not in form.cue.frames:
        return None
    end = right_end(reading, Complement(start + 1, "that"), form, None)
    contents = trimmed(reading.unit, start + 1, end)
    return Saying((contents,), (place, after), None, None, "passive, that", end)


def _reported(reading: Reading, place: int, form: CueForm, subject: Subject) -> Saying | None:
    """Read "[The sale] was announced" and "[The sale] was first reported by the agency"."""
    after, frames = place + len(form.words), form.cue.frames
    speaker = _agent(reading, after)
    told = "np" in frames or (speaker is not None and frames >= {"that", "bare"})
    if not told or reading.unit.lower(subject.start) in (*RELATIVES, "that", "it"):
        return None
    contents: tuple[Pieces, ...] = ((subject.start, subject.end),)
    what = _predicate(reading, speaker[1] if speaker else after, form)
    if what:
        contents = (*contents, what)
    return Saying(contents, (place, after), speaker, None, "passive", max(after, contents[-1][1]))


def _predicate(reading: Reading, place: int, form: CueForm) -> Pieces | None:
    """Return as what or for what: "criticised [for the delay]", "declared [the winner]"."""
    place += is_adverb(reading.unit.lower(place))
    word = reading.unit.lower(place)
    declared = form.cue.lemma == "declare" and starts_phrase(reading.unit, place)
    if word not in ("as", "for") and not declared:
        return None
    right = Complement(place + (word == "as"), "np")
    end = right_end(reading, right, form, None)
    ahead = range(right.start + 1, end)
    end = next((other for other in ahead if reading.unit.lower(other) in ENDS), end)
    found = trimmed(reading.unit, right.start, end)
    return found if found[0] < found[1] else None


def _agent(reading: Reading, place: int) -> Pieces | None:
    """Return the noun phrase after "by": "by [officials of the ministry] for the delay"."""
    by = reading.unit.lower(place) == "by"
    found = noun_phrase_after(reading.unit, place + 1) if by else None
    ends = (n for n in range(*found) if reading.unit.lower(n) == "for") if found else iter(())
    return found and (found[0], next(ends, found[1]))
