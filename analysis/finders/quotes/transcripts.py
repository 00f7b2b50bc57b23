"""Transcripts: each paragraph of a speaker's turn is an utterance of that speaker."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.text import Annotated
from analysis.text.spans import Span

TURN = re.compile(
    r"""
    (?P<who> Q | (?:[A-Z][A-Z.'’\-]+|Mr\.|Ms\.)(?:[ ]+[A-Z][A-Z.'’\-]+){0,5} )  # MS. PSAKI
    (?: [ ]*\([^)\n]{1,60}\) )?                                                  # (as interpreted)
    (?: : \s+ | (?<=Q)[ \u00a0]{1,4}(?=\S) )
    """,
    re.VERBOSE,
)
# What is no speech: "(Laughter.)", "[Inaudible.]", "* * *", "END  2:00 P.M. EST".
STAGE = re.compile(r"\([^)]*\)\s*|\[[^\]]*\]\s*|[*\s]+|END\b.*|\d{1,2}:\d\d [AP]\.?M.*")
FEWEST = 3  # headings that make a text a transcript


class Turn(NamedTuple):
    """One paragraph of a turn; `heading` is set where the turn starts."""

    start: int
    end: int
    heading: Span | None


def find_turns(text: Annotated) -> list[Turn]:
    """Return the paragraphs spoken in a transcript; empty for any other text."""
    headings = {
        place.start: found
        for place in text.paragraphs
        if (found := TURN.match(text.text, place.start, place.end))
    }
    named = [found for found in headings.values() if found["who"] != "Q"]
    if len(headings) < FEWEST or not named:
        return []
    return list(_turns(text, headings))


def _turns(text: Annotated, headings: dict[int, re.Match[str]]) -> Iterator[Turn]:
    begun = False
    for place in text.paragraphs:
        heading = headings.get(place.start)
        begun = begun or heading is not None
        start = heading.end() if heading else place.start
        if not begun or start >= place.end or STAGE.fullmatch(text.text, start, place.end):
            continue
        yield Turn(start, place.end, Span(*heading.span("who")) if heading else None)
