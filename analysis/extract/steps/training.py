"""Training on arms named before: "Both will train crews on these systems"."""

from collections.abc import Iterator, Sequence

from analysis.extract.finds import WeaponMention
from analysis.extract.transfers import Reader
from analysis.extract.view import SentenceView
from analysis.text.spans import Span

POINTING = frozenset(("these", "those", "them", "respective", "such"))
LEADING = frozenset("on in with operate operating use using fly flying maintain how".split())
GIVEN = frozenset(("pledged", "delivered", "considered", "training"))


def trained(
    reader: Reader, weapons: Sequence[WeaponMention]
) -> Iterator[tuple[Span, WeaponMention]]:
    """Yield the sentences that tell of training on arms of the sentence before, with the arms."""
    last = -1
    for weapon in weapons:
        sentence = reader.sentence(weapon.start)
        after = reader.numbers.get(sentence, -1) + 1
        if not 0 < after < len(reader.sentences) or weapon.status not in GIVEN:
            continue
        following = reader.sentences[after]
        if last != after and not points_back(reader.view(following)):
            continue
        last = after
        yield following, weapon


def points_back(view: SentenceView) -> bool:
    """Whether a sentence tells of training on something named before it."""
    cues = [cue for cue in view.cues if cue.effect == "trains" and not cue.negated]
    return any(
        word in POINTING and LEADING & set(view.words[max(cue.last, at - 2) : at])
        for cue in cues[:1]
        for at, word in enumerate(view.words)
        if at >= cue.last
    )
