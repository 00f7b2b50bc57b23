import pandas as pd
import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents

HEAD = "Ten trucks left the harbour “before dawn”, the mayor’s office said."
REST = "A second convoy is due."
PAGE = """<html><head><meta charset="utf-8"></head><body>
<table><tr><td class="factivalogo"><h1>Factiva</h1></td></tr></table>{articles}</body></html>"""
FIELDS = {
    "HD": "<b>Convoy leaves</b>",
    "BY": "Ana Lima",
    "WC": "19 words",
    "PD": "16 June 2023",
    "SN": "The Harbour Post",
    "SE": "News",
    "LA": "English",
    "LP": f"<p>{HEAD}</p>",
    "TD": f"<p>{REST}</p>\n<p>More will follow.</p>",
    "AN": "Document HARB000020230616ej6g0001",
}


def page(*articles):
    tables = []
    for fields in articles:
        rows = [
            f'<tr><td class="index"><b>{c}</b></td><td>{v}</td></tr>' for c, v in fields.items()
        ]
        tables.append(f'<div class="article enArticle"><table>{"".join(rows)}</table></div>')
    return PAGE.format(articles="".join(tables))


@pytest.fixture
def save(tmp_path):
    def write(*articles):
        (tmp_path / "export.html").write_text(page(*articles), encoding="utf-8")
        return tmp_path / "export.html"

    return write


def test_article_is_read_with_what_it_states(save):
    [document] = load_documents(save(FIELDS)).to_dict("records")
    assert document["text"] == f"{HEAD}\n{REST}\nMore will follow."
    assert document["published"] == pd.Timestamp(2023, 6, 16)
    stated = {"title": "Convoy leaves", "publisher": "The Harbour Post", "byline": "Ana Lima"}
    stated |= {"section": "News", "language": "en", "doc_id": "HARB000020230616ej6g0001"}
    assert {name: document[name] for name in stated} == stated


@pytest.mark.parametrize("day", ["16 juin 2023", "16. Juni 2023"])
def test_days_in_other_languages(save, day):
    documents = load_documents(save(FIELDS | {"PD": day}))
    assert documents["published"].to_list() == [pd.Timestamp(2023, 6, 16)]


def test_hundred_articles_are_a_hundred(save):
    numbered = [FIELDS | {"AN": "", "HD": f"Convoy {number}"} for number in range(1, 101)]
    documents = load_documents(save(*numbered)).set_index("doc_id")
    assert len(documents) == 100
    assert documents["title"]["export#57"] == "Convoy 57"


def test_article_without_a_body_is_named(save):
    empty = {code: value for code, value in FIELDS.items() if code not in ("LP", "TD")}
    with pytest.warns(CorpusWarning, match="article 1, 'Convoy leaves': has no body"):
        documents = load_documents(save(empty, FIELDS))
    assert len(documents) == 1


def test_length_that_differs_is_named(save):
    with pytest.warns(CorpusWarning, match="states a length of 900 words"):
        load_documents(save(FIELDS | {"WC": "900 words"}))


def test_page_without_articles_is_refused(save):
    with pytest.raises(CorpusError, match="Factiva page without articles"):
        load_documents(save())


def test_page_of_another_site_with_alike_names_is_a_page(tmp_path):
    body = "".join(f"<p class='articleParagraph'>{line * 4}</p>" for line in (HEAD, REST))
    written = f"<html><body><div class='article'>{body}</div></body></html>"
    (tmp_path / "page.html").write_text(written, encoding="utf-8")
    assert HEAD in load_documents(tmp_path / "page.html")["text"][0]


@pytest.mark.parametrize("author", ["<div class='author'>By Ana Lima</div>", ""])
def test_page_without_codes_is_read_by_its_lines(tmp_path, author):
    above = f"<div><span class='enHeadline'>Convoy leaves</span></div>{author}"
    lines = ["19 words", "16 June 2023", "09:15", "The Harbour Post", "HARB", "English"]
    stated = "".join(f"<div>{line}</div>" for line in [*lines, "(c) 2023 Harbour Ltd."])
    body = "".join(
        f'<p class="articleParagraph">{line}</p>' for line in (HEAD, REST, "More will follow.")
    )
    article = f"<div class='article enArticle'>{above}{stated}{body}<p>{FIELDS['AN']}</p></div>"
    (tmp_path / "export.html").write_text(
        PAGE.replace("factivalogo", "logo").format(articles=article), encoding="utf-8"
    )
    [document] = load_documents(tmp_path / "export.html").to_dict("records")
    assert document["text"] == f"{HEAD}\n{REST}\nMore will follow."
    stated = {"title": "Convoy leaves", "publisher": "The Harbour Post", "language": "en"}
    stated |= {"published": pd.Timestamp(2023, 6, 16), "words_stated": 19, "words_counted": 19}
    stated |= {"doc_id": "HARB000020230616ej6g0001"}
    assert {name: document[name] for name in stated} == stated
    assert pd.isna(document["byline"]) == (not author)
