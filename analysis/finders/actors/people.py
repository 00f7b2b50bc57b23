"""The people a text names: in full, by surname, by title."""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.finders.actors.candidates import Candidate, find_candidates, names_person
from analysis.finders.actors.cast import SUFFIX, Cast, Identity
from analysis.finders.actors.ordinary import ORDINARY, THINGS
from analysis.finders.actors.roles import Role, role_after, role_before
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
LONGEST = 3  # words of an unknown name; more are a headline: "Duda Urges Swift Action"


class Named(NamedTuple):
    """A place that names a person, and who it is."""

    start: int
    end: int
    identity: Identity
    rule: str


def find_people(text: Annotated, cast: Cast) -> list[Named]:
    """Return the named people in text order; the cast learns every identity and role."""
    candidates = list(find_candidates(text))
    full = sorted([*_known(text, cast), *_unknown(text, cast, candidates)], key=_start)
    covered = {start for start, end, _, _ in full for start in range(start, end)}
    rest = [candidate for candidate in candidates if candidate.start not in covered]
    short = [named for candidate in rest if (named := _short(text, cast, candidate))]
    return sorted([*full, *short], key=_start)


def _start(named: Named) -> int:
    return named.start


def _known(text: Annotated, cast: Cast) -> Iterator[Named]:
    """Yield full names that stand in the reference table."""
    for hit in text.names:
        if name := hit.of("person"):
            assert isinstance(name.record, Person)
            identity = cast.add(name.record.name, name.record, None, hit.start)
            for role in _roles(text, hit.start, hit.end):
                cast.tell(identity, role)
            yield Named(hit.start, hit.end, identity, "person: full name of the table")


def _roles(text: Annotated, start: int, end: int) -> list[Role]:
    return [role for role in (role_before(text, start, end), role_after(text, end)) if role]


def _unknown(text: Annotated, cast: Cast, candidates: list[Candidate]) -> Iterator[Named]:
    """Yield full names that only the text knows, told by a given name, else by a title."""
    possible = [each for each in candidates if not each.doubtful and _can_be_name(text, each)]
    titled = []
    for candidate in possible:
        if rule := _by_itself(text, candidate):
            yield _named(text, cast, candidate, rule)
        else:
            titled.append(candidate)
    for candidate in titled:
        known = cast.has_surname(" ".join(candidate.words))  # Rep. Wasserman Schultz
        if not known and _titled(text, candidate):
            yield _named(text, cast, candidate, "person: title")


def _named(text: Annotated, cast: Cast, candidate: Candidate, rule: str) -> Named:
    """Return the person of a full name, the known one where initials are all that differs."""
    words = _without_verbs(candidate.words)
    end = candidate.start + sum(len(word) + 1 for word in words) - 1
    name = " ".join(words)
    record = _known_by(text, " ".join(Identity(name).words))
    identity = cast.add(record.name if record else name, record, None, candidate.start)
    for role in _roles(text, candidate.start, end):
        cast.tell(identity, role)
    return Named(candidate.start, end, identity, rule)


def _known_by(text: Annotated, name: str) -> Person | None:
    """Return the person of the reference table with that full name."""
    records = (meaning.record for meaning in text.lexicons.names.get(name, ()))
    return next((record for record in records if isinstance(record, Person)), None)


def _can_be_name(text: Annotated, candidate: Candidate) -> bool:
    start, end, words, _ = candidate
    if len(words) < 2 or text.words(start, end).isupper():
        return False
    hits = text.names.within(start, end)
    return not any(hit.of("person") for hit in hits) and THINGS.isdisjoint(map(str.lower, words))


def _by_itself(text: Annotated, candidate: Candidate) -> str:
    """Return the rule by which capitalised words are a name, whatever stands around them."""
    start, end, words, _ = candidate
    if words[0] in text.lexicons.given_names:
        return "person: given name"
    hit = text.names.at(start)
    covered = hit is not None and hit.end == end and names_person(hit)
    return "person: look-alike of a state" if covered else ""


def _titled(text: Annotated, candidate: Candidate) -> bool:
    """Whether a title makes capitalised words a name: "spokeswoman Neera Oldham"."""
    start, end, words, _ = candidate
    roles = _roles(text, start, end)
    initials = words[0].endswith(".") and words[0] != "St." and len(words[-1]) > 2
    close = any(role.touching or role.start > start for role in roles)
    return close or (initials and bool(roles))


def _without_verbs(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without the headline that runs on from it: "Anthony Weiner Caught Again"."""
    plain = [word for word in words if not SUFFIX.match(word) and not word.endswith(".")]
    capital = [word for word in plain if word[:1].isupper()]
    return words if len(capital) <= LONGEST else words[: words.index(capital[1]) + 1]


def _short(text: Annotated, cast: Cast, candidate: Candidate) -> Named | None:
    """Return who a surname or a given name alone means, if a reader would be sure."""
    start, end, words, doubtful = candidate
    surname = " ".join(words)
    if len(words) == 2 and cast.has_surname(words[0]) and _headline(text, candidate):
        surname, end = words[0], start + len(words[0])  # "Clinton Vows Action"
    if not cast.has_surname(surname):
        return None if doubtful or len(words) > 1 else _first_met(text, cast, candidate)
    role = role_before(text, start, end)
    if doubtful and not _surname_after_all(text, cast, candidate, role):
        return None
    identity = cast.of_surname(surname, role, start)
    if identity is None:
        return None  # two people of that surname
    cast.tell(identity, role)
    return Named(start, end, identity, "person: surname")


def _headline(text: Annotated, candidate: Candidate) -> bool:
    """Whether a run of capitalised words is a surname and a verb: "Sanders Vows"."""
    start, _, (_, verb), _ = candidate
    paragraph = text.paragraphs.at(start)
    ends = text.words(paragraph.end - 1, paragraph.end) if paragraph else "."
    return verb.endswith(("s", "ed")) and verb.lower() not in THINGS and ends.isalnum()


def _surname_after_all(
    text: Annotated, cast: Cast, candidate: Candidate, role: Role | None
) -> bool:
    """Whether "Jordan" or "King" is a person here: introduced before, and no "King Charles"."""
    start, end, (word,), _ = candidate
    people = cast.called(word)
    known = any(person.first < start for person in people)
    after = text.words(end, end + 2)
    return known and (role is not None or not after[1:].isupper())


def _first_met(text: Annotated, cast: Cast, candidate: Candidate) -> Named | None:
    """Return whom a single word names that is nobody's surname so far."""
    start, end, (word,), _ = candidate
    if text.dates.at(start):
        return None  # the month of May
    role = role_before(text, start, end)
    if record := _office_holder(text, cast, candidate, role):
        identity = cast.add(record.name, record, role, start)
        identity.alone = True
        return Named(start, end, identity, "person: office and surname")
    if familiar := cast.of_given(word):
        return Named(start, end, familiar, "person: given name alone")
    unlike = word.isupper() or not word.replace("-", "").isalpha()
    unlike = unlike or word.lower() in ORDINARY
    if role is not None and role.touching and not unlike:
        return Named(start, end, cast.add(word, None, role, start), "person: title and surname")
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
