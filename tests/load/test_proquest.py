import pandas as pd
import pytest

from analysis.errors import CorpusWarning
from analysis.load import load_documents, problems_table

RULE = "_" * 60
COVER = (
    "Report Information from ProQuest\nJune 20 2023 10:15\n\nTable of contents\n1. Convoy leaves\n"
)
ARTICLE = """
{rule}

Document {number} of {total}

Convoy leaves

Author: Lima, Ana

Publication info: The Harbour Post ; Ostend [Ostend]. {day}: A1.

{body}

Subject: Ports; Ships

Location: Belgium

Title: Convoy leaves

Publication title: The Harbour Post; Ostend

First page: A1

Section: News

Publication date: {day}

Publisher: Harbour Ltd.

Language of publication: English

Word count: 11

ProQuest document ID: 28{number}

Document URL: https://example.org/docview/28{number}

Copyright: Copyright Harbour Ltd. {day}

Last updated: 2023-07-01

Database: ProQuest Central
"""
BODY = """Abstract: Trucks left.

Full text: Ten trucks left the harbour.

Where to: nobody said. More follow."""
TEXT = "Ten trucks left the harbour.\nWhere to: nobody said. More follow."


def article(number=1, total=1, body=BODY, day="Jun 16, 2023"):
    return ARTICLE.format(rule=RULE, number=number, total=total, body=body, day=day)


def as_page(text):
    lines = [line for line in text.split("\n") if line]
    bold = [f"<p><strong>{a}{c}</strong>{b}</p>" for a, c, b in (x.partition(":") for x in lines)]
    return f"<html><head><title>ProQuest</title></head><body>{''.join(bold)}</body></html>"


SHAPES = [("a.txt", str), ("a.html", as_page)]


@pytest.mark.parametrize(("name", "shape"), SHAPES)
def test_article_is_read_with_what_it_states(tmp_path, name, shape):
    (tmp_path / name).write_text(shape(COVER + article()))
    [document] = load_documents(tmp_path / name).to_dict("records")
    assert document["text"] == TEXT
    stated = {"title": "Convoy leaves", "publisher": "The Harbour Post; Ostend", "section": "News"}
    stated |= {"published": pd.Timestamp(2023, 6, 16), "byline": "Lima, Ana", "language": "en"}
    stated |= {"doc_id": "281", "words_stated": 11, "words_counted": 11}
    assert {name: document[name] for name in stated} == stated


@pytest.mark.parametrize(("name", "shape"), SHAPES)
def test_hundred_articles_are_a_hundred(tmp_path, name, shape):
    text = COVER + "".join(article(number, 100) for number in range(1, 101))
    (tmp_path / name).write_text(shape(text))
    documents = load_documents(tmp_path / name)
    assert len(documents) == 100
    assert set(documents["text"]) == {TEXT}


def test_abstract_alone_is_no_article(tmp_path):
    text = article(1, 3, body="Abstract: Trucks left.") + article(2, 3, body="") + article(3, 3)
    (tmp_path / "a.txt").write_text(text)
    with pytest.warns(CorpusWarning):
        documents = load_documents(tmp_path / "a.txt")
    assert documents["doc_id"].to_list() == ["283"]
    problems = problems_table(documents)
    assert problems["problem"].to_list() == ["holds only an abstract", "has no body"]
    assert problems["place"][0] == "article 1, 'Convoy leaves'"


def test_line_of_an_article_that_looks_like_a_key_stays_in_it(tmp_path):
    lines = ["Location: nobody said.", "Ten trucks left.", "More follow.", "Soon.", "Or later."]
    body = "Full text: Talks opened.\n\n" + "\n\n".join(lines)
    (tmp_path / "a.txt").write_text(article(body=body).replace("Word count: 11\n", ""))
    [text] = load_documents(tmp_path / "a.txt")["text"]
    assert text == "\n".join(["Talks opened.", *lines])


def test_fewer_articles_than_counted_are_named(tmp_path):
    (tmp_path / "a.txt").write_text(article(1, 3) + article(3, 3))
    with pytest.warns(CorpusWarning, match="counts 3 documents, 2 were found"):
        load_documents(tmp_path / "a.txt")
