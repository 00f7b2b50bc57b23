"""A verb of saying with its subject → the words that it reports on either side."""

from analysis.finders.quotes.adjuncts import Follow, follow
from analysis.finders.quotes.asides import parts_of
from analysis.finders.quotes.complements import Complement
from analysis.finders.quotes.grammar import (
    AUXILIARIES,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    is_past,
)
from analysis.finders.quotes.joining import goes_on, leads_in, may_follow, picked_up
from analysis.finders.quotes.left import Left, words_before
from analysis.finders.quotes.noun_phrases import noun_phrase_after
from analysis.finders.quotes.passives import as_reported, passive
from analysis.finders.quotes.right import right_end, words_after
from analysis.finders.quotes.shared import main_subject
from analysis.finders.quotes.speakers import Subject
from analysis.finders.quotes.state import Pieces, Reading, Saying
from analysis.finders.quotes.subjects import subject_of
from analysis.finders.quotes.units import Piece
from analysis.reference.cues import CueForm

STOPS = frozenset(("", ",", ".", "(", ";", "—", "–", "-", ":"))
ARTICLES = frozenset(("a", "an", "the"))
MARKED = frozenset(("quote", "colon"))
OPENING = 30  # pieces of "Said Olaf Scholz, the German chancellor:"
CLAUSES = frozenset(("that", "whether"))
CLAUSE_FRAMES = frozenset(("that", "bare", "quote"))


def attribution(reading: Reading, place: int, form: CueForm) -> Saying | None:
    """Return what the verb at a piece reports, inverted or after its subject."""
    before = reading.unit.lower(place - 1)
    if before in ARTICLES or (before == "," and form.cue.lemma == "ask" and form.form == "past"):
        return None  # "a threatening letter", "Duda, asked about it, left"
    participle = reading.unit.lower(place).endswith("ing")  # "Regretting the delay, she said, “…”"
    if place == 0 and "after" in form.cue.frames and not participle:
        return _opening(reading, len(form.words))
    return _inverted(reading, place, form) or _subject_first(reading, place, form)


def _opening(reading: Reading, after: int) -> Saying | None:
    """Read "Said Olaf Scholz, the chancellor: “…”"."""
    unit = reading.unit
    phrase = noun_phrase_after(unit, after)
    ahead = range(after, min(len(unit.pieces), after + OPENING))
    mark = next((place for place in ahead if unit.mark(place)), None)
    if phrase is None or mark is None or unit.lower(mark - 1) not in (",", ":"):
        return None
    return Saying(((mark, mark + 1),), (0, after), phrase, None, "inverted, opening", mark + 1)


def _inverted(reading: Reading, place: int, form: CueForm) -> Saying | None:
    """Read "“…,” said Olaf Scholz" and "it would, said Olaf Scholz."."""
    if "after" not in form.cue.frames or form.form == "ing" or reading.title:
        return None
    left = words_before(reading, place)
    phrase = noun_phrase_after(reading.unit, place + len(form.words)) if left else None
    if not left or not phrase or not _stands_alone(reading, phrase[1], left.marked):
        return None
    if not left.marked and not _names_speaker(reading, phrase, form):
        return None
    ahead = follow(reading.unit, phrase[1], form, reading.dates)._replace(addressee=None)
    return _said(reading, (place, form), Subject(*phrase, place), ahead, left, "inverted")


def _names_speaker(reading: Reading, phrase: Pieces, form: CueForm) -> bool:
    """Whether a subject and no object follows: ", said Duda", not ", recalled the day"."""
    first = reading.unit.pieces[phrase[0]]
    verb = form.cue.frames >= CLAUSE_FRAMES and "person" not in form.cue.frames
    if not verb or first.lower in TIMES | PREPOSITIONS | POSSESSIVES or _is_gerund(first):
        return False
    behind = reading.unit.pieces[phrase[0] + 2 : phrase[1]]
    if any(not piece.capital and is_past(piece.lower) for piece in behind):
        return False  # "Duda, who had refused, said the mayor [deserved] better."
    named = any(piece.capital for piece in reading.unit.pieces[phrase[0] : phrase[1]])
    return first.capital or (form.cue.lemma == "say" and (named or phrase[1] - phrase[0] <= 4))


def _is_gerund(piece: Piece) -> bool:
    """Whether a phrase tells what is done: "farmers, like others, say [growing] wheat pays"."""
    return piece.lower.endswith("ing") and not piece.capital


def _stands_alone(reading: Reading, place: int, marked: bool) -> bool:
    """Whether no complement follows the subject after its verb."""
    word = reading.unit.lower(place)
    if reading.unit.mark(place):
        return marked
    return word in STOPS or word in RELATIVES or (marked and not word.isnumeric())


def _subject_first(reading: Reading, place: int, form: CueForm) -> Saying | None:
    """Read "Duda said that …", "“…,” Duda said" and "it would, he said, …"."""
    subject = subject_of(reading, place, form)
    if subject is None:
        return as_reported(reading, place, form) if form.form == "past" else None
    if subject.passive and form.form == "past":
        return passive(reading, place, form, subject)
    ahead = follow(reading.unit, place + len(form.words), form, reading.dates)
    relative = reading.unit.lower(subject.start) in (*RELATIVES, "that")
    participle = form.form == "ing" and not subject.passive
    first = subject.first - _within_as(reading, subject.first, ahead.end)
    left = None if relative or participle else words_before(reading, first)
    return _said(reading, (place, form), subject, ahead, left, "subject first")


def _within_as(reading: Reading, first: int, after: int) -> bool:
    """Whether an attribution with "as" interrupts: "The plan, as Duda said in May, would hold"."""
    before = (reading.unit.lower(first - 2), reading.unit.lower(first - 1))
    return before == (",", "as") and picked_up(reading, after) is not None


def _said(
    reading: Reading,
    cue: tuple[int, CueForm],
    subject: Subject,
    ahead: Follow,
    left: Left | None,
    rule: str,
) -> Saying | None:
    """Return the saying with what stands left and right of its attribution."""
    place, form = cue
    after = place + len(form.words)
    right = words_after(reading, after, form, ahead, subject)
    if rule == "inverted" and right and right.rule not in MARKED | {"that"}:
        right = None  # "it would, said two ministers who knew"
    if right and subject.first == place and not _voiced(reading, cue, right):
        return None
    contents = _relative(reading, subject, right)
    if left and _follows(left, form) and may_follow(reading, left, ahead.end, right):
        right = goes_on(reading, left, ahead.end, right, rule == "inverted")
        if left.marked or not leads_in(reading, left, right):
            contents.append(left.pieces)
    end = right_end(reading, right, form, subject) if right else ahead.end
    if right:
        contents += parts_of(reading.unit, right.start, end)
    contents = [(first, last) for first, last in contents if first < last]
    if not contents:
        return None
    rule = f"{rule}, {right.rule if right else 'after'}"
    speaker = (subject.start, subject.end) if subject.start < subject.end else None
    if speaker is None and right:
        speaker = main_subject(reading, end)
    return Saying(tuple(contents), (place, after), speaker, ahead.addressee, rule, max(end, after))


def _follows(left: Left, form: CueForm) -> bool:
    """Whether a cue can follow words; without marks not "The sale over, he [continued] to bid."."""
    frames = form.cue.frames
    return "after" in frames and (left.marked or bool(frames & CLAUSES))


def _relative(reading: Reading, subject: Subject, right: Complement | None) -> list[Pieces]:
    """Return the pronoun that what is said is about: ", [which] Duda said would hold"."""
    unit, place = reading.unit, subject.first - 1
    relative = unit.lower(place) == "which" and not unit.piece(place - 1).is_word
    if not relative or right is None or right.rule != "bare":
        return []
    verb = unit.lower(right.start)
    return [(place, place + 1)] if verb in AUXILIARIES or verb.endswith("ed") else []


def _voiced(reading: Reading, cue: tuple[int, CueForm], right: Complement) -> bool:
    """Whether an infinitive reports: "rose to say it was late", not "came to explain the law"."""
    place, form = cue
    return (
        reading.unit.lower(place - 1) != "to"
        or right.rule in ("that", "whether")
        or (right.rule in MARKED and "that" in form.cue.frames)
        or (right.rule == "bare" and form.cue.lemma == "say")
    )
