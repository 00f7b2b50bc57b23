import socket

import pandas as pd
import pytest

from analysis.errors import CorpusError
from analysis.load import load_documents

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
