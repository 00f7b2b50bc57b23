import codecs

import pandas as pd
import pytest

from analysis.load import load_documents
from analysis.load.finding import Article, Problem
from analysis.load.lexisnexis import is_lexisnexis, read_lexisnexis

BODY = """Ten trucks left the harbour "before dawn", the mayor's
office said on Friday.

A second convoy is due."""
TEXT = """Ten trucks left the harbour "before dawn", the mayor's office said on Friday.

A second convoy is due."""
COVER = "\n\nDownload Request: Selected Items: 1-2\n\nTerms: (convoy)\n\n\n"
FOOT = """
LOAD-DATE: June 17, 2023

LANGUAGE: ENGLISH

GRAPHIC: Trucks at a quay.

                     Copyright 2023 The Harbour Post
                          All Rights Reserved
"""


def article(
    number=1,
    total=2,
    head="BYLINE: Ana Lima\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 18 words",
    **changes,
):
    title, day = changes.get("title", "Convoy leaves"), changes.get("day", "June 16, 2023 Friday")
    body, foot = changes.get("body", BODY), changes.get("foot", FOOT)
    return f"""
                               {number} of {total} DOCUMENTS



                               The Harbour Post

                            {day}
                                   Edition 1;
                                    Coast

{title}

{head}

{body}
{foot}
"""


def articles_in(text):
    return [finding for finding in read_lexisnexis(text) if isinstance(finding, Article)]


def problems_in(text):
    return [finding for finding in read_lexisnexis(text) if isinstance(finding, Problem)]


SHAPES = [
    ("a cover", COVER + article()),
    ("no cover", article()),
    ("no foot but the copyright", article(foot="\n" + FOOT[FOOT.index("      ") :])),
    ("no foot at all", article(foot="")),
]


@pytest.mark.parametrize("text", [row[1] for row in SHAPES], ids=[row[0] for row in SHAPES])
def test_article_is_read_whole(text):
    assert is_lexisnexis(text)
    [found] = articles_in(text)
    assert problems_in(text) == []
    assert found.text == TEXT
    assert found.title == "Convoy leaves"
    assert found.publisher == "The Harbour Post"
    assert found.published == "June 16, 2023"
    assert (found.byline, found.section) == ("Ana Lima", "NEWS; Pg. 4")


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("AUTEUR: Ana Lima\n\nRUBRIQUE: NEWS\n\nLONGUEUR: 18 mots", "LANGUE: FRENCH; FRANÇAIS"),
        ("AUTOR: Ana Lima\n\nRUBRIK: NEWS\n\nLÄNGE: 18 Wörter", "SPRACHE: German; Deutsch"),
    ],
)
def test_headings_in_french_and_german(head, language):
    [found] = articles_in(article(head=head, foot=f"\n{language}\n"))
    assert found.text == TEXT
    assert (found.byline, found.section) == ("Ana Lima", "NEWS")
    assert found.language in language


@pytest.mark.parametrize("title", ["6 June 1944", "WAR: THE LATEST", "Convoy leaves\nat dawn"])
def test_headline_that_looks_like_something_else(title):
    [found] = articles_in(article(title=title))
    assert found.title == title.replace("\n", " ")
    assert found.published == "June 16, 2023"


def test_articles_numbered_from_the_middle_of_a_batch():
    text = "".join(article(number, 2146) for number in (2001, 2002, 2003))
    assert [found.number for found in articles_in(text)] == [2001, 2002, 2003]
    assert problems_in(text) == []


def test_hundred_articles_are_a_hundred():
    text = COVER + "".join(article(n, 100, title=f"Convoy {n}") for n in range(1, 101))
    assert [found.title for found in articles_in(text)] == [f"Convoy {n}" for n in range(1, 101)]
    assert problems_in(text) == []


def test_copyright_block_in_the_place_of_an_article_is_no_article():
    block = "\n                 2 of 3 DOCUMENTS\n\n" + FOOT[FOOT.index("      ") :]
    [problem] = problems_in(article(1, 3) + block + article(3, 3))
    assert (problem.problem, problem.place) == ("has no body", "article 2, ''")
    assert [found.number for found in articles_in(article(1, 3) + block + article(3, 3))] == [1, 3]


def test_two_languages_in_one_export():
    french = article(2, head="AUTEUR: Ana Lima\n\nLONGUEUR: 18 mots", foot="\nLANGUE: FRENCH\n")
    found = articles_in(article(1, foot="\nLANGUAGE: ENGLISH\n") + french)
    assert [(one.language, one.text) for one in found] == [("ENGLISH", TEXT), ("FRENCH", TEXT)]


def test_missing_article_is_named():
    [problem] = problems_in(article(1, 3) + article(3, 3))
    assert "document 2" in problem.problem


def test_article_without_a_body_is_named():
    text = article(1, body="") + article(2)
    [problem] = problems_in(text)
    assert problem.place == "article 1, 'Convoy leaves'"
    assert len(articles_in(text)) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_export_is_read_in_its_encoding(tmp_path, encoding):
    text = (COVER + article(1) + article(2, title="Café talks – day two")).replace("\n", "\r\n")
    (tmp_path / "export.txt").write_bytes(text.encode(encoding))
    documents = load_documents(tmp_path / "export.txt")
    assert documents["title"].to_list() == ["Convoy leaves", "Café talks – day two"]
    assert documents["text"].to_list() == [TEXT, TEXT]
    assert documents["published"].to_list() == [pd.Timestamp(2023, 6, 16)] * 2
    assert codecs.BOM_UTF8.decode() not in "".join(documents["text"])
