"""Frames with what the sentences before them lend: donor, recipient, status, date."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from analysis.finders.cues import AUXILIARIES
from analysis.finders.donors import about_aid, only_donor
from analysis.finders.finds import Mention, Quote
from analysis.finders.frames import Frame, frame_at
from analysis.finders.moments import Moments
from analysis.finders.view import SentenceView, find_views
from analysis.text import Annotated
from analysis.text.spans import Span, Spans

CARRY = 3  # sentences that a donor is remembered for
FAR = 12  # sentences that the supported side is remembered for
TWO = (["the", "leaders"], ["the", "presidents"], ["the", "two"])
REFERRING = frozenset("it this these they that he she both we".split())
NOBODY_GIVES = ("", "requested", "used")  # statuses that name no donor
UNNAMED = frozenset(("allies", "partners", "nations", "donors", "countries"))


class Transfer(NamedTuple):
    """Who gives to whom, how far, when; `frame` says which words tell it."""

    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: str
    frame: Frame
    rule: str


class Reader:
    """Reads the transfers of one text in order, and remembers who is spoken of."""

    def __init__(
        self,
        text: Annotated,
        actors: Spans[Mention],
        quotes: Spans[Quote],
        masks: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.text, self.quotes = text, quotes
        self.views = find_views(text, actors, quotes)
        self.parties = self.views.parties
        self.conflict = text.lexicons.conflict
        self.masks = Spans(Span(*mask) for mask in masks)
        self.sentences = self.views.sentences
        self.moments = Moments(text, quotes, self.masks)
        self.frames: dict[Span, Frame] = {}
        codes = self.views.codes
        self.supported = next((code for code in self.conflict.supported if code in codes), "")
        self.concerned = any(self.conflict.side(code) for code in codes)

    @cached_property
    def only_state(self) -> str:
        """The one state that the text can be about."""
        return only_donor(self.text, self.parties)

    @cached_property
    def noted(self) -> bool:
        """Whether the text is a note on a donor whom only a programme or number tells."""
        named = (party for party in self.parties if not self.conflict.side(party.code))
        return bool(self.only_state) and next(named, None) is None

    @cached_property
    def about_aid(self) -> bool:
        """Whether a gift is to be expected: a side of the conflict is named, or military aid."""
        return self.concerned or about_aid(self.text)

    def sentence(self, offset: int) -> Span:
        """Return the sentence of an offset, or the piece of one that never ends."""
        return self.sentences.at(offset) or self.text.sentence(offset)

    def view(self, sentence: Span) -> SentenceView:
        """Return the view of a sentence, made once."""
        return self.views.of(sentence, self.masks.within(*sentence))

    def holds(self, sentence: Span, words: frozenset[str]) -> bool:
        """Whether one of these words stands in a sentence; quicker than its view."""
        return not words.isdisjoint(self.text.tokens.part(*sentence).words)

    def transfer(self, sentence: Span, first: int, last: int) -> Transfer:
        """Return the transfer that a sentence tells of the find at some of its tokens."""
        view = self.view(sentence)
        frame = frame_at(view, first, last, self.conflict)
        if frame.barred:
            return Transfer((), (), "", frame, "barrier")
        if not frame.chain and not self._fragment(view, first):
            return Transfer((), (), "", frame, "mention")
        if not frame.chain and self.noted and sentence.start == self.sentences[0].start:
            frame = frame._replace(status="pledged")  # "Six howitzers. See also NOM1."
        return self.complete(sentence, view, frame)

    def lead_in(self, sentence: Span) -> Transfer:
        """Return what a sentence that ends in ":" says of the list that it leads in."""
        return self.complete(sentence, self.view(sentence), self._frame_of(sentence))

    def complete(
        self, sentence: Span, view: SentenceView, frame: Frame, *, anywhere: bool = True
    ) -> Transfer:
        """Fill what the clause leaves out from the sentences before it."""
        status, donors = frame.status, codes(frame.donors)
        recipients = codes(frame.recipients)
        rule = "clause" if donors else "carried"
        named = anywhere or bool(REFERRING & set(view.words[:2]))
        unnamed = frame.nobody or self._others(view) or not named
        only_includes = all(cue.effect == "includes" for cue in frame.chain)
        lacking = not donors and status not in NOBODY_GIVES
        wanted = lacking or (only_includes and not (donors and status))
        topic = self._topic(sentence) if wanted and not unnamed else None
        if topic is not None and only_includes:
            done = any(cue.time == "done" for cue in frame.chain)
            status = topic.status if not done else "delivered"
            recipients = recipients or codes(topic.recipients)
        if not donors and status not in NOBODY_GIVES:
            donors = codes(topic.donors) if topic is not None else ()
            if not donors and self.only_state and not (frame.nobody or self._others(view)):
                donors = (self.only_state,)
        if not donors and self.concerned and status in ("considered", "refused"):
            donors = self._speaker(sentence)
        recipients = tuple(code for code in recipients if code not in donors)
        near_enough = self._near(sentence) or (
            anywhere
            and bool(donors)
            and self._near(sentence, FAR)
            and not self._elsewhere(sentence, donors)
        )
        if not recipients and near_enough and self.supported and self.supported not in donors:
            recipients = (self.supported,)
        return Transfer(donors, recipients, status, frame, rule)

    def _speaker(self, sentence: Span) -> tuple[str, ...]:
        """Return whose words a sentence is, if he speaks for a state: "Jets are off the table"."""
        inside = self.quotes.within(sentence.start, sentence.end)
        quote = self.quotes.at(sentence.start) or (inside[0] if len(inside) == 1 else None)
        code = quote.country if quote is not None else ""
        state = code in self.text.lexicons.countries and not self.conflict.side(code)
        return (code,) if state else ()

    def _frame_of(self, sentence: Span) -> Frame:
        """Return what a sentence says at its end, read once."""
        if sentence not in self.frames:
            view = self.view(sentence)
            end = len(view.words)
            self.frames[sentence] = frame_at(view, end, end, self.conflict)
        return self.frames[sentence]

    def _both(self, view: SentenceView) -> Frame | None:
        """Return the two donors of a sentence: "both countries" are those named there."""
        neither = {a.code: a for a in view.actors if not self.conflict.side(a.code)}
        return Frame(tuple(neither.values()), status="pledged") if len(neither) == 2 else None

    def _others(self, view: SentenceView) -> bool:
        """Whether the donors are nobody by name: "several allies", "other partners"."""
        return bool(UNNAMED & set(view.words)) and "both" not in view.words

    def number(self, sentence: Span) -> int:
        """Return how many sentences are before one."""
        return bisect_left(self.sentences.starts, sentence.start)

    def _lately(self, sentence: Span, reach: int = CARRY) -> set[str]:
        """Return who is named in a sentence or one of those before it."""
        number = self.number(sentence)
        start = self.sentences[max(0, number - reach)].start
        return {party.code for party in self.parties.within(start, sentence.end)}

    def _near(self, sentence: Span, reach: int = CARRY) -> bool:
        """Whether the supported side is named in the sentence or one of those before it."""
        named = self._lately(sentence, reach)
        return any(self.conflict.side(code) == "supported" for code in named)

    def _elsewhere(self, sentence: Span, donors: Sequence[str]) -> bool:
        """Whether another state is named lately that may get it: "the people of Gaza"."""
        countries = self.text.lexicons.countries
        others = (code for code in self._lately(sentence) if code in countries)
        return any(code not in donors and not self.conflict.side(code) for code in others)

    def _topic(self, sentence: Span) -> Frame | None:
        """Return what the last sentence with a donor says at its end."""
        number = self.number(sentence)
        words = self.view(sentence).words
        both = "both" in words or words[:1] == ["they"] or words[:2] in TWO
        for before in reversed(self.sentences[max(0, number - CARRY) : number]):
            view = self.view(before)
            if both and (two := self._both(view)):
                return two
            frame = self._frame_of(before)
            if frame.status and frame.donors:
                return frame
        return None

    def _fragment(self, view: SentenceView, first: int) -> bool:
        """Whether a sentence has no verb: "15 M113 carriers and five howitzers."."""
        verbs = any(cue.finite for cue in view.cues)
        acting = any(actor.last <= first for actor in view.actors)
        auxiliary = any(word in AUXILIARIES - {"to", "no"} for word in view.words)
        return not verbs and not auxiliary and not acting


def codes(actors: Sequence[object]) -> tuple[str, ...]:
    """Return the codes of actors, each once, in order."""
    return tuple(dict.fromkeys(actor.code for actor in actors))  # type: ignore[attr-defined]
