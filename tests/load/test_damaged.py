"""Files that are locked, cut short or one endless line: refused with their reason, and quickly."""

import tracemalloc

import pytest
from test_archives import zip_of
from test_frames import save_sheets
from test_nexis import save_word

from analysis.errors import CorpusError
from analysis.load import Limits, load_documents, stream_documents

MADE = {
    "talks.docx": lambda path: save_word(path, "Ten trucks left the harbour."),
    "list.xlsx": lambda path: save_sheets(path, Press=[{"text": "Ten trucks left."}]),
    "dump.zip": lambda path: zip_of(path, ("a.txt", b"Ten trucks left the harbour.")),
}


def locked(content):
    """Return a zip whose members' flags say that they are encrypted."""
    changed = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            changed[at + place] |= 1
            at = content.find(mark, at + 1)
    return bytes(changed)


@pytest.mark.parametrize("name", MADE)
def test_locked_file_is_refused(tmp_path, name):
    path = tmp_path / name
    MADE[name](path)
    path.write_bytes(locked(path.read_bytes()))
    with pytest.raises(CorpusError, match="is encrypted"):
        load_documents(path)


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("part", [0.1, 0.5, 0.95])
def test_file_cut_short_is_refused(tmp_path, name, part):
    path = tmp_path / name
    MADE[name](path)
    content = path.read_bytes()
    path.write_bytes(content[: int(part * len(content))])
    with pytest.raises(CorpusError, match=name):
        load_documents(path)


@pytest.mark.parametrize("name", ["line.txt", "line.csv", "line.jsonl", "line.html", "line.eml"])
def test_file_of_one_endless_line_is_refused_unread(tmp_path, name):
    with (tmp_path / name).open("wb") as file:
        file.truncate(1_000_000_000)  # a sparse file: a gigabyte that takes no room
    tracemalloc.start()
    try:
        with pytest.raises(CorpusError, match="holds 1,000,000,000 bytes, more than file_bytes="):
            load_documents(tmp_path / name)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10_000_000


def test_line_within_the_limit_of_files_is_refused_as_an_article(tmp_path):
    (tmp_path / "line.txt").write_bytes(b"a " * 1_000_000)
    with pytest.raises(CorpusError, match="more than article_characters=1,000,000"):
        load_documents(tmp_path, limits=Limits(article_characters=1_000_000))


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("line.jsonl", '{"text": "One."}\n{"text": "', '"}\n'),
        ("line.csv", "text\nOne.\n", "\n"),
        ("head.csv", "text,", "\nOne.\n"),
    ],
)
def test_endless_line_of_a_table_that_is_read_by_line_ends_its_reading(tmp_path, name, start, end):
    (tmp_path / name).write_text(start + "a " * 500_000 + end)
    pieces = list(stream_documents(tmp_path, limits=Limits(line_characters=10_000)))
    problems = [told["problem"] for piece in pieces for told in piece.attrs["problems"]]
    assert problems == ["has a line of 10,001 characters or more, more than line_characters=10,000"]
