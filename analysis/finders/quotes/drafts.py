"""An utterance on its way to a row: its words, its kind, and who is named beside it."""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.finders.quotes.asides import trimmed
from analysis.finders.quotes.noun_phrases import noun_phrase_after
from analysis.finders.quotes.state import Pieces, Saying
from analysis.finders.quotes.units import Piece, Unit

Place = tuple[int, int]
SENTENCE_END = (".", "?", "!", "…", "-", "–", "—")
HEADING = 6  # words of an utterance
OPENING, CLOSING = 4, 3  # marked words
TIES = frozenset("instead but and or now still so yet it this that there".split())
INNER_CLOSING = "'’”\"»)"


class Draft(NamedTuple):
    """One contiguous stretch of reported speech; places count characters."""

    start: int
    end: int
    kind: str
    verbatim: str
    rule: str
    unit: Unit
    number: int  # of the unit in its text
    speaker: Place | None = None
    cue: Place | None = None
    addressee: Place | None = None
    follows: bool = False  # goes on from the draft before it


def drafts(unit: Unit, number: int, saying: Saying) -> Iterator[Draft]:
    """Yield one draft for each stretch that an attribution reports."""
    for order, (start, end) in enumerate(saying.contents):
        yield _draft(unit, number, unit.pieces[start:end])._replace(
            rule=saying.rule,
            speaker=_place(unit, saying.speaker),
            cue=_place(unit, saying.cue),
            addressee=_place(unit, saying.addressee),
            follows=order > 0,
        )


def _draft(unit: Unit, number: int, pieces: list[Piece]) -> Draft:
    marks = [piece.mark for piece in pieces if piece.mark]
    verbatim = " … ".join(unit.text[m.inner_start : m.inner_end] for m in marks)
    if len(pieces) == 1 and marks:
        start, end = marks[0].inner_start, marks[0].inner_end
        return Draft(start, end, "direct", verbatim, "", unit, number)
    kind = "mixed" if marks else "indirect"
    return Draft(pieces[0].start, pieces[-1].end, kind, verbatim, "", unit, number)


def _place(unit: Unit, pieces: Pieces | None) -> Place | None:
    """Return where pieces stand; a cue at the end of a broken sentence has no speaker."""
    if pieces is None or pieces[0] >= pieces[1]:
        return None
    return unit.piece(pieces[0]).start, unit.piece(pieces[1] - 1).end


def unattributed(unit: Unit, number: int, after_speech: bool) -> Draft | None:
    """Return the quotation that a whole unit consists of: "“We have no plans.”".

    Titles and headings in marks are none: it must end like a sentence and, unless speech
    precedes it, have three words.
    """
    if not unit.marks or unit.marks[0].start > unit.start:
        return None
    mark, inner = unit.mark(0), unit.inner(0)
    alone = not any(piece.is_word for piece in unit.pieces[1:])
    words = len(inner.split())
    if not alone or (words < 3 and not after_speech) or (words < HEADING and _heading(unit)):
        return None
    if not (mark and mark.open_ended) and not inner.rstrip(INNER_CLOSING).endswith(SENTENCE_END):
        return None
    return _draft(unit, number, unit.pieces[:1])._replace(rule="unattributed")


def _heading(unit: Unit) -> bool:
    """Whether a paragraph of its own stands in single marks, like the headings in an article."""
    text, start, end = unit.text, unit.start, unit.marks[0].end
    single = text[start] in "'‘" and text[start + 1] not in "'‘"
    return single and text[start - 1 : start] == "\n" and text[end : end + 1] == "\n"


def going_on(unit: Unit, number: int) -> Draft | None:
    """Return a whole unit that goes on from reported speech and is marked in part.

    It opens with marked words in its midst (“We built it” with our own hands.) or with a
    word that ties it to what was said, and ends in marked words (Instead, “they left.”).
    """
    first, last = trimmed(unit, 0, len(unit.pieces))
    within = unit.inner(first).split()
    opens = len(within) >= OPENING and within[-1][-1].isalnum()
    ends = len(unit.inner(last - 1).split()) >= CLOSING and unit.lower(first) in TIES
    if last - first < 2 or not (opens or ends):
        return None
    return _draft(unit, number, unit.pieces[first:last])._replace(rule="unattributed, mixed")


def after_colon(unit: Unit, number: int) -> Draft | None:
    """Return the quotation that a colon introduces without a cue: "Macron: “No taboo”".

    After more than a name, as in "He had a message for Kyiv: “We stay.”", the marked words
    must end like a sentence.
    """
    place = next((i for i in range(1, len(unit.pieces)) if unit.mark(i)), 0)
    last = not any(piece.is_word for piece in unit.pieces[place + 1 :])
    if unit.lower(place - 1) != ":" or not last or not unit.piece(0).is_word:
        return None
    phrase = noun_phrase_after(unit, 0)
    name = phrase is not None and phrase[1] == place - 1 and unit.piece(0).capital
    ends = unit.inner(place).rstrip(INNER_CLOSING).endswith(SENTENCE_END)
    if not (name or ends):
        return None
    found = _draft(unit, number, unit.pieces[place : place + 1])
    return found._replace(rule="colon", speaker=_place(unit, phrase))
