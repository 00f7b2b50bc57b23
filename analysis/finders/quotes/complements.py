"""What follows a cue: whom it was told, when and where, and where the reported words start."""

from typing import NamedTuple

from analysis.finders.quotes.grammar import (
    AUXILIARIES,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    TIMES,
    is_adverb,
)
from analysis.finders.quotes.units import Unit
from analysis.reference.cues import CueForm

ADJUNCT = 18  # pieces of "in a statement on Tuesday to the Associated Press"
INTERPOSED = 12  # pieces of ", however," and ", in part,"
ADDRESSEE = 10
OBJECT_PRONOUNS = frozenset("him her them me us you reporters journalists lawmakers".split())
TITLED = PREPOSITIONS | frozenset(("'s", "the"))  # on CNN’s “State of the Union”
PERIODS = frozenset("same day night week month year afternoon evening morning".split())
PLAIN = frozenset(("say", "tell"))  # what follows these is a clause
CLAUSE_OPENERS = frozenset("he she they it i we there".split())


class Complement(NamedTuple):
    """The reported words' first piece, how they are joined, and whom they were told."""

    start: int
    rule: str
    addressee: tuple[int, int] | None = None


class Follow(NamedTuple):
    """What stands right of a cue before any reported words: addressee and adjuncts."""

    end: int
    addressee: tuple[int, int] | None


def follow(unit: Unit, place: int, form: CueForm, dates: dict[int, int]) -> Follow:
    """Return where addressee and adjuncts end: "told | reporters in Kyiv on Monday |"."""
    addressee = None
    if "np_to" in form.cue.frames and _infinitive_ahead(unit, place):
        return Follow(place, None)
    if "person" in form.cue.frames:
        end = _addressee_end(unit, place)
        addressee = (place, end) if end > place else None
        place = end
    return Follow(adjuncts_end(unit, place, dates), addressee)


def _addressee_end(unit: Unit, place: int) -> int:
    if unit.mark(place) and (
        unit.lower(place + 1) in ("that", "on", "in") or unit.lower(place + 1) in TIMES
    ):
        return place + 1  # told “Good Morning Kyiv” that
    if unit.lower(place) in OBJECT_PRONOUNS:
        return place + 1
    end = place
    while end < min(len(unit.pieces), place + ADDRESSEE) and _in_addressee(unit, end, place):
        end += 1
    on_air = unit.mark(end) is not None and unit.lower(end - 1) == "'s"
    return end + on_air  # told CNN’s “State of the Union” that


def _in_addressee(unit: Unit, place: int, start: int) -> bool:
    word = unit.lower(place)
    if word in ("'s", "&", "-", "and", "of") or (word == "." and place + 1 < len(unit.pieces)):
        return place > start
    stops = word in CLAUSE_OPENERS or word in QUESTION_WORDS or word in ("that", "to")
    later = place > start and (word in PREPOSITIONS or word in TIMES or word in POSSESSIVES)
    return unit.pieces[place].is_word and not (stops or later or word in AUXILIARIES)


def adjuncts_end(unit: Unit, place: int, dates: dict[int, int]) -> int:
    """Step over adverbs, dates and phrases of place: "said | on Tuesday in Kyiv | that"."""
    limit = place + ADJUNCT
    while place < min(len(unit.pieces), limit):
        word = unit.lower(place)
        if is_adverb(word) and word not in ("here", "there", "however"):
            place += 1
        elif date_end := _date_end(unit, place, dates):
            place = date_end
        elif word == "about" and unit.lower(place + 1)[:1].isdigit():
            break  # said about 20 people would
        elif (word in PREPOSITIONS or word == "as") and (end := _phrase_end(unit, place)):
            place = end
        elif word in TIMES and unit.lower(place + 1) != "'s":
            place += 1 + (unit.lower(place + 1) in PERIODS)
        else:
            break
    return place


def _date_end(unit: Unit, place: int, dates: dict[int, int]) -> int | None:
    """Return the piece after an expression of time, with its preposition."""
    if unit.lower(place) in ("on", "in", "at", "by", "during", "late", "early", "earlier"):
        place += 1
    if place >= len(unit.pieces) or (
        unit.lower(place) == "that" and unit.lower(place + 1) not in PERIODS
    ):
        return None
    end = dates.get(unit.pieces[place].start)
    if end is None:
        return None
    while place < len(unit.pieces) and unit.pieces[place].start < end:
        place += 1
    return None if unit.lower(place) == "'s" else place


def _phrase_end(unit: Unit, place: int) -> int | None:
    """Return where a phrase ends that leads up to the reported words, if it does."""
    for end in range(place + 1, min(len(unit.pieces) + 1, place + ADJUNCT)):
        word = unit.lower(end)
        if end == len(unit.pieces) or word in ("that", ":", ",", ".", ";"):
            inner = word == "." and end + 1 < len(unit.pieces)  # "Mr."
            if not inner:
                return end
        if unit.mark(end) is not None and unit.lower(end - 1) not in TITLED:
            return end
        if word in CLAUSE_OPENERS or word in AUXILIARIES:
            return None
    return None


def complement(unit: Unit, place: int, form: CueForm) -> Complement | None:
    """Return where the reported words start that follow a cue and its adjuncts."""
    frames, word = form.cue.frames, unit.lower(place)
    if place >= len(unit.pieces):
        return None
    if unit.mark(place):
        return Complement(place, "quote") if frames & {"quote", "quoted_np", "np", "that"} else None
    if word in (",", "—", "–"):
        return _after_comma(unit, place, form)
    if word == ":":
        return Complement(place + 1, "colon") if "quote" in frames else None
    return _clause(unit, place, form)


def _after_comma(unit: Unit, place: int, form: CueForm) -> Complement | None:
    """Return the words after a comma or an interposed phrase: "said, in part, “…”"."""
    if unit.mark(place + 1):
        return Complement(place + 1, "quote") if "quote" in form.cue.frames else None
    for comma in range(place + 1, min(len(unit.pieces), place + INTERPOSED)):
        if unit.lower(comma) == "that" and "that" in form.cue.frames:
            return Complement(comma + 1, "that")  # told a crowd in Lublin, Poland, on Monday that
        if unit.lower(comma) in AUXILIARIES:
            return None
        if unit.lower(comma) == unit.lower(place):
            if unit.lower(comma + 1) == "that" and "that" in form.cue.frames:
                return Complement(comma + 2, "that")
            if unit.mark(comma + 1) and "quote" in form.cue.frames:
                return Complement(comma + 1, "quote")
            return None
    return None


def _clause(unit: Unit, place: int, form: CueForm) -> Complement | None:
    """Return the clause that starts at a piece, if the cue takes one of its kind."""
    frames, word = form.cue.frames, unit.lower(place)
    if word == "that" and "that" in frames and unit.lower(place + 1) not in PERIODS:
        return Complement(place + 1, "that") if _joins(unit, place, form) else None
    if word in QUESTION_WORDS and "whether" in frames and not _describes(word, form):
        return Complement(place, "whether")
    if word == "to" and "to" in frames:
        return Complement(place, "to")
    if "np_to" in frames and _infinitive_ahead(unit, place):
        return Complement(place, "np_to")
    if word in frames & PREPOSITIONS:
        return Complement(place + 1, word)
    if word.endswith("ing") and "ing" in frames:
        return Complement(place, "ing")
    if "quoted_np" in frames and any(unit.mark(ahead) for ahead in range(place, place + 6)):
        return Complement(place, "quoted_np")
    if "bare" in frames and _starts_clause(unit, place, form.cue.lemma in PLAIN):
        return Complement(place, "bare")
    if "np" in frames and _starts_phrase(unit, place):
        return Complement(place, "np")
    return None


def _joins(unit: Unit, place: int, form: CueForm) -> bool:
    """Whether "that" joins a clause to its cue; not in "told them at a meeting that was held"."""
    beside = unit.lower(place - 1) in form.words
    return beside or unit.lower(place + 1) not in AUXILIARIES or unit.lower(place - 1) in TIMES


def _describes(word: str, form: CueForm) -> bool:
    """Whether a question word only goes on: "told a woman [who] asked", "said [when] he left"."""
    return word in ("who", "which", "whom", "when") and form.cue.lemma in PLAIN


def _infinitive_ahead(unit: Unit, place: int) -> bool:
    """Whether a noun phrase and "to" follow: "urged | the alliance to grant"."""
    if not _starts_phrase(unit, place) or unit.lower(place) == "to":
        return False
    words = [unit.lower(ahead) for ahead in range(place + 1, place + ADDRESSEE)]
    before = words[: words.index("to")] if "to" in words else [","]
    return not any(word in (",", ".", ";", "", "that") for word in before)


def _starts_phrase(unit: Unit, place: int) -> bool:
    piece = unit.pieces[place]
    return piece.is_word and piece.lower not in PREPOSITIONS and piece.lower not in ("as", "and")


def _starts_clause(unit: Unit, place: int, plain: bool) -> bool:
    """Whether a clause with a verb of its own starts: "said | Kyiv would"."""
    if not unit.pieces[place].is_word and unit.lower(place) not in ("$", "€", "£", "[", "'"):
        return False
    word = unit.lower(place)
    if word in ("and", "but", "or", "as", "to", "when", "while", "because", "than", "about"):
        return False
    return plain or word in CLAUSE_OPENERS or _verb_ahead(unit, place)


def _verb_ahead(unit: Unit, place: int) -> bool:
    for ahead in range(place, min(len(unit.pieces), place + 30)):
        word = unit.lower(ahead)
        if word in (",", ";", ":"):
            return False
        if ahead > place and (word in AUXILIARIES or word.endswith("ed")):
            return True
    return False
