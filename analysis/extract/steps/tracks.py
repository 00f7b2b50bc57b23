"""Phrases of the ladder → steps of the tracks that name no weapon."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

import pandas as pd

from analysis.extract.clauses import SentenceView
from analysis.extract.cues import AUXILIARIES, MAY, WILL, nominal, verb_group
from analysis.extract.frames import Frame, frame_at
from analysis.extract.phrases import Match, Phrase, PhraseFinder, parse_phrases
from analysis.extract.transfers import Reader, Transfer
from analysis.text import Annotated
from analysis.text.spans import Span

BESIDE = 5  # words between a possessor and what he does: "Russia's missile and drone attacks"
BACKGROUND = frozenset(("full-scale", "unprovoked", "all-out"))  # the war, no particular step


class Rung(NamedTuple):
    """A rung of the ladder and its track."""

    rung: str
    track: str


class Told(NamedTuple):
    """A step that a phrase tells: its sentence, its tokens and its transfer."""

    sentence: Span
    rung: Rung
    match: Match
    transfer: Transfer


@lru_cache(maxsize=8)
def _finder(cells: tuple[tuple[str, str, str], ...]) -> PhraseFinder:
    entries: list[tuple[Phrase, object]] = []
    for rung, track, cell in cells:
        place = f"ladder, rung {rung}"
        entries += [(phrase, Rung(rung, track)) for phrase in parse_phrases(cell, place)]
    return PhraseFinder(entries)


def ladder_finder(ladder: pd.DataFrame) -> PhraseFinder:
    """Return the finder of a ladder's cues, compiled once per ladder."""
    columns = (ladder[name].fillna("") for name in ("rung", "track", "cues"))
    return _finder(tuple(zip(*columns, strict=True)))


def told(text: Annotated, reader: Reader) -> Iterator[Told]:
    """Yield the steps that the ladder's phrases tell, with actor, recipient and status."""
    finder = ladder_finder(text.lexicons.ladder)
    for sentence in reader.sentences:
        words = [token.lower for token in text.tokens.within(*sentence)]
        found = list(finder.find(words, partial(_sides, reader, sentence)))
        for match in _largest([m for m in found if not _noun_for_verb(reader, sentence, m)]):
            rung = match.value
            assert isinstance(rung, Rung)
            transfer = _transfer(reader, sentence, rung, match)
            if transfer is not None and transfer.status:
                yield Told(sentence, rung, match, transfer)


def _sides(reader: Reader, sentence: Span, at: int) -> frozenset[str]:
    """Return the sides that a token of a sentence names."""
    view = reader.view(sentence)
    for actor in (*view.actors, *view.makers):
        if actor.first <= at < actor.last and not actor.party.pronoun:
            bloc = "bloc" if actor.code in reader.text.lexicons.blocs else "party"
            return frozenset(("party", bloc, reader.conflict.side(actor.code)))
    return frozenset()


def _largest(matches: Sequence[Match]) -> Iterator[Match]:
    """Yield, per rung, the longest of the matches that overlap."""
    taken: dict[object, list[Match]] = {}
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.first)):
        others = taken.setdefault(match.value, [])
        if all(match.last <= other.first or other.last <= match.first for other in others):
            others.append(match)
    kept = (match for found in taken.values() for match in found)
    yield from sorted(kept, key=lambda match: (match.first, match.last))


def _noun_for_verb(reader: Reader, sentence: Span, match: Match) -> bool:
    """Whether a noun stands where the phrase wants a verb: "the attack", "imposed sanctions"."""
    if not match.phrase.verb:
        return False
    view = reader.view(sentence)
    word, before = view.words[match.first], match.first - 1
    if reader.masks.at(view.tokens[match.first].start) is not None:
        return True  # "artillery shells"
    verbs = (cue for cue in view.cues if cue.verb and cue.base not in AUXILIARIES)
    if view.words[before] != "to" and any(cue.last == match.first for cue in verbs):
        return True  # "imposed sanctions", "seize frozen assets"
    if word in match.phrase.past or word.endswith("ing"):
        return False
    named = any(a.last == match.first and a.party.adjective for a in (*view.actors, *view.makers))
    return named or nominal(view.words, match.first) or before < 0


def _transfer(reader: Reader, sentence: Span, rung: Rung, match: Match) -> Transfer | None:
    view = reader.view(sentence)
    if rung.track == "counter":
        return _against(reader, view, match)
    frame = _frame(reader, view, match)
    if frame.barred:
        return None
    if not frame.chain and match.phrase.status:
        frame = frame._replace(status=match.phrase.status)
    if not frame.chain and not frame.status:
        return None
    transfer = reader.complete(sentence, view, frame, anywhere=False)
    if not transfer.recipients and rung.track == "economic" and _names_aggressor(reader, view):
        transfer = transfer._replace(recipients=reader.conflict.supported[:1])
    if not transfer.recipients:
        return None  # other news: "300,000 troops were deployed"
    return transfer._replace(donors=transfer.donors or _bloc_inside(view, match, reader))


def _names_aggressor(reader: Reader, view: SentenceView) -> bool:
    return any(reader.conflict.side(actor.code) == "aggressor" for actor in view.actors)


def _frame(reader: Reader, view: SentenceView, match: Match) -> Frame:
    """Return the frame of a phrase; its own verb is the innermost cue."""
    own = None
    if match.phrase.verb:
        own = verb_group(view.words, match.first, match.last, match.phrase.past)
    return frame_at(view, match.first, match.last, reader.conflict, own)


def _bloc_inside(view: SentenceView, match: Match, reader: Reader) -> tuple[str, ...]:
    """Return the bloc that a phrase names: "accession to NATO" is NATO's step."""
    for actor in view.actors:
        near = match.first <= actor.first <= match.last + 2
        if near and not reader.conflict.side(actor.code):
            return (actor.code,)
    return ()


def _against(reader: Reader, view: SentenceView, match: Match) -> Transfer | None:
    """Return a step of the aggressor: "Russia annexed", "the Russian attack on Kyiv"."""
    code = _aggressor(reader, view, match)
    frame = _frame_of_verb(view, match) if code else None
    if frame is None or not frame.status or _background(reader, view, match):
        return None
    target = view.following(("on", "against", "over", "at"), match.first, len(view.words))
    recipients = tuple(a.code for a in target if a.code != code) or (reader.supported,)
    return Transfer((code,), tuple(filter(None, recipients)), frame.status, frame, "ladder")


def _aggressor(reader: Reader, view: SentenceView, match: Match) -> str:
    """Return the aggressor, where he acts: as subject, possessor, "by" him, or in his words."""
    group = match.first
    if match.phrase.verb:
        group = verb_group(view.words, match.first, match.last, match.phrase.past).group
    beside = [
        a
        for a in (*view.actors, *view.makers)
        if match.first - BESIDE <= a.first and a.last <= match.last and not match.phrase.verb
    ]
    by = view.following(("by", "from"), match.last, len(view.words))
    for agents in (beside[-1:], view.subject(group)[-1:], by[:1]):
        if agents and reader.conflict.side(agents[0].code) == "aggressor":
            return agents[0].code
        if agents and agents is not by and not agents[0].party.adjective:
            break
    return _speaking(reader, view, match)


def _speaking(reader: Reader, view: SentenceView, match: Match) -> str:
    """Return the aggressor, if the words are a quotation of his."""
    quote = reader.quotes.at(view.tokens[match.first].start)
    speaker = quote.country if quote is not None else ""
    return speaker if reader.conflict.side(speaker) == "aggressor" else ""


def _frame_of_verb(view: SentenceView, match: Match) -> Frame | None:
    """Return what the phrase's own verb says; a noun has the status of its row."""
    clause = view.clause(match.first)
    if view.words[clause.first] in ("if", "unless"):
        return None
    if match.phrase.status and "?" in view.words[-3:]:
        return None
    if not match.phrase.verb:
        possible = MAY & set(view.words[clause.first : match.first])
        status = "considered" if possible else match.phrase.status or "considered"
        return Frame(status=status)
    verb = verb_group(view.words, match.first, match.last, match.phrase.past)
    if verb.negated:
        return None
    threat = verb.time in ("maybe", "ought") or WILL & set(view.words[verb.group : verb.first])
    return Frame(status="considered" if threat else "delivered", chain=(verb,))


def _background(reader: Reader, view: SentenceView, match: Match) -> bool:
    """Whether the war as a whole is meant: "Russia's attack on Ukraine" is no particular one."""
    if BACKGROUND & set(view.words[max(0, match.first - 3) : match.first]):
        return True
    aimed = match.phrase.verb or view.words[match.last - 1] in ("on", "against")
    near = (a for a in view.actors if aimed and 0 <= a.first - match.last <= 1)
    target = next(near, None)
    if target is None or target.party.adjective or match.last - match.first > 3:
        return False
    hit = reader.text.names.at(target.party.start)
    whole = hit is not None and hit.of("country") is not None
    own = view.words[target.last : target.last + 1] == ["'s"]
    return whole and not own and len(match.phrase.words) <= 2
