"""The people a text names: in full, by surname, by title."""

from collections.abc import Iterator, Sequence

from analysis.finders.actors.appositions import is_told, role_after
from analysis.finders.actors.behaviour import from_given, is_person, surnames_heard
from analysis.finders.actors.candidates import Candidate, find_candidates, names_person
from analysis.finders.actors.cast import Cast
from analysis.finders.actors.forms import SUFFIX, words_of
from analysis.finders.actors.hosts import is_announced
from analysis.finders.actors.identity import Identity, Named
from analysis.finders.actors.ordinary import THINGS
from analysis.finders.actors.roles import Role, owner_before, role_before
from analysis.finders.actors.surnames import find_short, pieces_of_headline
from analysis.finders.actors.turns import Speakers
from analysis.reference.records import Person
from analysis.text import Annotated

LONGEST = 3  # words of an unknown name; more are a headline: "Duda Urges Swift Action"


def find_people(text: Annotated, cast: Cast, announced: Sequence[Identity] = ()) -> list[Named]:
    """Return the named people in text order; the cast learns every identity and role.

    Whose words the title announces is the likeliest to take the turns of a transcript.
    """
    speakers = Speakers(text, cast, announced)
    candidates = list(find_candidates(text))
    full = _in_full(text, cast, candidates)
    speakers.introduce()
    full = sorted([*full, *speakers.find()], key=_start)
    covered = {start for start, end, _, _ in full for start in range(start, end)}
    rest = [candidate for candidate in candidates if candidate.start not in covered]
    pieces = [piece for candidate in rest for piece in pieces_of_headline(text, cast, candidate)]
    return sorted([*full, *_short(text, cast, pieces)], key=_start)


def hear_title(text: Annotated, cast: Cast) -> list[Identity]:
    """Let the cast know whom the title names, and return whose words it announces.

    In a transcript's title a surname counts, too; in other titles only names in full do.
    """
    title = text.title
    if title is None:
        return []
    candidates = list(find_candidates(title))
    named = find_people(title, cast) if text.turns else _in_full(title, cast, candidates)
    cast.start_anew()
    return [who.identity for who in named if is_announced(title, who.start)]


def _in_full(text: Annotated, cast: Cast, candidates: list[Candidate]) -> list[Named]:
    return [*_known(text, cast), *_unknown(text, cast, candidates)]


def _short(text: Annotated, cast: Cast, pieces: list[Candidate]) -> Iterator[Named]:
    """Yield the surnames and given names alone; a headline is read with what follows it.

    The cast keeps the surnames of several people that stay open.
    """
    waiting: list[Candidate] = []
    unsure: list[Candidate] = []
    for piece in pieces:
        if named := find_short(text, cast, piece):
            yield named
        elif not piece.doubtful and cast.has_surname(" ".join(piece.words)):
            (waiting if _waits(text, cast, piece) else unsure).append(piece)
    for piece in waiting:
        if identity := cast.first_of(" ".join(piece.words)):
            yield Named(piece.start, piece.end, identity, "person: surname")
        else:
            unsure.append(piece)
    cast.unsure += [piece[:2] for piece in unsure if _is_shared(cast, piece)]


def _is_shared(cast: Cast, piece: Candidate) -> bool:
    """Whether a surname is that of several people of the text."""
    return len(cast.called(" ".join(piece.words))) > 1


def _waits(text: Annotated, cast: Cast, piece: Candidate) -> bool:
    """Whether a surname, and no company, stands before all of its bearers."""
    surname = " ".join(piece.words)
    return surname not in text.lexicons.firms and cast.is_ahead(surname, piece.start)


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
    whole = [each for each in candidates if not each.doubtful]
    possible = [each for run in whole if _can_be_name(text, each := from_given(text, run))]
    others = []
    for candidate in possible:
        if rule := _by_itself(text, candidate):
            yield _named(text, cast, candidate, rule)
        else:
            others.append(candidate)
    heard = surnames_heard(text, whole, {candidate.words[-1] for candidate in others})
    for candidate in others:
        if cast.has_surname(" ".join(candidate.words)):  # Rep. Wasserman Schultz
            continue
        if _titled(text, candidate):
            yield _named(text, cast, candidate, "person: title")
        elif _acts(text, candidate, heard) and not cast.has_surname(candidate.words[-1]):
            yield _named(text, cast, candidate, "person: acts as one")


def _named(text: Annotated, cast: Cast, candidate: Candidate, rule: str) -> Named:
    """Return the person of a full name, the known one where initials are all that differs."""
    words = _without_verbs(candidate.words, title_case=_title_case(text, candidate.end))
    end = candidate.start + sum(len(word) + 1 for word in words) - 1
    name = " ".join(words)
    if name.isupper() and len(words) > 1:
        name = name.title()
    record = _known_by(text, " ".join(words_of(name)))
    identity = cast.add(record.name if record else name, record, None, candidate.start)
    for role in _roles(text, candidate.start, end):
        cast.tell(identity, role)
    if record is None:
        cast.tell(identity, owner_before(text, candidate.start))
    return Named(candidate.start, end, identity, rule)


def _known_by(text: Annotated, name: str) -> Person | None:
    """Return the person of the reference table with that full name."""
    records = (meaning.record for meaning in text.lexicons.names.get(name, ()))
    return next((record for record in records if isinstance(record, Person)), None)


def _can_be_name(text: Annotated, candidate: Candidate) -> bool:
    start, end, words, _ = candidate
    if len(words) < 2 or (text.words(start, end).isupper() and not _is_turn(text, candidate)):
        return False
    hits = text.names.within(start, end)
    rest = words[1:] if words[0] in text.lexicons.given_names else words  # "Bill" is a name
    return not any(hit.of("person") for hit in hits) and THINGS.isdisjoint(map(str.lower, rest))


def _is_turn(text: Annotated, candidate: Candidate) -> bool:
    """Whether capitals open somebody's turn in a transcript: "LENA MARSH: Good evening."."""
    start, end, words, _ = candidate
    given = words[0].title() in text.lexicons.given_names
    opens = text.words(start - 1, start) in ("", "\n") and text.words(end, end + 1) == ":"
    return opens and given


def _by_itself(text: Annotated, candidate: Candidate) -> str:
    """Return the rule by which capitalised words are a name, whatever stands around them."""
    start, end, words, _ = candidate
    given = text.lexicons.given_names
    second = words[0].endswith(".") and len(words) > 2 and words[1] in given  # J. Bradford Marsh
    if words[0] in given or second or _is_turn(text, candidate):
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


def _acts(text: Annotated, candidate: Candidate, heard: frozenset[str]) -> bool:
    """Whether capitalised words, or the last of them elsewhere, act as a person does.

    Words before a surname that everybody knows would have been its given name.
    """
    known = text.names.before(candidate.end)
    famous = known is not None and known.end == candidate.end and known.of("surname") is not None
    famous = famous and not candidate.words[0].endswith(".")
    return is_person(text, candidate) or (candidate.words[-1] in heard and not famous)


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
