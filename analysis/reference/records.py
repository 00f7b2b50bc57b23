"""What the reference tables hold, as typed records."""

from datetime import date
from typing import NamedTuple

NOBODY = "nobody"  # a title whose holder acts for no state, whatever stands beside it


class Country(NamedTuple):
    """A state: its code, its label, and the words that stand for it."""

    iso3: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]
    until: date | None = None  # the day after a former state's last

    def ended(self, day: date | None) -> bool:
        """Whether the state was no more on a day: the Soviet Union in 2023 gives nothing."""
        return day is not None and self.until is not None and day >= self.until


class Bloc(NamedTuple):
    """A group of states that acts as one."""

    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...] = ()


class Organisation(NamedTuple):
    """A body that acts, and the state or bloc it acts for (empty: none, or told by the text)."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    acts_for: str
    generic: bool = False  # "Defence Ministry" is one only with the state beside it
    shared: bool = False  # "Senate" is the American one unless another state stands beside it
    since: date | None = None
    until: date | None = None


class Office(NamedTuple):
    """An office held by a person from `since` until the day before `until`."""

    office: str
    role: str
    acts_for: str
    since: date | None
    until: date | None

    def held_on(self, day: date) -> bool:
        """Whether the office was held on that day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day < self.until
        )


class Person(NamedTuple):
    """A person on public record, with dated offices."""

    name: str
    aliases: tuple[str, ...]
    surname: str  # what later mentions say: "Xi", "von der Leyen"; else the last word of the name
    sex: str
    offices: tuple[Office, ...]
    common: bool = False  # a surname that is an ordinary word or a given name: "May", "Gordon"


class Title(NamedTuple):
    """A word that introduces or stands for a person: "President", "spokeswoman"."""

    title: str
    office: str
    holder: str  # unique, many or courtesy
    acts_for: str = ""  # "Sen." without a state is the USA's; NOBODY: an actor, a candidate


class Weapon(NamedTuple):
    """A named system, or a class of equipment (then `system` is empty)."""

    name: str
    system: str
    category: str
    type: str  # Western, Soviet or other
    makers: tuple[str, ...]
    rung: str
    mass: bool  # a mass noun: "artillery", "body armour"
    common: bool = False  # a word that mostly means something else: "Tor", "Puma"


class LookAlike(NamedTuple):
    """Words that contain a name of ours but mean something else: "Patriot Act"."""

    phrase: str
    instead: str


Record = Country | Bloc | Organisation | Person | Title | Weapon | LookAlike


class Name(NamedTuple):
    """What an alias may mean."""

    kind: str  # country, demonym, seat, bloc, organisation, person, surname, title, weapon, not
    record: Record
