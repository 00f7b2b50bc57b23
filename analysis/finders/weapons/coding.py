"""Named weapons → rows: number, maker, donor, recipient, status, date."""

import re
from collections.abc import Iterator, Sequence

from analysis.finders.finds import Mention, Quote, WeaponMention
from analysis.finders.frames import Frame
from analysis.finders.transfers import Reader, Transfer
from analysis.finders.view import SentenceView
from analysis.finders.weapons.lists import find_items
from analysis.finders.weapons.mentions import Named, find_named
from analysis.finders.weapons.quantities import quantity
from analysis.finders.weapons.senses import described, of_enemy, of_recipient
from analysis.text import Annotated
from analysis.text.numbers import Number, find_numbers
from analysis.text.spans import Span, Spans

FOR = re.compile(
    r" (?:for|to go with|to support|used by|used in|compatible with) "
    r"(?:the |its |their |these |those |existing )?"
)
GIVEN = frozenset(("gives", "includes", "announces", "arrives", "buys"))
TRANSFERS = frozenset(("gives", "pledges", "receives", "includes", "arrives"))
IS = frozenset(("is", "are", "be", "were", "was"))
AGAIN = frozenset(("these", "those", "such"))
KINDS = frozenset("type types model models version variant these they it".split())
PEOPLE = frozenset(("fighter",))  # people, where no aircraft is spoken of
DECISIONS = frozenset(("considers", "refuses", "requests"))


def code_weapons(
    text: Annotated, actors: Spans[Mention], quotes: Spans[Quote]
) -> Iterator[WeaponMention]:
    """Yield the weapons of a text as rows of the weapons table."""
    named = find_named(text)
    if not named:
        return
    coder = _Coder(text, Reader(text, actors, quotes, [(n.start, n.end) for n in named]), named)
    yield from coder.rows()


class _Coder:
    """What the rows of one text share."""

    def __init__(self, text: Annotated, reader: Reader, named: Sequence[Named]) -> None:
        self.text, self.reader = text, reader
        self.named = Spans(named)
        self.items = find_items(text)
        self.described: set[int] = set()
        self.enemies: set[int] = set()
        self.leads: dict[Span, Transfer] = {}
        self.given = Transfer((), (), "", Frame(), "")
        self.numbers: dict[Span, list[Number]] = {}

    def rows(self) -> Iterator[WeaponMention]:
        for find in self.named:
            sentence = self.reader.sentence(find.start)
            view = self.reader.view(sentence)
            first, last = view.at(find.start), view.at(find.end)
            if self._meant(find, view, sentence) and not self._own(find, view, first):
                yield self._row(find, sentence, view, first, last)

    def _row(
        self, find: Named, sentence: Span, view: SentenceView, first: int, last: int
    ) -> WeaponMention:
        number = quantity(view.words, self._numbers(sentence, view), first, last)
        transfer = self._transfer(sentence, first, last)
        named = find.system or number.low is not None
        if transfer.rule == "mention" and named and self._specifies(view, first):
            transfer = self.given._replace(rule="specified")
        if self._fired_by(find):
            self.described.add(find.start)
            transfer = Transfer((), (), "", Frame(barred=True), "what it is for")
        if transfer.status and not self._plausible(find, transfer):
            transfer = transfer._replace(status="", rule="nobody gets it")
        self.given = transfer if transfer.status else self.given
        since, until = self.reader.moments.when(sentence, find.start, transfer.status)
        return WeaponMention(
            find.start,
            find.end,
            find.system,
            find.category,
            find.record.rung,
            self._maker(view, first),
            number.low,
            number.high,
            number.unit,
            ";".join(transfer.donors) if transfer.status else "",
            ";".join(transfer.recipients) if transfer.status else "",
            transfer.status,
            since,
            until,
            transfer.rule,
        )

    def _plausible(self, find: Named, transfer: Transfer) -> bool:
        """Whether a gift to nobody is one: in other news, "a carrier could head for the Gulf"."""
        if not find.record.rung and find.category != "ammunition" and transfer.rule != "list":
            sentence = self.reader.sentence(find.start)
            near = self.named.within(sentence.start, sentence.end)
            beside = find.category != "other" and any(other.record.rung for other in near)
            receiving = bool(transfer.frame.recipients)  # warships are rarely a gift
            return receiving or (beside and bool(transfer.donors))
        receives = any(cue.effect == "receives" for cue in transfer.frame.chain)
        if receives and not transfer.donors and self.reader.supported not in transfer.recipients:
            return False  # another army's own: "U.S. soldiers received new tanks"
        if transfer.recipients:
            return True
        if not find.system and not self.reader.about_aid:
            return False  # other news: "is selling the pistol"
        given = any(cue.effect in GIVEN for cue in transfer.frame.chain)
        clear = bool(find.record.rung or find.category == "ammunition") and not find.common
        told = bool(find.system) or (given and transfer.status != "considered")
        return told and clear and bool(transfer.donors)

    def _transfer(self, sentence: Span, first: int, last: int) -> Transfer:
        """Return a mention's transfer; an item of a list shares that of its lead-in."""
        paragraph = self.text.paragraphs.at(sentence.start)
        lead = self.items.get(paragraph.start) if paragraph else None
        view = self.reader.view(sentence)
        enemys = of_enemy(view, first, self.reader.conflict)
        if enemys or self._joins_enemys(sentence, view, first):
            self.enemies.add(view.tokens[first].start)
            return Transfer((), (), "", Frame(barred=True), "barrier")
        if described(view.words, first, last):
            return Transfer((), (), "", Frame(barred=True), "barrier")
        if lead is None:
            return self.reader.transfer(sentence, first, last)
        if lead not in self.leads:
            self.leads[lead] = self.reader.lead_in(lead)
        return self.leads[lead]._replace(rule="list")

    def _numbers(self, sentence: Span, view: SentenceView) -> list[Number]:
        if sentence not in self.numbers:
            dates = self.text.dates
            self.numbers[sentence] = [
                number for number in find_numbers(view.tokens) if dates.at(number.start) is None
            ]
        return self.numbers[sentence]

    def _maker(self, view: SentenceView, first: int) -> str:
        """Return the origin right before a name: "German-made", "U.S."."""
        for actor in reversed((*view.actors, *view.makers)):
            near = 0 <= first - actor.last <= (0 if actor in view.actors else 4)
            if near and actor.code in self.text.lexicons.countries:
                return "" if self.reader.conflict.side(actor.code) else actor.code
        return ""

    def _meant(self, find: Named, view: SentenceView, sentence: Span) -> bool:
        """Whether a word like "tank" or "Tor" stands for a weapon here."""
        if not find.common:
            return not self._surname(find)
        if view.words[view.at(find.start) - 1] in AGAIN and self._named_before(find):
            return True
        if find.record.name in PEOPLE:
            return any(other.category == find.category and not other.common for other in self.named)
        near = self.named.within(sentence.start, sentence.end)
        if any(not other.common for other in near):
            return True
        numbered = any(
            number.last == view.at(find.start) for number in self._numbers(sentence, view)
        )
        paragraph = self.text.paragraphs.at(sentence.start)
        listed = paragraph is not None and paragraph.start in self.items
        given = listed or any(cue.effect in TRANSFERS for cue in view.cues)
        sides = {self.reader.conflict.side(actor.code) for actor in view.actors}
        weighed = any(cue.effect in DECISIONS for cue in view.cues)
        given = given or ("supported" in sides and weighed)
        return (bool(view.actors) or bool(self.reader.supported)) and (numbered or given)

    def _surname(self, find: Named) -> bool:
        """Whether a type is somebody's name: "Ann Stinger"."""
        before = self.text.tokens.before(find.start)
        given = before is not None and self.text.words(before.start, before.end)
        beside = before is not None and find.start - before.end == 1
        return bool(find.system) and beside and given in self.text.lexicons.given_names

    def _named_before(self, find: Named) -> bool:
        """Whether "these tanks" can be some that were named by type."""
        earlier = (other for other in self.named if other.start < find.start)
        return any(o.category == find.category and not o.common for o in earlier)

    def _fired_by(self, find: Named) -> bool:
        """Whether it only tells what something is for: "ammunition for HIMARS"."""
        before = self.named.before(find.start)
        if before is None:
            return False
        between = self.text.text[before.end : find.start]
        if FOR.fullmatch(between):
            return before.category == "ammunition" or before.record.name == "spare part"
        return between in (" and ", ", ") and before.start in self.described

    def _specifies(self, view: SentenceView, first: int) -> bool:
        """Whether it says what was given before: "the type is BTR-60", "these are 35 Spartans"."""
        clause = view.clause(first).first
        verb = next((at for at in range(first - 1, clause, -1) if view.words[at] in IS), None)
        if verb is None or any(cue.first > verb and cue.last <= first for cue in view.cues):
            return False
        before = view.words[verb - 2 : verb] if view.words[verb - 1] == "to" else [""]
        subject = before[0] or view.words[verb - 1]
        start, end = view.tokens[clause].start, view.tokens[verb].start
        return subject in KINDS or subject.isdigit() or bool(self.named.within(start, end))

    def _joins_enemys(self, sentence: Span, view: SentenceView, first: int) -> bool:
        """Whether it is named in one breath with an enemy's: "Russian missiles and drones"."""
        start = view.tokens[first].start if first < len(view.tokens) else sentence.end
        before = self.named.before(start)
        joined = before is not None and self.text.text[before.end : start] in (" and ", ", ")
        return before is not None and joined and before.start in self.enemies

    def _own(self, find: Named, view: SentenceView, first: int) -> bool:
        """Whether it is the recipient's own, not given: "Ukraine's air defenses"."""
        may_be = (find.record.mass or find.common) and not find.system
        return may_be and of_recipient(view, first, self.reader.conflict)
