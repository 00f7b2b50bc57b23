"""The people a text names: in full, by surname, by title."""

from collections.abc import Iterator

from analysis.finders.actors.appositions import is_told, role_after
from analysis.finders.actors.candidates import Candidate, find_candidates, names_person
from analysis.finders.actors.cast import SUFFIX, Cast, Identity, Named
from analysis.finders.actors.ordinary import THINGS
from analysis.finders.actors.roles import Role, role_before
from analysis.finders.actors.surnames import find_short, pieces_of_headline
from analysis.reference.records import Person
from analysis.text import Annotated

LONGEST = 3  # words of an unknown name; more are a headline: "Duda Urges Swift Action"


def find_people(text: Annotated, cast: Cast) -> list[Named]:
    """Return the named people in text order; the cast learns every identity and role."""
    candidates = list(find_candidates(text))
    full = sorted([*_known(text, cast), *_unknown(text, cast, candidates)], key=_start)
    covered = {start for start, end, _, _ in full for start in range(start, end)}
    rest = [candidate for candidate in candidates if candidate.start not in covered]
    pieces = [piece for candidate in rest for piece in pieces_of_headline(text, cast, candidate)]
    short = [named for piece in pieces if (named := find_short(text, cast, piece))]
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
    words = _without_verbs(candidate.words, title_case=_title_case(text, candidate.end))
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
    return close or (initials and bool(roles)) or is_told(text, end)


def _without_verbs(words: tuple[str, ...], *, title_case: bool) -> tuple[str, ...]:
    """Return a name without the headline that runs on from it: "Anthony Weiner Caught Again".

    In a headline the third word is a verb if it ends like one: "Ada Nowak Responds To Critics".
    """
    plain = [word for word in words if not SUFFIX.match(word) and not word.endswith(".")]
    capital = [word for word in plain if word[:1].isupper()]
    verb = title_case and len(words) == LONGEST and words[-1].endswith(("s", "ed"))
    if len(capital) <= LONGEST and not verb:
        return words
    return words[: words.index(capital[1]) + 1]


def _title_case(text: Annotated, end: int) -> bool:
    """Whether the next word has a capital, too, as in a headline: "… To Critics"."""
    following = text.words(end, end + 2)
    return following[:1] == " " and following[1:].isupper()
