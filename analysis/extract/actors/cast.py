"""The people of one text: who a name, a surname or a role stands for."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from analysis.extract.actors.roles import Role
from analysis.reference import Lexicons
from analysis.reference.records import Office, Person


@dataclass
class Identity:
    """One person of a text, with what the text and the reference table say of him or her."""

    name: str
    record: Person | None = None
    sex: str = ""
    roles: list[Role] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The word by which later mentions call the person."""
        words = [
            word for word in self.name.split() if word.rstrip(".,") not in ("Jr", "Sr", "II", "III")
        ]
        return words[-1]

    def office(self, day: date | None) -> Office | None:
        """Return the office held on a day, by the reference table."""
        if self.record is None or day is None:
            return None
        return next((office for office in self.record.offices if office.held_on(day)), None)

    def standing(self, day: date | None) -> tuple[str, str, str]:
        """Return country, role and what they rest on: the text's own words come first."""
        said = next((role for role in self.roles if role.words), None)
        office = self.office(day)
        country = self._country(day, office)
        if said is not None:
            told = next((role.acts_for for role in self.roles if role.acts_for), "")
            return told or country, said.words, "text" if told or not country else "table"
        if office is not None:
            return country, office.role or office.office, "table"
        return country, "", "table" if country else ""

    def _country(self, day: date | None, office: Office | None) -> str:
        if office is not None:
            return office.acts_for
        if day is not None or self.record is None:
            return ""
        states = {office.acts_for for office in self.record.offices}
        return states.pop() if len(states) == 1 else ""


class Cast:
    """All identities of a text, found by full name or surname."""

    def __init__(self, lexicons: Lexicons, day: date | None) -> None:
        self.lexicons, self.day = lexicons, day
        self.by_name: dict[str, Identity] = {}
        self.by_surname: defaultdict[str, list[Identity]] = defaultdict(list)

    def add(self, name: str, record: Person | None, role: Role | None) -> Identity:
        """Return the identity of a full name, made at its first mention."""
        identity = self.by_name.get(name) or self._same(name)
        if identity is None:
            identity = Identity(name, record, record.sex if record else self._sex(name))
            for word in {identity.surname, *(_short(record) if record else ())}:
                self.by_surname[word].append(identity)
        self.by_name[name] = identity
        self.tell(identity, role)
        return identity

    def tell(self, identity: Identity, role: Role | None) -> None:
        """Note what a text says of a person."""
        if role is not None:
            identity.sex = identity.sex or role.sex
            identity.roles.append(role)

    def of_surname(self, word: str, role: Role | None) -> Identity | None:
        """Return the one person of the text with that surname, if there is just one."""
        people = self.by_surname.get(word, [])
        if role is not None and role.sex and len(people) > 1:
            people = [person for person in people if person.sex in ("", role.sex)]
        return people[0] if len(people) == 1 else None

    def _same(self, name: str) -> Identity | None:
        """Return an identity met under a shorter or longer form of the name (middle initials)."""
        first, last = name.split()[0], name.split()[-1]
        return next(
            (person for person in self.by_surname.get(last, []) if person.name.split()[0] == first),
            None,
        )

    def _sex(self, name: str) -> str:
        return self.lexicons.given_names.get(name.split()[0], "")


def _short(record: Person) -> set[str]:
    return {record.surname, *(alias for alias in record.aliases if " " not in alias)}
