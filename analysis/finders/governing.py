"""Which cues govern a word of a clause, outermost first."""

from collections.abc import Iterator, Sequence

from analysis.finders.cues import ADVERBS, AUXILIARIES, BE, WILL, Cue
from analysis.finders.view import SentenceView
from analysis.reference.conflict import Conflict

DECIDES = frozenset(
    ("gives", "pledges", "requests", "refuses", "trains", "uses", "receives", "buys")
)
GOING = frozenset(("arrives", "proceeds"))
RELATIVES = frozenset(("which", "that", "who"))
INSTEAD = frozenset(("instead", "rather"))
THANKFUL = ("thank", "grat")
CONDITIONS = frozenset(("conditional", "subject"))
TELLING = frozenset(("refuses", "announces", "considers", "pledges", "proceeds"))
SKIPPED = AUXILIARIES | RELATIVES | frozenset("the they he she it his their our we also".split())


def governing(
    view: SentenceView, first: int, last: int, conflict: Conflict, own: Cue | None = None
) -> tuple[list[Cue], bool]:
    """Return the cues that govern a find at its tokens, and whether a barrier shuts them out.

    `own` is the find's own verb, if it has one; it is the innermost cue.
    """
    left, barred = _left(view, first)
    if own is not None:
        left = [*(cue for cue in left if cue.first < own.group), own]
    right = [] if own else _right(view, first, last)
    if right and (_sent_by_another(view, last, right[0], conflict) or _apart(view, left, first)):
        left = []
    if barred and not left:
        return [], True
    return _joined(_from_thanks(left), right), False


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
            and not _replaced(view, cue, first)
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


def _replaced(view: SentenceView, cue: Cue, first: int) -> bool:
    """Whether a cue tells only what does not come: "instead of tanks, Berlin sent [helmets]"."""
    return cue.base in INSTEAD and "," in view.words[cue.last : first]


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
            fits = cue.passive or cue.effect in GOING or _relative(view, last, cue)
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
    if cue.base in CONDITIONS:
        return cue  # "made the delivery of jets conditional on"
    return cue if before & BE and not before & WILL else None


def _complement(view: SentenceView, cue: Cue) -> Iterator[Cue]:
    """Yield the infinitive right after a cue: "are said to be sent"."""
    for other in view.cues:
        if other.group == cue.last and other.verb:
            yield other
            yield from _complement(view, other)


def _main_verb(view: SentenceView, cue: Cue, until: int) -> list[Cue]:
    """Return what follows a bare participle: "tanks pledged by Spain have arrived"."""
    if not cue.passive or cue.group < cue.first:
        return []
    for other in view.cues:
        finite = other.group < other.first or other.effect == "arrives"
        if cue.last < other.first < until and other.verb and finite:
            fits = other.passive or other.effect == "arrives"
            return [other] if fits else []
    return []


def _relative(view: SentenceView, last: int, cue: Cue) -> bool:
    """Whether only a subject stands between: "guns the Lithuanians have used"."""
    parties = {t for actor in view.actors for t in range(actor.first, actor.last)}
    between = range(last, cue.group)
    return (
        len(between) > 0
        and any(t in parties or view.words[t] in RELATIVES | {"they", "we"} for t in between)
        and all(t in parties or view.words[t] in SKIPPED | ADVERBS for t in between)
    )


def _joined(left: Sequence[Cue], right: Sequence[Cue]) -> list[Cue]:
    """Return the cues of both sides, outermost first; what decides on the left stands alone."""
    if right and left and _told_of(left, right[0]):
        return [*right, *left]
    return [*left] if any(cue.effect in DECIDES for cue in left) else [*left, *right]


def _apart(view: SentenceView, left: Sequence[Cue], first: int) -> bool:
    """Whether only nouns stand before "that": "the list of deliveries shows that tanks were"."""
    nouns = left and not any(cue.verb for cue in left)
    return bool(nouns) and "that" in view.words[left[-1].last : first]


def _told_of(left: Sequence[Cue], right: Cue) -> bool:
    """Whether a noun on the left is what is told of: "a request for tanks was refused".

    What is no verb there is a verdict: "the delivery of jets is off the table".
    """
    verdict = not right.verb and right.base not in CONDITIONS
    tells = verdict or (right.verb and right.effect in TELLING)
    return tells and not any(cue.verb for cue in left)


def _sent_by_another(view: SentenceView, last: int, cue: Cue, conflict: Conflict) -> bool:
    """Whether a relative clause tells who gave it: "we rely on tanks that Spain has sent"."""
    agents = [a for a in view.actors if last <= a.first < cue.group and not a.party.pronoun]
    told = cue.effect == "gives" and not cue.passive and _relative(view, last, cue)
    return told and any(not conflict.side(actor.code) for actor in agents)
