"""When a text can have been written by the offices that it gives people as theirs."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from analysis.reference.records import Person, Title
from analysis.text.names import Hit

Window = tuple[date, date]  # from the first day to the day after the last
EVER = (date(1, 1, 2), date.max)
# Offices that nobody bears after the end of them, but for courtesy.
OFFICES = frozenset(
    ("president", "prime minister", "chancellor", "foreign minister", "defence minister")
)
NOT_NOW = re.compile(r"\b(?:former|ex|then|late|future|incoming|outgoing|next|ousted)[ -]$", re.I)
MOST = 200  # holders that are compared: enough, and linear in the text
FEWEST = 2  # people who agree; "President Bush" alone may be history


def windows(text: str, names: Iterable[Hit]) -> list[Window]:
    """Return the times in which all the people held the offices that the text gives them.

    "President Biden" and "Prime Minister Truss" leave six weeks of 2022. Where no time
    fits all of them, the text speaks of the past, and tells nothing.
    """
    held = dict(islice(_held(text, names), MOST))
    found = [EVER]
    for terms in held.values():
        found = [both for one in found for term in terms if (both := _overlap(one, term))]
    return found if len(held) >= FEWEST else []


def _held(text: str, names: Iterable[Hit]) -> Iterator[tuple[str, list[Window]]]:
    """Yield each title with the name behind it, and when its bearers held that office."""
    before: Hit | None = None
    for hit in names:
        title = before.of("title") if before else None
        if before and title and text[before.end : hit.start] == " " and _now(text, before.start):
            record = title.record
            people = [name.record for name in hit.names if name.kind in ("person", "surname")]
            if isinstance(record, Title) and record.office in OFFICES and people:
                terms = [term for person in people for term in _terms(person, record.office)]
                if terms:
                    yield text[before.start : hit.end].lower(), terms
        before = hit


def _now(text: str, start: int) -> bool:
    return NOT_NOW.search(text, max(0, start - 12), start) is None


def _terms(person: object, office: str) -> Iterator[Window]:
    if isinstance(person, Person):
        for held in person.offices:
            if held.office == office:
                yield held.since or EVER[0], held.until or EVER[1]


def _overlap(one: Window, other: Window) -> Window | None:
    first, end = max(one[0], other[0]), min(one[1], other[1])
    return (first, end) if first < end else None
