"""Steps of the aggressor: attacks, threats, annexations, protests."""

from analysis.finders.cues import BE, MAY, WILL, verb_group
from analysis.finders.frames import Frame
from analysis.finders.phrases import Match
from analysis.finders.roles import Actor
from analysis.finders.transfers import Reader, Transfer
from analysis.finders.view import SentenceView

AT = frozenset(("on", "against", "over", "at"))
REGIONS = frozenset(("europe", "america"))
SUFFERING = frozenset("withstand survive repel counter stop deter resist face endure".split())
BESIDE = 5  # words between a possessor and what he does: "Russia's missile and drone attacks"
NEXT = AT | {"the"}  # what may stand before a target: not "retaliate if Ukraine"
BACKGROUND = frozenset(("full-scale", "unprovoked", "all-out"))  # the war, no particular step


def against(reader: Reader, view: SentenceView, match: Match) -> Transfer | None:
    """Return a step of the aggressor: "Russia annexed", "the Russian attack on Kyiv"."""
    code = _aggressor(reader, view, match)
    frame = _frame_of_verb(reader, view, match) if code else None
    if frame is None or not frame.status or _background(reader, view, match):
        return None
    recipients = _targets(reader, view, match, code) or (reader.supported,)
    return Transfer((code,), tuple(filter(None, recipients)), frame.status, frame, "ladder")


def _targets(reader: Reader, view: SentenceView, match: Match, code: str) -> tuple[str, ...]:
    """Return against whom it is: "on Kyiv"; a continent stands for its states: "on Europe"."""
    target = view.following(AT, match.first, len(view.words))
    found = tuple(a.code for a in target if a.code != code)
    after = view.words[match.last : match.last + 2]
    if not found and AT & set(after) and REGIONS & set(after):
        return ("the West",) if "the West" in reader.text.lexicons.blocs else ()
    return found


def _aggressor(reader: Reader, view: SentenceView, match: Match) -> str:
    """Return the aggressor, where he acts: as subject, possessor, "by" him, or in his words."""
    group = match.first
    if match.phrase.verb:
        group = verb_group(view.words, match.first, match.last, match.phrase.past).group
    beside = [
        a
        for a in (*view.actors, *view.makers)
        if match.first - BESIDE <= a.first and a.last <= match.first and not match.phrase.verb
    ]
    by = view.following(("by", "from"), match.last, len(view.words))
    for agents in (beside[-1:], view.subject(group)[-1:], by[:1]):
        if agents and reader.conflict.side(agents[0].code) == "aggressor":
            return agents[0].code
        if agents and agents is not by and not agents[0].party.adjective:
            break
    others = beside and _touches(view, beside[-1], match)  # a warning of "US air strikes"
    return "" if others else _speaking(reader, view, match)


def _touches(view: SentenceView, agent: Actor, match: Match) -> bool:
    """Whether an act stands right behind who does it, or a noun away: "US [air] strikes"."""
    between = view.words[agent.last : match.first]
    return len(between) <= 1 and BE.isdisjoint(between)


def _speaking(reader: Reader, view: SentenceView, match: Match) -> str:
    """Return the aggressor, if the words are a quotation of his."""
    quote = reader.quotes.at(view.tokens[match.first].start)
    speaker = quote.country if quote is not None else ""
    return speaker if reader.conflict.side(speaker) == "aggressor" else ""


def _frame_of_verb(reader: Reader, view: SentenceView, match: Match) -> Frame | None:
    """Return what the phrase's own verb says; a noun has the status of its row.

    A threat is made by being voiced: "we will use nuclear weapons" is delivered where the
    row says so and the aggressor speaks; told by others, it may happen.
    """
    clause = view.clause(match.first)
    if view.words[clause.first] in ("if", "unless"):
        return None
    if match.phrase.status and view.asked(match.first):
        return None
    if not match.phrase.verb:
        possible = MAY & set(view.words[clause.first : match.first])
        if possible and match.phrase.status and _suffered(view, match):
            possible = frozenset()
        status = "considered" if possible else match.phrase.status or "considered"
        return Frame(status=status)
    verb = verb_group(view.words, match.first, match.last, match.phrase.past)
    if verb.negated:
        return None
    threat = verb.time in ("maybe", "ought") or WILL & set(view.words[verb.group : verb.first])
    voiced = threat and match.phrase.status and _speaking(reader, view, match)
    return Frame(status="considered" if threat and not voiced else "delivered", chain=(verb,))


def _suffered(view: SentenceView, match: Match) -> bool:
    """Whether an attack is only what others can bear: "could withstand Russian attacks"."""
    beside = (*view.actors, *view.makers)
    agents = [a.first for a in beside if match.first - BESIDE <= a.first <= match.first]
    before = view.words[agents[-1] - 1] if agents and agents[-1] else ""
    return before in SUFFERING


def _background(reader: Reader, view: SentenceView, match: Match) -> bool:
    """Whether the war as a whole is meant: "Russia's attack on Ukraine" is no particular one."""
    if BACKGROUND & set(view.words[max(0, match.first - 3) : match.first]):
        return True
    aimed = match.phrase.verb or view.words[match.last - 1] in ("on", "against")
    near = (a for a in view.actors if aimed and 0 <= a.first - match.last <= 1)
    target = next((a for a in near if NEXT.issuperset(view.words[match.last : a.first])), None)
    if target is None or target.party.adjective or match.last - match.first > 3:
        return False
    hit = reader.text.names.at(target.party.start)
    attacked = reader.conflict.side(target.code) == "supported"
    whole = attacked and hit is not None and hit.of("country") is not None
    own = view.words[target.last : target.last + 1] == ["'s"]
    return whole and not own and len(match.phrase.words) <= 2
