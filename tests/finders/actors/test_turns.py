"""Who speaks under the headings of a transcript."""

from datetime import date

import pytest

from analysis.finders.actors import find_actors
from analysis.finders.actors.hosts import find_host
from analysis.finders.quotes import find_quotes
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published

TURNS = "{who}:  Good evening.\n\nQ  And the tanks?\n\n{other}:  They will come.\n\nQ  When?"


@pytest.fixture(scope="module")
def read():
    annotator = Annotator(load_lexicons())

    def annotated(text, title="", publisher="", day="2023-06-14"):
        printed = date.fromisoformat(day)
        following = date.fromordinal(printed.toordinal() + 1)
        published = Published(printed, following, "given", "given")
        return annotator.annotate(text, published, title=title, publisher=publisher)

    return annotated


@pytest.fixture(scope="module")
def speakers(read):
    """Return who takes the named turns, in text order."""

    def found(*arguments, **keywords):
        text = read(*arguments, **keywords)
        quotes = find_quotes(text, find_actors(text))
        headed = [quote for quote in quotes if quote.speaker]
        return [quote.actor for quote in headed if text.words(*quote.speaker) != "Q"]

    return found


# first heading, second heading, title, who speaks
IN_TITLE = [
    ("MS. OLDHAM", "MR. MARSH", "Briefing by Anna Oldham and Adviser Peter Marsh",
     ["Anna Oldham", "Peter Marsh"]),
    ("MS.  OLDHAM", "MR MARSH", "Briefing by Anna Oldham and Adviser Peter Marsh",
     ["Anna Oldham", "Peter Marsh"]),
    ("MS. MARSH", "MR. MARSH", "Briefing by Lena Marsh and Peter Marsh",
     ["Lena Marsh", "Peter Marsh"]),
    ("COACH OLDHAM", "USHER", "Remarks by Coach Anna Oldham", ["Anna Oldham", ""]),
    ("THE PRESIDENT", "PRIME MINISTER TRUDEAU",
     "Remarks by President Biden and Prime Minister Trudeau of Canada",
     ["Joe Biden", "Justin Trudeau"]),
    ("PRESIDENT BIDEN", "PRIME MINISTER RUTTE",
     "Remarks by President Biden and Prime Minister Rutte Before a Meeting",
     ["Joe Biden", "Mark Rutte"]),
    ("THE CHANCELLOR", "SECRETARY-GENERAL STOLTENBERG", "Statement by Chancellor Scholz",
     ["Olaf Scholz", "Jens Stoltenberg"]),
    ("THE PRESIDENT", "MR. MARSH", "Remarks by President Lena Oldham", ["Lena Oldham", ""]),
    ("THE VICE PRESIDENT", "MR. MARSH", "Remarks by President Biden", ["Kamala Harris", ""]),
    # Who is visited or talked about is no host.
    ("THE PRESIDENT", "MODERATOR", "Call on the Visit of President Zelenskyy", ["", ""]),
    ("THE PRESIDENT", "MODERATOR", "Call by Senior Officials on President Zelenskyy", ["", ""]),
    ("THE SPEAKER", "MODERATOR", "Remarks by President Biden", ["", ""]),
    ("COACH OLDHAM", "OLDHAM", "Remarks by Coach Anna Oldham", ["Anna Oldham", "Anna Oldham"]),
    ("OLDHAM", "MARSH", "Remarks by Anna Oldham", ["Anna Oldham", ""]),
    ("MARSH", "MODERATOR", "Briefing by Lena Marsh and Peter Marsh", ["", ""]),
    ("THE SECRETARY", "AIDE", "Remarks by Former Secretary Anna Oldham", ["Anna Oldham", ""]),
    ("THE MAYOR", "AIDE", "Remarks by Mayor Anna Oldham", ["Anna Oldham", ""]),
    ("THE MAYOR", "AIDE", "Remarks by Anna Oldham", ["", ""]),
    ("THE PRESIDENT", "THE VICE PRESIDENT", "Remarks by President Biden",
     ["Joe Biden", "Kamala Harris"]),
]  # fmt: skip


@pytest.mark.parametrize(("who", "other", "title", "expected"), IN_TITLE)
def test_the_title_tells_who_speaks(speakers, who, other, title, expected):
    assert speakers(TURNS.format(who=who, other=other), title) == expected


# day, first heading, second heading, publisher, who speaks
IN_TABLE = [
    ("2023-06-14", "MS. JEAN-PIERRE", "MR. KIRBY", "", ["Karine Jean-Pierre", "John Kirby"]),
    ("2023-06-14", "MR. KIRBY", "PRESIDENT ZELENSKYY", "", ["John Kirby", "Volodymyr Zelenskyy"]),
    ("2023-06-14", "SECRETARY BLINKEN", "PRESIDENT DUDA", "", ["Antony Blinken", "Andrzej Duda"]),
    ("2023-06-14", "THE PRESIDENT", "AIDE", "The White House", ["Joe Biden", ""]),
    ("2018-06-14", "THE PRESIDENT", "AIDE", "The White House", ["Donald Trump", ""]),
    ("2023-06-14", "THE PRESIDENT", "AIDE", "Kremlin", ["Vladimir Putin", ""]),
    ("2023-06-14", "THE PRESIDENT", "MR. KIRBY", "", ["Joe Biden", "John Kirby"]),
    ("2023-06-14", "THE PRESIDENT", "PRESIDENT DUDA", "", ["", "Andrzej Duda"]),
    ("2025-06-14", "MS. JEAN-PIERRE", "MR. KIRBY", "", ["", ""]),  # out of office
    ("2023-06-14", "MR. JEAN-PIERRE", "MS. KIRBY", "", ["", ""]),
    ("2023-06-14", "MR. PESKOV", "MR. KIRBY", "The White House", ["", "John Kirby"]),
    ("2023-06-14", "SPEAKER", "PRESIDENT", "The White House", ["", ""]),
    ("2023-06-14", "VICE PRESIDENT HARRIS", "PRESIDENT", "", ["Kamala Harris", ""]),
    ("2023-06-14", "SECRETARY BLINKEN", "SECRETARY AUSTIN", "",
     ["Antony Blinken", "Lloyd Austin"]),
    ("2023-06-14", "GENERAL MILLEY", "MR. MILLEY", "", ["Mark Milley", "Mark Milley"]),
    ("2023-06-14", "SPEAKER MCCARTHY", "THE SPEAKER", "", ["Kevin McCarthy", ""]),
    ("2023-06-14", "MS. WARREN", "AIDE", "", ["", ""]),  # called senator
]  # fmt: skip


@pytest.mark.parametrize(("day", "who", "other", "publisher", "expected"), IN_TABLE)
def test_the_reference_table_tells_who_speaks(speakers, day, who, other, publisher, expected):
    assert speakers(TURNS.format(who=who, other=other), "", publisher, day) == expected


HOSTS = [
    ("The White House\n\nSouth Lawn\n\n", "", "", "USA"),
    ("Presidential Palace\n\nWarsaw\n\n", "", "", ""),  # where a guest may speak, too
    ("", "Remarks by President Duda and President Biden", "", "POL"),
    ("Remarks by President Duda\n\n", "", "", "POL"),
    ("", "Remarks by President Duda", "The White House", "USA"),
    ("", "A talk about President Duda", "Daily Courier", ""),
]


@pytest.mark.parametrize(("lead", "title", "publisher", "host"), HOSTS)
def test_whose_transcript_it_is(read, lead, title, publisher, host):
    text = lead + TURNS.format(who="THE PRESIDENT", other="AIDE")
    assert find_host(read(text, title, publisher)) == host


# title, for whom those act whose words it announces
ANNOUNCED = [
    ("Remarks by President Duda", "POL"),
    ("Remarks By President Duda", "POL"),
    ("Remarks by the President of Poland, Duda", "POL"),
    ("Remarks by Lena Marsh and President Duda", "POL"),
    ("Remarks by President Duda of Poland and Lena Marsh", "POL"),
    ("Remarks by Lena Marsh on the visit of President Duda", ""),
    ("Remarks for President Duda", ""),
    ("Remarks by Lena Marsh", ""),
    ("Remarks by Boris Johnson", ""),  # out of office
    ("A by-law of President Duda", ""),
]


@pytest.mark.parametrize(("title", "host"), ANNOUNCED)
def test_the_title_or_the_lead_tells_whose_transcript_it_is(read, title, host):
    text = TURNS.format(who="THE PRESIDENT", other="AIDE")
    assert find_host(read(text, title)) == host
    assert find_host(read(f"{title}\n\n{text}")) == host


# first heading, second heading, whose transcript it is
BRIEFED = [
    ("MS. JEAN-PIERRE", "MR. KIRBY", "USA"),
    ("MS. JEAN-PIERRE", "MR. DUDA", "USA"),
    ("MS. JEAN-PIERRE", "MR. PESKOV", ""),  # one turn each
    ("MR. SCHOLZ", "MR. DUDA", ""),
    ("MR. SCHOLZ", "AIDE", ""),
    ("MR. PESKOV", "AIDE", "RUS"),
    ("PRESIDENT BIDEN", "MR. PESKOV", "RUS"),
    ("PRESIDENT BIDEN", "AIDE", ""),
    ("MS. OLDHAM", "AIDE", ""),
]


@pytest.mark.parametrize(("who", "other", "host"), BRIEFED)
def test_those_who_brief_are_the_hosts(read, who, other, host):
    assert find_host(read(TURNS.format(who=who, other=other))) == host


PUBLISHERS = [
    ("the White House", "USA"),
    ("Downing Street", "GBR"),
    (" The Kremlin ", "RUS"),
    ("Warsaw", ""),
    ("Poland", ""),
    ("World Bank", ""),
    ("US Supreme Court", ""),
    ("Daily Courier", ""),
    ("NATO", "NATO"),
    ("Pentagon", "USA"),
    ("European Commission", "EU"),
]


@pytest.mark.parametrize(("publisher", "host"), PUBLISHERS)
def test_a_publisher_is_the_host_if_it_is_a_government(read, publisher, host):
    assert find_host(read("“No,” said Duda.", publisher=publisher)) == host
    assert find_host(read(TURNS.format(who="AIDE", other="GUEST"), publisher=publisher)) == host


def test_of_a_statement_the_publisher_is_the_host(read):
    assert find_host(read("“No,” said Duda.", "Remarks by President Duda")) == ""
    assert find_host(read("“No,” said Duda.", "Remarks by President Duda", "Kremlin")) == "RUS"


# publisher, text, whom "President" or "president" means
OWN_OFFICES = [
    ("The White House", "President Zelenskyy called. The President thanked him.", ["Joe Biden"]),
    ("The White House", "President Duda called. The Polish president left.", ["Andrzej Duda"]),
    ("The White House", "President Duda called. The former president left.", []),
    ("The White House", "The foreign minister left. The commander-in-chief stayed.", []),
    ("The White House", "The secretary of state left.", ["Antony Blinken"]),
    ("Kremlin", "The foreign minister left.", ["Sergei Lavrov"]),
    ("Daily Courier", "President Zelenskyy called. The President left.", ["Volodymyr Zelenskyy"]),
]


@pytest.mark.parametrize(("publisher", "text", "who"), OWN_OFFICES)
def test_an_office_without_a_state_is_that_of_the_hosts(read, publisher, text, who):
    found = find_actors(read(text, publisher=publisher))
    assert [mention.actor for mention in found if mention.rule == "person: role phrase"] == who


def test_in_a_transcript_the_president_is_that_of_the_hosts(read):
    text = (
        "MS. OLDHAM:  President Zelenskyy called. The President will help.\n\nQ  When?\n\nQ  How?"
    )
    found = find_actors(read(text, "Briefing by Press Secretary Karine Jean-Pierre"))
    assert "Joe Biden" in [mention.actor for mention in found]


def test_no_row_stands_in_the_title(read):
    titled = read("Nowak left.", "A last word from Anna Nowak in Kyiv")
    found = [(mention.start, mention.end, mention.actor) for mention in find_actors(titled)]
    assert found == [(0, 5, "Anna Nowak")]


def test_a_surname_in_the_title_of_an_article_stands_for_nobody_in_its_text(read):
    titled = read("Hunter Biden was in court. Biden said nothing.", "Biden’s son in court")
    assert [mention.actor for mention in find_actors(titled)] == ["Hunter Biden"] * 2
