"""What stands between a cue and the reported words: whom it was told, when and where."""

from typing import NamedTuple

from analysis.finders.quotes.clauses import occasion_end
from analysis.finders.quotes.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PERIODS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    TIMES,
    is_adverb,
)
from analysis.finders.quotes.phrases import infinitive_ahead
from analysis.finders.quotes.units import Unit
from analysis.reference.cues import CueForm

ADJUNCT = 18  # pieces of "in a statement on Tuesday to the Associated Press"
ADDRESSEE = 10
OBJECT_PRONOUNS = frozenset("him her them me us you reporters journalists lawmakers".split())
NUMBERS = frozenset("a half one two three four five six seven eight nine ten as".split())
CLOSING = frozenset((",", ".", ":", ";", ""))
LEADING = DETERMINERS | frozenset(("of", "and", "&"))  # what a determiner goes on from
WAYS = frozenset("on in by at to via during".split())
TITLED = PREPOSITIONS | frozenset(("'s", "the"))  # on CNN’s “State of the Union”


class Follow(NamedTuple):
    """What stands right of a cue before any reported words: addressee and adjuncts."""

    end: int
    addressee: tuple[int, int] | None


def follow(unit: Unit, place: int, form: CueForm, dates: dict[int, int]) -> Follow:
    """Return where addressee and adjuncts end: "told | reporters in Kyiv on Monday |"."""
    addressee = None
    if "np_to" in form.cue.frames and infinitive_ahead(unit, place) is not None:
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
    if unit.lower(place) in OBJECT_PRONOUNS and not _owns(unit, place):
        return place + 1
    end = place
    while end < min(len(unit.pieces), place + ADDRESSEE) and _in_addressee(unit, end, place):
        end += 1
    on_air = unit.mark(end) is not None and unit.lower(end - 1) == "'s"
    return end + on_air  # told CNN’s “State of the Union” that


def _owns(unit: Unit, place: int) -> bool:
    """Whether "her" goes with a noun: "told [her supporters] that"."""
    return unit.lower(place) == "her" and unit.lower(place + 2) in ("that", ",", ":", "in", "on")


def _in_addressee(unit: Unit, place: int, start: int) -> bool:
    word = unit.lower(place)
    if word in ("'s", "&", "-", "and", "of") or (word == "." and place + 1 < len(unit.pieces)):
        return place > start
    stops = word in CLAUSE_OPENERS or word in QUESTION_WORDS or word in ("that", "to")
    later = place > start and (word in TIMES or word in POSSESSIVES)
    anew = word in DETERMINERS and unit.lower(place - 1) not in LEADING
    anew = anew and not unit.piece(place).capital  # the newspaper The Guardian
    later = later or word in PREPOSITIONS or (place > start and anew)  # told aides | the plan
    return unit.piece(place).is_word and not (stops or later or word in AUXILIARIES)


def adjuncts_end(unit: Unit, place: int, dates: dict[int, int]) -> int:
    """Step over adverbs, dates and phrases of place: "said | on Tuesday in Kyiv | that"."""
    limit = place + ADJUNCT
    while place < min(len(unit.pieces), limit):
        word = unit.lower(place)
        if is_adverb(word) and word not in ("here", "there", "however"):
            place += 1
        elif date_end := _date_end(unit, place, dates):
            place = date_end
        elif word == "on" and unit.lower(place + 1) == "condition":
            place = _condition_end(unit, place)
        elif word == "about" and counts(unit.lower(place + 1)):
            break  # said about 20 people would
        elif word == "at" and unit.lower(place + 1) in ("least", "most"):
            break  # said at least two would
        elif end := _adjunct_end(unit, place):
            place = end
        elif word in TIMES and unit.lower(place + 1) != "'s":
            place += 1 + (unit.lower(place + 1) in PERIODS)
        else:
            break
    return place


def _condition_end(unit: Unit, place: int) -> int:
    """Return where "on condition that he not be named" ends: at a comma, or with the unit."""
    ahead = range(place, min(len(unit.pieces), place + ADJUNCT))
    return next((end for end in ahead if unit.lower(end) in CLOSING), place + 1)


def counts(word: str) -> bool:
    """Whether a number or share follows: "said about [half] of them would"."""
    return word[:1].isdigit() or word.split("-")[0] in NUMBERS


def _date_end(unit: Unit, place: int, dates: dict[int, int]) -> int | None:
    """Return the piece after an expression of time, with its preposition."""
    if unit.lower(place) in ("on", "in", "at", "by", "during", "late", "early", "earlier"):
        place += 1
    if place >= len(unit.pieces) or (
        unit.lower(place) == "that" and unit.lower(place + 1) not in PERIODS
    ):
        return None
    end = dates.get(unit.piece(place).start)
    if end is None:
        return None
    while place < len(unit.pieces) and unit.piece(place).start < end:
        place += 1
    return None if unit.lower(place) in ("'s", "of") else place  # "said each year of it costs"


def _adjunct_end(unit: Unit, place: int) -> int | None:
    """Return where a phrase with a preposition ends: "said | in a short statement | Kyiv would"."""
    opens = unit.lower(place) in PREPOSITIONS or unit.lower(place) == "as"
    return (_phrase_end(unit, place) if opens else None) or occasion_end(unit, place)


def _phrase_end(unit: Unit, place: int) -> int | None:
    """Return where a phrase ends that leads up to the reported words, if it does."""
    for end in range(place + 1, min(len(unit.pieces) + 1, place + ADJUNCT)):
        word = unit.lower(end)
        if end == len(unit.pieces) or word in ("that", ":", ",", ".", ";"):
            inner = word == "." and end + 1 < len(unit.pieces)  # "Mr."
            if not inner:
                return end
        if unit.mark(end) is not None and unit.lower(end - 1) not in TITLED:
            return end + (unit.lower(end + 1) == "that")  # on the podcast “Late Talk” that
        if word in CLAUSE_OPENERS:
            return end if unit.lower(place) in WAYS else None  # said on Twitter he would
        if word in AUXILIARIES:
            return None
    return None
