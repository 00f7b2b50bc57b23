"""Status cues in a sentence, each with the tense, mood and negation of its verb group."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis.finders.phrases import Match, PhraseFinder, parse_phrases
from analysis.reference import Lexicons
from analysis.reference.status_cues import StatusCue
from analysis.text.numbers import NUMBER_WORDS

HAVE = frozenset("have has had having 've".split())
BE = frozenset("be is are was were been being am 're 'm".split())
WILL = frozenset("will shall would 'll won't wouldn't shan't going".split())
MAY = frozenset("could may might can cannot can't couldn't".split())
OUGHT = frozenset("should must ought needs shouldn't mustn't".split())
CONTRACTED = ("'ve", "'ll", "'re", "'d", "'m")
WONT = (["will", "not"], ["would", "not"], ["shall", "not"])
CONTRACTED_WONT = ("won't", "wouldn't")
SAYING = frozenset("tell say see hear imagine assure confirm ask speak".split())
OWED = OUGHT - {"needs"}
DO = frozenset("do does did don't doesn't didn't".split())
NOT = frozenset("not never n't neither nor cannot no".split())
AUXILIARIES = HAVE | BE | WILL | MAY | OUGHT | DO | NOT | {"to"}
ADVERBS = frozenset(
    "also now already soon further both all even still yet currently jointly again then just "
    "only ever quickly once formally never first today therefore instead simply personally "
    "in particular directly recently previously".split()
)
NOMINAL = frozenset(
    "the a an its his her their our my this that these those any further additional new more of "
    "'s for on no some such each first military continued ongoing possible planned urgent fresh "
    "recent latest previous current initial sustained timely".split()
)
DETERMINERS = frozenset("the a an this its their our his her 's any further".split())
DATING = frozenset("in on since by until early late mid last this of from before after for".split())
BECAME = frozenset("became is was were been be".split())
FIRST = frozenset(("first", "only", "second", "third", "fourth", "latest"))


class Cue(NamedTuple):
    """A cue at its tokens (end exclusive); `group` is where its verb group starts."""

    first: int
    last: int
    group: int
    effect: str
    verb: bool
    time: str  # done, promise, maybe, ought or open
    negated: bool
    passive: bool
    base: str

    @property
    def finite(self) -> bool:
        """Whether it can carry a clause of its own."""
        return self.verb and self.time != "open"


class CueFinder:
    """The cues of a table, compiled once."""

    def __init__(self, cues: Sequence[StatusCue]) -> None:
        entries = [(phrase, cue) for cue in cues for phrase in parse_phrases(cue.phrase(), cue.cue)]
        self.finder = PhraseFinder(entries)

    def find(self, words: Sequence[str], masked: frozenset[int] = frozenset()) -> list[Cue]:
        """Return the cues among a sentence's words; `masked` words belong to other finds."""
        best: dict[int, Match] = {}
        for match in self.finder.find(words):
            hyphened = words[match.first - 1 : match.first] == ["-"]  # "U.S.-produced"
            if (
                match.first not in masked
                and not hyphened
                and _better(match, best.get(match.first), words)
            ):
                best[match.first] = match
        cues, free, closing = [], 0, set[int]()
        for first in sorted(best):
            if first >= free and first not in closing:
                match = best[first]
                gap = any(word.after_gap for word in match.phrase.words)
                free = first + 1 if gap else match.last
                closing.add(match.last - 1)  # the "against" of "warn … against"
                cues.append(_cue(match, words))
        return sorted([*cues, *_loose_modals(words, cues)], key=lambda cue: cue.first)


@lru_cache(maxsize=8)
def cue_finder(lexicons: Lexicons) -> CueFinder:
    """Return the finder of the status cues, made once."""
    return CueFinder(lexicons.status_cues)


def _loose_modals(words: Sequence[str], cues: Sequence[Cue]) -> Iterator[Cue]:
    """Yield the modal verbs of verbs that are no cues: "might forge a coalition"."""
    will_not = [
        at for at, word in enumerate(words) if word in CONTRACTED_WONT or words[at : at + 2] in WONT
    ]
    taken = {at for cue in cues for at in range(cue.group, cue.last)}
    for at, word in enumerate(words):
        effect = "considers" if word in MAY else "requests" if word in OWED else ""
        if not effect or at in taken or at == 0 or _month(words, at):
            continue  # "Should Berlin agree, …" is a condition
        if not SAYING & set(words[at + 1 : at + 4]):  # but "what I can tell you"
            negated = word.endswith(("n't", "not")) or words[at + 1 : at + 2] == ["not"]
            yield Cue(at, at + 1, at, effect, True, "promise", negated, False, word)
    for at in will_not:
        if at not in taken:  # "will not be engaged, either by sending troops"
            yield Cue(at, at + 1, at, "refuses", True, "promise", False, False, words[at])


def _month(words: Sequence[str], at: int) -> bool:
    """Whether "may" is the month: "in May Berlin pledged", "on 27 May Kyiv asked".

    >>> _month("in may berlin had pledged".split(), 1), _month("berlin may pledge".split(), 1)
    (True, False)
    """
    if words[at] != "may":
        return False
    before, after = "".join(words[at - 1 : at]), "".join(words[at + 1 : at + 2])
    return before in DATING or before[:1].isdigit() or after[:1].isdigit()


def _better(new: Match, old: Match | None, words: Sequence[str]) -> bool:
    """Whether a match says more than another at its place; "the supply of" is no verb."""
    if old is None:
        return True
    length = len(new.phrase.words), len(old.phrase.words)
    if length[0] != length[1]:
        return length[0] > length[1]
    wanted = "noun" if nominal(words, new.first) else "verb"
    return isinstance(new.value, StatusCue) and new.value.part == wanted


def nominal(words: Sequence[str], at: int) -> bool:
    """Whether a word that may be verb or noun stands as a noun."""
    return at > 0 and words[at - 1] in NOMINAL


def verb_group(
    words: Sequence[str], first: int, last: int, past: frozenset[str], effect: str = "gives"
) -> Cue:
    """Return a verb with what its auxiliaries say; `past` holds its past forms."""
    form = words[first]
    group = _group_start(words, first)
    auxiliaries = words[group:first]
    time = _time(auxiliaries, form in past, form.endswith("ing"))
    before = set(words[max(0, group - 6) : group])
    if time == "open" and FIRST & before and BECAME & before:
        time = _time([*before & (WILL | MAY)], True, False)  # "became the first member to send"
    if effect == "uses" and time == "promise" and not WILL & set(auxiliaries):
        time = "done"  # "Ukraine flies F-16s"
    if auxiliaries and auxiliaries[0].endswith(CONTRACTED):
        group += 1  # "we've sent": the subject is inside the auxiliary
    passive = form in past and _passive(words, auxiliaries, last)
    negated = any(word in NOT or word.endswith("n't") for word in auxiliaries)
    return Cue(first, last, group, effect, True, time, negated, passive, form)


def _cue(match: Match, words: Sequence[str]) -> Cue:
    cue = match.value
    assert isinstance(cue, StatusCue)
    first, last = match.first, match.last
    form = words[first]
    ending = form.endswith("ing")
    before = words[first - 1] if first else ""
    noun = before in DETERMINERS if ending else nominal(words, first) and form == cue.base
    noun = noun or (form.endswith("ed") and _describes(words, first))
    if cue.part != "verb" or noun:
        negated = before in ("no", "without", "not") or before.endswith("n't")
        return Cue(first, last, first, cue.effect, False, "open", negated, False, cue.base)
    past = cue.past() if cue.base != "be" else frozenset((form,))
    return verb_group(words, first, last, past, cue.effect)._replace(base=cue.base)


def _describes(words: Sequence[str], first: int) -> bool:
    """Whether a participle only describes a noun: "its 14 pledged jets", "the promised tanks"."""
    before = words[first - 1] if first else ""
    counted = before.isdigit() or before in NUMBER_WORDS
    return counted or before in DETERMINERS - {"'s"}


def _group_start(words: Sequence[str], first: int) -> int:
    """Return where the auxiliaries and adverbs before a verb start."""
    start = at = first
    while at > 0 and first - at < 8:
        word = words[at - 1]
        if _month(words, at - 1):
            break
        if word in AUXILIARIES or word.endswith("n't") or word.endswith(("'ll", "'ve", "'re")):
            start = at = at - 1
        elif word in ADVERBS or word.endswith("ly"):
            at -= 1
        else:
            break
    return start


def _time(auxiliaries: Sequence[str], past: bool, ending: bool) -> str:
    """Return what a verb group says of its act: done, promised, possible, owed or open.

    >>> _time(["has", "already"], True, False), _time(["will"], False, False)
    ('done', 'promise')
    >>> _time(["might"], False, False), _time(["to"], False, False), _time([], True, False)
    ('maybe', 'open', 'done')
    """
    group = {word.rpartition("'")[2] and word for word in auxiliaries}
    if group & MAY:
        return "maybe"
    if group & OUGHT:
        return "ought"
    if group & WILL or any(word.endswith("'ll") for word in auxiliaries):
        return "promise"
    perfect = bool(group & HAVE) or any(word.endswith("'ve") for word in auxiliaries)
    if "to" in group and not perfect:
        return "open"
    if perfect:
        return "done"
    if past:
        return "promise" if "being" in group else "done"
    if ending:
        return "promise" if group & BE else "open"
    return "done" if "did" in group or "didn't" in group else "promise"


def _passive(words: Sequence[str], auxiliaries: Sequence[str], last: int) -> bool:
    """Whether a past form is a participle: "was sent", "tanks donated by", "pledged to"."""
    if any(word in BE for word in auxiliaries):
        return True
    return not auxiliaries and words[last : last + 1] in (["by"], ["to"], ["from"], ["in"], [","])
