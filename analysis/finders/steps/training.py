"""Training on arms named before: "Both will train crews on these systems"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.finders.finds import WeaponMention
from analysis.finders.transfers import Reader
from analysis.finders.view import SentenceView
from analysis.reference.records import Weapon
from analysis.text.spans import Span

POINTING = frozenset(("these", "those", "them", "respective", "such"))
LEADING = frozenset("on in with operate operating use using fly flying maintain how".split())
CREWS = frozenset(
    (lead, word)
    for lead in ("their", "the")
    for word in ("crews", "pilots", "operators", "gunners")
) | {("on", "them"), ("operate", "them"), ("fly", "them"), ("use", "them")}
GIVEN = frozenset(("pledged", "delivered", "considered", "training"))


def trained(
    reader: Reader, weapons: Sequence[WeaponMention]
) -> Iterator[tuple[Span, WeaponMention]]:
    """Yield the sentences that tell of training on arms of the sentence before, with the arms."""
    for weapon in weapons:
        here = reader.sentence(weapon.start)
        if weapon.status in GIVEN - {"training"} and _crews(reader.view(here), weapon):
            yield here, weapon
        after = reader.number(here) + 1
        sentence = reader.sentences[after] if 0 < after < len(reader.sentences) else here
        if sentence != here and weapon.status in GIVEN and reader.holds(sentence, POINTING):
            view = reader.view(sentence)
            pointing = points_back(view)
            if pointing is not None and _kind(reader, view, pointing) in ("", weapon.category):
                yield sentence, weapon


def points_back(view: SentenceView) -> int | None:
    """Return the word by which a sentence tells of training on something named before it."""
    cues = [cue for cue in view.cues if cue.effect == "trains" and not cue.negated]
    for cue in cues[:1]:
        for at in range(cue.last, len(view.words)):
            leading = view.words[max(cue.first, at - 2) : at]
            if view.words[at] in POINTING and LEADING & set(leading):
                return at
    return None


def _crews(view: SentenceView, weapon: WeaponMention) -> bool:
    """Whether a sentence goes on to their training: "will send tanks and train their crews"."""
    start = view.at(weapon.end)
    for cue in view.cues:
        if cue.effect == "trains" and cue.first >= start and not cue.negated:
            after = view.words[cue.last : cue.last + 6]
            before = view.words[max(start, cue.first - 5) : cue.first]
            pairs = [*pairwise(before), *pairwise(after)]
            return any(pair in CREWS for pair in pairs)
    return False


def _kind(reader: Reader, view: SentenceView, pointing: int) -> str:
    """Return the category of "these tanks"; "these systems" may be any."""
    if pointing + 1 >= len(view.tokens):
        return ""
    hit = reader.text.names.at(view.tokens[pointing + 1].start)
    name = hit.of("weapon") if hit is not None else None
    return name.record.category if name and isinstance(name.record, Weapon) else ""
