import socket

import pandas as pd
import pytest

from analysis.errors import CorpusError
from analysis.load import load_documents
from analysis.load.webpage import _tree_of

PARAGRAPHS = [
    "The harbour town’s mayor said on Friday that 20 trucks had left for the border.",
    "“We counted every crate twice,” he told the council, which had met for six hours.",
    "A spokeswoman for the ministry declined to say when the second convoy would follow.",
]
PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="{charset}">
<title>Convoy leaves | The Harbour Post</title>
<meta property="og:title" content="Convoy leaves">
<meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="Ana Lima">
{date}<script>document.write("scripted words")</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Convoy leaves</h1>{paragraphs}</article>
<footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>"""
DATE = '<meta property="article:published_time" content="2023-06-16T08:00:00+00:00">'


def page(charset="utf-8", date=DATE, paragraphs=PARAGRAPHS):
    joined = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return PAGE.format(charset=charset, date=date, paragraphs=joined)


@pytest.fixture
def offline(monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_article_is_kept_and_navigation_dropped(tmp_path, charset):
    file = tmp_path / "page.html"
    file.write_bytes(page(charset).encode(charset))
    [document] = load_documents(file).to_dict("records")
    assert all(paragraph in document["text"] for paragraph in PARAGRAPHS)
    for dropped in ("Sport", "scripted", "newsletter"):
        assert dropped not in document["text"]
    assert document["title"] == "Convoy leaves"
    assert document["publisher"] == "The Harbour Post"
    assert document["byline"] == "Ana Lima"
    assert document["language"] == "en"
    assert document["published"] == pd.Timestamp(2023, 6, 16)


def test_stated_charset_is_used(tmp_path):
    file = tmp_path / "page.html"
    words = "Мэр сказал, что двадцать машин уехали к границе ещё до рассвета в пятницу."
    file.write_bytes(page("windows-1251", paragraphs=[words] * 3).encode("cp1251", "replace"))
    assert words in load_documents(file)["text"][0]


def test_date_is_not_guessed_from_the_text(tmp_path):
    file = tmp_path / "page.html"
    dated = [*PARAGRAPHS, "The first convoy had left on 2 March 2021, the council’s minutes say."]
    file.write_text(page(date="", paragraphs=dated), encoding="utf-8")
    assert load_documents(file)["published"].isna().all()


@pytest.mark.parametrize(
    "written",
    [
        "<html></html>",
        "<html><body><script>var words = 'none'</script></body></html>",
        pytest.param(
            "<html><body><nav>Home</nav></body></html>",
            marks=pytest.mark.xfail(reason="a menu alone is taken for text"),
        ),
    ],
)
def test_page_without_article_is_refused(tmp_path, written):
    file = tmp_path / "page.html"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"page\.html: "):
        load_documents(file)


def test_entities_of_a_page_read_no_file(tmp_path):
    (tmp_path / "secret").write_text("the secret")
    entity = f'<!DOCTYPE html [<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    hostile = page().replace("<!DOCTYPE html>", f'<?xml version="1.0"?>{entity}')
    file = tmp_path / "page.html"
    file.write_text(hostile.replace("20 trucks", "20 trucks &e;"), encoding="utf-8")
    [text] = load_documents(file)["text"]
    assert "20 trucks" in text
    assert "the secret" not in text


BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
LINKED = """<script type="application/ld+json">{{"@context": "https://schema.org",
"@type": "NewsArticle", "headline": "Convoy leaves", {dates}
"author": [{{"@type": "Person", "name": "Ana Lima"}}],
"publisher": {{"@type": "Organization", "name": "The Harbour Post"}}}}</script>"""
MODIFIED = '"dateModified": "2023-07-02T10:00:00Z",'
SITES = {
    "newspaper": (
        LINKED.format(dates=f'{MODIFIED} "datePublished": "2023-06-16T08:00:00Z",'),
        f"<nav>Home</nav><div class='cookies'><p>We use cookies on our site.</p></div><main>"
        f"<article><h1>Convoy leaves</h1><time datetime='2023-07-02'>Updated 2 July</time>{BODY}"
        "</article><aside><h2>Most read</h2><p>Ten things about ferries.</p></aside></main>",
    ),
    "newspaper with the change first": (
        '<meta property="article:modified_time" content="2023-07-02T10:00:00Z">'
        '<meta property="og:site_name" content="The Harbour Post">'
        f'<meta name="author" content="Ana Lima">{DATE}',
        f"<article><h1>Convoy leaves</h1>{BODY}</article>",
    ),
    "blog": (
        '<meta property="og:site_name" content="The Harbour Post">',
        "<h1 class='entry-title'>Convoy leaves</h1><time class='updated' datetime='2023-07-02'>"
        "July 2, 2023</time><time class='published' datetime='2023-06-16'>June 16, 2023</time>"
        f"<span class='author vcard'><a href='/ana'>Ana Lima</a></span><div class='entry-content'>"
        f"{BODY}</div><div id='comments'><p>Nice post about ferries, thank you.</p></div>",
    ),
    "government": (
        '<meta name="dcterms.modified" content="2023-07-02">'
        '<meta name="dcterms.created" content="2023-06-16">'
        '<meta name="dcterms.publisher" content="The Harbour Post">'
        '<meta name="dcterms.creator" content="Ana Lima">',
        "<a href='#main'>Skip to main content</a><div id='breadcrumb'><a href='/'>Home</a></div>"
        f"<div id='main'><h1>Convoy leaves</h1>{BODY}</div>"
        "<footer><p>Privacy notice. Ferries statement.</p></footer>",
    ),
}


def read_site(tmp_path, head, body):
    written = f"<html lang='en'><head><title>Convoy leaves</title>{head}</head><body>{body}"
    (tmp_path / "page.html").write_text(f"{written}</body></html>", encoding="utf-8")
    [document] = load_documents(tmp_path / "page.html").to_dict("records")
    return document


@pytest.mark.parametrize("site", SITES)
def test_sites_of_several_kinds(tmp_path, site):
    document = read_site(tmp_path, *SITES[site])
    assert all(paragraph in document["text"] for paragraph in PARAGRAPHS)
    for dropped in ("erries", "cookies", "Home", "Skip"):
        assert dropped not in document["text"]
    assert document["published"] == pd.Timestamp(2023, 6, 16)
    stated = {"title": "Convoy leaves", "publisher": "The Harbour Post", "byline": "Ana Lima"}
    assert {name: document[name] for name in stated} == stated


CHANGED = [
    "<time class='updated' datetime='2023-07-02'>July 2, 2023</time>",
    '<meta property="article:modified_time" content="2023-07-02T10:00:00Z">',
    '<meta content="2023-07-02T10:00:00Z" property="og:updated_time">',
    '<meta name="dcterms.modified" content="2023-07-02">',
    LINKED.format(dates=MODIFIED),
]


@pytest.mark.parametrize("head", CHANGED)
def test_day_of_a_change_is_not_that_of_publication(tmp_path, head):
    document = read_site(tmp_path, head, f"<article><h1>Convoy leaves</h1>{BODY}</article>")
    assert pd.isna(document["published"])


def test_day_that_is_published_and_updated_is_read(tmp_path):
    day = "<time class='entry-date published updated' datetime='2023-06-16'>June 16, 2023</time>"
    document = read_site(tmp_path, "", f"<article><h1>Convoy leaves</h1>{day}{BODY}</article>")
    assert document["published"] == pd.Timestamp(2023, 6, 16)


def test_old_page_laid_out_in_tables(tmp_path):
    menu = "<td><a href='/'>Home</a><br><a href='/sport'>Sport</a></td>"
    body = f"<table><tr>{menu}<td><h1>Convoy leaves</h1>{BODY}</td></tr></table>"
    text = read_site(tmp_path, "", body)["text"]
    assert text.endswith("\n".join(PARAGRAPHS))
    assert "|" not in text


def test_of_many_footers_in_each_other_the_outermost_stays():
    """A licence is looked for below each: that took the square of their number."""
    nested = "<footer><a href='/'>Terms</a><div class='footer'>" * 200
    tree = _tree_of(f"<html><body><article><p>{PARAGRAPHS[0]}</p></article>{nested}</body></html>")
    assert len(tree.xpath("//footer | //div[@class='footer']")) == 1
    few = page().replace("<footer>", "<footer><div class='footer-links'><p>Terms</p></div>")
    assert len(_tree_of(few).xpath("//footer | //div[@class='footer-links']")) == 2
