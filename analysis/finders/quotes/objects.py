"""Where a reported noun phrase ends: "announced [his candidacy] in June", "called it “weak”"."""

from analysis.finders.quotes.clauses import enumerates
from analysis.finders.quotes.complements import Complement
from analysis.finders.quotes.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    TIMES,
    is_adverb,
    is_finite,
)
from analysis.finders.quotes.state import Reading

CIRCUMSTANCES = frozenset("after before during when while until because".split())
NOT_NOUNS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | TIMES | CIRCUMSTANCES | {"to", "as", ""}
TURNS = frozenset("but during while before when".split())  # where the narrator goes on
LINKED = frozenset("of that than from".split())  # what goes on with a noun behind marked words


def phrase_end(reading: Reading, right: Complement, end: int) -> int:
    """Return where the object of a cue ends that starts at a piece; `end` ends its clause."""
    marks = [place + 1 for place in range(right.start, end) if reading.unit.mark(place)]
    if marks and not _noun_follows(reading, marks[-1]):
        return marks[-1]
    if right.rule != "np":
        return end if marks else right.start
    return end if marks else _noun_phrase_end(reading, right.start, end)


def _noun_phrase_end(reading: Reading, start: int, end: int) -> int:
    """Return where a plain object ends: "criticised [the plan], which failed"."""
    for place in range(start + 1, end):
        word = reading.unit.lower(place)
        if word == "and" and _verb_follows(reading, place + 1):
            return place
        if word in TURNS or (word == "," and not enumerates(reading.unit, place + 1)):
            return place
    return end


def _noun_follows(reading: Reading, place: int) -> bool:
    """Whether marked words describe a noun or go on with it: "his “crooked” [process]"."""
    word = reading.unit.lower(place)
    if reading.unit.inner(place - 1).endswith((",", ".")):
        return False
    return word in LINKED or (word[:1].isalpha() and word not in NOT_NOUNS and not is_adverb(word))


def _verb_follows(reading: Reading, place: int) -> bool:
    """Whether the narrator goes on with another verb: "criticised the plan and [left]"."""
    place += is_adverb(reading.unit.lower(place))
    return is_finite(reading.unit.lower(place))
