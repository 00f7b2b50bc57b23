"""Who gives and who gets, by the cues that govern a find."""

from collections.abc import Sequence

from analysis.extract.cues import Cue
from analysis.extract.roles import Actor
from analysis.extract.view import SentenceView
from analysis.reference.conflict import Conflict

DONORS = frozenset(
    ("gives", "buys", "pledges", "announces", "includes", "considers", "refuses", "trains")
)


def find_recipients(view: SentenceView, chain: Sequence[Cue], last: int) -> list[Actor]:
    """Return who gets it: "provide Kyiv with", "to Ukraine", "Ukraine will receive"."""
    clause = view.clause(max(last - 1, 0))
    for cue in reversed(chain):
        if cue.effect == "receives":
            return view.subject(cue.group)
        if cue.effect in ("gives", "trains") and (direct := view.right_after(cue.last)):
            named = view.following(("to",), cue.last, clause.last)
            return named if named and direct[0].party.adjective else direct  # "sent U.S. jets to"
    for cue in reversed(chain):
        if found := view.following(("to", "for"), cue.last, clause.last):
            return found
    return []


def find_donors(
    view: SentenceView,
    chain: Sequence[Cue],
    first: int,
    last: int,
    recipients: Sequence[Actor],
    conflict: Conflict,
) -> list[Actor]:
    """Return who gives, might give or refuses."""
    unlike = {actor.code for actor in recipients} | {
        actor.code for actor in view.actors if conflict.side(actor.code) == "supported"
    }
    if any(cue.effect == "receives" for cue in chain):
        return view.following(("from", "by"), chain[0].last, len(view.words))
    if (thanks := chain[0]).effect == "thanks":
        until = min([cue.group for cue in chain[1:]] or [first])
        acting = view.subject(min(chain[-1].group, first), unlike)
        if acting and acting[0].first >= thanks.last:
            return acting
        thanked = [a for a in view.actors if thanks.last <= a.first < until]
        return view.joined(thanked[0]) if thanked else []
    asking = next((cue for cue in chain if cue.effect == "requests"), None)
    if any(cue.passive for cue in chain) and (
        by := view.following(("by",), first, len(view.words))
    ):
        return [actor for actor in by if actor.code not in unlike]
    if asking is not None and chain[0] is asking:
        return _asked(view, asking, chain, first, unlike)
    for cue in reversed(chain):
        if cue.effect in DONORS:
            before = min(cue.group, first)
            if found := view.subject(before, unlike=unlike):
                return found
    if any(cue.effect in ("gives", "pledges") and not cue.verb for cue in chain):
        source = view.following(("from", "by"), last, view.clause(max(last - 1, 0)).last)
        return [a for a in source if a.code not in unlike and not a.party.adjective]
    return []


def _asked(
    view: SentenceView, asking: Cue, chain: Sequence[Cue], first: int, unlike: set[str]
) -> list[Actor]:
    """Return who is asked: "urged Berlin to send", "asked the US for", "from Germany"."""
    inside = [a for a in view.actors if asking.last <= a.first < first and a.code not in unlike]
    if inside:
        return view.joined(inside[0])
    return view.following(("from", "by"), asking.last, len(view.words))
