import pandas as pd
import pytest

from analysis.errors import CorpusWarning
from analysis.load import load_documents, problems_table

WHOLE = (
    "&lt;p&gt;Ten trucks left the harbour.&lt;/p&gt;&lt;p&gt;More follow &amp;amp; more.&lt;/p&gt;"
)
TEXT = "Ten trucks left the harbour.\nMore follow & more."
RSS = """<?xml version="1.0"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Harbour Post</title>
<language>en-gb</language><item><title>Convoy leaves</title><link>https://example.org/1</link>
<description>Trucks left.</description>{whole}<dc:creator>Ana Lima</dc:creator>
<category>Ports</category>
<pubDate>Fri, 16 Jun 2023 23:30:00 -0400</pubDate></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title>
<entry><title type="html">Convoy &lt;b&gt;leaves&lt;/b&gt;</title><id>tag:1</id>
<link href="https://example.org/1"/><updated>2023-07-01T00:00:00Z</updated>{published}
<author><name>Ana Lima</name><email>ana@example.org</email></author>
<summary>Trucks left.</summary>{content}</entry></feed>"""
ENCODED = f"<content:encoded>{WHOLE}</content:encoded>"
PUBLISHED = "<published>2023-06-16T10:00:00Z</published>"
XHTML = (
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
    "<p>Ten trucks left the harbour.</p><p>More follow &amp; more.</p></div></content>"
)
HTML = f'<content type="html">{WHOLE}</content>'


def read(tmp_path, written, name="feed.xml"):
    (tmp_path / name).write_text(written, encoding="utf-8")
    return load_documents(tmp_path / name)


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed.txt", "feed"])
def test_whole_text_of_rss(tmp_path, name):
    [document] = read(tmp_path, RSS.format(whole=ENCODED), name).to_dict("records")
    stated = {"title": "Convoy leaves", "publisher": "The Harbour Post", "byline": "Ana Lima"}
    stated |= {"section": "Ports", "language": "en", "doc_id": "https://example.org/1"}
    stated |= {"published": pd.Timestamp(2023, 6, 16), "text": TEXT}
    assert {name: document[name] for name in stated} == stated


@pytest.mark.parametrize("content", [HTML, XHTML])
def test_whole_text_of_atom(tmp_path, content):
    written = ATOM.format(published=PUBLISHED, content=content)
    [document] = read(tmp_path, written).to_dict("records")
    stated = {"publisher": "The Harbour Post", "byline": "Ana Lima", "doc_id": "tag:1"}
    stated |= {"published": pd.Timestamp(2023, 6, 16), "text": TEXT, "title": "Convoy leaves"}
    assert {name: document[name] for name in stated} == stated


def test_day_of_an_update_is_not_that_of_publication(tmp_path):
    documents = read(tmp_path, ATOM.format(published="", content=HTML))
    assert documents["published"].isna().all()


def test_teaser_is_kept_and_said_so(tmp_path):
    with pytest.warns(CorpusWarning, match="entry 1: holds only a teaser of 2 words"):
        documents = read(tmp_path, RSS.format(whole=""))
    assert documents["text"].to_list() == ["Trucks left."]
    assert "fetch the article" in problems_table(documents)["remedy"][0]


def test_description_that_is_an_article_is_no_teaser(tmp_path):
    written = RSS.format(whole="").replace("Trucks left.", "Trucks left the harbour. " * 30)
    assert len(read(tmp_path, written)) == 1


def test_entry_without_text_is_named(tmp_path):
    written = RSS.format(whole=ENCODED).replace(
        "<item>", "<item><title>Gone</title></item><item>", 1
    )
    with pytest.warns(CorpusWarning, match="entry 1, 'Gone': has no text"):
        assert len(read(tmp_path, written)) == 1
