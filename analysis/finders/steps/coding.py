"""Arms given and phrases of the ladder → rows of the steps table."""

from collections.abc import Iterator, Sequence

from analysis.finders.finds import Mention, Quote, Step, WeaponMention
from analysis.finders.frames import frame_at
from analysis.finders.steps.answers import answers
from analysis.finders.steps.arms import given
from analysis.finders.steps.tracks import Told, told
from analysis.finders.steps.training import points_back, trained
from analysis.finders.transfers import Reader
from analysis.finders.view import SentenceView
from analysis.text import Annotated
from analysis.text.spans import Span, Spans

REACH = 160  # characters that the words of a step may span beyond the weapon's name


def code_steps(
    text: Annotated,
    actors: Spans[Mention],
    quotes: Spans[Quote],
    weapons: Spans[WeaponMention],
) -> Iterator[Step]:
    """Yield the steps of a text, arms first, then the other tracks."""
    reader = Reader(text, actors, quotes, [(w.start, w.end) for w in weapons])
    coder = _Coder(text, reader, quotes, list(weapons))
    steps = [*coder.arms(), *coder.training(), *coder.others()]
    yield from steps
    yield from coder.answers(steps)


class _Coder:
    """What the steps of one text share."""

    def __init__(
        self,
        text: Annotated,
        reader: Reader,
        quotes: Spans[Quote],
        weapons: Sequence[WeaponMention],
    ) -> None:
        self.text, self.reader = text, reader
        self.quotes, self.weapons = quotes, weapons
        self.tracks = text.lexicons.tracks

    def arms(self) -> Iterator[Step]:
        """Yield a step for each weapon and each of its donors."""
        for weapon, rung in given(self.text, self.weapons):
            if rung in self.tracks:
                yield from self._armed(weapon, rung, *self._words(weapon))

    def training(self) -> Iterator[Step]:
        """Yield a step for training on arms that the sentence before names."""
        rungs = dict(given(self.text, self.weapons))
        for sentence, weapon in trained(self.reader, self.weapons):
            if (rung := rungs.get(weapon, "")) in self.tracks:
                training = weapon._replace(status="training", quantity_low=None, rule="these")
                yield from self._armed(training, rung, *sentence)

    def _armed(self, weapon: WeaponMention, rung: str, start: int, end: int) -> Iterator[Step]:
        for actor in _actors(weapon):
            yield Step(
                start,
                end,
                rung,
                self.tracks[rung],
                weapon.status,
                actor,
                weapon.recipient,
                weapon.system or self.text.words(weapon.start, weapon.end),
                weapon.quantity_low,
                self._said_by(start),
                weapon.date_from,
                weapon.date_to,
                f"weapon, {weapon.rule}",
            )

    def others(self) -> Iterator[Step]:
        """Yield the steps that phrases of the ladder tell."""
        for found in told(self.text, self.reader):
            view = self.reader.view(found.sentence)
            if self._of_arms(view, found):
                continue
            start, end = self._clause(view, found)
            since, until = self.reader.moments.when(found.sentence, start, found.transfer.status)
            for actor in found.transfer.donors or ("",):
                yield Step(
                    start,
                    end,
                    found.rung.rung,
                    found.rung.track,
                    found.transfer.status,
                    actor,
                    ";".join(found.transfer.recipients),
                    "",
                    None,
                    self._said_by(start),
                    since,
                    until,
                    found.transfer.rule,
                )

    def answers(self, steps: Sequence[Step]) -> Iterator[Step]:
        """Yield the steps that answer one told before: "declined the offer"."""
        for sentence, answer, before in answers(self.reader, steps):
            tokens = self.reader.view(sentence).tokens
            start, end = tokens[answer.first].start, tokens[answer.last - 1].end
            status = answer.status or before.status
            since, until = self.reader.moments.when(sentence, start, status)
            for actor in answer.actors:
                yield before._replace(
                    start=start,
                    end=end,
                    status=status,
                    actor=actor,
                    quantity=None,
                    said_by=self._said_by(start),
                    date_from=since,
                    date_to=until,
                    rule="answer",
                )

    def _of_arms(self, view: SentenceView, found: Told) -> bool:
        """Whether a phrase tells of training on arms that have a step of their own."""
        training = any(
            cue.first == found.match.first and cue.effect == "trains" for cue in view.cues
        )
        named = any(
            weapon.status == "training"
            and found.sentence.start <= weapon.start < found.sentence.end
            for weapon in self.weapons
        )
        return training and (named or points_back(view) is not None)

    def _words(self, weapon: WeaponMention) -> tuple[int, int]:
        """Return the shortest stretch that shows who does what with a weapon."""
        if weapon.rule == "list":
            return weapon.start, weapon.end
        sentence = self.reader.sentence(weapon.start)
        view = self.reader.view(sentence)
        first, last = view.at(weapon.start), view.at(weapon.end)
        frame = frame_at(view, first, last, self.text.lexicons.conflict)
        ends = [view.tokens[cue.last - 1].end for cue in frame.chain]
        begin = weapon.start if frame.first is None else view.tokens[frame.first].start
        start = begin if 0 <= weapon.start - begin <= REACH else weapon.start
        return start, max([weapon.end, *(end for end in ends if end - weapon.end <= REACH)])

    def _clause(self, view: SentenceView, found: Told) -> tuple[int, int]:
        """Return the stretch from the actor or its verb to the end of the phrase."""
        place: Span = Span(
            view.tokens[found.match.first].start, view.tokens[found.match.last - 1].end
        )
        first = found.transfer.frame.first
        start = view.tokens[first].start if first is not None else place.start
        return min(start, place.start), place.end

    def _said_by(self, at: int) -> str:
        """Return whose words tell a step: the speaker of the quotation around it."""
        quote = self.quotes.at(at)
        return quote.actor if quote is not None else ""


def _actors(weapon: WeaponMention) -> list[str]:
    """Return who takes the step; arms in use are the step of who uses them."""
    if weapon.status == "used":
        return [weapon.recipient]
    return weapon.donor.split(";")
