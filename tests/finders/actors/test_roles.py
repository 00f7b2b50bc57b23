from datetime import date

import pytest

from analysis.finders.actors.appositions import role_after
from analysis.finders.actors.roles import role_before
from analysis.reference import load_lexicons

# name, words of the title before it, whom it makes the person act for
BEFORE = [
    ("Polish President | Ada Nowak | spoke.", "Polish President", "POL"),
    ("the president of Latvia, | Ada Nowak |, spoke.", "president of Latvia", "LVA"),
    ("former Polish President | Ada Nowak | spoke.", "former Polish President", ""),
    ("Estonia’s defence minister | Ada Nowak | spoke.", "Estonia’s defence minister", "EST"),
    ("Kremlin spokesman | Ada Nowak | spoke.", "Kremlin spokesman", "RUS"),
    ("Sen. | Ada Nowak | spoke.", "Sen.", "USA"),
    ("U.S. ambassador to Ukraine | Ada Nowak | spoke.", "", ""),
    ("British actor | Ada Nowak | spoke.", "British actor", ""),
    ("Republican presidential candidate | Ada Nowak | spoke.", "presidential candidate", ""),
    ("Russian opposition leader | Ada Nowak | spoke.", "Russian opposition leader", ""),
    ("In Copenhagen, Defence Secretary | Ada Nowak | spoke.", "Defence Secretary", ""),
    ("In Denmark Defence Secretary | Ada Nowak | spoke.", "Defence Secretary", ""),
    ("Warsaw, President | Ada Nowak | spoke.", "President", ""),
    ("the chancellor and | Ada Nowak | spoke.", "", ""),
]
AFTER = [
    ("| Ada Nowak |, deputy head of Russia’s Security Council, spoke.",
     "deputy head of Russia’s Security Council", "RUS"),
    ("| Ada Nowak |, the Danish foreign minister, spoke.", "Danish foreign minister", "DNK"),
    ("| Ada Nowak |, who is the Danish foreign minister, spoke.", "Danish foreign minister", "DNK"),
    ("| Ada Nowak | (a former minister of Spain) spoke.", "former minister of Spain", ""),
    ("| Ada Nowak |, special envoy for Ukraine, spoke.", "special envoy for Ukraine", ""),
    ("| Ada Nowak |, an adviser to Senator Bell, spoke.", "adviser to Senator Bell", ""),
    ("| Ada Nowak |, whose meeting with the French president failed, spoke.", "", ""),
    ("| Ada Nowak |, a Romanian official said, has left.", "", ""),
    ("| Ada Nowak |, President Duda and others spoke.", "", ""),
]  # fmt: skip


def place(marked):
    """Return a text without its bars, and where they stood."""
    lead, name, rest = marked.split("|")
    start = len(lead)
    return lead + name.strip() + rest, start, start + len(name.strip())


@pytest.mark.parametrize(("marked", "words", "country"), BEFORE)
def test_title_before_a_name(annotate, marked, words, country):
    text, start, end = place(marked)
    role = role_before(annotate(text), start, end)
    assert (role.words, role.acts_for) == (words, country) if role else words == ""


@pytest.mark.parametrize(("marked", "words", "country"), AFTER)
def test_apposition_behind_a_name(annotate, marked, words, country):
    text, _, end = place(marked)
    role = role_after(annotate(text), end)
    assert (role.words, role.acts_for) == (words, country) if role else words == ""


# name, the office that its titles give
OFFICES = [
    (
        "President Duda’s national security adviser | Ada Nowak | spoke.",
        "national security adviser",
    ),
    ("the president’s son | Tom Nowak | spoke.", ""),
    ("Poland’s president | Ada Nowak | spoke.", "president"),
]


@pytest.mark.parametrize(("marked", "office"), OFFICES)
def test_an_office_behind_an_owner_counts(annotate, marked, office):
    text, start, end = place(marked)
    assert role_before(annotate(text), start, end).office == office


# day, text, the country of the first person
ACTS_FOR = [
    ("2023-06-14", "Jens Stoltenberg spoke.", "NATO"),
    ("2012-03-05", "Jens Stoltenberg spoke.", "NOR"),
    ("2023-06-14", "Former NATO chief Anders Fogh Rasmussen spoke.", ""),
    ("2023-06-14", "Anders Fogh Rasmussen spoke.", ""),
    ("2010-06-14", "Anders Fogh Rasmussen spoke.", "NATO"),
    ("2016-10-04", "Republican presidential candidate Donald Trump spoke.", ""),
    ("2018-10-04", "Donald Trump spoke.", "USA"),
    ("2016-10-04", "Brian Fallon, a Clinton campaign spokesman, spoke.", ""),
    ("2016-10-04", "Representative Mara Dunne, Democrat of Ohio, spoke.", ""),
    ("2016-10-04", "Rep. Mara Dunne spoke.", "USA"),
]


@pytest.mark.parametrize(("day", "text", "country"), ACTS_FOR)
def test_whom_a_person_acts_for_that_day(people, day, text, country):
    assert people(text, day)[0][2] == country


def officials():
    """Yield a day in office of all known people who then acted for a bloc and for nobody else."""
    lexicons = load_lexicons()
    for person in lexicons.people.values():
        for day in {office.since for office in person.offices if office.since}:
            held = [o for o in person.offices if o.since and o.since <= day < (o.until or date.max)]
            masters = {office.acts_for for office in held}
            if masters <= set(lexicons.blocs) and not person.common:
                yield str(day), person.name, *masters


def test_an_official_of_a_bloc_acts_for_no_country(people):
    known = list(officials())
    assert len(known) > 40
    found = {(day, name): people(f"{name} spoke.", day)[0] for day, name, _ in known}
    assert {place: person[1:] for place, person in found.items()} == {
        (day, name): (name, bloc) for day, name, bloc in known
    }


MISSED = [("2023-06-14", "The Lithuanian Ada Nowak spoke for her ministry.", "LTU")]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("day", "text", "country"), MISSED)
def test_missed(people, day, text, country):
    assert people(text, day)[0][2] == country
