import re

import pandas as pd
import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents

NUMBER = "news·20230616·HP·{number}"
OLD = """<table><tr><td><table><tr><td><img src="logo.gif"><br></td></tr></table>
<span class="DocPublicationName">Le Phare, no. 12</span><br>
<span class="DocHeader">Politique, </span>
<span class="DocHeader">vendredi </span><span class="DocHeader">16 juin 2023</span>
<span class="DocHeader">, p. 3</span><br><br>
<span class="TitreArticleVisu">Le <span>convoi</span> part</span>
<br><br>{byline}{body}<p></p><b><i>© 2023 Le Phare. Tous droits réservés.</i></b><p></p>
Numéro de document : {own}<br>
<table><tr><td>Ce certificat est émis à <b>X</b></td></tr></table></td></tr></table>"""
NEW = """<article><header><div><span class="{prefix}DocPublicationName">Le Phare  </span></div>
<div><span class="{prefix}DocHeader">Politique, vendredi 16 juin 2023 {length}, p. 3</span></div>
<div><p>MER</p></div>
<div class="titreArticle"><p class="titreArticleVisu">Le <mark>convoi</mark> part</p></div>
<div>{byline}</div></header>
<section><div class="DocText"><div class="docOcurrContainer">{body}</div></div></section>
<aside><div><b>Note(s) : </b><p>Une photo.</p></div></aside>
<footer><small>© 2023 Le Phare.</small><p>Numéro de document : {own}</p></footer></article>"""
BODY = "<p>Dix camions ont quitté le port.</p><p>D’autres suivent.</p>"
TEXT = "Dix camions ont quitté le port.\nD’autres suivent."


def old(number=1, byline="Ana Lima<br><p></p>", body=BODY):
    return OLD.format(own=NUMBER.format(number=number), byline=byline, body=body)


def new(number=1, byline="Ana Lima", body=BODY, prefix="", length=""):
    own = NUMBER.format(number=number)
    return NEW.format(own=own, byline=byline, body=body, prefix=prefix, length=length)


def save(path, *articles):
    head = '<META content="text/html; charset=ISO-8859-1">'  # as they say, though it is UTF-8
    page = f"<html><head>{head}</head><body>{'<p>'.join(articles)}</body></html>"
    path.write_text(page, encoding="utf-8")
    return path


LAYOUTS = [old(), new(), new(prefix="rdp__"), new(length="8 mots")]


@pytest.mark.parametrize("article", LAYOUTS, ids=["old", "new", "newer", "with its length"])
def test_article_is_read_with_what_it_states(tmp_path, article):
    [document] = load_documents(save(tmp_path / "a.html", article)).to_dict("records")
    assert document["text"] == TEXT
    assert document["published"] == pd.Timestamp(2023, 6, 16)
    stated = {"title": "Le convoi part", "publisher": "Le Phare", "byline": "Ana Lima"}
    stated |= {"section": "Politique", "doc_id": NUMBER.format(number=1)}
    assert {name: document[name] for name in stated} == stated
    assert pd.isna(document["words_stated"]) == ("8 mots" not in article)


@pytest.mark.parametrize("article", [old(byline=""), new(byline="")], ids=["old", "new"])
def test_article_without_author_keeps_its_first_words(tmp_path, article):
    [document] = load_documents(save(tmp_path / "a.html", article)).to_dict("records")
    assert pd.isna(document["byline"])
    assert document["text"] == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encoding_is_known_whatever_the_page_states(tmp_path, encoding):
    path = save(tmp_path / "a.html", new())
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
    assert load_documents(path)["text"].to_list() == [TEXT]


@pytest.mark.parametrize("make", [old, new])
def test_hundred_articles_are_a_hundred(tmp_path, make):
    documents = load_documents(save(tmp_path / "a.html", *(make(n) for n in range(100))))
    assert set(documents["doc_id"]) == {NUMBER.format(number=n) for n in range(100)}


@pytest.mark.parametrize("make", [old, new])
def test_article_without_a_body_is_named(tmp_path, make):
    with pytest.warns(CorpusWarning, match="article 1, 'Le convoi part': has no body"):
        documents = load_documents(save(tmp_path / "a.html", make(body="", byline=""), make(2)))
    assert len(documents) == 1


def test_articles_that_are_not_set_apart_are_refused(tmp_path):
    flat = re.sub(r"</?t(?:able|r|d)[^>]*>", "", old(1) + old(2))
    with pytest.raises(CorpusError, match="not set apart"):
        load_documents(save(tmp_path / "a.html", flat))


def test_page_without_articles_is_refused(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<html><body class='DocPublicationName'></body></html>")
    with pytest.raises(CorpusError, match=r"a\.html"):
        load_documents(path)
