import os
import zipfile

import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import Limits, load_documents, problems_table


def write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def pack(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def read_with_problems(source, **options):
    with pytest.warns(CorpusWarning) as caught:
        documents = load_documents(source, **options)
    assert len(caught) == 1
    return documents["doc_id"].to_list(), problems_table(documents)


def test_folder_is_read_with_its_subfolders(tmp_path):
    write(tmp_path, {"b.txt": "Two.", "a/c.md": "One.", "z.csv": "text\nThree.\nFour.\n"})
    documents = load_documents(tmp_path)
    assert documents["doc_id"].to_list() == ["b", "c", "z#1", "z#2"]
    root = tmp_path.name
    assert documents["source"].to_list() == [
        f"{root}/b.txt",
        f"{root}/a/c.md",
        f"{root}/z.csv, row 1 (line 2)",
        f"{root}/z.csv, row 2 (line 3)",
    ]
    assert problems_table(documents).empty


@pytest.mark.parametrize(
    "name",
    ["README.md", "readme.txt", "LICENSE", "LICENCE.txt", ".hidden.txt", ".git/a.txt", "~$a.txt"],
)
def test_files_that_are_no_articles_are_passed_over(tmp_path, name):
    write(tmp_path, {name: "Not an article.", "a.txt": "One."})
    documents = load_documents(tmp_path)
    assert documents["doc_id"].to_list() == ["a"]


BAD = [
    ("photo.png", b"\x89PNG\r\n\x1a\n\0\0", "is an image"),
    ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0", "is an image"),
    ("notes.xyz", b"words", "unknown type"),
    ("notes", b"words", "unknown type"),
    ("data.txt", b"\x01\x00\x02", "NUL"),
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \n\n", "is empty"),
    ("mark.txt", b"\xef\xbb\xbf \n", "has no text"),
    ("long.txt", b"a" * 5_001, "article_characters=5,000"),
    ("large.txt", b"a" * 10_001, "file_bytes=10,000"),
]


@pytest.mark.parametrize(("name", "content", "reason"), BAD)
def test_bad_file_is_named_and_the_others_read(tmp_path, name, content, reason):
    write(tmp_path, {name: content, "good.txt": "One."})
    limits = Limits(file_bytes=10_000, article_characters=5_000)
    ids, problems = read_with_problems(tmp_path, limits=limits)
    assert ids == ["good"]
    assert problems["file"].to_list() == [f"{tmp_path.name}/{name}"]
    assert reason in problems["problem"][0]
    assert problems["remedy"].str.len().gt(0).all()


@pytest.mark.parametrize("name", ["licence-fee row.txt", "Readmission.txt", "desktop.txt"])
def test_articles_whose_names_look_alike_are_read(tmp_path, name):
    write(tmp_path, {name: "One."})
    assert len(load_documents(tmp_path)) == 1


def test_format_can_be_forced(tmp_path):
    write(tmp_path, {"notes.xyz": "One."})
    assert load_documents(tmp_path, format="txt")["text"].to_list() == ["One."]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_out_of_the_folder_are_not_followed(tmp_path):
    write(tmp_path, {"outside/secret.txt": "Secret.", "inside/a.txt": "One."})
    inside = tmp_path / "inside"
    (inside / "file.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (inside / "folder").symlink_to(tmp_path / "outside")
    (inside / "loop").symlink_to(inside)
    (inside / "self.txt").symlink_to(inside / "self.txt")
    ids, problems = read_with_problems(inside)
    assert ids == ["a"]
    named = problems.set_index("file")["problem"]
    assert named["inside/file.txt"] == named["inside/folder"] == "links out of the folder"
    assert "inside/self.txt" in named
    assert len(named) == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_named_pipe_does_not_block(tmp_path):
    write(tmp_path, {"a.txt": "One."})
    os.mkfifo(tmp_path / "pipe.txt")
    ids, problems = read_with_problems(tmp_path)
    assert ids == ["a"]
    assert problems["problem"].to_list() == ["is not a file that can be opened"]


def test_zip_is_read_like_a_folder(tmp_path):
    files = {"b/x.txt": "Two.", "a/x.txt": "One.", "__MACOSX/a/._x.txt": "No.", "README": "No."}
    documents = load_documents(pack(tmp_path / "dump.zip", files))
    assert documents["doc_id"].to_list() == ["dump.zip/a/x", "dump.zip/b/x"]
    assert documents["text"].to_list() == ["One.", "Two."]


@pytest.mark.parametrize("name", ["../up.txt", "/etc/up.txt", "a/../../up.txt", "..\\up.txt"])
def test_zip_paths_that_lead_out_are_refused(tmp_path, name):
    archive = pack(tmp_path / "dump.zip", {name: "No.", "good.txt": "One."})
    ids, problems = read_with_problems(archive)
    assert ids == ["good"]
    assert "leads out" in problems["problem"][0]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dump.zip"]


def test_zip_bomb_is_refused_before_it_unpacks(tmp_path):
    archive = pack(tmp_path / "bomb.zip", {f"{n}.txt": b"0" * 1_000_000 for n in range(3)})
    with pytest.raises(CorpusError, match=r"3,000,000 bytes, more than unpacked_bytes=1,000,000"):
        load_documents(archive, limits=Limits(unpacked_bytes=1_000_000))


def test_large_member_of_a_zip_is_refused(tmp_path):
    archive = pack(tmp_path / "dump.zip", {"large.txt": b"0" * 2_000, "good.txt": "One."})
    ids, problems = read_with_problems(archive, limits=Limits(file_bytes=1_000))
    assert ids == ["good"]
    assert "file_bytes=1,000" in problems["problem"][0]


def test_zip_cut_short_is_refused(tmp_path):
    archive = pack(tmp_path / "dump.zip", {"a.txt": "One."})
    archive.write_bytes(archive.read_bytes()[:-30])
    with pytest.raises(CorpusError, match="not a whole zip"):
        load_documents(archive)


def test_broken_member_of_a_zip_costs_that_member(tmp_path):
    archive = pack(tmp_path / "dump.zip", {"a.txt": "One. " * 50, "b.txt": "Two."})
    content = bytearray(archive.read_bytes())
    content[40] ^= 0xFF
    archive.write_bytes(content)
    ids, problems = read_with_problems(archive)
    assert ids == ["b"]
    assert "broken in its zip" in problems["problem"][0]


def test_zip_within_a_zip_is_refused(tmp_path):
    inner = pack(tmp_path / "inner.zip", {"a.txt": "One."})
    outer = pack(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()})
    with pytest.raises(CorpusError, match=r"outer\.zip/inner\.zip: is a zip in another"):
        load_documents(outer)


NOTHING = [
    (lambda folder: folder, "holds no file to read"),
    (lambda folder: folder / "missing", "no such file or folder"),
    (lambda folder: str(folder / "missing.txt"), "no such file or folder"),
    (lambda _: "Tanks arrived on Friday. " * 400, "DataFrame with `text`"),
    (lambda _: "a\0b", "no such file or folder"),
    (lambda _: [], "nothing in the source"),
    (lambda folder: pack(folder / "empty.zip", {}), "archive without files"),
]


@pytest.mark.parametrize(("source", "reason"), NOTHING)
def test_source_without_any_article_is_an_error(tmp_path, source, reason):
    with pytest.raises(CorpusError, match=reason):
        load_documents(source(tmp_path))
