"""Which quotations go on from the one before, and whose they therefore are."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.finders.quotes.drafts import Draft, Place
from analysis.finders.quotes.grammar import PRONOUNS
from analysis.finders.quotes.noun_phrases import noun_phrase_after
from analysis.finders.quotes.units import Unit
from analysis.text.spans import Span, Spans

INTRODUCTION = 12  # pieces of "He was blunt." before a quotation that nothing else attributes


class Link(NamedTuple):
    """A draft with the draft that it continues, and who is taken to speak."""

    draft: Draft
    continues: Draft | None
    voice: Place | None


def chained(found: Iterable[Draft], units: list[Unit]) -> Iterator[Link]:
    """Yield the drafts in order with what they go on from.

    A quotation without attribution belongs to the speaker of the unit before it; failing
    that, to the subject of a short sentence that introduces it.
    """
    last: Link | None = None
    for draft in found:
        link = _link(draft, last, units)
        yield link
        last = link


def _link(draft: Draft, last: Link | None, units: list[Unit]) -> Link:
    near = last is not None and draft.number - last.draft.number <= 1
    if last and (draft.follows or (near and _goes_on(draft, last.draft))):
        return Link(draft, last.draft, draft.speaker or last.voice)
    if draft.rule == "unattributed":
        voice = _introduced(units, draft.number)
        return Link(draft._replace(speaker=voice), None, voice)
    return Link(draft, None, draft.speaker)


def _goes_on(draft: Draft, last: Draft) -> bool:
    """Whether a draft needs the one before it: no attribution, or the marks never closed."""
    mark = last.unit.mark(0)
    return draft.rule.startswith("unattributed") or (mark is not None and mark.open_ended)


def _introduced(units: list[Unit], number: int) -> Place | None:
    """Return the subject of the short sentence before: "[He] was blunt. “We…”"."""
    before = units[number - 1] if number else None
    if before is None or len(before.pieces) > INTRODUCTION or not before.pieces:
        return None
    phrase = noun_phrase_after(before, 0)
    if phrase is None or not (
        before.lower(0) in PRONOUNS or before.lower(0) == "the" or before.pieces[0].capital
    ):
        return None
    return before.pieces[phrase[0]].start, before.pieces[phrase[1] - 1].end


def reported_words(links: Iterable[Link]) -> Spans[Span]:
    """Return the reported stretches of a text, with the asides that part some of them."""
    return Spans(_stretches(links))


def _stretches(links: Iterable[Link]) -> Iterator[Span]:
    before: Draft | None = None
    for link in links:
        draft = link.draft
        aside = before is not None and draft.follows and not _told_between(before, draft)
        yield Span(before.end if before and aside else draft.start, draft.end)
        before = draft


def _told_between(before: Draft, draft: Draft) -> bool:
    """Whether the attribution stands between two stretches, and no aside."""
    return draft.cue is None or before.end <= draft.cue[0] < draft.start
