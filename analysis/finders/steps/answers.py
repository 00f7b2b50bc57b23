"""Steps told by reference to the one before: "declined the offer", "her answer was no"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.finders.cues import Cue
from analysis.finders.finds import Step
from analysis.finders.transfers import Reader
from analysis.finders.view import SentenceView
from analysis.text.dates.vocabulary import WEEKDAYS
from analysis.text.spans import Span

BACK = 3  # sentences that an answer may refer back to
POINTING = frozenset(("the", "that", "this", "such"))
ASKED = frozenset("request requests offer proposal idea plea appeal demand demands".split())
GOES_ON = frozenset("for to that of from by on".split())  # "the request for" tells of its own
ANSWERS = frozenset(("answer", "reply"))
DOING = frozenset(("followed", "did"))
ANSWERING = ASKED | ANSWERS | DOING  # one of these stands in every answer
SAME = (["suit"], ["the", "same"])
WHEN = frozenset(".;,") | frozenset("on a within two three a".split())
GRANTING = frozenset(("grant", "approve", "accept"))


class Answer(NamedTuple):
    """An answer at its tokens: who gives it, and what it makes of the step before."""

    first: int
    last: int
    actors: tuple[str, ...]
    status: str  # empty: the same as the step before


def answers(reader: Reader, steps: Sequence[Step]) -> Iterator[tuple[Span, Answer, Step]]:
    """Yield the sentences that answer a step told before them, and have no step of their own."""
    own = {reader.sentence(step.start) for step in steps}
    last: tuple[int, Step] | None = None
    ordered = sorted(steps, key=lambda step: step.start)
    told = iter([*ordered, None])
    upcoming = next(told)
    for number, sentence in enumerate(reader.sentences):
        near = last is not None and number - last[0] <= BACK and sentence not in own
        if last is not None and near and reader.holds(sentence, ANSWERING):
            answer = _answer(reader, reader.view(sentence), last[1])
            if answer is not None:
                yield sentence, answer, last[1]
        while upcoming is not None and upcoming.start < sentence.end:
            last = (number, upcoming) if upcoming.track != "counter" else last
            upcoming = next(told)


def _answer(reader: Reader, view: SentenceView, before: Step) -> Answer | None:
    """Return what a sentence answers, if it does."""
    for at in range(len(view.words) - 2):
        words = view.words[at : at + 3]
        if words[0] in ANSWERS and words[1] in ("was", "is") and words[2] == "no":
            return Answer(at, at + 3, (before.actor,), "refused")
        if words[0] in DOING and _same(words):
            return _by(reader, view, at, at + 1, "", before)
    for cue in view.cues:
        status = _verdict(view, cue)
        if status and before.status in ("requested", "considered", "pledged"):
            return _by(reader, view, cue.group, cue.last, status, before)
    return None


def _same(words: Sequence[str]) -> bool:
    """Whether a verb says that another did the same: "followed suit", "followed on", "did so"."""
    doing = words[1:2] in SAME or words[1:3] in SAME
    return doing or (words[0] == "followed" and words[1] in WHEN)


def _verdict(view: SentenceView, cue: Cue) -> str:
    """Return the status that a verb gives to "the request", which stands alone after it."""
    if not cue.finite or cue.negated or cue.time not in ("done", "promise"):
        return ""
    status = "refused" if cue.effect == "refuses" else "pledged" * (cue.base in GRANTING)
    pointing, asked, after, day = (*view.words[cue.last : cue.last + 4], "", "", "", "")[:4]
    dated = after == "on" and day.title() in WEEKDAYS
    bare = pointing in POINTING and asked in ASKED and (dated or after not in GOES_ON)
    return status if bare else ""


def _by(
    reader: Reader, view: SentenceView, first: int, last: int, status: str, before: Step
) -> Answer | None:
    """Return the answer of a verb's subject, if that may give."""
    found = [a for a in view.subject(first) if not reader.conflict.side(a.code)]
    actors = tuple(dict.fromkeys(actor.code for actor in found))
    if not actors or (not status and before.actor in actors):
        return None
    return Answer(found[0].first, last, actors, status)
