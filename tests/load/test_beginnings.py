import pytest

from analysis.load import load_documents
from analysis.load.beginnings import is_json, recognise

RECOGNISED = [
    (b"<!DOCTYPE html><html>", "html"),
    (b"\xef\xbb\xbf\n<HTML>", "html"),
    ("<html>".encode("utf-16"), "html"),
    (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">', "html"),
    (b'<?xml version="1.0"?><rss>', "xml"),
    (b"<rss version='2.0'>", "xml"),
    (b'<feed xmlns="http://www.w3.org/2005/Atom">', "xml"),
    (b"WARC/1.0\r\nWARC-Type: warcinfo", "warc"),
    (b"From a@example.org Fri Jun 16 10:00:00 2023\nSubject: Talks\n", "mbox"),
    (b"Received: by x\nFrom: a\nSubject: Talks\n\nTalks.", "eml"),
    (b'{"text": "Talks."}', "json"),
    (b'[\n {"text": "Talks."}]', "json"),
    (b"title;text;date\n", "csv"),
    (b"Headline\tBody\n", "csv"),
    (b"", ""),
    (b"Talks opened.", ""),
    (b"From Kyiv to Warsaw in 2023\nTalks opened.", ""),
    (b"From: Kyiv\nDate: Friday\n\nTalks opened.", ""),
    (b"Text, and more of it\n", ""),
    (b"<b>Talks</b> opened.", ""),
    (b"\x1f\x8b\x08", ""),
]
JSON = [
    (b'{"text": "Talks."}\n{"text": "More."}', True),
    (b'[\n{"text": "Talks."}\n]', True),
    (b'["We need tanks," he said.]', False),
    (b"[" * 100_000, False),
]


@pytest.mark.parametrize(("content", "name"), RECOGNISED)
def test_beginning_is_recognised(content, name):
    assert recognise(content) == name


@pytest.mark.parametrize(("content", "is_one"), JSON)
def test_text_in_brackets_is_no_json(content, is_one):
    assert is_json(content) == is_one


UNDER_OTHER_NAMES = [
    ("a.txt", b'{"text": "Talks."}', "Talks."),
    ("a", b'[{"text": "Talks."}]', "Talks."),
    ("a.txt", b"title;text\nOpening;Talks.\n", "Talks."),
    ("a.csv", b"title\ttext\nOpening\tTalks.\n", "Talks."),
    ("a.xls", b"title\ttext\nOpening\tTalks.\n", "Talks."),
    ("a.txt", b'["Talks," he said.]', '["Talks," he said.]'),
    ("a.doc", b"{\\rtf1\\ansi Talks.}", "Talks."),
]


@pytest.mark.parametrize(("name", "content", "text"), UNDER_OTHER_NAMES)
def test_file_is_read_by_what_it_holds(tmp_path, name, content, text):
    (tmp_path / name).write_bytes(content)
    assert load_documents(tmp_path / name)["text"].to_list() == [text]
