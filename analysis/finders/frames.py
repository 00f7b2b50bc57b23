"""What a clause says about one of its words: who gives it to whom, and how far that has gone."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.finders.cues import WILL, Cue
from analysis.finders.givers import find_donors
from analysis.finders.governing import governing
from analysis.finders.recipients import find_recipients
from analysis.finders.roles import Actor
from analysis.finders.status import status_of
from analysis.finders.view import SentenceView
from analysis.reference.conflict import Conflict

PACKAGES = frozenset(("package*", "tranche*", "drawdown*", "security assistance", "military aid"))
NOBODY = frozenset(("no", "none", "nobody", "neither"))
DENIED = {"delivered": "", "pledged": "refused", "requested": ""}
OPENING = frozenset(("that", "which", ",", ":", "but", "because", "said"))
NEAR = 8  # words before a verb where its subject may say "no" or "nobody"


class Frame(NamedTuple):
    """Donors and recipients as actors of the sentence, the status, and the cues it rests on."""

    donors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    status: str = ""
    chain: tuple[Cue, ...] = ()
    barred: bool = False  # an enemy's weapon, or what it is used against
    nobody: bool = False  # "no country has sent"

    @property
    def first(self) -> int | None:
        """The token where its words start: at the donor, else at the outermost cue."""
        donors = [actor.first for actor in self.donors]
        return min(donors or [cue.group for cue in self.chain], default=None)


def frame_at(
    view: SentenceView, first: int, last: int, conflict: Conflict, own: Cue | None = None
) -> Frame:
    """Return what the sentence says of the find at its tokens `first` to `last`.

    `own` is the find's own verb, if it has one; it is the innermost cue.
    """
    chain, barred = governing(view, first, last, conflict, own)
    if barred or view.supposed(first):
        return Frame(barred=True)
    if not chain:
        return Frame()
    recipients = find_recipients(view, chain, last, conflict)
    donors = find_donors(view, chain, first, last, recipients, conflict)
    if donors and {conflict.side(actor.code) for actor in donors} == {"aggressor"}:
        sides = {conflict.side(actor.code) for actor in recipients}
        if sides <= {"supported"}:
            return Frame(barred=True)
    status = _conditioned(view, chain, status_of(chain))
    if nobody := _nobody(view, first, chain):
        donors, status = [], DENIED.get(status, status)
    elif _none(view, first):
        status = DENIED.get(status, status)
    if _not_ours(view, chain, recipients, status, conflict):
        return Frame(barred=True)
    return Frame(tuple(donors), tuple(recipients), status, tuple(chain), nobody=nobody)


def _not_ours(
    view: SentenceView,
    chain: Sequence[Cue],
    recipients: Sequence[Actor],
    status: str,
    conflict: Conflict,
) -> bool:
    """Whether somebody else uses it, or buys it for himself: "Iran launched missiles"."""
    buying = any(cue.effect == "buys" for cue in chain)
    aid = any(cue.effect == "gives" or cue.base in PACKAGES for cue in view.cues)
    if buying and not recipients and not aid:
        return True
    if chain[-1].effect != "uses":
        return False
    using = chain[-1]
    agents = view.subject(using.group)
    if using.passive:
        agents = view.following(("by",), using.last, len(view.words))
    users = {conflict.side(actor.code) for actor in agents}
    fired = status == "used" or (status == "pledged" and not recipients)
    unknown = fired and "supported" not in users and not using.passive
    return "aggressor" in users or unknown


def _nobody(view: SentenceView, first: int, chain: Sequence[Cue]) -> bool:
    """Whether the subject is nobody: "no country has sent jets", "that no state would send"."""
    start = view.clause(first).first
    group = min((cue.group for cue in chain if cue.finite), default=start)
    subject = view.words[max(start, group - NEAR) : group]
    opened = max((at for at, word in enumerate(subject) if word in OPENING), default=-1)
    said = [*view.words[start : start + 2], *subject[opened + 1 :]]
    return bool(NOBODY & set(said)) and "longer" not in said  # "no longer refuses"


def _none(view: SentenceView, first: int) -> bool:
    """Whether there are none of it: "sent [no] tanks", "[not a single] tank has come"."""
    before = [*view.words[max(0, first - 3) : first]]
    return before[-1:] == ["no"] or before == ["not", "a", "single"]


def _conditioned(view: SentenceView, chain: Sequence[Cue], status: str) -> str:
    """Return the status under a condition: "will send tanks if asked" is only considered."""
    will = any(WILL & set(view.words[cue.group : cue.first]) for cue in chain)
    return "considered" if status == "pledged" and will and view.conditional else status
