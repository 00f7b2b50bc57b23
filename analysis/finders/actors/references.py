"""Role phrases that a reader would tie to one person: "the Polish president"."""

import re
from collections.abc import Iterator
from datetime import date

from analysis.finders.actors.appositions import names_another, role_after
from analysis.finders.actors.cast import Cast
from analysis.finders.actors.identity import Identity, Named
from analysis.finders.actors.roles import Role, role_before
from analysis.reference.records import Person, Title
from analysis.text import Annotated
from analysis.text.names import Hit
from analysis.text.spans import Spans

RECENT = 24  # mentions of people that a role phrase looks back over
HEADS = frozenset(("chief", "boss", "head"))
HEADED = frozenset(("secretary-general", "military chief", "high representative"))
DETERMINED = re.compile(
    r"(?:\b[Tt]he|['’]s?)(?: (?:current|former|then|outgoing|new|late|ex-))?[ ]?$"
)


def find_role_phrases(text: Annotated, cast: Cast, people: Spans[Named]) -> Iterator[Named]:
    """Yield the role phrases whose holder the text or the reference table tells."""
    appositions = Spans(role for named in people if (role := role_after(text, named.end)))
    for hit in text.names:
        if not _is_title(hit) or appositions.at(hit.start) or _named_next(text, people, hit.end):
            continue
        role = role_before(text, hit.end, hit.end)
        if role is None or not _determined(text, role):
            continue
        if identity := _holder(cast, role, people):
            yield Named(role.start, hit.end, identity, "person: role phrase")


def _is_title(hit: Hit) -> bool:
    """Whether a known name is a title of its own: not "Mr."."""
    name = hit.of("title")
    return name is not None and isinstance(name.record, Title) and name.record.holder != "courtesy"


def _named_next(text: Annotated, people: Spans[Named], end: int) -> bool:
    """Whether the name follows: "the president Andrzej Duda", "the president, Andrzej Duda"."""
    if names_another(text, end):
        return True
    return people.at(end + 1) is not None or people.at(end + 2) is not None


def _determined(text: Annotated, role: Role) -> bool:
    before = text.words(max(0, role.start - 14), role.start)
    return bool(DETERMINED.search(before)) or "’s " in role.words or "'s " in role.words


def _holder(cast: Cast, role: Role, people: Spans[Named]) -> Identity | None:
    """Return who of the text, else of the reference table, holds the role."""
    recent = people.until(role.start, RECENT)
    met = next((who.identity for who in recent if _suits(who.identity, role, cast.day)), None)
    record = None if met or role.former else holder_of(cast, role.office, role.acts_for)
    return cast.add(record.name, record, None, role.start) if record else met


def holder_of(cast: Cast, office: str, state: str) -> Person | None:
    """Return the one person who holds an office of a state on the day, by the reference table."""
    day = cast.day
    if day is None or not state or office in ("", "other"):
        return None
    records = cast.lexicons.holders.get((office, state), ())
    holders = [record for record in records if _holds(record, office, state, day)]
    return holders[0] if len(holders) == 1 else None


def _holds(person: Person, office: str, state: str, day: date) -> bool:
    return any(
        held.office == office and held.acts_for == state and held.held_on(day)
        for held in person.offices
    )


def _suits(person: Identity, role: Role, day: date | None) -> bool:
    """Whether a person met before can be the one that a role phrase means."""
    told = any(
        _same_office(known, role) and role.state in ("", known.state)
        for known in person.roles
        if known.words and known.former == role.former and role.place in ("", known.place)
    )
    elect = role.noun.endswith("-elect")  # a president-elect is no president yet
    heads = not role.office and role.noun in HEADS  # "the former chief" of whatever it is
    if told or person.record is None or not (role.office or heads) or elect:
        return told
    return any(
        (office.office in HEADED if heads else office.office == role.office)
        and role.place in office.role  # governor of Indiana
        and role.state in ("", office.acts_for)
        and (day is None or office.held_on(day) != role.former)
        for office in person.record.offices
    )


def _same_office(known: Role, role: Role) -> bool:
    """Whether two titles are one office, or end in one word: "energy minister", "minister"."""
    elect = "-elect" in known.noun + role.noun
    office = bool(role.office and known.office == role.office) and not elect
    chief = role.noun in HEADS and role.noun in known.words.lower().split()  # chief of staff
    return office or known.noun == role.noun or chief
