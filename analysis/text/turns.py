"""Transcripts: the paragraphs of a speaker's turn, and the headings that open turns."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.text.spans import Span, Spans

CAPITALS = "".join(filter(str.isupper, map(chr, range(0x250))))
WORD = rf"(?:Mc|Mac)?[{CAPITALS}][{CAPITALS}.'’\-]+"
TURN = re.compile(
    rf"""
    (?P<who> Q | (?:{WORD}|Mrs?\.|Ms\.|Dr\.)(?:[ \u00a0]+{WORD}){{0,5}}(?:[ ]+\#?\d)? )  # MS. PSAKI
    (?: [ ]*[(\[][^)\]\n]{{1,60}}[)\]] )?                                         # (as interpreted)
    (?: : \s+ | (?<=Q)[ \u00a0]{{1,4}}(?=\S) )
    """,
    re.VERBOSE,
)
# What is no speech: "(Laughter.)", "[Inaudible.]", "* * *", "END  2:00 P.M. EST".
STAGE = re.compile(r"\([^)]*\)\s*|\[[^\]]*\]\s*|[*\s]+|END\b.*|\d{1,2}:\d\d [AP]\.?M.*")
# What announcements have before a colon: nobody speaks under these.
FIELDS = frozenset(
    "attendees bcc cc contact date embargoed from how location media note participants photo place "
    "present re source subject time to topic venue video what when where who why".split()
)
FEWEST = 3  # headings that make a text a transcript


class Turn(NamedTuple):
    """One paragraph of a turn; `heading` is set where the turn starts."""

    start: int
    end: int
    heading: Span | None


def find_turns(text: str, paragraphs: Spans[Span]) -> list[Turn]:
    """Return the paragraphs spoken in a transcript; empty for any other text."""
    headings = {
        place.start: found
        for place in paragraphs
        if (found := TURN.match(text, place.start, place.end)) and not _is_field(found["who"])
    }
    named = [found for found in headings.values() if found["who"] != "Q"]
    if len(headings) < FEWEST or not named:
        return []
    return list(_turns(text, paragraphs, headings))


def _is_field(label: str) -> bool:
    """Whether a label is that of an announcement: "WHERE: Warsaw"."""
    return label.lower() in FIELDS


def _turns(
    text: str, paragraphs: Spans[Span], headings: dict[int, re.Match[str]]
) -> Iterator[Turn]:
    begun = False
    for place in paragraphs:
        heading = headings.get(place.start)
        begun = begun or heading is not None
        start = heading.end() if heading else place.start
        if not begun or start >= place.end or STAGE.fullmatch(text, start, place.end):
            continue
        yield Turn(start, place.end, Span(*heading.span("who")) if heading else None)
