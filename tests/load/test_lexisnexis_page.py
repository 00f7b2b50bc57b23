import pandas as pd
import pytest

from analysis.errors import CorpusWarning
from analysis.load import load_documents, problems_table

STYLE = """<STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c1 { text-align: center; margin-top: 0em; }
.c3 { text-align: center; margin-left: 13%; }
.c5 { text-align: left; }
--></STYLE>"""
HEADINGS = {
    "en": ("BYLINE", "SECTION", "LENGTH", "words", "LOAD-DATE", "LANGUAGE", "ENGLISH"),
    "fr": ("AUTEUR", "RUBRIQUE", "LONGUEUR", "mots", "DATE-CHARGEMENT", "LANGUE", "FRENCH"),
    "de": ("AUTOR", "RUBRIK", "LÄNGE", "Wörter", "UPDATE", "SPRACHE", "GERMAN; DEUTSCH"),
}
DAYS = {"en": "June 16, 2023, Friday, Late Edition", "fr": "16 juin 2023 vendredi"}
DAYS["de"] = "16. Juni 2023 Freitag"
BODY = "<P CLASS='c9'><SPAN>Ten trucks left\nthe harbour.</SPAN></P><P>More follow.</P>"
TEXT = "Ten trucks left the harbour.\n\nMore follow."
NOTICE = "We are sorry but there is an error in this document and it is not possible to display it."


def left(words):
    return f"<BR><DIV CLASS='c5'><P CLASS='c6'><SPAN>{words}</SPAN></P></DIV>"


def centred(words):
    return f"<BR><DIV CLASS='c3'><P CLASS='c1'><SPAN>{words}</SPAN></P></DIV>"


def article(number=1, language="en", title="Convoy leaves", body=BODY, headline=True):
    byline, section, length, words, loaded, spoken, name = HEADINGS[language]
    parts = [
        f'<A NAME="DOC_ID_0_{number - 1}"></A><!-- Hide XML section from browser\n<DOC> -->',
        centred(f"{number} of 3 DOCUMENTS") + centred("The Harbour Post") + centred(DAYS[language]),
        left(title) if headline else "",
        left(f"{byline}: </SPAN><SPAN>Ana Lima") + left(f"{section}: </SPAN><SPAN>NEWS; Pg. 4"),
        left(f"{length}: </SPAN><SPAN>7 {words}"),
        f"<BR><DIV CLASS='c5'>{body}</DIV>",
        left(f"{loaded}: </SPAN><SPAN>June 17, 2023") + left(f"{spoken}: </SPAN><SPAN>{name}"),
        centred("Copyright 2023 Harbour Ltd<BR>All Rights Reserved"),
    ]
    return "".join(parts)


def save(path, *articles):
    page = f"<HTML><HEAD>{STYLE}</HEAD><BODY><P>Terms: convoy</P>{''.join(articles)}</BODY></HTML>"
    path.write_text(page, encoding="utf-8")
    return path


@pytest.mark.parametrize("language", HEADINGS)
def test_article_is_read_with_what_it_states(tmp_path, language):
    [document] = load_documents(save(tmp_path / "a.html", article(1, language))).to_dict("records")
    assert document["text"] == TEXT
    assert document["published"] == pd.Timestamp(2023, 6, 16)
    stated = {"title": "Convoy leaves", "publisher": "The Harbour Post", "byline": "Ana Lima"}
    stated |= {"section": "NEWS; Pg. 4", "language": language, "words_stated": 7}
    assert {name: document[name] for name in stated} == stated


def test_hundred_articles_are_a_hundred(tmp_path):
    articles = [article(number, title=f"Convoy {number}") for number in range(1, 101)]
    documents = load_documents(save(tmp_path / "a.html", *articles)).set_index("doc_id")
    assert len(documents) == 100
    assert documents["title"]["a#1"] == "Convoy 1"
    assert documents["title"]["a#100"] == "Convoy 100"


@pytest.mark.parametrize("title", ["6 June 1944", "WAR: THE LATEST", "Convoy<BR>leaves"])
def test_headline_that_looks_like_something_else(tmp_path, title):
    [document] = load_documents(save(tmp_path / "a.html", article(title=title))).to_dict("records")
    assert document["title"] == title.replace("<BR>", " ")
    assert document["published"] == pd.Timestamp(2023, 6, 16)


def test_article_without_headline_and_with_a_table(tmp_path):
    rows = [("Trucks", "4"), ("Crates for everybody", "2 tons")]
    written = "".join(f"<TR><TD><P>{a}</P></TD><TD><P>{b}</P></TD></TR>" for a, b in rows)
    table = article(body=f"<TABLE>{written}</TABLE>", headline=False)
    [document] = load_documents(save(tmp_path / "a.html", table)).to_dict("records")
    assert document["text"] == "Trucks\t4\n\nCrates for everybody\t2 tons"
    assert pd.isna(document["title"])


def test_notice_in_the_place_of_an_article_is_no_article(tmp_path):
    notice = f'<A NAME="DOC_ID_2_0"></A>{left(NOTICE)}'
    with pytest.warns(CorpusWarning, match="article 2, 'We are sorry .*archive could not show it"):
        documents = load_documents(save(tmp_path / "a.html", article(1), notice, article(3)))
    assert len(documents) == 2


def test_article_that_is_missing_or_without_body_is_named(tmp_path):
    with pytest.warns(CorpusWarning):
        documents = load_documents(save(tmp_path / "a.html", article(1, body=""), article(3)))
    problems = problems_table(documents)["problem"].to_list()
    assert problems == ["has no body", "document 2 is followed or replaced by document 3"]
    assert len(documents) == 1
