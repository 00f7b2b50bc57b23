"""The people of one text: who a name, a surname or a role stands for."""

from collections import defaultdict
from datetime import date

from analysis.finders.actors.forms import is_junior, is_short, key_of, words_of
from analysis.finders.actors.identity import Identity
from analysis.finders.actors.roles import Role
from analysis.reference import Lexicons
from analysis.reference.records import Person

FAR = 3  # times as often as a namesake is a person named in full who is meant by the surname


class Cast:
    """All identities of a text, found by full name, surname or given name."""

    def __init__(self, lexicons: Lexicons, day: date | None, host: str = "") -> None:
        self.lexicons, self.day = lexicons, day
        self.host = host  # the state or bloc whose own text it is
        self.by_name: dict[str, Identity] = {}
        self.by_surname: defaultdict[str, list[Identity]] = defaultdict(list)
        self.by_given: defaultdict[str, list[Identity]] = defaultdict(list)
        self.by_middle: defaultdict[str, list[Identity]] = defaultdict(list)
        self.unsure: list[tuple[int, int]] = []  # surnames of several people, left open
        self.first_met: dict[str, Identity] = {}

    def start_anew(self) -> None:
        """Keep who is known and forget where: the title has been read, the text begins."""
        self.unsure.clear()
        self.first_met.clear()
        for identity in self.by_name.values():
            identity.first, identity.alone = -1, False

    def add(self, name: str, record: Person | None, role: Role | None, at: int = 0) -> Identity:
        """Return the identity of a full name, made at its first mention."""
        identity = self.by_name.get(name) or self._same(name)
        if identity is None:
            identity = Identity(name, record, record.sex if record else self._sex(name), at)
            for key in set(map(key_of, self._surnames(identity))):  # Erdoğan and Erdogan are one
                self.by_surname[key].append(identity)
            self.by_given[key_of(identity.words[0])].append(identity)
            for word in identity.words[1:-1]:
                self.by_middle[key_of(word)].append(identity)
        self.by_name[name] = identity
        identity.named += 1
        self.tell(identity, role)
        return identity

    def tell(self, identity: Identity, role: Role | None) -> None:
        """Note what a text says of a person."""
        if role is not None:
            identity.sex = identity.sex or role.sex
            if all(role[2:] != known[2:] for known in identity.roles):  # "President" once
                identity.roles.append(role)

    def of_surname(self, words: str, role: Role | None, at: int) -> Identity | None:
        """Return the person of the text that a surname alone means at a place.

        Of several the title decides ("Mr. Clinton", "Secretary Clinton"); else the one
        called so before; else the one that is no relative of the others ("daughter
        Chelsea Clinton"), or the only one introduced so far; before all of them, in a
        headline or lead, the one whom everybody knows. At last it is the one whom the text
        names in full far more often than the others.
        """
        people = self.called(words)
        if role is not None and len(people) > 1:
            people = [p for p in people if p.sex in ("", role.sex) or not role.sex]
            people = [p for p in people if role.office and self._held(p, role)] or people
        if len(people) > 1:
            people = (
                [person for person in people if person.alone]
                or [person for person in people if not person.relative and person.first < at]
                or [person for person in people if person.record]
                or people
            )
        chosen = people[0] if len(people) == 1 else _foremost(people)
        if chosen is not None:
            self.meet(chosen, words)
        return chosen

    def meet(self, identity: Identity, surname: str) -> None:
        """Note that a surname alone has been read as this person."""
        identity.alone = True
        self.first_met.setdefault(key_of(surname), identity)

    def is_ahead(self, surname: str, at: int) -> bool:
        """Whether a surname stands before all of its bearers are introduced, as in a headline."""
        people = self.called(surname)
        return bool(people) and all(person.first > at for person in people)

    def first_of(self, surname: str) -> Identity | None:
        """Return the first person that a surname alone has been read as."""
        return self.first_met.get(key_of(surname))

    def of_given(self, word: str) -> Identity | None:
        """Return the one person of the text with that given name: "Ivanka"."""
        people = self.by_given.get(key_of(word), [])
        return people[0] if len(people) == 1 and not self.has_surname(word) else None

    def of_middle(self, word: str) -> Identity | None:
        """Return the one person with that name before the last: Ms. Acosta, Melba Acosta Febo."""
        people = self.by_middle.get(key_of(word), [])
        return people[0] if len(people) == 1 else None

    def has_surname(self, words: str) -> bool:
        """Whether somebody of the text is called so."""
        return key_of(words) in self.by_surname

    def called(self, surname: str) -> list[Identity]:
        """Return the people of the text with that surname."""
        return self.by_surname.get(key_of(surname), [])

    def suits(self, person: Identity, role: Role) -> bool:
        """Whether a title's sex and office can be a person's."""
        sex = person.sex in ("", role.sex) or not role.sex
        return sex and (not role.office or person.record is None or self._held(person, role))

    @staticmethod
    def _held(person: Identity, role: Role) -> bool:
        offices = person.record.offices if person.record else ()
        held = any(office.office == role.office for office in offices)
        return held or any(known.office == role.office for known in person.roles)

    def _surnames(self, identity: Identity) -> set[str]:
        """Return what later mentions call a person: the ends of the name, and single aliases."""
        words, record = identity.words, identity.record
        if record is None and words[0] in self.lexicons.leading_surnames and len(words) > 1:
            return {words[0]}  # Wang Yi is Wang
        ends = {" ".join(words[place:]) for place in range(1, len(words))} or {words[0]}
        if record is None:
            return ends
        return ends | {record.surname, *(alias for alias in record.aliases if " " not in alias)}

    def _same(self, name: str) -> Identity | None:
        """Return an identity met under another form of the name: "Rob" for "Robert Portman"."""
        words, junior = words_of(name), is_junior(name)
        people = self.called(words[-1])
        namesakes = (person for person in people if is_junior(person.name) == junior)
        return next((p for p in namesakes if is_short(key_of(words[0]), key_of(p.words[0]))), None)

    def _sex(self, name: str) -> str:
        return self.lexicons.given_names.get(name.split()[0], "")


def _foremost(people: list[Identity]) -> Identity | None:
    """Return the person named in full three times as often as any namesake."""
    counts = sorted((person.named for person in people), reverse=True)
    if len(counts) < 2 or counts[0] < FAR * counts[1]:
        return None
    return max(people, key=lambda person: person.named)
