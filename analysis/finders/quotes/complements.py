"""Where the reported words start that follow a cue, its addressee and its adjuncts."""

from typing import NamedTuple

from analysis.finders.quotes.adjuncts import counts
from analysis.finders.quotes.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    CONTRACTED,
    PERIODS,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    TIMES,
    is_past,
)
from analysis.finders.quotes.phrases import infinitive_ahead, starts_phrase
from analysis.finders.quotes.units import Unit
from analysis.reference.cues import CueForm

INTERPOSED = 12  # pieces of ", however," and ", in part,"
NO_CLAUSE = frozenset(  # "said before he died", "said something odd"
    "and but or as to when while because than about before enough something nothing".split()
)
CONDITIONS = frozenset(("if", "unless"))  # "said, if elected, she would"
OBJECT_LINKS = PREPOSITIONS - {"after"}  # the frame "after" tells of words before the cue
UNTOLD = frozenset("not n't never to didn't wouldn't won't doesn't don't didn’t".split())
NEGATIONS = frozenset(("not", "never"))  # "vowed never to leave"
WITHHELD = 4  # pieces of "to remain anonymous"
PLAIN = frozenset(("say", "tell"))  # what follows these is a clause


class Complement(NamedTuple):
    """The reported words' first piece, and how they are joined to their cue."""

    start: int
    rule: str


def complement(unit: Unit, place: int, form: CueForm) -> Complement | None:
    """Return where the reported words start that follow a cue and its adjuncts."""
    frames, word = form.cue.frames, unit.lower(place)
    if place >= len(unit.pieces) or _withholds(unit, place):
        return None
    if unit.mark(place):
        return Complement(place, "quote") if frames & {"quote", "quoted_np", "np", "that"} else None
    if word in (",", "—", "–"):
        return _after_comma(unit, place, form)
    if word == ":":
        return Complement(place + 1, "colon") if "quote" in frames else None
    return _clause(unit, place, form)


def _withholds(unit: Unit, place: int) -> bool:
    """Whether somebody only stays unknown: "asked [not to be named]", "insisted [on anonymity]"."""
    words = [unit.lower(near) for near in range(place, place + WITHHELD)]
    unnamed = words[:3] == ["not", "to", "be"] and words[3] in ("named", "identified", "quoted")
    return unnamed or "anonymity" in words or "anonymous" in words


def _after_comma(unit: Unit, place: int, form: CueForm) -> Complement | None:
    """Return the words after a comma or an interposed phrase: "said, in part, “…”"."""
    if unit.mark(place + 1):
        return Complement(place + 1, "quote") if "quote" in form.cue.frames else None
    if unit.lower(place + 1) in CONDITIONS and "bare" in form.cue.frames:
        return Complement(place + 1, "bare")
    relative = unit.lower(place + 1) in RELATIVES | {"where"}  # said on air, where he is a guest,
    for comma in range(place + 1, min(len(unit.pieces), place + INTERPOSED)):
        if _joined(unit, comma) and "that" in form.cue.frames:
            return Complement(comma + 1, "that")  # told a crowd in Lublin, Poland, on Monday that
        if unit.lower(comma) in AUXILIARIES and not relative:
            return None
        if unit.lower(comma) == unit.lower(place):
            if unit.lower(comma + 1) == "that" and "that" in form.cue.frames:
                return Complement(comma + 2, "that")
            if unit.mark(comma + 1) and "quote" in form.cue.frames:
                return Complement(comma + 1, "quote")
            return None
    return None


def _joined(unit: Unit, place: int) -> bool:
    """Whether "that" joins a clause after an adjunct; not in ", he said, a step [that] helps"."""
    before = unit.piece(place - 1)
    beside = before.capital or not before.is_word or before.lower in TIMES
    return unit.lower(place) == "that" and (beside or before.lower.isnumeric())


def _clause(unit: Unit, place: int, form: CueForm) -> Complement | None:
    """Return the clause that starts at a piece, if the cue takes one of its kind."""
    frames, word = form.cue.frames, unit.lower(place)
    if word == "that" and "that" in frames and unit.lower(place + 1) not in PERIODS:
        return Complement(place + 1, "that") if _joins(unit, place, form) else None
    untold = unit.lower(place - 2) in UNTOLD  # did not say when
    if word in QUESTION_WORDS and "whether" in frames and (untold or not _describes(word, form)):
        return Complement(place, "whether")
    if unit.lower(place + (word in NEGATIONS)) == "to" and "to" in frames:
        return Complement(place, "to")
    if "np_to" in frames and infinitive_ahead(unit, place) is not None:
        return Complement(place, "np_to")
    if word in frames & OBJECT_LINKS and unit.lower(place + 1) not in TIMES:
        return Complement(place + 1, word)
    if word.endswith("ing") and "ing" in frames:
        return Complement(place, "ing")
    if "bare" in frames and _starts_clause(unit, place, form.cue.lemma in PLAIN):
        return Complement(place, "bare")
    if "quoted_np" in frames and any(unit.mark(ahead) for ahead in range(place, place + 6)):
        return Complement(place, "quoted_np")
    if "np" in frames and starts_phrase(unit, place):
        return Complement(place, "np")
    return None


def _joins(unit: Unit, place: int, form: CueForm) -> bool:
    """Whether "that" joins a clause to its cue; not in "told them at a meeting that was held"."""
    beside = unit.lower(place - 1) in form.words
    return beside or not _is_verb(unit, place + 1) or unit.lower(place - 1) in TIMES


def _is_verb(unit: Unit, place: int) -> bool:
    """Whether a finite verb stands at a piece, and not a name in -ed."""
    word = unit.lower(place)
    return word in AUXILIARIES or (is_past(word) and not unit.piece(place).capital)


def _describes(word: str, form: CueForm) -> bool:
    """Whether a question word only goes on: "told a woman [who] asked", "said [when] he left"."""
    return word in ("who", "which", "whom", "when") and form.cue.lemma in PLAIN


def _starts_clause(unit: Unit, place: int, plain: bool) -> bool:
    """Whether a clause with a verb of its own starts: "said | Kyiv would"."""
    if not unit.piece(place).is_word and unit.lower(place) not in ("$", "€", "£", "[", "'"):
        return False
    word = unit.lower(place)
    share = word == "about" and counts(unit.lower(place + 1))
    verb = word.endswith("thing") and unit.lower(place + 1) in AUXILIARIES  # nothing would help
    if (word in NO_CLAUSE and not share and not verb) or place + 1 == len(unit.pieces):
        return False
    return plain or word in CLAUSE_OPENERS or _verb_ahead(unit, place)


def _verb_ahead(unit: Unit, place: int) -> bool:
    for ahead in range(place, min(len(unit.pieces), place + 30)):
        word = unit.lower(ahead)
        if word in (",", ";", ":"):
            return False
        if word in CONTRACTED:
            return True
        if ahead > place and _is_verb(unit, ahead):
            return True
    return False
