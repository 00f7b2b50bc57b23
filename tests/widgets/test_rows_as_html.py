"""The rows below the chart: what a reader sees of them, and what a browser must not run."""

import pandas as pd
import pytest

from analysis.schema import STEPS
from analysis.widgets.passage import passage
from analysis.widgets.rows import MOST, as_html

TEXT = "Aid came. Aid for Kyiv, said <Duda>, is Aid & more. The end."
SENTENCE = "Aid for Kyiv, said <Duda>, is Aid & more."
ESCAPED = "Aid for Kyiv, said &lt;Duda&gt;, is Aid &amp; more."

PASSAGES = [  # text, sentence, find → what of the sentence is marked
    (TEXT, SENTENCE, (10, 13), "<mark>Aid</mark> for Kyiv"),
    (TEXT, SENTENCE, (40, 43), "is <mark>Aid</mark> &amp; more."),
    (TEXT, SENTENCE, (29, 35), "said <mark>&lt;Duda&gt;</mark>,"),
]
UNMARKED = [  # the find stands elsewhere, or the sentence is not in the text
    (TEXT, SENTENCE, (0, 3), ESCAPED),
    ("", SENTENCE, (10, 13), ESCAPED),
    (TEXT, SENTENCE, (13, 13), ESCAPED),
]


@pytest.mark.parametrize(("text", "sentence", "place", "shown"), PASSAGES)
def test_the_find_is_marked_where_it_stands(text, sentence, place, shown):
    html = passage(text, sentence, *place)
    assert shown in html
    assert html.replace("<mark>", "").replace("</mark>", "") == ESCAPED


def test_a_find_that_goes_on_beyond_its_sentence_is_shown_whole():
    assert passage(TEXT, SENTENCE, 46, 60).endswith("Aid &amp; <mark>more. The end.</mark>")


@pytest.mark.parametrize(("text", "sentence", "place", "shown"), UNMARKED)
def test_a_find_outside_its_sentence_is_not_marked(text, sentence, place, shown):
    assert passage(text, sentence, *place) == shown


def steps(count, **columns):
    numbers = range(count)
    given = {
        "step_id": [f"s{number}" for number in numbers],
        "doc_id": "a",
        "start": list(numbers),
        "end": [number + 1 for number in numbers],
        "words": "<i>",
        "track": "arms",
        "rung": "A9",
        "status": "pledged",
        "sentence": pd.NA,
        "rule": "test",
    }
    frame = pd.DataFrame(given | columns, index=list(numbers))
    return STEPS.conform(frame.reindex(columns=STEPS.names))


def test_codes_become_names_and_empty_columns_go():
    html = as_html("steps", steps(1, actor="POL", recipient="UKR"), {}, {"POL": "Poland"})
    assert "<td>Poland</td>" in html
    assert "<td>UKR</td>" in html
    assert "<th>Who</th>" in html
    assert "<th>Said by</th>" not in html


def test_a_row_without_a_sentence_shows_its_words():
    assert "<td>&lt;i&gt;</td>" in as_html("steps", steps(1), {}, {})


def test_days_are_said_as_readers_say_them():
    days = {"date_from": pd.Timestamp("2023-06-01"), "date_to": pd.Timestamp("2023-07-01")}
    assert "<td>June 2023</td>" in as_html("steps", steps(1, **days), {}, {})


def test_what_is_left_out_is_counted():
    html = as_html("steps", steps(MOST + 1), {}, {})
    assert html.count("<tr>") == MOST + 1  # with the headings
    assert f"The first {MOST} of {MOST + 1} rows." in html
