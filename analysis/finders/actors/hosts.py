"""Whose transcript a text is: the state or bloc whose officials take turns as the hosts."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from analysis.finders.actors.labels import find_labels, officials
from analysis.finders.actors.states import is_city
from analysis.reference.records import Bloc, Country, Organisation, Person, Record
from analysis.text import Annotated

# Whose words a title announces: "Remarks by President Duda", not "Call on the visit of Duda".
BY = re.compile(r"\b[Bb][Yy] (?:(?:[A-Z][\w.’'-]*|of|the|for|and|with),? )*$")
NEAR = 120  # characters before a name in which its "by" stands
BODIES = ("seat", "organisation", "bloc")
PRIVATE = ("bank", "company", "court", "party")  # whose own texts are no government's
BRIEFING = frozenset(("spokesperson", "national security adviser", "head of office"))


@lru_cache(maxsize=1)  # actors and steps ask for the same text, one after the other
def find_host(text: Annotated) -> str:
    """Return the state or bloc whose own text it is, a transcript or a statement, or nothing.

    The publisher tells, or a line before the first turn ("The White House"); else whose words
    the title or those lines announce ("Remarks by President Duda"); else the officials who
    brief: they take turns as "MR." and "MS.", guests by their offices. Of other texts only
    the publisher tells.
    """
    if not text.turns or text.published.date_from is None:
        return _of_body(text, text.publisher)
    day = text.published.date_from
    until = text.turns[0].start
    lines = (text.words(*line) for line in text.paragraphs.within(0, until))
    titles = [(text.title, len(text.title.text))] if text.title else []
    announced = (_announced(*place, day) for place in (*titles, (text, until)))
    bodies = (_of_body(text, name) for name in (text.publisher, *lines))
    return next(filter(None, (*bodies, *announced)), "") or _briefing(text, day)


def _of_body(text: Annotated, name: str) -> str:
    """Return whom a body acts for, if the words are its name; a capital may be a mere place."""
    bare = re.sub(r"^the ", "", name.strip(), flags=re.IGNORECASE)
    meanings = (each for each in text.lexicons.names.get(bare, ()) if each.kind in BODIES)
    bodies = (each for each in meanings if each.kind != "seat" or not is_city(bare))
    return _only(_acts_for(each.record) for each in bodies)


def _acts_for(record: Record) -> str:
    match record:
        case Country(iso3=code):
            return code
        case Bloc(name=bloc):
            return bloc
        case Organisation(acts_for=code, kind=kind) if kind not in PRIVATE:
            return code
    return ""


def _announced(text: Annotated, until: int, day: date) -> str:
    """Return for whom the first person acts whose words a title announces."""
    for hit in text.names.within(0, until):
        people = [name.record for name in hit.names if isinstance(name.record, Person)]
        if people and is_announced(text, hit.start):
            return _only(_states(people, day))
    return ""


def is_announced(text: Annotated, start: int) -> bool:
    """Whether a title announces the words of the person named at a place."""
    return BY.search(text.words(max(0, start - NEAR), start)) is not None


def _states(people: Iterable[Person], day: date) -> Iterator[str]:
    return (office.acts_for for who in people for office in who.offices if office.held_on(day))


def _briefing(text: Annotated, day: date) -> str:
    """Return the state of most turns of officials whose office it is to brief."""
    counts: Counter[str] = Counter()
    headings = Counter(
        (label.title, label.surname) for label in find_labels(text) if label.courtesy
    )
    for heading, number in headings.items():
        found = [office for _, office in officials(text.lexicons, *heading, day)]
        if any(office.office in BRIEFING for office in found):
            counts[_only(office.acts_for for office in found)] += number
    states = [(number, state) for state, number in counts.most_common() if state and number]
    tied = len(states) > 1 and states[0][0] == states[1][0]
    return states[0][1] if states and not tied else ""


def _only(codes: Iterable[str]) -> str:
    """Return the one code among several, or nothing."""
    found = set(filter(None, codes))
    return found.pop() if len(found) == 1 else ""
