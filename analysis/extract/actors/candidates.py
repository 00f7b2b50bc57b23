"""Runs of capitalised words that may name a person."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.text import Annotated

UPPER, LETTER = "A-ZÀ-ÖØ-ÞĀ-ŽȘȚ", r"\w"
PARTS = {
    "word": rf"[{UPPER}]{LETTER}*(?:['’‐‑-][{UPPER}]?{LETTER}+)*",  # O’Leary  Kosiniak-Kamysz
    "initial": rf"[{UPPER}]\.(?:[{UPPER}]\.)*",  # J.  J.D.
    "particle": r"(?:van|von|der|de|den|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|zu)",
    "junior": r"(?:,? Jr\.|,? Sr\.)",
}
FIRST = r"(?:{word}|{initial})"
NAME = re.compile(
    (FIRST + r"(?:[ \u00a0](?:{particle}[ \u00a0]){{0,2}}" + FIRST + r")*{junior}?").format(**PARTS)
)
# Capitalised at the head of a sentence, but no part of a name: "On Friday", "But Putin".
COMMON = frozenset(
    "a about according after all also although am amid among an and another any are as asked at "
    "be because before being both but by can could despite did do does during each earlier either "
    "even every few first for former from had has have he her here hers his how however i if in "
    "including indeed instead into is it its just last late later like many may me meanwhile more "
    "most much must my neither new next no nor not nothing now of off on once one only or other "
    "others our out over own perhaps please proposed recently says several she should since so "
    "some speaking still such than thanks that the their then there these they this those though "
    "three through thus to today together tomorrow tonight two under unlike until up us very was "
    "we were what when where whether which while who whom whose why will with within without "
    "would yes yesterday yet you your monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november december north "
    "south east west northern southern eastern western central".split()
)
CUTTING = ("not", "bloc", "organisation", "demonym", "title", "weapon")


class Candidate(NamedTuple):
    """Capitalised words that may name a person."""

    start: int
    end: int
    words: tuple[str, ...]


def find_candidates(text: Annotated) -> Iterator[Candidate]:
    """Yield the capitalised runs of a text that no other known name covers."""
    for run in NAME.finditer(text.text):
        yield from _parts(text, run.start(), run.end())


def _parts(text: Annotated, start: int, end: int) -> Iterator[Candidate]:
    """Yield what is left of a run between titles, countries and other known names."""
    for hit in text.names.within(start, end):
        if hit.of("person") or not _cuts(text, start, hit.start, hit.names[0].kind):
            continue
        yield from _candidate(text, start, hit.start)
        start = hit.end
    yield from _candidate(text, start, end)


def _cuts(text: Annotated, start: int, hit: int, kind: str) -> bool:
    """Whether a known name ends the run: "Ukraine" does, the "Jordan" of "Michael Jordan" not."""
    if kind in ("country", "seat"):
        return text.words(start, hit).strip() not in text.lexicons.given_names
    return kind in CUTTING


def _candidate(text: Annotated, start: int, end: int) -> Iterator[Candidate]:
    """Yield a run without the common words at its head and the spaces around it."""
    words = text.words(start, end)
    start += len(words) - len(words.lstrip(" \u00a0-'’"))
    words = words.strip(" \u00a0-'’")
    while words and (head := words.split(" ", 1))[0].lower() in COMMON:
        words = head[1] if len(head) > 1 else ""
        start += len(head[0]) + 1
    words = re.sub(r"['’]s?$", "", words)
    if words:
        yield Candidate(start, start + len(words), tuple(re.split(r"[ \u00a0]", words)))
