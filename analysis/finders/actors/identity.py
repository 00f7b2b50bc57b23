"""One person of a text: what the text and the reference table say of him or her."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from analysis.finders.actors.forms import words_of
from analysis.finders.actors.roles import Role
from analysis.reference.records import Office, Person

KIN = re.compile(
    r"\b(?:wife|husband|spouse|son|daughter|father|mother|brother|sister|widow|cousin|uncle|nephew|"
    r"grandson|first lady)\b",
    re.IGNORECASE,
)


@dataclass
class Identity:
    """One person of a text, with what the text and the reference table say of him or her."""

    name: str
    record: Person | None = None
    sex: str = ""
    first: int = 0  # where the text gives the full name first
    alone: bool = False  # whether the surname alone has been read as this person
    named: int = 0  # how often the text gives the full name
    roles: list[Role] = field(default_factory=list)

    @property
    def relative(self) -> bool:
        """Whether the text introduces the person by kinship: "daughter Chelsea Clinton"."""
        return any(KIN.search(role.words) for role in self.roles)

    @property
    def words(self) -> list[str]:
        """The words of the name without initials, numbers and "Jr."."""
        return words_of(self.name)

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
        owner = next((role.acts_for for role in self.roles if role.acts_for), "")
        return owner or country, "", "text" if owner else "table" if country else ""

    def _country(self, day: date | None, office: Office | None) -> str:
        if office is not None:
            return office.acts_for
        if day is not None or self.record is None:
            return ""
        states = {office.acts_for for office in self.record.offices}
        return states.pop() if len(states) == 1 else ""


class Named(NamedTuple):
    """A place that names a person, and who it is."""

    start: int
    end: int
    identity: Identity
    rule: str
