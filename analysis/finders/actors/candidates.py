"""Runs of capitalised words that may name a person."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from analysis.finders.actors.ordinary import COMMON, DOUBTFUL, ORDINARY
from analysis.reference.records import LookAlike
from analysis.text import Annotated
from analysis.text.names import Hit

UPPER, LETTER = "A-ZÀ-ÖØ-ÞĀ-ŽȘȚ", r"\w"
PARTS = {
    "capital": rf"[{UPPER}]",
    "begins": rf"(?<![{LETTER}’'].)",  # checked after the capital: the search jumps to capitals
    "dots": rf"(?:\.(?:-?[{UPPER}]\.)*|(?<=S)t\.)",  # goes on: J.  J.D.  the St. of St. John
    "letters": rf"(?!(?<=[JS])r\b){LETTER}*(?:['’‐‑-](?!s\b)[{UPPER}]?{LETTER}+)*",  # O’Leary
    "particle": r"(?:van|von|der|de|den|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|zu)",
    "junior": r"(?:,? [JS]r\.)",
}
WORD = "{capital}(?:{dots}|{letters})"
NAME = re.compile(
    (
        "{capital}{begins}(?:{dots}|{letters})"
        r"(?:[ \u00a0](?:{particle}[ \u00a0]){{0,2}}" + WORD + ")*{junior}?"
    ).format(**PARTS)
)
APOSTROPHE = re.compile("['’]")
EDGES = " \u00a0-'’,"
SPACE = re.compile(r"[ \u00a0]")
CUTTING = frozenset(("not", "bloc", "organisation", "demonym", "title", "weapon"))
# Also names: "Michael Jordan", "Stacey Abrams", "Mark Cuban", "Cornell West".
WILL = re.compile(r"Will [A-Z]\w+(?:, (?:the|an?|who)\b| (?:said|says)\b)")
PLACES = frozenset(("country", "seat", "weapon", "demonym", "organisation"))


class Candidate(NamedTuple):
    """Capitalised words that may name a person."""

    start: int
    end: int
    words: tuple[str, ...]
    doubtful: bool = False  # also a state, a title or a weapon: "Jordan", "King", "Abrams"


def find_candidates(text: Annotated) -> Iterator[Candidate]:
    """Yield the capitalised runs of a text that no other known name covers."""
    for run in NAME.finditer(text.text):
        if not _is_common(run[0]):  # most capitals only begin a sentence
            yield from _parts(text, run.start(), run.end())


def _parts(text: Annotated, start: int, end: int) -> Iterator[Candidate]:
    """Yield what is left of a run between titles, countries and other known names."""
    for hit in text.names.overlapping(start, end):
        if hit.start < start:
            start = hit.end  # the "State" of "Secretary of State Jon Husted"
        elif _cuts(text, start, end, hit):
            yield from _candidates(text, start, hit.start)
            yield from _doubtful(text, hit)
            start = hit.end + (text.words(hit.end, hit.end + 1) in (" ", "\u00a0"))
    yield from _candidates(text, start, end)


def _cuts(text: Annotated, start: int, end: int, hit: Hit) -> bool:
    """Whether a known name ends the run: "Ukraine" does, the "Jordan" of "Michael Jordan" not."""
    kinds = hit.kinds - {"surname"}
    letter = hit.end - hit.start == 1  # the X of "Frederik X"
    if not kinds or letter or "person" in kinds or names_person(hit):
        return False
    if kinds <= PLACES or (kinds == {"title"} and hit.end == end):
        before = text.words(start, hit.start).strip()
        return before not in text.lexicons.given_names and not _given(text, hit, start, end)
    return not kinds.isdisjoint(CUTTING)


def _doubtful(text: Annotated, hit: Hit) -> Iterator[Candidate]:
    """Yield a known name of one word that may also be somebody's surname."""
    word = text.words(*hit[:2])
    if word.isalpha() and word.istitle() and not hit.of("bloc", "organisation"):
        yield Candidate(hit.start, hit.end, (word,), doubtful=True)


def names_person(hit: Hit) -> bool:
    """Whether known words look like a state and name a person: "George Washington"."""
    look = hit.of("not")
    return (
        look is not None and isinstance(look.record, LookAlike) and look.record.instead == "person"
    )


def _given(text: Annotated, hit: Hit, start: int, end: int) -> bool:
    """Whether a state's name is a given name here: "Jordan Klepper", not "Jordan River"."""
    if hit.start != start or text.words(*hit[:2]) not in text.lexicons.given_names:
        return False
    surname = text.words(hit.end + 1, end)
    known = text.names.after(hit.end)
    free = known is None or known.start >= end or {name.kind for name in known.names} == {"surname"}
    return free and surname.isalpha() and surname.lower() not in ORDINARY


def _candidates(text: Annotated, start: int, end: int) -> Iterator[Candidate]:
    """Yield the pieces of a run between common words: "Why Duda" gives "Duda"."""
    words: list[str] = []
    place = start
    for word in SPACE.split(text.text[start:end]) if start < end else ():
        after = place + len(word) + 1
        doubtful = not words and word.lower() in DOUBTFUL and not _is_will(text, place, end)
        if doubtful or _is_common(word):
            if words:
                yield from _candidate(start, words)
            if doubtful:
                yield Candidate(place, place + len(word), (word,), doubtful=True)
            start, words = after, []
        else:
            words.append(word)
        place = after
    if words:
        yield from _candidate(start, words)


def _is_will(text: Annotated, start: int, end: int) -> bool:
    """Whether a capital within a sentence shows a given name: "said Will Doyle"."""
    if not text.text.startswith("Will ", start, end):
        return False
    before = text.words(max(0, start - 2), start)
    return before[:1].islower() or before == ", " or WILL.match(text.text, start) is not None


@lru_cache(maxsize=1 << 16)
def _is_common(word: str) -> bool:
    """Whether a word stands in capitals for another reason than being a name: I’ve, Inc.

    The "A." of "Ada A. Nowak" is an initial.
    """
    initial = len(word) == len("A.") and word.endswith(".")
    return not initial and APOSTROPHE.split(word.rstrip("."))[0].lower() in COMMON


def _candidate(start: int, words: list[str]) -> Iterator[Candidate]:
    """Yield a run without the signs around it."""
    whole = " ".join(words)
    if whole.startswith("-"):  # the "-born Ada Nowak" of "Danish-born Ada Nowak"
        start += len(words[0]) + 1
        whole = " ".join(words[1:])
    bare = whole.strip(EDGES)
    if bare != whole:
        start += len(whole) - len(whole.lstrip(EDGES))
    if bare:
        yield Candidate(start, start + len(bare), tuple(bare.split(" ")))
