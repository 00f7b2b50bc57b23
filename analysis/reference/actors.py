"""Countries, blocs, organisations, people and titles, read from their tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from analysis.reference.records import (
    NOBODY,
    Bloc,
    Country,
    Office,
    Organisation,
    Person,
    Title,
)
from analysis.reference.rows import Row, outside, read_rows, refuse, repeats

HOLDERS = ("unique", "many", "courtesy")
SEXES = ("", "f", "m")


def read_countries(folder: Path) -> dict[str, Country]:
    """Return the states by ISO 3166 alpha-3 code."""
    columns = ("iso3", "name", "aliases", "demonyms", "seats", "until", "note")
    rows = read_rows(folder / "countries.csv", columns)
    refuse(repeats(((row["iso3"], row) for row in rows), "the code"))
    refuse(repeats(_aliases(rows), "the name"))
    return {
        row["iso3"]: Country(
            row["iso3"],
            row["name"],
            row.many("aliases"),
            row.many("demonyms"),
            row.many("seats"),
            _day(row, "until"),
        )
        for row in rows
    }


def _aliases(rows: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    for row in rows:
        for alias in (row["name"], *row.many("aliases")):
            yield alias, row


def read_blocs(folder: Path) -> dict[str, Bloc]:
    """Return the groups of states by name."""
    rows = read_rows(folder / "blocs.csv", ("bloc", "aliases", "demonyms", "seats"))
    refuse(repeats(((row["bloc"], row) for row in rows), "the bloc"))
    return {
        row["bloc"]: Bloc(row["bloc"], row.many("aliases"), row.many("demonyms"), row.many("seats"))
        for row in rows
    }


def read_memberships(
    folder: Path, countries: Iterable[str], blocs: Iterable[str]
) -> dict[str, tuple[tuple[str, date | None, date | None], ...]]:
    """Return, for each bloc, its members with the dates between which they belong to it."""
    rows = read_rows(folder / "memberships.csv", ("bloc", "iso3", "since", "until"))
    refuse([*outside(rows, "iso3", countries), *outside(rows, "bloc", blocs)])
    members = defaultdict(list)
    for row in rows:
        members[row["bloc"]].append((row["iso3"], _day(row, "since"), _day(row, "until")))
    return {bloc: tuple(states) for bloc, states in members.items()}


def read_organisations(folder: Path, actors: Iterable[str]) -> dict[str, Organisation]:
    """Return the organisations by name; `actors` are the codes they may act for."""
    columns = ("organisation", "aliases", "kind", "acts_for", "since", "until", "note")
    rows = read_rows(folder / "organisations.csv", columns)
    refuse(outside(rows, "acts_for", {*actors, ""}))
    refuse(repeats(((row["organisation"], row) for row in rows), "the organisation"))
    return {row["organisation"]: _organisation(row) for row in rows}


def _organisation(row: Row) -> Organisation:
    return Organisation(
        row["organisation"],
        row.many("aliases"),
        row["kind"],
        row["acts_for"],
        generic=row["note"].startswith("generic"),
        shared=row["note"].startswith("stands for"),
        since=_day(row, "since"),
        until=_day(row, "until"),
    )


def read_people(folder: Path, actors: Iterable[str]) -> dict[str, Person]:
    """Return the people by name, each with all offices of his or her lines."""
    columns = ("person", "aliases", "surname", "sex", "office", "role", "acts_for", "since")
    rows = read_rows(folder / "people.csv", (*columns, "until", "note"))
    refuse([*outside(rows, "acts_for", {*actors, ""}), *outside(rows, "sex", SEXES)])
    lines = defaultdict(list)
    for row in rows:
        lines[row["person"]].append(row)
    refuse(problem for rows in lines.values() for problem in _contradictions(rows))
    refuse(repeats(((a, rows[0]) for rows in lines.values() for a in _forms(rows)), "the name"))
    return {name: _person(name, rows) for name, rows in lines.items()}


def _contradictions(rows: list[Row]) -> Iterator[str]:
    """Yield what one person's lines say against each other."""
    if len(sexes := {row["sex"] for row in rows} - {""}) > 1:
        yield f"{rows[-1].place}: {rows[-1]['person']} is given as {sorted(sexes)}"
    for row in rows:
        since, until = _day(row, "since"), _day(row, "until")
        if since and until and since >= until:
            yield f"{row.place}: until {until} is not after since {since}"


def _forms(rows: list[Row]) -> set[str]:
    return {rows[0]["person"], *(alias for row in rows for alias in row.many("aliases"))}


def _person(name: str, rows: list[Row]) -> Person:
    aliases = tuple(sorted(_forms(rows) - {name}))
    sex = next((row["sex"] for row in rows if row["sex"]), "")
    surname = next((row["surname"] for row in rows if row["surname"]), name.rsplit(" ", 1)[-1])
    common = any(row["note"].startswith("common") for row in rows)
    offices = (
        Office(r["office"], r["role"], r["acts_for"], _day(r, "since"), _day(r, "until"))
        for r in rows
    )
    return Person(name, aliases, surname, sex, tuple(offices), common)


def read_titles(folder: Path, actors: Iterable[str]) -> dict[str, Title]:
    """Return the titles and role words by their spelling."""
    rows = read_rows(folder / "titles.csv", ("title", "office", "holder", "acts_for"))
    refuse(outside(rows, "acts_for", {*actors, "", NOBODY}))
    refuse([*outside(rows, "holder", HOLDERS), *repeats(((r["title"], r) for r in rows), "title")])
    return {r["title"]: Title(r["title"], r["office"], r["holder"], r["acts_for"]) for r in rows}


def read_given_names(folder: Path) -> tuple[dict[str, str], frozenset[str]]:
    """Return the names that open a person's name, with the sex they tell, empty for either.

    And those among them that are family names: the "Wang" of "Wang Yi".
    """
    rows = read_rows(folder / "given_names.csv", ("name", "sex", "note"))
    refuse([*outside(rows, "sex", SEXES), *repeats(((r["name"], r) for r in rows), "the name")])
    leading = frozenset(row["name"] for row in rows if row["note"].startswith("family name"))
    return {row["name"]: row["sex"] for row in rows}, leading


def _day(row: Row, column: str) -> date | None:
    """Return a cell's date; a year or month alone stands for its first day."""
    if not (text := row[column]):
        return None
    try:
        return date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        refuse([f"{row.place}: {column} {text!r}; expected YYYY-MM-DD, YYYY-MM or YYYY"])
        raise
