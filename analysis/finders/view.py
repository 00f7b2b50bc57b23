"""A shallow view of a sentence: its words, parties, cues and clauses, by token."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.finders.clauses import Clause, find_clauses
from analysis.finders.cues import Cue, cue_finder
from analysis.finders.parties import Party
from analysis.finders.roles import Actor, Roles
from analysis.text import Annotated
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Token

MADE = ("-made", "-built", "-designed", "-produced", "-manufactured", "-origin", "-era", "-style")


@dataclass(frozen=True)
class SentenceView(Roles):
    """A sentence ready to be asked what happens around one of its words."""

    makers: Sequence[Actor]  # "German-made", "U.S." right before a weapon
    cues: Sequence[Cue]
    tokens: Sequence[Token]

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
        return self.asked(token) or self.words[self.clause(token).first] in ("if", "unless")

    def asked(self, token: int) -> bool:
        """Whether a token stands in a question: "“Will Oslo send tanks?” she asked"."""
        return "?" in self.words[token:]

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clauses, in order."""
        return find_clauses(self.words, self.actors, self.cues)

    def clause(self, token: int) -> Clause:
        """Return the clause of a token."""
        return next((c for c in self.clauses if c.first <= token < c.last), self.clauses[-1])


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
        if not (span := _tokens(starts, party.start, party.end)):
            continue  # the second name of "U.S.U.S.", which is one token
        made = words[span.start].endswith(MADE) or "".join(words[span.stop : span.stop + 2]) in MADE
        adjacent = party.adjective and span.stop in masked
        (makers if made or adjacent else actors).append(Actor(span.start, span.stop, party))
    masked.update(t for actor in (*actors, *makers) for t in range(actor.first, actor.last))
    cues = cue_finder(text.lexicons).find(words, frozenset(masked))
    return SentenceView(words, actors, makers, cues, tokens)


def _tokens(starts: Sequence[int], start: int, end: int) -> range:
    return range(bisect_left(starts, start), bisect_left(starts, end))
