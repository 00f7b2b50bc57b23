"""Where the clauses of a sentence start: "…, and Berlin will send", "while Moscow"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analysis.finders.cues import AUXILIARIES, Cue
from analysis.finders.roles import Actor

SUBORDINATORS = frozenset(
    "while whereas although though because unless when after before since until but if once "
    "despite even where".split()
)
FRONTING = frozenset((",", "that", "“", '"', "and", "but"))  # "said that if …, it would"
FRONTED = frozenset(
    "according as in during following at with amid under on by for alongside beyond".split()
)
PRONOUNS = frozenset("they it he she".split())
CONJUNCTIONS = frozenset(("and", "or", "but", ";"))


class Clause(NamedTuple):
    """A clause at its tokens, end exclusive; `open` if it goes on from the clause before."""

    first: int
    last: int
    open: bool


def find_clauses(
    words: Sequence[str], actors: Sequence[Actor], cues: Sequence[Cue]
) -> list[Clause]:
    """Return the clauses of a sentence, in order."""
    starts = {**dict(_Starts(words, actors, cues).find()), 0: False}
    ends = [*sorted(starts)[1:], len(words)]
    return [Clause(a, b, starts[a]) for a, b in zip(sorted(starts), ends, strict=True)]


@dataclass(frozen=True)
class _Starts:
    """What tells where clauses start."""

    words: Sequence[str]
    actors: Sequence[Actor]
    cues: Sequence[Cue]

    def find(self) -> Iterator[tuple[int, bool]]:
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
