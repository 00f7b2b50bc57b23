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


def test_other_texts_have_no_host(read):
    assert find_host(read("“No,” said Duda.", "Remarks by President Duda", "Kremlin")) == ""


def test_no_row_stands_in_the_title(read):
    titled = read("Nowak left.", "A last word from Anna Nowak in Kyiv")
    found = [(mention.start, mention.end, mention.actor) for mention in find_actors(titled)]
    assert found == [(0, 5, "Anna Nowak")]


def test_a_surname_in_the_title_of_an_article_stands_for_nobody_in_its_text(read):
    titled = read("Hunter Biden was in court. Biden said nothing.", "Biden’s son in court")
    assert [mention.actor for mention in find_actors(titled)] == ["Hunter Biden"] * 2
