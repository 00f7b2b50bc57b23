"""All utterances of a text, in order, with their speakers."""

from collections.abc import Iterator
from itertools import takewhile

from analysis.finders.finds import Mention, Quote
from analysis.finders.quotes.chains import Link, chained, reported_words
from analysis.finders.quotes.credit import credited, takes_turn
from analysis.finders.quotes.drafts import Draft, after_colon, drafts, going_on, unattributed
from analysis.finders.quotes.occasions import Occasion, OccasionReader, narrowed
from analysis.finders.quotes.sayings import find_sayings
from analysis.finders.quotes.scenes import Scenes
from analysis.finders.quotes.units import Unit, find_units
from analysis.text import Annotated
from analysis.text.spans import Spans
from analysis.text.turns import Turn


def find_quotes(text: Annotated, actors: Spans[Mention]) -> Spans[Quote]:
    """Return the utterances that a text reports, in order of appearance.

    An unclosed mark costs one quotation, never the rest of the text. An utterance nobody
    is credited with is still found, without a speaker.
    """
    turns = text.turns
    until = turns[0].start if turns else len(text.text)
    spoken = _spoken(text, actors, turns)
    return Spans([*_reported(text, actors, until), *spoken])


def _reported(text: Annotated, actors: Spans[Mention], until: int) -> Iterator[Quote]:
    """Yield the utterances that a narrator reports, up to where a transcript starts."""
    units = list(takewhile(lambda unit: unit.end <= until, find_units(text, text.marks)))
    links = list(chained(_drafts(text, units), units))
    yield from narrowed(list(_Rows(text, actors, units, links)))


def _drafts(text: Annotated, units: list[Unit]) -> Iterator[Draft]:
    dates = {found.start: found.end for found in text.dates}
    speech = False  # whether the unit before reports any
    for number, unit in enumerate(units):
        sayings = find_sayings(unit, text.lexicons.cues, dates)
        for saying in sayings:
            yield from drafts(unit, number, saying)
        alone = None
        if unit.marks and not sayings:
            alone = unattributed(unit, number, speech) or after_colon(unit, number)
            alone = alone or (going_on(unit, number) if speech else None)
        if alone:
            yield alone
        speech = bool(sayings or alone)


class _Rows:
    """Turns linked drafts into quotes: who, when, where."""

    def __init__(
        self, text: Annotated, actors: Spans[Mention], units: list[Unit], links: list[Link]
    ) -> None:
        self.text, self.actors, self.units, self.links = text, actors, units, links
        self.occasions = OccasionReader(text, reported_words(links))
        self.scenes = Scenes(actors, self.occasions)
        self.read: dict[int, Occasion] = {}
        self.noted = 0

    def __iter__(self) -> Iterator[Quote]:
        for link in self.links:
            yield self._row(link)

    def _row(self, link: Link) -> Quote:
        draft, before = link.draft, link.continues
        actor = credited(self.text, self.actors, link.voice) if link.voice else None
        self._note_scenes(draft.number)
        voice = actor.actor if actor else self._surname(link)
        earlier = before and self.read.get(before.start)
        framing = self.scenes.framing(draft.unit, draft.number, actor.country if actor else "")
        occasion = self.occasions.read(link, voice, earlier, framing)
        self.read[draft.start] = occasion
        return Quote(
            draft.start,
            draft.end,
            draft.kind,
            draft.verbatim,
            before and (before.start, before.end),
            draft.speaker,
            actor.actor if actor else "",
            actor.country if actor else "",
            draft.cue,
            occasion.addressee,
            occasion.venue,
            occasion.said_from,
            occasion.said_to,
            draft.rule,
        )

    def _note_scenes(self, number: int) -> None:
        """Let people named in the sentences before be on the occasion these give."""
        for place in range(self.noted, number):
            unit = self.units[place]
            self.scenes.note(unit, place)
            for mention in self.actors.within(unit.start, unit.end):
                if mention.kind == "person":
                    self.occasions.note(unit, place, mention.actor)
        self.noted = max(self.noted, number)

    def _surname(self, link: Link) -> str:
        """Return the last word of the speaker's name, where it is one."""
        words = self.text.words(*link.voice).split() if link.voice else []
        return words[-1] if words and words[-1][0].isupper() and len(words[-1]) > 3 else ""


def _spoken(text: Annotated, actors: Spans[Mention], turns: list[Turn]) -> Iterator[Quote]:
    """Yield the paragraphs of a transcript's turns."""
    since, until = text.published.date_from, text.published.date_to
    actor: Mention | None = None
    before: Turn | None = None
    for turn in turns:
        if turn.heading:
            actor = takes_turn(text, actors, turn.heading)
        yield Quote(
            turn.start,
            turn.end,
            "direct",
            text.words(turn.start, turn.end),
            (before.start, before.end) if before and not turn.heading else None,
            turn.heading,
            actor.actor if actor else "",
            actor.country if actor else "",
            rule="turn",
            said_from=since,
            said_to=until,
        )
        before = turn
