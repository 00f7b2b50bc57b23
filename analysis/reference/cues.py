"""The words that report speech, read from their table, in every form they take."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from analysis.reference.rows import Row, outside, read_rows, refuse, repeats
from analysis.reference.spelling import plural

CLASSES = (
    "speech",
    "question",
    "demand",
    "promise",
    "denial",
    "judgement",
    "noun",
    "source",
    "thought",
)
FRAMES = (
    "that",  # said that it will
    "bare",  # said it will
    "quote",  # said: “…”
    "after",  # it will, he said
    "whether",  # said why
    "to",  # vowed to go
    "np_to",  # urged them to go
    "person",  # told them that
    "np",  # announced a plan
    "quoted_np",  # called it “a mistake”: only with marked words
    "ing",  # denied going
    "control",  # declined to say
    *("for", "of", "about", "against", "on", "at"),
)


class Cue(NamedTuple):
    """A reporting word: its lemma, its class, and what it takes."""

    lemma: str
    kind: str
    frames: frozenset[str]


class CueForm(NamedTuple):
    """One form of a cue, in words; `form` is base, s, past, ing or fixed."""

    words: tuple[str, ...]
    cue: Cue
    form: str


def read_cues(folder: Path) -> dict[str, tuple[CueForm, ...]]:
    """Return all forms of the cues by their first word, longest first."""
    rows = read_rows(folder / "cues.csv", ("cue", "forms", "class", "frame", "note"))
    refuse(
        [
            *outside(rows, "class", CLASSES),
            *repeats((((row["cue"], row["class"]), row) for row in rows), "the cue"),
            *_unknown_frames(rows),
        ]
    )
    forms = defaultdict(list)
    for row in rows:
        for form in _forms(row):
            forms[form.words[0]].append(form)
    return {
        word: tuple(sorted(found, key=lambda form: -len(form.words)))
        for word, found in forms.items()
    }


def _unknown_frames(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        if unknown := sorted(set(row.many("frame")) - set(FRAMES)):
            yield f"{row.place}: frame {unknown}; expected some of {list(FRAMES)}"


def _forms(row: Row) -> Iterator[CueForm]:
    cue = Cue(row["cue"], row["class"], frozenset(row.many("frame")))
    words = tuple(row["cue"].split())
    if cue.kind == "source":
        yield CueForm(words, cue, "fixed")
    elif cue.kind == "noun":
        yield CueForm(words, cue, "base")
        yield CueForm((plural(words[0]),), cue, "s")
    else:
        yield CueForm(words, cue, "base")
        for spelling in row.many("forms") or inflected(row["cue"]):
            yield CueForm(tuple(spelling.split()), cue, _kind(spelling))


def _kind(spelling: str) -> str:
    word = spelling.split()[0]
    return "ing" if word.endswith("ing") else "s" if word.endswith("s") else "past"


def inflected(verb: str) -> tuple[str, str, str]:
    """Return the regular forms of a verb; the first of several words is inflected.

    >>> inflected("reply"), inflected("point out")
    (('replies', 'replied', 'replying'), ('points out', 'pointed out', 'pointing out'))
    >>> inflected("promise"), inflected("stress")
    (('promises', 'promised', 'promising'), ('stresses', 'stressed', 'stressing'))
    """
    word, space, rest = verb.partition(" ")
    stem = word.removesuffix("e")
    if word.endswith("y") and word[-2] not in "aeiou":
        forms = word[:-1] + "ies", word[:-1] + "ied", word + "ing"
    else:
        sibilant = word.endswith(("s", "sh", "ch", "x", "z"))
        forms = word + ("es" if sibilant else "s"), stem + "ed", stem + "ing"
    third, past, participle = (form + space + rest for form in forms)
    return third, past, participle
