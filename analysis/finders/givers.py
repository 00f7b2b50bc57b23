"""Who gives, by the cues that govern a find."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.finders.cues import Cue
from analysis.finders.roles import Actor
from analysis.finders.view import SentenceView
from analysis.reference.conflict import Conflict
from analysis.text.numbers import NUMBER_WORDS

DONORS = frozenset(
    ("gives", "buys", "pledges", "announces", "includes", "considers", "refuses", "trains")
)


LETTING = frozenset("allow let permit bar forbid prevent prohibit".split())
LEAVE = frozenset("permission consent clearance approval leave".split())
COUNTING = frozenset("up at about around more over some several a an".split())
HYPHENED = [["-", word] for word in ("supplied", "donated", "provided", "gifted", "given")]


class Find(NamedTuple):
    """A find at its tokens, the cues that govern it, and who cannot be its donor."""

    view: SentenceView
    chain: Sequence[Cue]
    first: int
    last: int
    unlike: frozenset[str]

    def following(self, *prepositions: str) -> list[Actor]:
        """Return who stands after one of the prepositions, later in the find's clause."""
        until = self.view.clause(max(self.last - 1, 0)).last
        found = self.view.following(prepositions, self.last, until)
        return [a for a in found if a.code not in self.unlike and not a.party.adjective]


def find_donors(
    view: SentenceView,
    chain: Sequence[Cue],
    first: int,
    last: int,
    recipients: Sequence[Actor],
    conflict: Conflict,
) -> list[Actor]:
    """Return who gives, might give or refuses: the first rule that applies decides."""
    supported = {a.code for a in view.actors if conflict.side(a.code) == "supported"}
    unlike = frozenset(supported.union(actor.code for actor in recipients))
    find = Find(view, chain, first, last, unlike)
    for rule in RULES:
        found = rule(find)
        if found is not None:
            return found
    return find.following("from", "by") if any(not cue.verb for cue in chain) else []


def _relative_subject(find: Find) -> list[Actor] | None:
    """Return the subject of a clause about the find: "the tanks that Spain has sent"."""
    cue = find.chain[0]
    if cue.first < find.last or cue.passive or cue.effect != "gives":
        return None
    agents = find.view.subject(cue.group, find.unlike)
    return agents if agents and agents[0].first >= find.last else None


def _origin(find: Find) -> list[Actor] | None:
    """Return where an item of a list comes from: "tanks, including the Challengers from the UK"."""
    inner = find.chain[-1]
    listed = inner.effect == "includes" or (not inner.verb and inner.effect == "pledges")
    listed |= any(  # "tanks from Spain have been delivered"
        cue.effect == "arrives" or (cue.passive and cue.first >= find.last) for cue in find.chain
    )
    found = find.view.following(("from",), find.last, find.last + 3) if listed else []
    return [actor for actor in found if actor.code not in find.unlike] or None


def _received_from(find: Find) -> list[Actor] | None:
    """Return the source of what is received: "Kyiv got tanks from Spain"."""
    if all(cue.effect != "receives" for cue in find.chain):
        return None
    source = find.view.following(("from", "by"), find.chain[0].last, len(find.view.words))
    after = next((cue for cue in find.view.cues if cue.verb and cue.first > find.last), None)
    promised = find.view.subject(after.group, find.unlike) if after and not source else []
    later = [actor for actor in promised if actor.first >= find.last]
    return source or later  # "will get 50 vehicles that Australia promised"


def _thanked(find: Find) -> list[Actor] | None:
    """Return who is thanked: "grateful to Norway for", "welcomed Germany's promise"."""
    thanks = find.chain[0]
    if thanks.effect != "thanks":
        return None
    acting = find.view.subject(min(find.chain[-1].group, find.first), find.unlike)
    if acting and acting[0].first >= thanks.last:
        return acting
    until = min([cue.group for cue in find.chain[1:]] or [find.first])
    thanked = [a for a in find.view.actors if thanks.last <= a.first < until]
    return find.view.joined(thanked[0]) if thanked else []


def _source(find: Find) -> list[Actor] | None:
    """Return where a noun of giving says it comes from: "the transfer of drones from Iran"."""
    inner = find.chain[-1]
    noun = inner.effect == "gives" and not inner.verb
    for cue in find.chain:
        if not cue.verb and cue.effect in ("gives", "pledges"):  # "support from Iran, including"
            found = find.view.following(("from",), cue.last, min(cue.last + 3, find.first))
            if found and found[0].code not in find.unlike:
                return found
    return (find.following("from") or None) if noun else None


def _decider(find: Find) -> list[Actor] | None:
    """Return whose decision a noun names: "the refusal by Spain to send tanks"."""
    for cue in find.chain:
        if not cue.verb:
            found = find.view.following(("by",), cue.last, min(cue.last + 3, find.first))
            if found and found[0].code not in find.unlike:
                return found
    return None


def _agent(find: Find) -> list[Actor] | None:
    """Return the agent of a passive: "sent by Spain"."""
    if not any(cue.passive for cue in find.chain):
        return None
    agents = find.view.following(("by",), find.first, len(find.view.words))
    return [a for a in agents if a.code not in find.unlike] if agents else None


def _asked(find: Find) -> list[Actor] | None:
    """Return who is asked: "urged Berlin to send", "asked the US for", "from Germany"."""
    asking = find.chain[0]
    if asking.effect != "requests":
        return None
    between = (a for a in find.view.actors if asking.last <= a.first < find.first)
    asked = next((a for a in between if a.code not in find.unlike), None)
    if asked is not None:
        return find.view.joined(asked)
    return find.view.following(("from", "by"), asking.last, len(find.view.words))


def _in_turn(find: Find) -> list[Actor] | None:
    """Return who gives with the verb left out: "Spain pledged six tanks, and Italy ten guns"."""
    view, inner = find.view, find.chain[-1]
    if not inner.verb or inner.passive or inner.effect not in ("gives", "pledges"):
        return None
    for group in reversed(view.groups):
        start, end = group[0].first, group[-1].last
        start -= view.words[start - 1] == "the"
        within = inner.last < start < end <= find.first and end < len(view.words)
        if not within or group[-1].party.adjective:
            continue
        follows = view.words[end][:1].isdigit() or view.words[end] in COUNTING | NUMBER_WORDS
        if view.words[start - 1] in (",", "and") and (follows or end == find.first):
            return [actor for actor in group if actor.code not in find.unlike] or None
    return None


def _letting(find: Find) -> list[Actor] | None:
    """Return who lets another give: "Berlin refused to let Estonia send howitzers"."""
    letting = next((cue for cue in find.chain if _lets(find, cue)), None)
    return (find.view.subject(letting.group, find.unlike) or None) if letting else None


def _lets(find: Find, cue: Cue) -> bool:
    """Whether a cue allows what others do: "permitted", "gave Poland permission to"."""
    behind = find.view.words[cue.last : find.first]
    return cue.base in LETTING or (cue.base == "give" and not LEAVE.isdisjoint(behind))


def _subject(find: Find) -> list[Actor] | None:
    """Return the subject of the innermost cue that has one."""
    for cue in reversed(find.chain):
        if cue.effect in DONORS:
            before = min(cue.group, find.first)
            if found := find.view.subject(before, unlike=find.unlike):
                return found
    return None


def _supplied(find: Find) -> list[Actor] | None:
    """Return who gave what is used: "fired missiles supplied by Spain", "U.S.-supplied guns"."""
    view = find.view
    if find.chain[-1].effect != "uses":
        return None
    given = next((cue for cue in view.cues if cue.first == find.last), None)
    if given and given.passive and given.effect in ("gives", "pledges"):
        found = view.following(("by",), given.last, given.last + 4)
        return [actor for actor in found if actor.code not in find.unlike] or None
    before = [a for a in view.actors if [*view.words[a.last : find.first]] in HYPHENED]
    return before[-1:] or None


RULES = (
    _supplied,
    _relative_subject,
    _origin,
    _received_from,
    _thanked,
    _source,
    _decider,
    _agent,
    _asked,
    _letting,
    _in_turn,
    _subject,
)
