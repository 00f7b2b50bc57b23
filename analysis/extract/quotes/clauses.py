"""Where reported words end when no quotation mark tells."""

from collections.abc import Mapping

from analysis.extract.quotes.grammar import AUXILIARIES, is_adverb
from analysis.extract.quotes.units import Unit
from analysis.reference.cues import CueForm

ENDS = frozenset(".,;:-–—")
RELATIVE_CUTS = frozenset("which who while whereas".split())
COORDINATORS = frozenset("and but then though although while".split())
SUBJECT = 12  # pieces of a new subject before its cue
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
    if word == ",":
        if after in RELATIVE_CUTS:
            return not _resumes(unit, place + 1)
        if after in COORDINATORS:
            return _coordinated(unit, place + 2, cues, form) or _new_report(
                unit, place + 2, cues, form
            )
        return after == "according" or _participle(unit, place + 1, cues)
    return word in ("and", "but") and _coordinated(unit, place + 1, cues, form)


def _resumes(unit: Unit, place: int) -> bool:
    """Whether the clause goes on after a relative one: "Kyiv, which is near, [would]"."""
    for ahead in range(place, min(len(unit.pieces), place + 16)):
        if unit.lower(ahead) == ",":
            return unit.lower(ahead + 1) in AUXILIARIES
    return False


def _new_report(unit: Unit, place: int, cues: Cues, main: CueForm | None) -> bool:
    """Whether another speaker, or the same anew, is reported: ", but [officials said]"."""
    for ahead in range(place, min(len(unit.pieces), place + SUBJECT)):
        word = unit.lower(ahead)
        if not unit.pieces[ahead].is_word and word not in ("'s", ".", "-"):
            return False
        for form in cues.get(word, ()):
            tense = form.form in ("past", "s") and (main is None or main.form != "past" or form.form == main.form)
            if ahead > place and tense and form.cue.frames & {"that", "bare"} and form.cue.kind != "thought" and not unit.pieces[ahead].capital:
                return True
    return False


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
        if same and form.cue.kind not in ("thought", "noun") and matches(unit, place, form):
            return True
    return False


def trimmed(unit: Unit, start: int, end: int) -> tuple[int, int]:
    """Return the pieces without punctuation at their edges."""
    while start < end and unit.lower(start) in ENDS:
        start += 1
    while end > start and unit.lower(end - 1) in ENDS:
        end -= 1
    return start, end
