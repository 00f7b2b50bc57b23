"""Transcripts: the paragraphs of a speaker's turn, and the headings that open turns."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
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
NAME = rf"[{CAPITALS}][\w.'’\-]*"
# "Lena Marsh: Good evening.", "Marsh: Good evening."; not "Marsh: 41."
NAMED = re.compile(
    rf"(?P<who>{NAME}(?:[ \u00a0](?:{NAME}|of|the|for|von|van|de)){{0,7}})"
    r"(?: ?[(\[][^)\]\n]{1,60}[)\]])?:\s+(?=[^\W\d]|[\"“‘'(\[…—–])"
)


class Turn(NamedTuple):
    """One paragraph of a turn; `heading` is set where the turn starts."""

    start: int
    end: int
    heading: Span | None


def find_turns(text: str, paragraphs: Spans[Span], is_person: Callable[[Span], bool]) -> list[Turn]:
    """Return the paragraphs spoken in a transcript or an interview; empty for any other text.

    `is_person` tells whether a heading in small letters names somebody.
    """
    headings = _headings(TURN, text, paragraphs)
    labels = {found["who"] for found in headings.values()}
    if len(headings) >= FEWEST and labels != {"Q"}:
        return list(_turns(text, paragraphs, headings))
    headings = _headings(NAMED, text, [place for place in paragraphs if _is_spoken(text, place)])
    if not _is_dialogue(headings, is_person):
        return []
    last = max(headings)  # a narrator may go on behind it
    return list(_turns(text, (place for place in paragraphs if place.start <= last), headings))


def _headings(
    pattern: re.Pattern[str], text: str, paragraphs: Iterable[Span]
) -> dict[int, re.Match[str]]:
    """Return what opens paragraphs as a heading, by where it starts."""
    found = (pattern.match(text, place.start, place.end) for place in paragraphs)
    return {each.start(): each for each in found if each and not _is_field(each["who"])}


def _is_dialogue(headings: dict[int, re.Match[str]], is_person: Callable[[Span], bool]) -> bool:
    """Whether two headings come again and again, one of them somebody's name."""
    counts = Counter(found["who"] for found in headings.values())
    speaking = {label for label, number in counts.items() if number > 1}
    repeated = (found for found in headings.values() if found["who"] in speaking)
    return len(speaking) > 1 and any(is_person(Span(*found.span("who"))) for found in repeated)


def _is_spoken(text: str, place: Span) -> bool:
    """Whether a paragraph ends like a sentence: "Marsh: 41 votes" is a line of a list."""
    return text[place.start : place.end].rstrip(' ”"’)]').endswith((".", "?", "!", "…", "—", "–"))


def _is_field(label: str) -> bool:
    """Whether a label is that of an announcement: "WHERE: Warsaw"."""
    return label.lower() in FIELDS


def _turns(
    text: str, paragraphs: Iterable[Span], headings: dict[int, re.Match[str]]
) -> Iterator[Turn]:
    begun = False
    for place in paragraphs:
        heading = headings.get(place.start)
        begun = begun or heading is not None
        start = heading.end() if heading else place.start
        if not begun or start >= place.end or STAGE.fullmatch(text, start, place.end):
            continue
        yield Turn(start, place.end, Span(*heading.span("who")) if heading else None)
