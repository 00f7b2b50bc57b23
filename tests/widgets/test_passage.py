"""The passage of a find: its place in the article, and that letters keep their places."""

from html.parser import HTMLParser

import pytest
from markupsafe import escape

from analysis.explaining import explain
from analysis.widgets.passage import Window, finds_near, marked, passage, window_around


class Letters(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text = ""

    def handle_data(self, data):
        self.text += data


def letters(html):
    parser = Letters()
    parser.feed(html)
    return parser.text


def test_marked_text_is_the_text(hostile):
    text = hostile.documents.loc[0, "text"]
    whole = Window(0, len(text))
    html = marked(text, finds_near(hostile, "article 1", whole), whole)
    assert letters(str(html)) == text
    assert "&#13;" in html  # else a browser would drop it


@pytest.mark.parametrize("start", [0, 700, 1390])
def test_a_window_holds_the_find_and_is_not_long(start):
    text = "word " * 280
    window = window_around(text, start, start + 4)
    assert window.start <= start < start + 4 <= window.end <= len(text)
    assert window.end - window.start < 1300


def test_the_donor_is_marked_in_the_sentence_of_the_weapon(small):
    text = small.documents.loc[0, "text"]
    finds = finds_near(small, "article 1", Window(0, len(text)))
    donors = {text[find.start : find.end] for find in finds if find.layer == "donor"}
    assert donors == {"Poland", "Germany"}


def test_a_row_whose_article_is_not_there_is_still_shown(small):
    assert 'class="text"' in passage(small, small.steps.iloc[0], "")


def test_a_passage_says_why_the_row_is_there_in_escaped_words(small, hostile):
    row = small.steps.iloc[0]
    html = str(passage(small, row, small.documents.loc[0, "text"]))
    assert escape(explain(row)) in html
    hostile_row = hostile.steps.iloc[0].copy()
    hostile_row["words"] = "<img src=x onerror=alert(1)>"
    html = str(passage(hostile, hostile_row, hostile.documents.loc[0, "text"]))
    assert "<img" not in html
    assert "&lt;img" in html
