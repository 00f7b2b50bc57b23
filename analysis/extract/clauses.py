"""A shallow view of a sentence: clauses, cues and parties by token, and who is whose subject."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analysis.extract.cues import AUXILIARIES, Cue, cue_finder
from analysis.extract.parties import Party
from analysis.text import Annotated
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Token

SUBORDINATORS = frozenset(
    "while whereas although though because unless when after before since until but if once "
    "despite even".split()
)
FRONTING = frozenset((",", "that", "“", '"', "and", "but"))  # "said that if …, it would"
FRONTED = frozenset("as in during following at with amid under on by for alongside beyond".split())
TITLES = frozenset("president chancellor prime minister premier king secretary mr mrs ms".split())
PRONOUNS = frozenset("they it he she".split())
CONJUNCTIONS = frozenset(("and", "or", "but", ";"))
JOINS = frozenset(("and", "&", "with", "alongside"))
BETWEEN = (
    JOINS
    | TITLES
    | frozenset(
        ", the both other as well together along including s government governments "
        "like most 's".split()
    )
)
RELATIVES = frozenset(("which", "that", "who"))
CASES = frozenset(  # words before a party that make it no subject: "aid to Ukraine"
    "to in against from with into inside at like near across by join joins joined joining "
    "over outside alongside toward towards between through".split()
)
ANSWERS = frozenset("response respond responding threat threats reaction contrast due".split())
KIN = frozenset(
    ("member", "member's", "ally", "accession", "membership", "summit", "country", "nation")
)
MADE = ("-made", "-built", "-designed", "-produced", "-manufactured", "-origin", "-era", "-style")


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
    makers: Sequence[Actor]  # "German-made", "U.S." right before a weapon
    cues: Sequence[Cue]

    def at(self, offset: int) -> int:
        """Return the token that starts at an offset, or the first after it."""
        return bisect_left(self.tokens, offset, key=lambda token: token.start)

    @cached_property
    def conditional(self) -> bool:
        """Whether the sentence has a condition: "if", "unless"."""
        return any(word in ("if", "unless", "provided") for word in self.words)

    @cached_property
    def depths(self) -> Sequence[int]:
        """How many brackets are open at each token: what stands in them governs nothing else."""
        depth, depths = 0, []
        for word in self.words:
            depth += (word in "([") - (word in ")]" and depth > 0)
            depths.append(depth)
        return [*depths, depth]

    def supposed(self, token: int) -> bool:
        """Whether a token stands in a condition or question: "if the alliance fails to"."""
        marks = {word for word in self.words[-3:] if not word.isalnum()}
        return "?" in marks or self.words[self.clause(token).first] in ("if", "unless")

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clauses, in order."""
        starts = dict(self._starts())
        starts[0] = False
        ends = [*sorted(starts)[1:], len(self.words)]
        return [Clause(a, b, starts[a]) for a, b in zip(sorted(starts), ends, strict=True)]

    def clause(self, token: int) -> Clause:
        """Return the clause of a token."""
        return next((c for c in self.clauses if c.first <= token < c.last), self.clauses[-1])

    def _starts(self) -> Iterator[tuple[int, bool]]:
        """Yield the tokens where clauses start, and whether they go on from the one before."""
        fronted = False
        for at, word in enumerate(self.words):
            if self._subordinate(at):
                yield at, False
                fronted = at == 0 or self.words[at - 1] in FRONTING
            elif word == "," and fronted and not self._in_date(at):
                yield at, self.words[0] in FRONTED
                fronted = False
            elif at == 0 and word in FRONTED:
                fronted = True
            elif word in CONJUNCTIONS and self._coordinate(at):
                yield at, not self._new_subject(at)

    def _in_date(self, at: int) -> bool:
        """Whether a comma stands within a date or number: "On Feb. 24, 2022"."""
        return any(word[:1].isdigit() for word in self.words[at + 1 : at + 2])

    def _subordinate(self, at: int) -> bool:
        """Whether a subordinate clause starts: "as Russia continues", not "such as"."""
        after = self.words[at + 1 : at + 2]
        if self.words[at] == "as":
            near = any(actor.first in (at + 1, at + 2) for actor in self.actors)
            return near or bool(PRONOUNS & set(after))
        return self.words[at] in SUBORDINATORS and after != ["then"]

    def _coordinate(self, at: int) -> bool:
        """Whether "and" joins clauses: a verb of its own follows, with or without a subject."""
        return self._verb_near(at + 1, 2) or self._new_subject(at)

    def _new_subject(self, at: int) -> bool:
        subject = next((a for a in self.actors if at < a.first <= at + 3), None)
        return subject is not None and self._verb_near(subject.last, 3)

    def _verb_near(self, at: int, reach: int) -> bool:
        """Whether a finite verb starts within a few words."""
        return any(
            index in self._finite or self.words[index] in AUXILIARIES - {"to", "no", "not"}
            for index in range(at, min(at + reach, len(self.words)))
        )

    @cached_property
    def _finite(self) -> frozenset[int]:
        verbs = [cue for cue in self.cues if cue.finite]
        return frozenset(cue.group for cue in verbs) | frozenset(cue.first for cue in verbs)

    # -- who does it to whom ----------------------------------------------------------------

    @cached_property
    def groups(self) -> Sequence[Sequence[Actor]]:
        """The parties joined with each other: "Denmark, Norway and the Netherlands"."""
        groups: list[list[Actor]] = []
        for actor in reversed(self.actors):  # a comma joins only where an "and" follows
            if groups and self._joined(actor, groups[-1]):
                groups[-1].insert(0, actor)
            else:
                groups.append([actor])
        return groups[::-1]

    def joined(self, actor: Actor) -> list[Actor]:
        """Return the parties joined with one, itself included."""
        return list(next(group for group in self.groups if actor in group))

    def _joined(self, left: Actor, group: Sequence[Actor]) -> bool:
        between = self.words[left.last : group[0].first]
        joined = bool(JOINS & set(between)) or (between[:1] == [","] and len(group) > 1)
        return 0 < len(between) <= 4 and joined and all(word in BETWEEN for word in between)

    def subject(self, before: int, unlike: Iterable[str] = ()) -> list[Actor]:
        """Return the nearest parties before a token that can be a subject."""
        barred = set(unlike)
        for group in reversed(self.groups):
            kept = [a for a in group if a.last <= before and a.code not in barred]
            if kept and not self._is_object(group[0]):
                return kept
        return []

    def _is_object(self, actor: Actor) -> bool:
        """Whether it cannot act: "to", "in" or "with" before it, "member" after it."""
        at = actor.first - 1
        while at >= 0 and (self.words[at] == "the" or self.words[at][:1].isdigit()):
            at -= 1
        to_act = self.words[actor.last : actor.last + 1] == ["to"]  # "for Berlin to send"
        if at >= 0 and self.words[at] == "for" and not to_act:
            return True
        return (at >= 0 and self.words[at] in CASES) or (
            self.words[actor.last : actor.last + 1] != [] and self.words[actor.last] in KIN
        )

    def following(self, prepositions: Iterable[str], after: int, until: int) -> list[Actor]:
        """Return the first parties after a token that one of the prepositions leads in."""
        wanted = set(prepositions)
        for group in self.groups:
            first = group[0].first
            lead = [w for w in self.words[max(after, first - 3) : first] if w not in ("the", "its")]
            answered = bool(ANSWERS & set(lead))  # "in response to Russia's attacks"
            if after <= first < until and lead and lead[-1] in wanted and not answered:
                return list(group)
        return []

    def right_after(self, token: int) -> list[Actor]:
        """Return the party that stands right after a token: "provided Kyiv with"."""
        for group in self.groups:
            first = group[0].first
            if first >= token:
                return list(group) if set(self.words[token:first]) <= {"the", "both"} else []
        return []


def view_sentence(
    text: Annotated, place: Span, parties: Spans[Party], masks: Iterable[tuple[int, int]] = ()
) -> SentenceView:
    """Return the view of a sentence; `masks` are finds whose words are no cues."""
    tokens = text.tokens.within(place.start, place.end)
    starts = [token.start for token in tokens]
    words = [token.lower for token in tokens]
    masked = {t for start, end in masks for t in _tokens(starts, start, end)}
    actors: list[Actor] = []
    makers: list[Actor] = []
    for party in parties.within(place.start, place.end):
        span = _tokens(starts, party.start, party.end)
        made = words[span.start].endswith(MADE) or "".join(words[span.stop : span.stop + 2]) in MADE
        adjacent = party.adjective and span.stop in masked
        (makers if made or adjacent else actors).append(Actor(span.start, span.stop, party))
    masked.update(t for actor in (*actors, *makers) for t in range(actor.first, actor.last))
    cues = cue_finder(text.lexicons.status_cues).find(words, frozenset(masked))
    return SentenceView(place, tokens, words, actors, makers, cues)


def _tokens(starts: Sequence[int], start: int, end: int) -> range:
    return range(bisect_left(starts, start), bisect_left(starts, end))
