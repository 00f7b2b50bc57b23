"""Role phrases that a reader would tie to one person: "the Polish president"."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from analysis.finders.actors.allegiance import acts_for
from analysis.finders.actors.appositions import names_another, role_after
from analysis.finders.actors.cast import Cast
from analysis.finders.actors.identity import Identity, Named
from analysis.finders.actors.roles import OWNING, Role, role_before
from analysis.reference import Lexicons
from analysis.reference.records import Person, Title
from analysis.text import Annotated
from analysis.text.names import Hit
from analysis.text.spans import Spans

RECENT = 24  # mentions of people that a role phrase looks back over
HEADS = frozenset(("chief", "boss", "head"))
HEADED = frozenset(("secretary-general", "military chief", "high representative"))
LEADER = "leader"
LEADING = ("president", "prime minister", "chancellor", "head of state", "head of government")
PLURAL = ("s", "men", "women")
OF = re.compile(r"[ \u00a0]of(?: the)?[ \u00a0]")
DETERMINED = re.compile(
    r"(?:\b[Tt]he|['’]s?)(?: (?:current|former|then|outgoing|new|late|ex-))?[ ]?$"
)


def find_role_phrases(text: Annotated, cast: Cast, people: Spans[Named]) -> Iterator[Named]:
    """Yield the role phrases whose holder the text or the reference table tells."""
    appositions = Spans(role for named in people if (role := role_after(text, named.end)))
    for hit in text.names:
        title = _title(text, hit)
        if title is None or _named_next(text, people, hit.end) or appositions.at(hit.start):
            continue
        role = _role(text, hit, title)
        if role is None or not _determined(text, role) or _named_next(text, people, role.end):
            continue
        if identity := _holder(cast, role, people):
            yield Named(role.start, hit.end, identity, "person: role phrase")


def _title(text: Annotated, hit: Hit) -> Title | None:
    """Return the title of one person that a known name is: not "Mr.", not "ministers"."""
    name = hit.of("title")
    title = name.record if name else None
    if not isinstance(title, Title) or title.holder == "courtesy":
        return None
    several = text.words(*hit[:2]).lower().endswith(PLURAL) and not title.title.endswith(PLURAL)
    return None if several else title


def _role(text: Annotated, hit: Hit, title: Title) -> Role | None:
    """Return the role of a title with the state before or behind it: "the president of Latvia"."""
    role = role_before(text, hit.end, hit.end)
    owner = text.names.after(hit.end)
    if role is None or owner is None or role.state or title.acts_for:
        return role and _of_leader(role, title)
    code = acts_for([owner]) if owner.of("country", "bloc") else ""
    owned = OF.fullmatch(text.words(hit.end, owner.start)) is not None
    if not code or not owned or text.text.startswith(OWNING, owner.end):
        return role
    acting = "" if role.former else code
    return _of_leader(role._replace(end=owner.end, acts_for=acting, state=code), title)


def _of_leader(role: Role, title: Title) -> Role:
    """Return a state's leader as one who holds its first offices: "the Latvian leader"."""
    leads = title.title == LEADER and role.state
    return role._replace(office=LEADER) if leads else role


def _named_next(text: Annotated, people: Spans[Named], end: int) -> bool:
    """Whether the name follows: "the president Andrzej Duda", "the president, Andrzej Duda"."""
    if names_another(text, end):
        return True
    return people.at(end + 1) is not None or people.at(end + 2) is not None


def _determined(text: Annotated, role: Role) -> bool:
    before = text.words(max(0, role.start - 14), role.start)
    return bool(DETERMINED.search(before)) or any(sign in role.words for sign in OWNING)


def _holder(cast: Cast, role: Role, people: Spans[Named]) -> Identity | None:
    """Return who of the text, else of the reference table, holds the role.

    In a government's own text an office without a state is its own: "the President".
    """
    if cast.host and not role.state and (host := _of_host(cast, role)):
        return host
    recent = people.until(role.start, RECENT)
    met = next((who.identity for who in recent if _suits(who.identity, role, cast.day)), None)
    known = cast.lexicons, cast.day
    record = None if met or role.former else holder_of(*known, role.office, role.acts_for)
    return cast.add(record.name, record, None, role.start) if record else met


def _of_host(cast: Cast, role: Role) -> Identity | None:
    """Return who holds an office of the state whose own text it is.

    "The foreign minister" is no host's where that office is called secretary of state, nor
    is "the commander-in-chief" sure to be a soldier.
    """
    if role.former or role.place or role.noun.endswith("-elect") or role.office == "military chief":
        return None
    record = holder_of(cast.lexicons, cast.day, role.office, cast.host)
    if record is None:
        return None
    called = [office.role for office in record.offices if office.office == role.office]
    minister = "minister" in role.words.lower()
    if minister and not any("minister" in words for words in called):
        return None
    return cast.add(record.name, record, None, role.start)


@lru_cache(maxsize=1 << 12)
def holder_of(lexicons: Lexicons, day: date | None, office: str, state: str) -> Person | None:
    """Return the one person who holds an office of a state on the day, by the reference table."""
    if day is None or not state or office in ("", "other"):
        return None
    records = lexicons.holders.get((office, state), ())
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
    held = [
        day is None or office.held_on(day) != role.former
        for office in person.record.offices
        if (office.office in HEADED if heads else office.office in _offices(role))
        and role.place in office.role  # governor of Indiana
        and role.state in ("", office.acts_for)
    ]
    return bool(held) and (all(held) if role.former else any(held))


def _offices(role: Role) -> tuple[str, ...]:
    return LEADING if role.office == LEADER else (role.office,)


def _same_office(known: Role, role: Role) -> bool:
    """Whether two titles are one office, or end in one word: "energy minister", "minister"."""
    elect = "-elect" in known.noun + role.noun
    office = bool(role.office and known.office == role.office) and not elect
    if role.office and known.office and not office and not elect:
        return False  # a vice president is no president
    chief = role.noun in HEADS and role.noun in known.words.lower().split()  # chief of staff
    return office or known.noun == role.noun or chief
