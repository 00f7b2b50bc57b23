"""Where reported words end when no quotation mark tells."""

from collections.abc import Callable, Mapping

from analysis.finders.quotes.asides import aside_end, opens_aside
from analysis.finders.quotes.grammar import AUXILIARIES, is_adverb
from analysis.finders.quotes.units import Piece, Unit
from analysis.reference.cues import CueForm

RELATIVE_CUTS = frozenset("which who while whereas".split())
AFTERTHOUGHTS = frozenset("according compared said says up down".split())
OCCASIONS = frozenset(
    "interview statement email e-mail speech tweet post telephone news letter memo briefing "
    "televised appearance release".split()
)
OWNERS = frozenset("a an his her its their".split())
SUBJECTS = frozenset("the his her their he she there a an".split())
COORDINATORS = frozenset("and but then though although while".split())
FINITE = frozenset(("past", "s", "ing"))
LONGEST = 200  # pieces of a phrase between commas
SUBJECT = 12  # pieces of a new subject before its cue
NAME = 5  # pieces of a name and its cue
PERSONAL = frozenset("he she they".split())
Cues = Mapping[str, tuple[CueForm, ...]]


def matches(unit: Unit, place: int, form: CueForm) -> bool:
    """Whether a form of a cue stands at a piece, all its words."""
    return all(unit.lower(place + offset) == word for offset, word in enumerate(form.words))


def clause_end(
    unit: Unit, start: int, cues: Cues, form: CueForm | None, *, within: int | None = None
) -> int:
    """Return the piece before which the clause ends that starts at a piece.

    `within` so many pieces, where something else ends it and is looked for again at each cue:
    a unit may be as long as a book.
    """
    last = min(len(unit.pieces), start + (within or len(unit.pieces)))
    start = _after_interposed(unit, start)
    place = start + 1
    while place < last:
        if behind := aside_end(unit, place):
            place = behind
        elif _ends(unit, place, cues, form):
            return place
        else:
            place += 1
    return min(place, last)


def _after_interposed(unit: Unit, start: int) -> int:
    """Step over a phrase between commas: "said that, if asked, [it would]"."""
    if unit.lower(start) != ",":
        return start
    ahead = range(start + 1, min(len(unit.pieces), start + LONGEST))
    commas = (i for i in ahead if unit.lower(i) == ",")
    return next(commas, start)


def _ends(unit: Unit, place: int, cues: Cues, form: CueForm | None) -> bool:
    """Whether the narrator takes over again at a piece."""
    word = unit.lower(place)
    if word == ",":
        return _ends_at_comma(unit, place + 1, cues, form)
    if unit.inner(place - 1).endswith(",") and _ends_at_comma(unit, place, cues, form):
        return True  # called it “a start,” adding that
    if opens_aside(unit, place):
        return True
    if word == "when" and unit.lower(place + 1) == "asked":
        return True
    if word == "in":
        return occasion_end(unit, place) is not None
    joined = word in ("and", "but")
    return word == ";" or (joined and _coordinated(unit, place + 1, cues, form))


def _ends_at_comma(unit: Unit, place: int, cues: Cues, form: CueForm | None) -> bool:
    """Whether what follows a comma is the narrator's."""
    word, after = unit.lower(place), unit.lower(place + 1)
    if word in RELATIVE_CUTS:
        return not _resumes(unit, place)  # ", which is set for July"
    if _names_reporter(unit, place, cues):
        return True
    if word in COORDINATORS and _speaks_anew(unit, place + 1, cues, form):
        return True
    if word == "but":
        return after in SUBJECTS or unit.piece(place + 1).capital
    if word == "as":
        return after in AUXILIARIES  # ", as did the others"
    if word == "even":
        return after == "as"
    if word in ("a", "an"):
        return not enumerates(unit, place)  # ", a plan that was dropped"
    where = occasion_end(unit, place) is not None
    return where or word in AFTERTHOUGHTS or _participle(unit, place, cues)


def enumerates(unit: Unit, place: int) -> bool:
    """Whether a list goes on: "a tank, a gun and a lorry"."""
    ahead = range(place, min(len(unit.pieces), place + 10))
    return any(unit.lower(i) in ("and", "or") for i in ahead)


def occasion_end(unit: Unit, place: int) -> int | None:
    """Return where a phrase ends that names the occasion: "[in a short statement] with the BBC"."""
    if unit.lower(place) != "in" or unit.lower(place + 1) not in OWNERS:
        return None
    ahead = range(place + 2, place + 5)
    return max((end + 1 for end in ahead if unit.lower(end) in OCCASIONS), default=None)


def _resumes(unit: Unit, place: int) -> bool:
    """Whether the clause goes on after a relative one: "Kyiv, which is near, [would]"."""
    for ahead in range(place, min(len(unit.pieces), place + 16)):
        if unit.lower(ahead) == ",":
            return unit.lower(ahead + 1) in AUXILIARIES
    return False


def _speaks_anew(unit: Unit, place: int, cues: Cues, form: CueForm | None) -> bool:
    """Whether a coordinated clause reports: "and [added that]", "and [Kyiv said]"."""
    return _coordinated(unit, place, cues, form) or _new_report(unit, place, cues)


def _new_report(unit: Unit, place: int, cues: Cues) -> bool:
    """Whether another speaker, or the same anew, is reported: ", but [officials said]"."""
    return _reports_behind(unit, range(place, place + SUBJECT), cues, _in_subject)


def _names_reporter(unit: Unit, place: int, cues: Cues) -> bool:
    """Whether a name or pronoun that reports follows: ", [Fiala described] it as"."""
    return _reports_behind(unit, range(place, place + NAME), cues, _in_name)


def _reports_behind(unit: Unit, ahead: range, cues: Cues, fits: Callable[[Piece], bool]) -> bool:
    """Whether a verb of saying stands behind pieces that all may belong to its subject."""
    for place in ahead:
        forms = cues.get(unit.lower(place), ()) if place > ahead.start else ()
        if any(_is_report(unit, place, form) for form in forms):
            return True
        if not fits(unit.piece(place)):
            return False
    return False


def _in_subject(piece: Piece) -> bool:
    return piece.is_word or piece.lower in ("'s", ".", "-")


def _in_name(piece: Piece) -> bool:
    return piece.capital or piece.lower in PERSONAL


def _is_report(unit: Unit, place: int, form: CueForm) -> bool:
    """Whether a finite verb of saying stands at a piece."""
    finite = form.form in ("past", "s") or form.words == ("say",)
    finite = finite and form.cue.kind not in ("thought", "noun")
    takes = form.cue.frames & {"that", "bare"}
    return finite and bool(takes) and not unit.piece(place).capital


def _participle(unit: Unit, place: int, cues: Cues) -> bool:
    """Whether a new attribution starts: ", adding that", ", telling reporters"."""
    place += is_adverb(unit.lower(place))
    return any(
        form.form == "ing" and form.cue.kind != "thought"
        for form in cues.get(unit.lower(place), ())
        if matches(unit, place, form)
    )


def _coordinated(unit: Unit, place: int, cues: Cues, main: CueForm | None) -> bool:
    """Whether the same speaker is reported again: "said it would and [added] that"."""
    while is_adverb(unit.lower(place)) or unit.lower(place) in ("has", "have", "had"):
        place += 1
    for form in cues.get(unit.lower(place), ()):
        same = main is None or form.form == main.form or {form.form, main.form} <= FINITE
        if same and form.cue.kind not in ("thought", "noun") and matches(unit, place, form):
            return True
    return False
