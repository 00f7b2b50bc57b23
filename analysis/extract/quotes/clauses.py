"""Where reported words end when no quotation mark tells."""

from collections.abc import Mapping

from analysis.extract.quotes.grammar import QUESTION_WORDS, is_adverb
from analysis.extract.quotes.units import Unit
from analysis.reference.cues import CueForm

ENDS = frozenset(".,;:-–—")
RELATIVE_CUTS = frozenset("which who while whereas".split())
Cues = Mapping[str, tuple[CueForm, ...]]


def matches(unit: Unit, place: int, form: CueForm) -> bool:
    """Whether a form of a cue stands at a piece, all its words."""
    return all(unit.lower(place + offset) == word for offset, word in enumerate(form.words))


def clause_end(unit: Unit, start: int, cues: Cues, form: CueForm | None) -> int:
    """Return the piece before which the clause ends that starts at a piece."""
    for place in range(start + 1, len(unit.pieces)):
        if _ends(unit, place, cues, form):
            return place
    return len(unit.pieces)


def _ends(unit: Unit, place: int, cues: Cues, form: CueForm | None) -> bool:
    """Whether the narrator takes over again at a piece."""
    word, after = unit.lower(place), unit.lower(place + 1)
    if word == ";":
        return True
    if word == "," and (after in RELATIVE_CUTS or _participle(unit, place + 1, cues)):
        return True  # ", which is set for July"; ", adding that"
    if word == "," and after in ("and", "but", "then"):
        return _coordinated(unit, place + 2, cues, form)
    if word in ("and", "but"):
        return _coordinated(unit, place + 1, cues, form)
    return word == "," and after == "according"


def _participle(unit: Unit, place: int, cues: Cues) -> bool:
    """Whether a new attribution starts: ", adding that", ", telling reporters"."""
    place += is_adverb(unit.lower(place))
    return any(
        form.form == "ing" and form.cue.kind not in ("thought", "judgement")
        for form in cues.get(unit.lower(place), ())
        if matches(unit, place, form)
    )


def _coordinated(unit: Unit, place: int, cues: Cues, main: CueForm | None) -> bool:
    """Whether the same speaker is reported again: "said it would and [added] that"."""
    place += is_adverb(unit.lower(place))
    for form in cues.get(unit.lower(place), ()):
        same = main is None or form.form == main.form
        if same and form.cue.kind != "thought" and matches(unit, place, form):
            follow = place + len(form.words)
            return _reports(unit, follow)
    return False


def _reports(unit: Unit, place: int) -> bool:
    word = unit.lower(place)
    return word in ("that", ":") or word in QUESTION_WORDS or unit.mark(place) is not None


def trimmed(unit: Unit, start: int, end: int) -> tuple[int, int]:
    """Return the pieces without punctuation at their edges."""
    while start < end and unit.lower(start) in ENDS:
        start += 1
    while end > start and unit.lower(end - 1) in ENDS:
        end -= 1
    return start, end
