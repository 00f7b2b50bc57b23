"""Phrases of the ladder → steps of the tracks that name no weapon."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby
from typing import NamedTuple

from analysis.finders.cues import AUXILIARIES, WILL, nominal, verb_group
from analysis.finders.frames import Frame, frame_at
from analysis.finders.phrases import Match, Phrase, PhraseFinder, parse_phrases
from analysis.finders.status import status_of
from analysis.finders.steps.counter import against
from analysis.finders.transfers import Reader, Transfer, codes
from analysis.finders.view import SentenceView
from analysis.reference import Lexicons
from analysis.text import Annotated
from analysis.text.spans import Span

MEASURES = frozenset("block freeze ban suspend halt prohibit".split())
FORCES = frozenset(("troops", "soldiers", "forces", "peacekeepers"))
ADJECTIVAL = frozenset("of the a an any all other its their".split())


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
def ladder_finder(lexicons: Lexicons) -> PhraseFinder:
    """Return the finder of the ladder's cues, made once."""
    columns = (lexicons.ladder[name].fillna("") for name in ("rung", "track", "cues"))
    entries: list[tuple[Phrase, object]] = []
    for rung, track, cell in zip(*columns, strict=True):
        place = f"ladder, rung {rung}"
        entries += [(phrase, Rung(rung, track)) for phrase in parse_phrases(cell, place)]
    return PhraseFinder(entries)


def told(text: Annotated, reader: Reader) -> Iterator[Told]:
    """Yield the steps that the ladder's phrases tell, with actor, recipient and status."""
    finder = ladder_finder(text.lexicons)
    for sentence, words, places in _promising(text, reader, finder):
        found = list(finder.find(words, partial(_sides, reader, sentence), places))
        if not found:
            continue
        largest = list(_largest([m for m in found if not _noun_for_verb(reader, sentence, m)]))
        for match in _widest(largest, text.lexicons):
            rung = match.value
            assert isinstance(rung, Rung)
            transfer = _transfer(reader, sentence, rung, match)
            if transfer is not None and transfer.status:
                yield Told(sentence, rung, match, transfer)


def _promising(
    text: Annotated, reader: Reader, finder: PhraseFinder
) -> Iterator[tuple[Span, list[str], Iterator[int]]]:
    """Yield the sentences with words that a phrase begins with, their words, and these' places."""
    starts = text.tokens.starts
    openers = text.tokens.places_of(filter(finder.starting, text.tokens.places))
    for sentence, within in groupby(openers, lambda place: reader.sentences.at(starts[place])):
        if sentence is not None:
            first, last = (bisect_left(starts, place) for place in sentence)
            yield sentence, text.tokens.words[first:last], (place - first for place in within)


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


def _widest(matches: Sequence[Match], lexicons: Lexicons) -> Iterator[Match]:
    """Yield the matches, of permissions only the widest: deep strikes include those nearby."""
    order = lexicons.order
    permitted = [m.value for m in matches if isinstance(m.value, Rung)]
    widest = max((order[r.rung] for r in permitted if r.track == "permission"), default=0)
    for match in matches:
        rung = match.value
        assert isinstance(rung, Rung)
        if rung.track != "permission" or order[rung.rung] == widest:
            yield match


def _noun_for_verb(reader: Reader, sentence: Span, match: Match) -> bool:
    """Whether a noun stands where the phrase wants a verb: "the attack", "imposed sanctions"."""
    if not match.phrase.verb:
        return False
    view = reader.view(sentence)
    word, before = view.words[match.first], match.first - 1
    if reader.masks.at(view.tokens[match.first].start) is not None:
        return True  # "artillery shells"
    verbs = (cue for cue in view.cues if cue.verb and cue.base not in AUXILIARIES)
    apart = 1 if word.endswith("s") else 0  # "imposed powerful sanctions"
    objects = any(0 <= match.first - cue.last <= apart for cue in verbs)
    if view.words[before] != "to" and objects:
        return True  # "imposed sanctions", "seize frozen assets"
    if word in match.phrase.past or word.endswith("ing"):
        return view.words[before] in ADJECTIVAL and before >= 0  # "the yacht of sanctioned"
    named = any(a.last == match.first and a.party.adjective for a in (*view.actors, *view.makers))
    return named or nominal(view.words, match.first) or before < 0


def _transfer(reader: Reader, sentence: Span, rung: Rung, match: Match) -> Transfer | None:
    view = reader.view(sentence)
    if rung.track == "counter":
        return against(reader, view, match)
    frame = _frame(reader, view, match)
    if rung.track == "permission" and _takes_effect(view, match, frame):
        frame = frame._replace(status="delivered")
    if frame.barred or _aggressors_own(reader, view, match):
        return None
    if not frame.chain and match.phrase.status:
        frame = frame._replace(status=match.phrase.status)
    if not frame.chain and not frame.status:
        return None
    of_aggressor = rung.track in ("economic", "permission") and _names_aggressor(reader, view)
    if of_aggressor and rung.track == "economic" and frame.status == "refused":
        frame = _measure(frame)
    if frame.status == "training" and rung.track == "economic":
        frame = frame._replace(status="pledged")  # "training, and funding for": money trains nobody
    transfer = reader.complete(sentence, view, frame, anywhere=False)
    if not transfer.recipients and of_aggressor:
        transfer = transfer._replace(recipients=reader.conflict.supported[:1])
    if not transfer.recipients:
        return None  # other news: "300,000 troops were deployed"
    donors = _sent(view, match) or transfer.donors or _whose(view, match)
    donors = donors or _bloc_inside(view, match, reader)
    others = tuple(code for code in transfer.recipients if code not in donors)
    recipients = others or _supported(reader, view)  # "Ukraine’s accession to NATO" is for Ukraine
    return transfer._replace(donors=donors, recipients=recipients) if recipients else None


def _takes_effect(view: SentenceView, match: Match, frame: Frame) -> bool:
    """Whether a permission is given in the present: "now lets Kyiv fire"; it holds at once."""
    if not match.phrase.verb or frame.status != "pledged" or len(frame.chain) != 1:
        return False
    verb = frame.chain[0]
    return verb.finite and not WILL & set(view.words[verb.group : verb.first])


def _measure(frame: Frame) -> Frame:
    """Return a frame in which to block or freeze is the step: "blocked bank accounts"."""
    taken = tuple(
        cue._replace(effect="gives") if cue.base in MEASURES and not cue.negated else cue
        for cue in frame.chain
    )
    return frame._replace(chain=taken, status=status_of(taken))


def _supported(reader: Reader, view: SentenceView) -> tuple[str, ...]:
    """Return the supported state that a sentence names, if it names one."""
    sides = ((actor.code, reader.conflict.side(actor.code)) for actor in view.actors)
    return tuple(dict.fromkeys(code for code, side in sides if side == "supported"))


def _names_aggressor(reader: Reader, view: SentenceView) -> bool:
    return any(reader.conflict.side(actor.code) == "aggressor" for actor in view.actors)


def _whose(view: SentenceView, match: Match) -> tuple[str, ...]:
    """Return whose a force is: "Polish soldiers were sent"."""
    beside = (a for a in (*view.actors, *view.makers) if a.last == match.first)
    return tuple(actor.code for actor in beside if actor.party.adjective)


def _sent(view: SentenceView, match: Match) -> tuple[str, ...]:
    """Return whose a force is that goes itself: "said that Polish soldiers were deployed"."""
    verb = next((c for c in view.cues if match.first <= c.first < match.last), None)
    goes = verb is not None and verb.passive and view.words[match.first] in FORCES
    origin = view.following(("from",), match.first, match.last) if goes else []
    return _whose(view, match) or codes(origin) if goes else ()


def _aggressors_own(reader: Reader, view: SentenceView, match: Match) -> bool:
    """Whether a force is the aggressor's: "Russian troops were sent to Ukraine"."""
    return {"aggressor"} == {reader.conflict.side(code) for code in _whose(view, match)}


def _frame(reader: Reader, view: SentenceView, match: Match) -> Frame:
    """Return the frame of a phrase; its own verb is the innermost cue."""
    own = None
    if match.phrase.verb:
        own = verb_group(view.words, match.first, match.last, match.phrase.past)
    else:
        inside = (c for c in view.cues if match.first <= c.first < match.last and c.passive)
        own = next(inside, None)  # "soldiers were deployed to"
        if own is not None and view.words[match.first] in FORCES:
            own = own._replace(effect="gives")
    return frame_at(view, match.first, match.last, reader.conflict, own)


def _bloc_inside(view: SentenceView, match: Match, reader: Reader) -> tuple[str, ...]:
    """Return the bloc that a phrase names: "accession to NATO" is NATO's step."""
    for actor in view.actors:
        near = match.first <= actor.first <= match.last + 2
        if near and not reader.conflict.side(actor.code):
            return (actor.code,)
    return ()
