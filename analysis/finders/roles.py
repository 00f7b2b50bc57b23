"""The parties of a sentence by token: who can be subject, who stands after "to" or "by"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analysis.finders.cues import AUXILIARIES
from analysis.finders.parties import Party

TITLES = frozenset("president chancellor prime minister premier king secretary mr mrs ms".split())
JOINS = frozenset(("and", "&", "with", "alongside"))
BETWEEN = (
    JOINS
    | TITLES
    | frozenset(
        ", the both other as well together along including s government governments "
        "like most 's".split()
    )
)
CASES = frozenset(  # words before a party that make it no subject: "aid to Ukraine"
    "to in against from with into inside at like near across by join joins joined joining "
    "over outside alongside toward towards between through".split()
)
HOUSES = frozenset(  # "the government in Prague" acts for the state
    "government cabinet parliament house chamber senate coalition ministry ministers lawmakers "
    "officials authorities".split()
)
ACTING = AUXILIARIES - {"to", "no", "not"}
ANSWERS = frozenset("response respond responding threat threats reaction contrast due".split())
KIN = frozenset(
    "member member's ally accession membership summit country nation state power donor".split()
)


class Actor(NamedTuple):
    """A party of a sentence at its tokens, end exclusive."""

    first: int
    last: int
    party: Party

    @property
    def code(self) -> str:
        """Whom it stands for."""
        return self.party.code


@dataclass(frozen=True)
class Roles:
    """The words of a sentence and the parties among them."""

    words: Sequence[str]
    actors: Sequence[Actor]

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
        if self._led(left) and ACTING & set(self.words[group[-1].last : group[-1].last + 1]):
            return False  # "tanks to Ukraine, and Germany will send"
        joined = bool(JOINS & set(between)) or (between[:1] == [","] and len(group) > 1)
        return 0 < len(between) <= 4 and joined and all(word in BETWEEN for word in between)

    def _led(self, actor: Actor) -> bool:
        """Whether a preposition leads it in: "to Ukraine"."""
        return bool((CASES | {"for"}) & set(self.words[max(0, actor.first - 1) : actor.first]))

    def subject(self, before: int, unlike: Iterable[str] = ()) -> list[Actor]:
        """Return the nearest parties before a token that can be a subject."""
        barred = set(unlike)
        for group in reversed(self.groups):
            kept = [a for a in group if a.last <= before and a.code not in barred]
            if kept and not self._is_object(group[0]) and not self._aside(kept[-1], before):
                return kept
        return []

    def _aside(self, actor: Actor, before: int) -> bool:
        """Whether it acts in an aside only: "they agreed, as we announced in May, to send"."""
        opened = self.words[max(0, actor.first - 2) : actor.first] == [",", "as"]
        return opened and "," in self.words[actor.last : before]

    def _is_object(self, actor: Actor) -> bool:
        """Whether it cannot act: "to", "in" or "with" before it, "member" after it."""
        at = actor.first - 1
        while at >= 0 and (self.words[at] == "the" or self.words[at][:1].isdigit()):
            at -= 1
        to_act = self.words[actor.last : actor.last + 1] == ["to"]  # "for Berlin to send"
        if at >= 0 and self.words[at] == "for" and not to_act:
            return True
        if at > 0 and self.words[at] == "of" and self.words[at - 1] in KIN:
            return True  # "the first member of the alliance to send"
        seated = at > 0 and self.words[at] == "in" and self.words[at - 1] in HOUSES
        return (at >= 0 and self.words[at] in CASES and not seated) or (
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
