"""When, to whom and where something was said, from the words beside its cue."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from analysis.finders.finds import Quote
from analysis.finders.quotes.chains import Link
from analysis.finders.quotes.drafts import Draft, Place
from analysis.finders.quotes.hearers import hearers, is_within, near
from analysis.finders.quotes.units import Unit
from analysis.reference.records import Organisation
from analysis.text import Annotated
from analysis.text.dates import TimeExpression
from analysis.text.spans import Span, Spans

MEMORY = 4  # units for which the occasion of a speaker's last words holds

ONE_DAY = timedelta(days=1)
REMARKS = frozenset("remarks comments interview speech statement address post".split())
SAME = frozenset("recent earlier same".split())
# Days of other things: "since June 6", "ahead of the summit on July 11", "days after the vote of
# June 6", "who met the minister on June 6".
ELSEWHEN = re.compile(
    r"\b(?:(?:since|until|till|before|ahead of|prior to|due|scheduled|planned|"
    r"(?:days|weeks|months|years) after)\b[^,;:.]*| by )$|"
    r"\b(?:who|whom|whose|which|where) (?!spoke|speaks)[^,;]*$",
    re.IGNORECASE,
)
FAR = 1000  # characters from a cue within which its circumstances stand
BEFORE_DAY = 80  # characters before a date that tell whose it is
DAYTIME = re.compile(r"\b(?!noon|midnight)[A-Za-z]{4,}")  # "Monday night"; "10 p.m." has no day
TWEETS = frozenset("tweet tweets tweeted tweeting".split())
GUEST = re.compile(r"['’]s [A-Z]")  # told Kanal 5’s Ada Nowak


class Occasion(NamedTuple):
    """The circumstances of an utterance; what the text does not tell is empty."""

    said_from: date | None = None
    said_to: date | None = None
    venue: str = ""
    addressee: str = ""

    def or_else(self, other: "Occasion") -> "Occasion":
        """Return this occasion with date and venue from another where it has none."""
        dated = self if self.said_from else other
        return Occasion(dated.said_from, dated.said_to, self.venue or other.venue, self.addressee)


class OccasionReader:
    """Reads occasions in text order and remembers each speaker's last one."""

    def __init__(self, text: Annotated, contents: Spans[Span]) -> None:
        self.text, self.contents = text, contents  # `contents` are the reported words
        self.known: dict[str, tuple[int, Occasion]] = {}
        self.said: dict[str, Occasion] = {}

    def read(self, link: Link, voice: str, earlier: Occasion | None, framing: Occasion) -> Occasion:
        """Return the occasion of a draft, from its unit or from what it goes on from."""
        draft = link.draft
        own = self._own(draft) if draft.cue else Occasion()
        found = own.or_else(earlier or self._remembered(draft, voice)).or_else(framing)
        if voice and (found.said_from or found.venue):
            self.known[voice] = draft.number, found
            self.said[voice] = found
        return found

    def _remembered(self, draft: Draft, voice: str) -> Occasion:
        """Return a speaker's last occasion, be it long ago if the text says so."""
        number, remembered = self.known.get(voice, (-MEMORY, Occasion()))
        if draft.number - number <= MEMORY:
            return remembered
        said = self.said.get(voice)
        return said if said and _refers_back(draft) else Occasion()

    def day(self, unit: Unit) -> Occasion:
        """Return the day that a sentence gives for all that it tells."""
        return Occasion(*self._date(unit, (unit.start, unit.start), None))

    def note(self, unit: Unit, number: int, voice: str) -> None:
        """Remember the occasion that a sentence without words of the speaker gives."""
        since, until, *_ = self.day(unit)
        venue = self._venue(unit, (unit.start, unit.start))
        if voice and (since or venue):
            self.known[voice] = number, Occasion(since, until, venue)

    def _own(self, draft: Draft) -> Occasion:
        cue = draft.cue or (draft.start, draft.start)
        since, until = self._date(draft.unit, cue, draft)
        outside = (place for place in hearers(draft) if self._outside(place[0]))
        hearer = draft.addressee or next(outside, None)
        told = self.text.words(*hearer) if hearer else ""
        media = self._medium(hearer) if hearer else ""
        venue = media or self._venue(draft.unit, cue) or self._posted(draft)
        return Occasion(since, until, venue, "" if media and not GUEST.search(told) else told)

    def _date(self, unit: Unit, cue: Place, draft: Draft | None) -> tuple[date | None, date | None]:
        """Return the date nearest to the cue that no reported words hold or precede.

        "“…,” he said on June 7"; not "said he would come to the summit, which is in July".
        """
        start, end = _around(unit, cue)
        if draft and draft.start >= cue[1]:
            end = min(end, draft.end)
        dated = [
            (abs(found.start - cue[1]), found.date_from, found.date_to)
            for found in self.text.dates.within(start, end)
            if found.date_from and self._is_day_of(unit, cue, found)
        ]
        return min(dated, key=lambda each: each[0])[1:] if dated else (None, None)

    def _is_day_of(self, unit: Unit, cue: Place, found: TimeExpression) -> bool:
        """Whether a date outside of reported words can be that of the cue."""
        words = self.text.words(found.start, found.end)
        day = found.type == "DATE" or (found.type == "TIME" and DAYTIME.search(words))
        clause = cue[1] if cue[1] <= found.start else unit.start
        before = self.text.words(max(clause, found.start - BEFORE_DAY), found.start)
        return bool(day) and self._outside(found.start) and not ELSEWHEN.search(before)

    def _venue(self, unit: Unit, cue: Place) -> str:
        """Return the medium named outside of reported words: "in a post on [Telegram]"."""
        near = (
            (abs(hit.start - cue[1]), self._medium((hit.start, hit.end)))
            for hit in self.text.names.within(*_around(unit, cue))
            if self._outside(hit.start)
        )
        named = [each for each in near if each[1]]
        return min(named)[1] if named else ""

    def _posted(self, draft: Draft) -> str:
        """Return Twitter for what was tweeted, or said in a tweet."""
        unit, cue = draft.unit, draft.cue or (draft.start, draft.start)
        for place in near(draft):
            piece = unit.piece(place)
            told = piece.start == cue[0] or is_within(unit, place)
            if piece.lower in TWEETS and told and self._outside(piece.start):
                return "Twitter"
        return ""

    def _medium(self, place: Place) -> str:
        """Return the medium that a place names, as the reference table calls it."""
        for hit in self.text.names.within(*place):
            name = hit.of("organisation")
            if name and isinstance(name.record, Organisation) and name.record.kind == "media":
                return name.record.name
        return ""

    def _outside(self, offset: int) -> bool:
        return self.contents.at(offset) is None


def _around(unit: Unit, cue: Place) -> Place:
    """Return the part of a unit near a cue: a unit may be as long as a book."""
    return max(unit.start, cue[0] - FAR), min(unit.end, cue[1] + FAR)


def _refers_back(draft: Draft) -> bool:
    """Whether words of before are meant: "Duda, in his recent remarks, said"."""
    unit = draft.unit
    return any(
        unit.lower(place) in REMARKS
        and not {unit.lower(place - 1), unit.lower(place - 2)}.isdisjoint(SAME)
        for place in near(draft)
        if place > 1
    )


def narrowed(quotes: list[Quote]) -> Iterator[Quote]:
    """Yield the quotes; a week becomes the one day in it that the text gives for the speaker.

    "He would come, Duda said last week. … “I will,” Duda told reporters on June 7."
    """
    days = {(quote.actor, quote.said_from) for quote in quotes if _length(quote) == ONE_DAY}
    for quote in quotes:
        inside = [day for day in _days_of(quote) if (quote.actor, day) in days]
        if quote.actor and len(inside) == 1:
            quote = quote._replace(said_from=inside[0], said_to=inside[0] + ONE_DAY)
        yield quote


def _length(quote: Quote) -> timedelta:
    return quote.said_to - quote.said_from if quote.said_from and quote.said_to else timedelta()


def _days_of(quote: Quote) -> Iterator[date]:
    """Yield the days of a quote's interval if it is no longer than a week."""
    if quote.said_from and _length(quote) <= 7 * ONE_DAY:
        yield from (quote.said_from + day * ONE_DAY for day in range(_length(quote).days))
