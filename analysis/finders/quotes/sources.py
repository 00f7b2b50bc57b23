"""Attributions without a verb: "according to Stoltenberg", "his claim that"."""

from analysis.finders.quotes.asides import parts_of, trimmed
from analysis.finders.quotes.clauses import clause_end
from analysis.finders.quotes.complements import Complement
from analysis.finders.quotes.grammar import AUXILIARIES, POSSESSIVES, PREPOSITIONS, RELATIVES
from analysis.finders.quotes.left import is_clause, is_final, names_work
from analysis.finders.quotes.noun_phrases import noun_phrase_after, noun_phrase_before
from analysis.finders.quotes.right import REACH, SUBORDINATORS, main_clause, resumed, right_end
from analysis.finders.quotes.state import Pieces, Reading, Saying
from analysis.finders.quotes.units import Unit
from analysis.reference.cues import CueForm

LONGEST = 30  # pieces of a source's description
SOURCE_ENDS = frozenset((",", ";", "—", "–", ":", "according"))
CIRCUMSTANCES = frozenset("in by from before on at".split())
CIRCUMSTANCE = 9  # pieces of "in an interview with the radio that"
NAME = 5  # pieces between marked words and the comma behind a source
OWNER = 4  # pieces between "his" and "claim"


def source(reading: Reading, place: int, form: CueForm) -> Saying | None:
    """Read "According to Stoltenberg, …" and "…, according to Stoltenberg"."""
    unit, start = reading.unit, place + len(form.words)
    end = _source_end(reading, start)
    if end == start:
        return None
    left = trimmed(unit, place if unit.lower(place - 1) == ":" else reading.floor, place)
    fragment = left[1] - left[0] < 2 and not unit.mark(left[0])
    if fragment and unit.lower(end + 1) not in AUXILIARIES:
        contents: list[Pieces] = []
        right = _main_clause(reading, end)
    elif reading.floor and not is_clause(reading, *left):
        return None  # "“…,” he told Duda, according to two officials"
    else:
        contents, right = [left], _main_part(reading, end)
    stop = right_end(reading, right, None, None) if right else end
    if right:
        contents += parts_of(unit, right.start, stop)
    found = tuple((first, last) for first, last in contents if first < last)
    if not found:
        return None
    speaker = trimmed(unit, start, end)
    return Saying(found, (place, start), speaker, None, "according to", max(stop, start))


def _source_end(reading: Reading, start: int) -> int:
    """Return where the source's name ends: at a comma, dash or quotation mark."""
    end = start
    while end < min(len(reading.unit.pieces), start + LONGEST):
        named = reading.unit.mark(end) and _in_name(reading, end)
        if reading.unit.lower(end) in SOURCE_ENDS or (reading.unit.mark(end) and not named):
            break
        end += 1
    return end


def _main_clause(reading: Reading, comma: int) -> Complement | None:
    """Return what follows a source that opens the unit: "According to Duda, who left, [it is]"."""
    unit = reading.unit
    if unit.lower(comma) != ",":
        return None
    if unit.lower(comma + 1) in RELATIVES:
        ahead = range(comma + 1, min(len(unit.pieces), comma + LONGEST))
        comma = next((place for place in ahead if unit.lower(place) == ","), comma)
    named = unit.inner(comma + 1).endswith(",") and names_work(reading, comma + 1)
    return Complement(comma + 1 + named, "")


def _in_name(reading: Reading, place: int) -> bool:
    """Whether marked words belong to a source's name: "his “Open Door” book, Kyiv …"."""
    ahead = [reading.unit.lower(near) for near in range(place + 1, place + NAME)]
    return ahead[0].isalpha() and "," in ahead and not is_final(reading, place)


def _main_part(reading: Reading, comma: int) -> Complement | None:
    """Return what goes on after the source, unless it describes it: ", a pollster"."""
    right = resumed(reading, comma)
    if right is None or reading.unit.lower(right.start) in ("a", "an"):
        return None
    return right if is_clause(reading, right.start, len(reading.unit.pieces)) else None


def noun(reading: Reading, place: int, form: CueForm) -> Saying | None:
    """Read "his claim that …" and "Kyiv’s call for …"; nouns of nobody are left out."""
    unit = reading.unit
    joint = _joint(unit, place)
    word = unit.lower(joint)
    if word not in form.cue.frames or (word == "that" and unit.lower(joint + 1) in AUXILIARIES):
        return None
    owner = _owner(reading, place) or _maker(unit, place)
    if owner is None:
        return None
    before = unit.lower(0) in PREPOSITIONS or unit.lower(0) in SUBORDINATORS
    end = clause_end(unit, joint + 1, reading.cues, None, within=REACH if before else None)
    if before:
        end = main_clause(reading, joint + 1, end)  # "Despite his claim that it is late, he stayed"
    contents = trimmed(unit, joint + 1, end)
    if contents[0] >= contents[1]:
        return None
    return Saying((contents,), (place, place + 1), owner, None, f"noun, {word}", end)


def _joint(unit: Unit, place: int) -> int:
    """Return the piece that joins words to a noun: "his claim in an interview [that]"."""
    if unit.lower(place + 1) in CIRCUMSTANCES:
        for ahead in range(place + 2, place + CIRCUMSTANCE):
            if unit.lower(ahead) == "that":
                return ahead
            if unit.lower(ahead) in AUXILIARIES or not unit.piece(ahead).is_word:
                break
    return place + 1 + _tells(unit, place)


def _maker(unit: Unit, place: int) -> Pieces | None:
    """Return whose it is where that stands behind: "a statement by [the ministry] that"."""
    by = unit.lower(place + 1) in ("by", "from")
    return noun_phrase_after(unit, place + 2) if by else None


def _tells(unit: Unit, place: int) -> bool:
    """Whether a verb joins noun and words: "his claim [is] that it is late"."""
    return unit.lower(place + 1) in ("is", "was") and unit.lower(place + 2) == "that"


def _owner(reading: Reading, place: int) -> Pieces | None:
    """Return whose it is: "[his] own claim", "[Duda]’s repeated call"."""
    unit = reading.unit
    for before in range(place - 1, max(reading.floor, place - OWNER) - 1, -1):
        if unit.lower(before) in POSSESSIVES:
            return before, before + 1
        if unit.lower(before) in ("'s", "'"):
            return noun_phrase_before(unit, before, reading.floor)
        if not unit.piece(before).is_word:
            return None
    return None
