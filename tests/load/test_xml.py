import pandas as pd
import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents

ARTICLE = """<ppsarticle><article><accessionNo>{own}</accessionNo>
<baseLanguage>{language}</baseLanguage>
<byline>Ana Lima</byline><headline><paragraph><hlt>Convoy</hlt> leaves</paragraph></headline>
{lead}<publicationDate><dateTime>2023-06-16T01:35:58Z</dateTime></publicationDate>
<publisherName>Harbour Ltd.</publisherName><sourceName>The Harbour Post</sourceName>
<region code="be"><name>Belgium</name></region>
{tail}<notes>A NOTE</notes><wordCount>8</wordCount></article></ppsarticle>"""
LEAD = """<leadParagraph>
<paragraph>Ten trucks left the
 <hlt>harbour</hlt>.</paragraph></leadParagraph>"""
TAIL = """<tailParagraphs>
<paragraph>More follow.</paragraph><paragraph>Soon.</paragraph></tailParagraphs>"""


def factiva(own="H1", language="EN", lead=LEAD, tail=TAIL):
    return ARTICLE.format(own=own, language=language, lead=lead, tail=tail)


def save(path, *articles):
    path.write_text(
        '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<PPSResponse>'
        '<ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet>'
        f"{''.join(articles)}</ppsarticleResultSet></ppsArticleResponse></PPSResponse>",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("name", ["a.xml", "a.txt", "a"])
def test_factiva_is_read_with_what_it_states(tmp_path, name):
    [document] = load_documents(save(tmp_path / name, factiva())).to_dict("records")
    assert document["text"] == "Ten trucks left the harbour.\nMore follow.\nSoon."
    stated = {"title": "Convoy leaves", "publisher": "The Harbour Post", "byline": "Ana Lima"}
    stated |= {"published": pd.Timestamp(2023, 6, 16), "language": "en", "doc_id": "H1"}
    stated |= {"words_stated": 8, "words_counted": 8}
    assert {name: document[name] for name in stated} == stated


def test_hundred_articles_are_a_hundred(tmp_path):
    path = save(tmp_path / "a.xml", *(factiva(own=f"H{number}") for number in range(100)))
    assert len(load_documents(path)) == 100


def test_article_without_a_body_is_named(tmp_path):
    with pytest.warns(CorpusWarning, match="article 1, 'Convoy leaves': has no body"):
        documents = load_documents(save(tmp_path / "a.xml", factiva(lead="", tail=""), factiva()))
    assert len(documents) == 1


REFUSED = [
    ("<notes><note>Talks</note></notes>", "XML of an unknown kind: <notes>"),
    ("<?xml version='1.0'?>", "is not XML"),
    ("<rss version='2.0'><channel><title>Harbour</title></channel></rss>", "feed without entries"),
]


@pytest.mark.parametrize(("written", "reason"), REFUSED)
def test_other_xml_is_refused(tmp_path, written, reason):
    (tmp_path / "a.xml").write_text(written)
    with pytest.raises(CorpusError, match=reason):
        load_documents(tmp_path / "a.xml")


def test_entities_read_no_file_and_do_not_grow(tmp_path):
    (tmp_path / "secret").write_text("the secret")
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    kinds = f'<!ENTITY file SYSTEM "{(tmp_path / "secret").as_uri()}"><!ENTITY e0 "boom">{bomb}'
    item = "<item><title>Talks</title><description>Talks opened. &e9; &file;</description></item>"
    feed = f"<!DOCTYPE rss [{kinds}]><rss><channel>{item}</channel></rss>"
    (tmp_path / "a.xml").write_text(f"<?xml version='1.0'?>{feed}")
    with pytest.warns(CorpusWarning, match="teaser"):
        [text] = load_documents(tmp_path / "a.xml")["text"]
    assert text.startswith("Talks opened.")
    assert "secret" not in text
    assert "boom" not in text
