"""One unit → the utterances that its cues report."""

from collections.abc import Callable, Iterator

from analysis.finders.quotes.attribution import attribution
from analysis.finders.quotes.clauses import Cues, matches
from analysis.finders.quotes.sources import noun, source
from analysis.finders.quotes.state import Reading, Saying
from analysis.finders.quotes.units import Unit
from analysis.reference.cues import CueForm

CLOSING = 40  # pieces of ", according to two officials who asked not to be named"
LAST_WORDS = 8  # pieces of ", he said on Monday in Kyiv."
BETWEEN = ("after", "resumed")  # rules of attributions that stand within their words
READERS: dict[str, Callable[[Reading, int, CueForm], Saying | None]] = {
    "source": source,
    "noun": noun,
}


def find_sayings(unit: Unit, cues: Cues, dates: dict[int, int]) -> list[Saying]:
    """Return what a unit reports; no words are reported twice.

    An attribution that closes the unit reports all of it, unless others stand between:
    "Kyiv said it would stay, according to two officials" is what the officials say.
    """
    if not unit.has_any(cues):
        return []
    places = [place for place, piece in enumerate(unit.pieces) if piece.lower in cues]
    if not places:
        return []
    found = list(_from_left(Reading(unit, cues, dates), places))
    last = _closing(Reading(unit, cues, dates), places)
    others = [saying for saying in found if last and saying.cue != last.cue]
    if last and not any(saying.rule.endswith(BETWEEN) for saying in others):
        return [last]
    return found


def _from_left(reading: Reading, places: list[int]) -> Iterator[Saying]:
    """Yield the sayings of the cues, each from where the one before ends."""
    for place in places:
        if place >= reading.floor and (found := _at(reading, place)):
            yield found
            reading.after(found)


def _closing(reading: Reading, places: list[int]) -> Saying | None:
    """Return an attribution that closes the unit and reports all of it."""
    size = len(reading.unit.pieces)
    if reading.unit.mark(0):
        return None
    for place in reversed(places):
        if size - place > CLOSING:
            return None
        source_ends = reading.unit.lower(place) == "according"
        if source_ends and reading.unit.lower(place - 1) == ",":
            return _at(reading, place)
        found = _at(reading, place) if size - place < LAST_WORDS else None
        if found and found.rule == "subject first, after":
            return found
    return None


def _at(reading: Reading, place: int) -> Saying | None:
    """Return the utterance reported by the cue at a piece, if there is one."""
    for form in reading.cues[reading.unit.lower(place)]:
        if form.cue.kind == "thought" or not matches(reading.unit, place, form):
            continue
        if reading.is_name(place) and form.cue.kind != "source":
            continue
        found = READERS.get(form.cue.kind, attribution)(reading, place, form)
        if found:
            return found
    return None
