"""What a clause says about one of its words: who gives it to whom, and how far that has gone."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.finders.cues import AUXILIARIES, BE, WILL, Cue
from analysis.finders.givers import find_donors, find_recipients
from analysis.finders.roles import Actor
from analysis.finders.status import status_of
from analysis.finders.view import SentenceView
from analysis.reference.conflict import Conflict

DECIDES = frozenset(
    ("gives", "pledges", "requests", "refuses", "trains", "uses", "receives", "buys")
)
RELATIVES = frozenset(("which", "that", "who"))
PACKAGES = frozenset(("package*", "tranche*", "drawdown*", "security assistance", "military aid"))
THANKFUL = ("thank", "grat")
NOBODY = frozenset(("no", "none", "nobody", "neither"))
SKIPPED = AUXILIARIES | RELATIVES | frozenset("the they he she it his their our we also".split())


class Frame(NamedTuple):
    """Donors and recipients as actors of the sentence, the status, and the cues it rests on."""

    donors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    status: str = ""
    chain: tuple[Cue, ...] = ()
    barred: bool = False  # an enemy's weapon, or what it is used against

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
    if view.supposed(first):
        return Frame(barred=True)
    left, barred = _left(view, first)
    if own is not None:
        left = [*(cue for cue in left if cue.first < own.group), own]
    right = [] if own else _right(view, first, last)
    if right and _sent_by_another(view, last, right[0], conflict):
        left = []
    if barred and not left:
        return Frame(barred=True)
    left = _from_thanks(left)
    chain = left if any(cue.effect in DECIDES for cue in left) else [*left, *right]
    if not chain:
        return Frame()
    recipients = find_recipients(view, chain, last, conflict)
    donors = find_donors(view, chain, first, last, recipients, conflict)
    if donors and {conflict.side(actor.code) for actor in donors} == {"aggressor"}:
        sides = {conflict.side(actor.code) for actor in recipients}
        if sides <= {"supported"}:
            return Frame(barred=True, chain=tuple(chain))
    status = _denied(view, first, _conditioned(view, chain, status_of(chain)))
    if _not_ours(view, chain, recipients, status, conflict):
        return Frame(barred=True, chain=tuple(chain))
    return Frame(tuple(donors), tuple(recipients), status, tuple(chain))


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


def _left(view: SentenceView, first: int) -> tuple[list[Cue], bool]:
    """Return the cues that govern a word from its left, and whether a barrier shuts them out."""
    clause = view.clause(first)
    while True:
        cues = [
            cue
            for cue in view.cues
            if clause.first <= cue.first
            and cue.last <= first
            and view.depths[cue.first] <= view.depths[first]
            and not _beside(view, cue)
        ]
        barriers = [cue for cue in cues if cue.effect == "barrier"]
        if barriers:
            cues = [cue for cue in cues if cue.first > barriers[-1].first]
        if cues or barriers or not clause.open or clause.first == 0:
            return cues, bool(barriers)
        first, clause = clause.first, view.clause(clause.first - 1)


def _beside(view: SentenceView, cue: Cue) -> bool:
    """Whether training is one thing given beside others: "equipment and training, and loans"."""
    listed = view.words[cue.last : cue.last + 1] in ([","], ["and"])
    return cue.effect == "trains" and not cue.verb and listed


def _from_thanks(chain: list[Cue]) -> list[Cue]:
    """Return the chain from where it starts anew: at thanks, at "including today's pledge"."""
    for place in range(len(chain) - 1, 0, -1):
        cue = chain[place]
        including = chain[place - 1].effect == "includes" and chain[place - 1].time == "open"
        anew = including and not cue.verb and cue.effect == "pledges"
        if cue.effect in ("thanks", "denies") or anew:
            chain = chain[place:]
            break
    if len(chain) > 1 and chain[0].effect == "thanks" and chain[1].effect == "gives":
        done = chain[1].verb or chain[0].base.startswith(THANKFUL)  # but "welcomed donations"
        time = "done" if done else chain[1].time  # "thanked Spain for sending"
        chain = [chain[0], chain[1]._replace(time=time), *chain[2:]]
    return chain


def _right(view: SentenceView, first: int, last: int) -> list[Cue]:
    """Return the cue after a word that it is the object of: "tanks sent by Spain will arrive"."""
    clause = view.clause(first)
    if (verdict := _verdict(view, last, clause.last)) is not None:
        return [verdict]
    for cue in view.cues:
        if last <= cue.first and (cue.first < clause.last or _relative(view, last, cue)):
            if cue.effect == "barrier":
                return []
            fits = cue.passive or cue.effect == "arrives" or _relative(view, last, cue)
            if cue.base == "be" and not any(_complement(view, cue)):
                return []  # "air defence is going to remain"
            if fits and cue.verb:
                return [cue, *_complement(view, cue), *_main_verb(view, cue, clause.last)]
            if cue.verb:
                return []
    return []


def _verdict(view: SentenceView, last: int, until: int) -> Cue | None:
    """Return what is said of a find in so many words: "jets are off the table"."""
    behind = (cue for cue in view.cues if last <= cue.first < until)
    cue = next(behind, None)
    if cue is None or cue.verb or cue.effect not in ("considers", "refuses"):
        return None
    before = set(view.words[max(last, cue.first - 3) : cue.first])
    return cue if before & BE and not before & WILL else None


def _complement(view: SentenceView, cue: Cue) -> Iterator[Cue]:
    """Yield the infinitive right after a cue: "have been announced to be sent"."""
    for other in view.cues:
        if other.group == cue.last and other.verb:
            yield other
            yield from _complement(view, other)


def _main_verb(view: SentenceView, cue: Cue, until: int) -> list[Cue]:
    """Return what follows a bare participle: "tanks pledged by Spain have arrived"."""
    if not cue.passive or cue.group < cue.first:
        return []
    for other in view.cues:
        if cue.last < other.first < until and other.verb and other.group < other.first:
            fits = other.passive or other.effect == "arrives"
            return [other] if fits else []
    return []


def _relative(view: SentenceView, last: int, cue: Cue) -> bool:
    """Whether only a subject stands between: "systems the Ukrainians have been using"."""
    parties = {t for actor in view.actors for t in range(actor.first, actor.last)}
    between = range(last, cue.group)
    return (
        len(between) > 0
        and any(t in parties or view.words[t] in RELATIVES | {"they", "we"} for t in between)
        and all(t in parties or view.words[t] in SKIPPED for t in between)
    )


def _sent_by_another(view: SentenceView, last: int, cue: Cue, conflict: Conflict) -> bool:
    """Whether a relative clause tells who gave it: "we rely on tanks that Spain has sent"."""
    agents = [a for a in view.actors if last <= a.first < cue.group and not a.party.pronoun]
    told = cue.effect == "gives" and not cue.passive and _relative(view, last, cue)
    return told and any(not conflict.side(actor.code) for actor in agents)


def _denied(view: SentenceView, first: int, status: str) -> str:
    """Return the status under a subject that is nobody: "no country has sent jets"."""
    start = view.clause(first).first
    if not NOBODY & set(view.words[start : start + 2]):
        return status
    return {"delivered": "", "pledged": "refused"}.get(status, status)


def _conditioned(view: SentenceView, chain: Sequence[Cue], status: str) -> str:
    """Return the status under a condition: "would send tanks if asked" is only considered."""
    would = any("would" in view.words[cue.group : cue.first] for cue in chain)
    return "considered" if status == "pledged" and would and view.conditional else status
