"""When a text without a date was published, as far as its words tell."""

from datetime import date
from pathlib import Path

import pytest

from analysis.reference import load_lexicons
from analysis.text.annotate import Annotator
from analysis.text.dates import Published

SEEDS = Path(__file__).parents[3] / "seeds"

STATED = [
    ("Tanks arrive\nMarch 01, 2008\nThe tanks arrived.", "2008-03-01"),
    ("Tanks arrive\nBy Jane Roe | Updated June 5, 2023\nThe tanks arrived.", "2023-06-05"),
    ("Tanks arrive\nPublished 5 June 2023, 7:15 p.m. EDT\nThe tanks arrived.", "2023-06-05"),
    ("WARSAW, Poland, June 5, 2023 (Wire) — The tanks arrived.", "2023-06-05"),
    ("The tanks arrived.\n\nLOAD-DATE: June 5, 2023", "2023-06-05"),
    ("WARSAW (Wire) — June 5, 2023 — The tanks arrived.", "2023-06-05"),
    ("Warsaw, Poland, June 5, 2023 (Wire) – The tanks arrived.", "2023-06-05"),
    ("Tanks arrive\nMon 5 Jun 2023 12.30 BST\nThe tanks arrived.", "2023-06-05"),
    ("Tanks arrive\n2023-06-05T12:30:00Z\nThe tanks arrived.", "2023-06-05"),
    ("Tanks arrive\nBy Jane Roe and Tom Reed, Wire | June 5, 2023\nThey came.", "2023-06-05"),
    ("Tanks arrive\nJune 5, 2023 | 5 min read\nThe tanks arrived.", "2023-06-05"),
    ("Tanks arrive\nThis story was first published on June 5, 2023.", "2023-06-05"),
]
SOLVED = [  # text, first day, first day after
    (  # the year is told by the date before and "last year", the week by the day in it
        "The envoy spoke last week. He told a paper on June 7 that aid would come. "
        "It began last year, on May 3, 2022, and in September 2022 it grew.",
        "2023-06-12",
        "2023-06-19",
    ),
    (  # a past September without its year is of the year before
        "The envoy spoke last week. He told a paper on June 7 that aid would come. "
        "It began last year, on May 3, 2022, after the 2022 fair, and in September it grew.",
        "2023-06-12",
        "2023-06-19",
    ),
    (  # the summit of next month is the summit of July
        "The envoy came on June 3, 2023. The tanks will be shown at next month’s fair. "
        "The fair will open on July 11.",
        "2023-06-03",
        "2023-07-01",
    ),
    (  # the dateline has no year, the text has
        "WARSAW, Poland, June 5 (Wire) — The envoy came. He had left on May 2, 2023.",
        "2023-06-05",
        "2023-06-06",
    ),
    (  # a weekday tells the year, and that the day is near
        "The envoy came in 2021. He will speak on Tuesday, June 20.",
        "2023-06-06",
        "2023-06-21",
    ),
    (  # of the years in which both held office, June 20 is a Tuesday in 2023 alone
        "President Biden called Chancellor Scholz. He will speak on Tuesday, June 20.",
        "2023-06-06",
        "2023-06-21",
    ),
    (
        "The tanks had come in 2021. More will come tomorrow, June 20, 2023.",
        "2023-06-19",
        "2023-06-20",
    ),
]
UNKNOWN = [
    "The envoy spoke last week about tanks.",
    "On June 7 the envoy spoke.",  # of which year?
    "In September 2014 the envoy spoke. He has kept silent since.",
    "The envoy spoke last week. He told it on June 7. Last year he spoke too, as in March 2014.",
    "The envoy spoke last week. War had broken out on June 7, 1914.",
    "In 2021 the envoy spoke. He will speak again on Tuesday, June 22, and on Friday, June 26.",
    "In a report published on June 5, 2023, the envoy asked for tanks.",
    "The envoy spoke one year ago today, June 20, 2023.",
    "President Biden will speak on Tuesday, June 20.",  # one holder may be history
    "Former President Biden called Chancellor Scholz. He will speak on Tuesday, June 20.",
    "President Biden called Chancellor Merkel, President Obama called Chancellor Scholz. "
    "They will speak on Tuesday, June 20.",  # no time fits all of them
    "President Biden called Chancellor Scholz. They met in 2024 and will on Friday, June 27.",
    "The tanks arrived.",
    "",
]


@pytest.fixture(scope="module")
def published():
    annotator = Annotator(load_lexicons())
    return lambda text: annotator.annotate(text).published


@pytest.mark.parametrize(("text", "day"), STATED)
def test_a_date_of_publication_is_read(published, text, day):
    found = published(text)
    assert found.date_from == date.fromisoformat(day)
    assert (found.date_to - found.date_from).days == 1
    assert found.basis
    assert found.confidence == "stated"


@pytest.mark.parametrize(("text", "first", "end"), SOLVED)
def test_a_date_of_publication_is_inferred(published, text, first, end):
    found = published(text)
    assert (str(found.date_from), str(found.date_to)) == (first, end)
    assert found.confidence == "inferred"


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_the_text_does_not_tell_stays_unknown(published, text):
    assert published(text) == Published()


def test_the_basis_quotes_the_words(published):
    text = SOLVED[0][0]
    assert "“last week” is “June 7”" in published(text).basis


def test_the_sample_article_is_of_june_2023(published):
    (article,) = SEEDS.glob("*.txt")
    found = published(article.read_text(encoding="utf8"))
    assert date(2023, 6, 8) <= found.date_from < found.date_to <= date(2023, 6, 19)
    assert "last week" in found.basis
    assert "June 7" in found.basis
