"""Who gets what is given, by the cues that govern a find."""

from collections.abc import Sequence

from analysis.finders.cues import Cue
from analysis.finders.roles import Actor
from analysis.finders.view import SentenceView
from analysis.reference.conflict import Conflict

SAYING = (["said"], ["says"], ["has"], ["will"], ["is"], ["was"])
REACH = 8  # words behind a find where "to" still says who gets it, but for the sides


def find_recipients(
    view: SentenceView, chain: Sequence[Cue], last: int, conflict: Conflict
) -> list[Actor]:
    """Return who gets it: "provide Kyiv with", "to Ukraine", "Ukraine will receive"."""
    clause = view.clause(max(last - 1, 0))
    inner = False
    for cue in reversed(chain):
        if cue.effect == "receives":
            return view.subject(cue.group)
        if cue.effect in ("gives", "trains"):
            direct = view.right_after(cue.last)
            named = view.following(("to",), cue.last, clause.last)
            behind = bool(named) and named[0].first <= last + 2  # "sent U.S. jets to Kyiv"
            if direct and not (named and (direct[0].party.adjective or inner or behind)):
                return direct  # but "gave Poland leave to send jets to Kyiv"
            inner = True
    for cue in reversed(chain):
        if found := _ahead(view, cue, clause.last):
            return found if conflict.side(found[0].code) or found[0].first < last + REACH else []
    return []


def _ahead(view: SentenceView, cue: Cue, until: int) -> list[Actor]:
    """Return who stands after "to" or "for"; not whose verb follows: "to Kyiv and [Spain] said"."""
    found = view.following(("to", "for"), cue.last, until)
    last = found[-1].last if len(found) > 1 else 0
    return found[:-1] if last and view.words[last : last + 1] in SAYING else found
