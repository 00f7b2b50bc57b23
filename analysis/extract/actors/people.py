"""The people a text names: in full, by surname, by title."""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.extract.actors.candidates import Candidate, find_candidates
from analysis.extract.actors.cast import Cast, Identity
from analysis.extract.actors.roles import Role, role_after, role_before
from analysis.reference.records import Person
from analysis.text import Annotated

# Offices whose holders headlines call by surname alone: "Putin warns the West".
PROMINENT = frozenset(
    (
        "president",
        "prime minister",
        "chancellor",
        "foreign minister",
        "defence minister",
        "secretary-general",
        "head of state",
        "high representative",
        "commission president",
    )
)
# Words that no person's name holds: "General Motors", "St. Louis University".
THINGS = frozenset(
    "agency airlines airport association avenue award bank bay beach board bureau center centre "
    "city club college committee commission company conference congress convention corp "
    "corporation council county court department district family flight force forum foundation "
    "fund gate group high hills hospital hotel house inc industries institute island journal lake "
    "league limited ltd magazine mall memorial ministry mission motors mount mountain museum news "
    "office organization party plant plaza police port prize program project railway records "
    "report review river road room school series service services show square station store "
    "street studios summit system systems team theater theatre times tower trust union university "
    "valley village war weekly world".split()
)


class Named(NamedTuple):
    """A place that names a person, and who it is."""

    start: int
    end: int
    identity: Identity
    rule: str


def find_people(text: Annotated, cast: Cast) -> list[Named]:
    """Return the named people in text order; the cast learns every identity and role."""
    candidates = list(find_candidates(text))
    full = [*_known(text, cast), *_unknown(text, cast, candidates)]
    covered = {start for start, end, _, _ in full for start in range(start, end)}
    rest = [c for c in candidates if c.start not in covered and len(c.words) == 1]
    short = [named for candidate in rest if (named := _by_surname(text, cast, candidate))]
    return sorted([*full, *short], key=lambda named: named.start)


def _known(text: Annotated, cast: Cast) -> Iterator[Named]:
    """Yield full names that stand in the reference table."""
    for hit in text.names:
        if name := hit.of("person"):
            assert isinstance(name.record, Person)
            roles = _roles(text, hit.start, hit.end)
            identity = cast.add(name.record.name, name.record, roles[0] if roles else None)
            for role in roles[1:]:
                cast.tell(identity, role)
            yield Named(hit.start, hit.end, identity, "person: full name of the table")


def _unknown(text: Annotated, cast: Cast, candidates: list[Candidate]) -> Iterator[Named]:
    """Yield full names that only the text knows, told by a given name or a title."""
    for start, end, words in candidates:
        if len(words) < 2 or any(hit.of("person") for hit in text.names.within(start, end)):
            continue
        roles = [role for role in _roles(text, start, end) if role.words or role.courtesy]
        if not THINGS.isdisjoint(word.lower() for word in words):
            continue
        given = words[0] in text.lexicons.given_names
        if text.words(start, end).isupper() or not (given or roles):
            continue
        identity = cast.add(" ".join(words), None, roles[0] if roles else None)
        rule = "person: given name" if given else "person: title"
        yield Named(start, end, identity, rule)


def _roles(text: Annotated, start: int, end: int) -> list[Role]:
    return [role for role in (role_before(text, start), role_after(text, end)) if role]


def _by_surname(text: Annotated, cast: Cast, candidate: Candidate) -> Named | None:
    """Return who a single capitalised word names, if a reader would be sure."""
    start, end, (word,) = candidate
    role = role_before(text, start)
    if identity := cast.of_surname(word, role):
        cast.tell(identity, role)
        return Named(start, end, identity, "person: surname")
    if word in cast.by_surname or text.dates.at(start):
        return None  # two people of that surname, or the month of May
    if record := _office_holder(text, cast, candidate, role):
        return Named(start, end, cast.add(record.name, record, role), "person: office and surname")
    unlike = word.isupper() or not word.isalpha() or word.lower() in THINGS
    if role is not None and not unlike:
        return Named(start, end, cast.add(word, None, role), "person: title and surname")
    return None


def _office_holder(
    text: Annotated, cast: Cast, candidate: Candidate, role: Role | None
) -> Person | None:
    """Return the one known person of that surname whose office fits the title or is prominent."""
    hit = text.names.at(candidate.start)
    if hit is None or hit.end != candidate.end:
        return None
    people = [name.record for name in hit.names if name.kind == "surname"]
    fitting = [p for p in people if isinstance(p, Person) and _fits(p, role, cast)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(person: Person, role: Role | None, cast: Cast) -> bool:
    held = [o for o in person.offices if cast.day is None or o.held_on(cast.day)]
    if role is None or role.courtesy:
        return any(office.office in PROMINENT for office in held)
    offices = person.offices if role.former else held
    return any(
        office.office == role.office and role.acts_for in ("", office.acts_for)
        for office in offices
    )
