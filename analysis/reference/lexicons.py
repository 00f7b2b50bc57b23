"""All reference tables together, and every alias that a text is searched for."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

import pandas as pd

from analysis.reference.actors import (
    read_blocs,
    read_countries,
    read_given_names,
    read_memberships,
    read_organisations,
    read_people,
    read_titles,
)
from analysis.reference.arsenals import Arsenals, read_arsenals
from analysis.reference.conflict import Conflict, read_conflict
from analysis.reference.cues import CueForm, read_cues
from analysis.reference.donor_words import DonorWords, read_donor_words
from analysis.reference.ladder import load_ladder
from analysis.reference.records import (
    Bloc,
    Country,
    LookAlike,
    Name,
    Organisation,
    Person,
    Title,
    Weapon,
)
from analysis.reference.rows import data_folder, read_rows
from analysis.reference.spelling import cases, plural, spellings
from analysis.reference.status_cues import StatusCue, read_status_cues
from analysis.reference.weapon_words import WeaponWords, read_weapon_words
from analysis.reference.weapons import read_look_alikes, read_weapons


@dataclass(frozen=True, eq=False)
class Lexicons:
    """The reference tables as dictionaries, and `names`: alias → what it may mean."""

    folder: Path
    countries: dict[str, Country]
    blocs: dict[str, Bloc]
    members: dict[str, tuple[tuple[str, date | None, date | None], ...]]
    organisations: dict[str, Organisation]
    people: dict[str, Person]
    titles: dict[str, Title]
    weapons: dict[str, Weapon]
    look_alikes: tuple[LookAlike, ...]
    given_names: dict[str, str]  # to the sex that goes with it, empty for either
    leading_surnames: frozenset[str]  # the "Wang" of "Wang Yi"
    abbreviations: frozenset[str]
    cues: dict[str, tuple[CueForm, ...]]
    ladder: pd.DataFrame
    conflict: Conflict
    status_cues: tuple[StatusCue, ...]
    weapon_words: WeaponWords
    arsenals: Arsenals
    donor_words: DonorWords
    names: dict[str, tuple[Name, ...]]

    @cached_property
    def tracks(self) -> dict[str, str]:
        """Return the track of each rung of the ladder."""
        return dict(zip(self.ladder["rung"], self.ladder["track"], strict=True))

    @cached_property
    def order(self) -> dict[str, int]:
        """Return the place of each rung within its track."""
        return dict(zip(self.ladder["rung"], map(int, self.ladder["order"]), strict=True))

    @cached_property
    def firms(self) -> frozenset[str]:
        """Return the words that companies' names begin with: the "Ford" of "Ford Motor"."""
        companies = (body for body in self.organisations.values() if body.kind == "company")
        return frozenset(body.name.split()[0] for body in companies)

    @cached_property
    def holders(self) -> dict[tuple[str, str], tuple[Person, ...]]:
        """Return everybody who ever held an office, by office and state."""
        found: dict[tuple[str, str], dict[Person, None]] = {}
        for person in self.people.values():
            for office in person.offices:
                found.setdefault((office.office, office.acts_for), {})[person] = None
        return {key: tuple(people) for key, people in found.items()}


def load_lexicons(folder: str | Path | None = None) -> Lexicons:
    """Return the reference tables of a folder (default: the package's own), read once.

    Raises
    ------
    LexiconError
        If a table contradicts itself or another; the message names file and line.
    """
    return _load(Path(folder) if folder else data_folder())


@lru_cache(maxsize=4)
def _load(folder: Path) -> Lexicons:
    with _uncollected():
        return _read(folder)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: 100,000 records that all stay take a third less time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _read(folder: Path) -> Lexicons:
    countries, blocs = read_countries(folder), read_blocs(folder)
    actors = (*countries, *blocs, "UN")
    ladder = load_ladder(folder / "ladder.csv")
    weapons, look_alikes = read_weapons(folder, ladder["rung"]), read_look_alikes(folder)
    organisations, people = read_organisations(folder, actors), read_people(folder, actors)
    titles, (given_names, leading_surnames) = read_titles(folder, actors), read_given_names(folder)
    records = (countries, blocs, organisations, people, titles)
    named = [name for table in records for record in table.values() for name in _names(record)]
    named += [(alias, Name("weapon", weapon)) for alias, weapon in weapons.items()]
    named += [(look.phrase, Name("not", look)) for look in look_alikes]
    return Lexicons(
        folder=folder,
        countries=countries,
        blocs=blocs,
        members=read_memberships(folder, countries, blocs),
        organisations=organisations,
        people=people,
        titles=titles,
        weapons=weapons,
        look_alikes=look_alikes,
        given_names=given_names,
        leading_surnames=leading_surnames,
        abbreviations=read_abbreviations(folder),
        cues=read_cues(folder),
        ladder=ladder,
        conflict=read_conflict(folder, actors),
        status_cues=read_status_cues(folder),
        weapon_words=read_weapon_words(folder),
        arsenals=read_arsenals(folder, countries, ladder["rung"]),
        donor_words=read_donor_words(folder, actors),
        names=_index(named),
    )


def read_abbreviations(folder: Path) -> frozenset[str]:
    """Return the abbreviations that do not end a sentence, without their last point."""
    return frozenset(row["abbreviation"] for row in read_rows(folder / "abbreviations.csv", ()))


def _names(record: Country | Bloc | Organisation | Person | Title) -> Iterator[tuple[str, Name]]:
    """Yield the aliases of a record with what they mean."""
    match record:
        case Country():
            groups = {"country": (record.name, *record.aliases)}
            groups |= {"demonym": record.demonyms, "seat": record.seats}
        case Bloc():
            groups = {"bloc": (record.name, *record.aliases)}
            groups |= {"demonym": record.demonyms, "seat": record.seats}
        case Organisation():
            groups = {"organisation": (record.name, *record.aliases)}
        case Person():
            full = tuple(name for name in (record.name, *record.aliases) if " " in name)
            short = {record.surname, *record.aliases}.difference(full)
            groups = {"person": full, "surname": tuple(sorted(short))}
        case Title():
            groups = {"title": (record.title,)}
    for kind, aliases in groups.items():
        name = Name(kind, record)
        yield from ((alias, name) for alias in aliases)


def _index(named: Iterable[tuple[str, Name]]) -> dict[str, tuple[Name, ...]]:
    """Return every spelling of every alias with all that it may mean."""
    index: dict[str, tuple[Name, ...]] = {}
    for alias, name in named:
        alone = (name,)
        for spelling in _spellings(alias, name):
            known = index.setdefault(spelling, alone)
            if name not in known:
                index[spelling] = (*known, name)
    return index


def _spellings(alias: str, name: Name) -> list[str]:
    varied = name.kind in ("weapon", "organisation", "title", "not")
    stems = spellings(alias) if varied else [alias]
    mass = isinstance(name.record, Weapon) and name.record.mass
    counted = name.kind in ("weapon", "demonym", "title", "not") and not mass
    found = []
    for stem in stems:
        found += cases(stem)
        if counted:
            people = name.kind == "demonym"  # "Germans" are no "Germen"
            found += cases(f"{stem}s" if people else plural(stem))
    return found
