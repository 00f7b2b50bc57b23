"""The day that a document's title, address, file or id tells."""

from datetime import date

import pandas as pd
import pytest

import analysis
from analysis.reference import load_lexicons
from analysis.text.annotate import Annotator
from analysis.text.dates import labelled

TOLD = [
    {"source": "https://example.org/news/2023/06/14/tanks-arrive"},
    {"source": "articles/2023-06-14-tanks.txt"},
    {"source": "articles\\tanks_20230614.txt"},
    {"source": "2023_06_14.html"},
    {"title": "Press Briefing by the Spokesman, June 14, 2023"},
    {"title": "Tanks arrive (14 June 2023)"},
    {"title": "June 14, 2023: Tanks arrive"},
    {"doc_id": "gazette_2023-06-14_tanks"},
    {"doc_id": "GAZ20230614.0012"},
]
UNTOLD = [
    {"source": "exports/2023-06-14.csv, row 3 (line 9)"},  # the day of the export
    {"source": "2023-06-14/tanks.txt"},  # a folder's name may be the day of a download
    {"source": "from-2023-01-01-to-2023-06-14.txt"},
    {"source": "https://example.org/2023/06/tanks-4821"},
    {"source": "report-202306141.txt"},
    {"source": "2023-13-14.txt"},
    {"title": "What June 14, 2023 changed"},
    {"title": "The landing of June 6, 1944"},
    {"doc_id": "2023-06-14-export#3"},
    {},
]


@pytest.mark.parametrize("document", TOLD)
def test_a_label_tells_the_day(document):
    found = labelled(**document)
    assert (found.date_from, found.date_to) == (date(2023, 6, 14), date(2023, 6, 15))
    assert found.confidence == "stated"
    (words,) = document.values()
    assert words.split("/")[-1].split("\\")[-1] in found.basis


@pytest.mark.parametrize("document", UNTOLD)
def test_no_day_is_guessed_from_a_label(document):
    assert labelled(**document) is None


LABEL = labelled(doc_id="2023-06-14")
READ = [  # text, day of publication
    ("The envoy came on June 3, 2023.", date(2023, 6, 14)),
    ("Tanks arrive\nJune 15, 2023\nThey came.", date(2023, 6, 15)),  # the text's own line first
    ("The envoy came on June 20, 2023.", None),  # the label is of something earlier
]


@pytest.mark.parametrize(("text", "day"), READ)
def test_a_label_beside_the_text(text, day):
    published = Annotator(load_lexicons()).annotate(text, None, LABEL).published
    assert published.date_from == day


def test_documents_are_dated_by_title_and_source():
    frame = pd.DataFrame(
        {
            "doc_id": ["a", "b", "c"],
            "text": "He came yesterday.",
            "published": [None, None, pd.Timestamp("2023-06-01")],
            "title": ["Tanks arrive, June 14, 2023", None, "Tanks arrive, June 14, 2023"],
            "source": [None, "https://example.org/2023/06/14/tanks", None],
        }
    )
    tables = analysis.extract(frame)
    days = list(tables.documents["published"].astype(str))
    assert days == ["2023-06-14", "2023-06-14", "2023-06-01"]
    assert list(tables.documents["published_confidence"]) == ["stated", "stated", "given"]
    assert list(tables.dates["value"]) == ["2023-06-13", "2023-06-13", "2023-05-31"]
