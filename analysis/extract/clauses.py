"""A shallow view of a sentence: clauses, cues and parties by token, and who is whose subject."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analysis.extract.cues import AUXILIARIES, BE, Cue, cue_finder
from analysis.extract.parties import Party
from analysis.text import Annotated
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Token

SUBORDINATORS = frozenset(
    "while whereas although though because unless when after before since until but if once "
    "despite even".split()
)
NOT_SUBORDINATE = frozenset(("then", "the", "its", "his", "their"))  # "since then", "after the"
CONJUNCTIONS = frozenset(("and", "or", "but", ";"))
PARTY_JOINS = frozenset(
    ", and & the both as well together along alongside with including s government governments "
    "like most 's".split()
)
RELATIVES = frozenset(("which", "that", "who"))
TO_WHOM = frozenset(("to", "for"))


class Actor(NamedTuple):
    """A party of a sentence at its tokens, end exclusive."""

    first: int
    last: int
    party: Party

    @property
    def code(self) -> str:
        """Whom it stands for."""
        return self.party.code


class Clause(NamedTuple):
    """A clause at its tokens, end exclusive; `open` if it goes on from the clause before."""

    first: int
    last: int
    open: bool


@dataclass(frozen=True)
class SentenceView:
    """A sentence ready to be asked what happens around one of its words."""

    place: Span
    tokens: Sequence[Token]
    words: Sequence[str]
    actors: Sequence[Actor]
    cues: Sequence[Cue]

    def at(self, offset: int) -> int:
        """Return the token that starts at an offset, or the first after it."""
        return bisect_left([token.start for token in self.tokens], offset)

    @cached_property
    def conditional(self) -> bool:
        """Whether the sentence has a condition: "if", "unless"."""
        return any(word in ("if", "unless", "provided") for word in self.words)

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clauses, in order."""
        starts = dict(self._starts())
        starts[0] = False
        ends = [*sorted(starts)[1:], len(self.words)]
        return [
            Clause(a, b, starts[a]) for a, b in zip(sorted(starts), ends, strict=True) if a < b
        ]

    def clause(self, token: int) -> Clause:
        """Return the clause of a token."""
        return next((c for c in self.clauses if c.first <= token < c.last), self.clauses[-1])

    def _starts(self) -> Iterator[tuple[int, bool]]:
        """Yield the tokens where clauses start, and whether they go on from the one before."""
        fronted = False
        for at, word in enumerate(self.words):
            if self._subordinate(at):
                yield at, False
                fronted = at == 0
            elif word == "," and fronted:
                yield at, False
                fronted = False
            elif word in CONJUNCTIONS and self._coordinate(at):
                yield at, not self._new_subject(at)

    def _subordinate(self, at: int) -> bool:
        """Whether a subordinate clause starts: "as Russia continues", not "such as"."""
        word, after = self.words[at], self.words[at + 1 : at + 2]
        if word == "as":
            return any(a.first in (at + 1, at + 2) for a in self.actors) or after in (
                ["they"],
                ["it"],
                ["he"],
                ["she"],
            )
        return word in SUBORDINATORS and after != ["then"]

    def _coordinate(self, at: int) -> bool:
        """Whether "and" joins clauses: a verb of its own follows, with or without a subject."""
        return self._verb_near(at + 1, 2) or self._new_subject(at)

    def _new_subject(self, at: int) -> bool:
        subject = next((a for a in self.actors if at < a.first <= at + 3), None)
        return subject is not None and self._verb_near(subject.last, 3)

    def _verb_near(self, at: int, reach: int) -> bool:
        """Whether a finite verb starts within a few words."""
        finite = {cue.group for cue in self.cues if cue.finite} | {
            cue.first for cue in self.cues if cue.finite
        }
        return any(
            index in finite or (self.words[index] in AUXILIARIES - {"to", "no", "not"})
            for index in range(at, min(at + reach, len(self.words)))
        )

    # -- who does it to whom ----------------------------------------------------------------

    def group(self, place: int) -> list[Actor]:
        """Return the parties joined with one: "Denmark and the Netherlands"."""
        low = high = place
        while low > 0 and self._joined(self.actors[low - 1], self.actors[low]):
            low -= 1
        while high + 1 < len(self.actors) and self._joined(
            self.actors[high], self.actors[high + 1]
        ):
            high += 1
        return list(self.actors[low : high + 1])

    def _joined(self, left: Actor, right: Actor) -> bool:
        between = self.words[left.last : right.first]
        return (
            0 < len(between) <= 4
            and bool({",", "and", "&", "with"} & set(between))
            and all(word in PARTY_JOINS for word in between)
        )

    def subject(self, before: int, since: int = 0, unlike: Iterable[str] = ()) -> list[Actor]:
        """Return the nearest parties before a token that can be a subject."""
        barred = set(unlike)
        for place in range(len(self.actors) - 1, -1, -1):
            actor = self.actors[place]
            if since <= actor.first and actor.last <= before and actor.code not in barred:
                if self._is_object(actor):
                    continue
                return [a for a in self.group(place) if a.code not in barred]
        return []

    def _is_object(self, actor: Actor) -> bool:
        """Whether "to", "in" or "against" stands before it: no subject ("aid to Ukraine")."""
        before = [w for w in self.words[max(0, actor.first - 2) : actor.first] if w != "the"][-1:]
        return before[:1] in (
            ["to"], ["in"], ["against"], ["from"], ["with"], ["into"], ["inside"], ["at"], ["like"],
            ["near"], ["across"],
        )  # fmt: skip

    def following(self, prepositions: Iterable[str], after: int, until: int) -> list[Actor]:
        """Return the first parties after a token that one of the prepositions leads in."""
        wanted = set(prepositions)
        for place, actor in enumerate(self.actors):
            lead = self.words[max(after, actor.first - 3) : actor.first]
            if after <= actor.first < until and wanted & set(lead[-1:] + lead[-2:-1]):
                if lead and (lead[-1] in wanted or lead[-1] in ("the", "its", "both", "help")):
                    return self.group(place)
        return []

    def right_after(self, token: int) -> list[Actor]:
        """Return the party that stands right after a token: "provided Kyiv with"."""
        for place, actor in enumerate(self.actors):
            between = self.words[token : actor.first]
            if actor.first >= token and len(between) <= 1 and set(between) <= {"the", "both"}:
                return self.group(place)
        return []


def view_sentence(
    text: Annotated, place: Span, parties: Spans[Party], masks: Iterable[tuple[int, int]] = ()
) -> SentenceView:
    """Return the view of a sentence; `masks` are finds whose words are no cues."""
    tokens = text.tokens.within(place.start, place.end)
    starts = [token.start for token in tokens]
    words = [token.lower for token in tokens]

    def span(start: int, end: int) -> tuple[int, int]:
        return bisect_left(starts, start), bisect_left(starts, end)

    actors = [
        Actor(*span(party.start, party.end), party)
        for party in parties.within(place.start, place.end)
    ]
    masked = frozenset(
        token for start, end in masks for token in range(*span(start, end))
    ) | frozenset(token for actor in actors for token in range(actor.first, actor.last))
    cues = cue_finder(text.lexicons.status_cues).find(words, masked)
    return SentenceView(place, tokens, words, actors, cues)


def finite_be(word: str) -> bool:
    """Whether a word is a form of "to be"."""
    return word in BE
