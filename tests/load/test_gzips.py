import gzip

import pytest

from analysis.errors import CorpusError
from analysis.load import Limits, load_documents

PAGE = b"<html><body><article><p>" + b"Tanks arrived on Friday. " * 20 + b"</p></article></html>"
KINDS = {
    "a.txt.gz": (b"One.", "One."),
    "a.csv.gz": (b"title,text\nTalks,One.", "One."),
    "a.jsonl.gz": (b'{"text": "One."}', "One."),
    "a.html.gz": (PAGE, ("Tanks arrived on Friday. " * 20).strip()),
    "a.gz": (PAGE, ("Tanks arrived on Friday. " * 20).strip()),
}


@pytest.mark.parametrize("name", KINDS)
def test_packed_file_is_read_as_what_it_holds(tmp_path, name):
    content, text = KINDS[name]
    (tmp_path / name).write_bytes(gzip.compress(content))
    documents = load_documents(tmp_path)
    assert documents["text"].to_list() == [text]
    assert documents["doc_id"].to_list() == ["a"]
    assert documents["source"][0].startswith(f"{tmp_path.name}/{name}")


def test_several_packed_one_after_another_are_one_file(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"One. ") + gzip.compress(b"Two.") + b"\0\0")
    assert load_documents(tmp_path)["text"].to_list() == ["One. Two."]


BROKEN = [
    (gzip.compress(b"One. " * 100)[:-12], "is a gzip cut short"),
    (gzip.compress(b"One. " * 100)[:20], "is a gzip cut short"),
    (b"\x1f\x8b\x08\0\0\0\0\0\0\0words", "is a broken gzip"),
    (gzip.compress(b"0" * 10_000), r"file_bytes=1,000"),
    (gzip.compress(gzip.compress(b"One.")), "is a gzip in another"),
    (gzip.compress(b""), "is empty"),
]


@pytest.mark.parametrize(("content", "reason"), BROKEN)
def test_what_cannot_be_unpacked_is_named(tmp_path, content, reason):
    (tmp_path / "a.txt.gz").write_bytes(content)
    with pytest.raises(CorpusError, match=rf"a\.txt\.gz: .*{reason}"):
        load_documents(tmp_path, limits=Limits(file_bytes=1_000))
