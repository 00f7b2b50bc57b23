"""Pronouns and role phrases that a reader would tie to one person: "he", "the Polish president"."""

import re
from collections.abc import Iterator
from datetime import date

from analysis.extract.actors.cast import Cast, Identity
from analysis.extract.actors.people import Named
from analysis.extract.actors.roles import Role, names_another, role_after, role_before
from analysis.reference.records import Title
from analysis.text import Annotated
from analysis.text.spans import Spans

PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
REACH = 3  # sentences that a pronoun looks back over
DETERMINED = re.compile(r"(?:\b[Tt]he|['’]s?)(?: (?:current|former|then|outgoing|new|late))? ?$")


def find_references(text: Annotated, cast: Cast, people: Spans[Named]) -> Iterator[Named]:
    """Yield the places that stand for a person without naming him or her."""
    roles = list(_role_phrases(text, cast, people))
    yield from roles
    yield from _pronouns(text, Spans([*people, *roles]))


def _role_phrases(text: Annotated, cast: Cast, people: Spans[Named]) -> Iterator[Named]:
    appositions = [role for named in people if (role := role_after(text, named.end))]
    taken = Spans(appositions)
    for hit in text.names:
        name = hit.of("title")
        if name is None or not isinstance(name.record, Title) or name.record.holder == "courtesy":
            continue
        role = role_before(text, hit.end)
        if (
            role is None
            or names_another(text, hit.end)
            or taken.at(hit.start)
            or people.at(hit.end + 1)
        ):
            continue
        if not DETERMINED.search(text.words(max(0, role.start - 14), role.start)) and not (
            "’s " in role.words or "'s " in role.words
        ):
            continue
        if identity := _holder(cast, role, people, role.start):
            yield Named(role.start, hit.end, identity, "person: role phrase")


def _holder(cast: Cast, role: Role, people: Spans[Named], offset: int) -> Identity | None:
    """Return who of the text, else of the reference table, holds the role."""
    before = [named.identity for named in reversed(people.within(0, offset))]
    met = next((person for person in before if _suits(person, role, cast.day)), None)
    if met or role.former or not role.office or not role.acts_for or cast.day is None:
        return met
    holders = [
        person
        for person in cast.lexicons.people.values()
        for office in person.offices
        if office.office == role.office
        and office.acts_for == role.acts_for
        and office.held_on(cast.day)
    ]
    unique = len(holders) == 1 and role.office != "other"
    return cast.add(holders[0].name, holders[0], None) if unique else None


def _suits(person: Identity, role: Role, day: date | None) -> bool:
    """Whether a person met before can be the one that a role phrase means."""
    told = any(
        known.office == role.office and role.acts_for in ("", known.acts_for)
        for known in person.roles
        if known.office and known.former == role.former
    )
    if told or person.record is None or not role.office:
        return told
    return any(
        office.office == role.office
        and office.acts_for == role.acts_for
        and (day is None or office.held_on(day) != role.former)
        for office in person.record.offices
    )


def _pronouns(text: Annotated, people: Spans[Named]) -> Iterator[Named]:
    for token in text.tokens:
        if (sex := PRONOUNS.get(token.lower)) and (
            who := _antecedent(text, people, token.start, sex)
        ):
            yield Named(token.start, token.end, who, "person: pronoun")


def _antecedent(text: Annotated, people: Spans[Named], offset: int, sex: str) -> Identity | None:
    """Return the person that a pronoun goes back to.

    In its own sentence that is the last fitting person before it ("Duda reiterated his
    country’s support"); else the first, the subject, of the nearest sentence that has one.
    """
    sentence = text.sentence(offset)
    start, end = sentence.start, offset
    for _ in range(REACH + 1):
        fitting = [p.identity for p in people.within(start, end) if p.identity.sex in ("", sex)]
        if fitting:
            fitting = fitting if start != sentence.start else fitting[::-1]
            return next((person for person in fitting if person.sex), fitting[0])
        previous = text.sentences.before(start)
        if previous is None:
            return None
        start, end = previous.start, start
    return None
