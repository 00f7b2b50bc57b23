"""Whom a surname or a given name alone means: "Duda", "Mr. King", "Ivanka"."""

import re
from collections.abc import Iterator

from analysis.finders.actors.behaviour import SPEAKS
from analysis.finders.actors.candidates import Candidate
from analysis.finders.actors.cast import Cast
from analysis.finders.actors.identity import Named
from analysis.finders.actors.ordinary import DOUBTFUL, ORDINARY, THINGS
from analysis.finders.actors.roles import Role, role_before
from analysis.reference.records import Person
from analysis.text import Annotated

# What shows that "Will" or "May" is a person met before: "Will said", "May’s"; not "Will he".
ACTS = re.compile(r"['’]s\b| (?:said|says|told|wrote|was|is|has|had|who|did|\w{3,}ed)\b")
LONG = re.compile(r"\b[^\W\d_]{4,}")
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


def pieces_of_headline(text: Annotated, cast: Cast, candidate: Candidate) -> Iterator[Candidate]:
    """Yield the words of a headline one by one, "Biden Calls Trump"; else the run as it is."""
    if not _is_headline(text, cast, candidate):
        yield candidate
        return
    start = candidate.start
    for word in candidate.words:
        yield Candidate(start, start + len(word), (word,))
        start += len(word) + 1


def _is_headline(text: Annotated, cast: Cast, candidate: Candidate) -> bool:
    """Whether a run of capitalised words is a surname and a verb: "Sanders Vows"."""
    start, _, words, _ = candidate
    if len(words) < 2 or not words[1].endswith(("s", "ed")) or words[1].lower() in THINGS:
        return False
    hit = text.names.at(start)
    known = hit is not None and hit.of("surname") and hit.end == start + len(words[0])
    return (cast.has_surname(words[0]) or bool(known)) and _in_headline(text, start)


def _in_headline(text: Annotated, start: int) -> bool:
    """Whether a place is in a paragraph without stop, or in a sentence all in capitals."""
    paragraph = text.paragraphs.at(start)
    if paragraph and text.words(paragraph.end - 1, paragraph.end).isalnum():
        return True
    sentence = text.sentence(start)
    long = LONG.findall(text.text, sentence.start, min(sentence.end, sentence.start + 160))
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def find_short(text: Annotated, cast: Cast, candidate: Candidate) -> Named | None:
    """Return who a surname or a given name alone means, if a reader would be sure."""
    start, end, words, doubtful = candidate
    surname = " ".join(words)
    if not cast.has_surname(surname):
        return None if doubtful or len(words) > 1 else _first_met(text, cast, candidate)
    role = role_before(text, start, end)
    if role is None and surname in text.lexicons.firms and cast.is_ahead(surname, start):
        return None  # "Ford named William Ford as its head": the company
    if doubtful and not _surname_after_all(text, cast, candidate, role):
        return None
    if not doubtful and (other := _namesake(text, cast, candidate, role)):
        return other
    identity = cast.of_surname(surname, role, start)
    if identity is None:
        return None  # two people of that surname
    cast.tell(identity, role)
    return Named(start, end, identity, "person: surname")


def _surname_after_all(
    text: Annotated, cast: Cast, candidate: Candidate, role: Role | None
) -> bool:
    """Whether "Jordan" or "King" is a person here: introduced before, and no "King Charles"."""
    start, end, (word,), _ = candidate
    known = any(person.first < start for person in cast.called(word))
    hit = text.names.at(start)
    if role is None and hit is not None and hit.of("demonym"):  # Mark Cuban
        return known and (SPEAKS.match(text.text, end) is not None)
    if word.lower() in DOUBTFUL and role is None:
        plain = text.dates.at(start) or text.words(max(0, start - 4), start).lower() == "the "
        said = text.words(max(0, start - 5), start) in ("said ", "says ")
        return known and not plain and (said or ACTS.match(text.text, end) is not None)
    after = text.words(end, end + 2)
    return known and (role is not None or not after[1:].isupper())


def _first_met(text: Annotated, cast: Cast, candidate: Candidate) -> Named | None:
    """Return whom a single word names that is nobody's surname so far."""
    start, end, (word,), _ = candidate
    if text.dates.at(start):
        return None  # the month of May
    role = role_before(text, start, end)
    if holder := _holder(text, cast, candidate, role):
        return holder
    if role is not None and (within := cast.of_middle(word)):
        cast.meet(within, word)
        return Named(start, end, within, "person: title and surname")
    if familiar := cast.of_given(word):
        return Named(start, end, familiar, "person: given name alone")
    unlike = word.isupper() or not word.replace("-", "").isalpha()
    unlike = unlike or word.lower() in ORDINARY
    if role is not None and role.touching and not unlike:
        return Named(start, end, cast.add(word, None, role, start), "person: title and surname")
    return None


def _namesake(text: Annotated, cast: Cast, candidate: Candidate, role: Role | None) -> Named | None:
    """Return the holder of an office who is none of those named in full.

    "President Obama" and "Mr. Obama" are not the one Obama whom the text names, Michelle;
    nor is "Obama" in the headline.
    """
    surname = " ".join(candidate.words)
    if role is None:
        another = cast.is_ahead(surname, candidate.start)
    else:
        another = not any(cast.suits(person, role) for person in cast.called(surname))
    return _holder(text, cast, candidate, role) if another else None


def _holder(text: Annotated, cast: Cast, candidate: Candidate, role: Role | None) -> Named | None:
    """Return the known person of that surname whose office fits the title or is prominent."""
    record = _office_holder(text, cast, candidate, role)
    if record is None:
        return None
    identity = cast.add(record.name, record, role, candidate.start)
    cast.meet(identity, " ".join(candidate.words))
    return Named(candidate.start, candidate.end, identity, "person: office and surname")


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
    if role is None and person.common:
        return False  # "Rose" and "Moon" begin sentences, too
    if role is None or role.courtesy:
        return any(office.office in PROMINENT for office in held)
    offices = person.offices if role.former else held
    return any(
        office.office == role.office and role.acts_for in ("", office.acts_for)
        for office in offices
    )
