import gzip

import pandas as pd
import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import Limits, load_documents

PARAGRAPH = "The harbour town’s mayor said on Friday that {} trucks had left for the border. "
PAGE = """<html lang="en"><head><title>Convoy leaves</title>{charset}
<meta property="article:published_time" content="2023-06-16T08:00:00+00:00"></head>
<body><nav>Home</nav><article><h1>Convoy leaves</h1><p>{body}</p></article></body></html>"""


def page(trucks=20, charset=""):
    return PAGE.format(body=PARAGRAPH.format(trucks) * 4, charset=charset)


def record(kind, content, address=""):
    where = f"WARC-Target-URI: {address}\r\n" if address else ""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\n{where}WARC-Date: 2023-07-01T00:00:00Z\r\n"
    head += "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
    head += f"Content-Type: application/http\r\nContent-Length: {len(content)}\r\n\r\n"
    return head.encode() + content + b"\r\n\r\n"


def save(path, *captures):
    """Write captures: content, content type, status."""
    records = [record("warcinfo", b"software: made up\r\n")]
    for number, (content, kind, status) in enumerate(captures, start=1):
        head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n\r\n".encode()
        records.append(record("request", b"GET / HTTP/1.1\r\n\r\n", "https://example.org"))
        records.append(record("response", head + content, f"https://example.org/{number}"))
    packed = map(gzip.compress, records) if path.suffix == ".gz" else records
    path.write_bytes(b"".join(packed))
    return path


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz", "crawl.txt"])
def test_pages_are_articles_and_the_rest_is_not(tmp_path, name):
    captures = [
        (page(20).encode(), "text/html; charset=utf-8", "200"),
        (b"\x89PNG", "image/png", "200"),
        (page(404).encode(), "text/html", "404"),
        (page(30).encode("cp1252"), "text/html; charset=windows-1252", "200"),
    ]
    documents = load_documents(save(tmp_path / name, *captures))
    assert documents["doc_id"].str.endswith(("#1", "#2")).all()
    assert len(documents) == 2
    assert PARAGRAPH.format(20).strip() in documents["text"][0]
    assert PARAGRAPH.format(30).strip() in documents["text"][1]
    assert documents["published"].to_list() == [pd.Timestamp(2023, 6, 16)] * 2
    assert documents["source"][1].endswith("page 2, https://example.org/4")


def test_page_without_an_article_costs_that_page(tmp_path):
    captures = [(b"<html></html>", "text/html", "200"), (page().encode(), "text/html", "200")]
    with pytest.warns(CorpusWarning, match=r"page 1, https://example.org/1: no article"):
        documents = load_documents(save(tmp_path / "a.warc", *captures))
    assert len(documents) == 1


def test_archive_without_pages_is_refused(tmp_path):
    with pytest.raises(CorpusError, match="holds no captured page"):
        load_documents(save(tmp_path / "a.warc", (b"\x89PNG", "image/png", "200")))


def test_archive_cut_short_keeps_what_was_read(tmp_path):
    captures = [(page(number).encode(), "text/html", "200") for number in range(3)]
    path = save(tmp_path / "a.warc.gz", *captures)
    path.write_bytes(path.read_bytes()[:-50])
    with pytest.warns(CorpusWarning, match="ends within a page"):
        assert len(load_documents(path)) == 2


def test_page_that_unpacks_to_more_than_the_limit_is_refused(tmp_path):
    path = save(tmp_path / "a.warc.gz", (b"<html>" + b" " * 200_000, "text/html", "200"))
    with pytest.raises(CorpusError, match="file_bytes=100,000"):
        load_documents(path, limits=Limits(file_bytes=100_000))


def test_other_gzip_is_no_web_archive(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(b"Talks opened."))
    with pytest.raises(CorpusError, match="gzip"):
        load_documents(tmp_path / "a.warc.gz")
