"""Archives of files are read like folders; what they hide is named and refused."""

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import tracemalloc
import zipfile

import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import Limits, load_documents, problems_table

PACKERS = {
    ".tar": bytes,
    ".tar.gz": gzip.compress,
    ".TGZ": gzip.compress,
    ".tar.bz2": bz2.compress,
    ".tbz2": bz2.compress,
    ".tar.xz": lzma.compress,
    ".txz": lzma.compress,
}


def tar_of(*members):
    """Return a tar of (name, content), where content is bytes or a TarInfo's type and target."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            if isinstance(content, bytes):
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
            else:
                info.type, info.linkname = content
                archive.addfile(info)
    return stream.getvalue()


def zip_of(path, *members, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def write(path, content):
    path.write_bytes(content)
    return path


def read_with_problems(source, **options):
    with pytest.warns(CorpusWarning):
        documents = load_documents(source, **options)
    return documents["text"].to_list(), problems_table(documents)


@pytest.mark.parametrize("suffix", PACKERS)
def test_tar_is_read_like_a_folder(tmp_path, suffix):
    content = tar_of(
        ("a", (tarfile.DIRTYPE, "")),
        ("./a/x.txt", b"One."),
        ("b/x.csv", b"title,text\nTalks,Two."),
        (".hidden/x.txt", b"No."),
        ("README", b"No."),
    )
    documents = load_documents(write(tmp_path / f"dump{suffix}", PACKERS[suffix](content)))
    assert documents["text"].to_list() == ["One.", "Two."]
    assert documents["doc_id"].to_list() == [f"dump{suffix}/a/x", f"dump{suffix}/b/x"]
    assert documents["source"][0] == f"{tmp_path.name}/dump{suffix}/a/x.txt"


REFUSED = [
    ((tarfile.SYMTYPE, "/etc/passwd"), "is a link"),
    ((tarfile.SYMTYPE, "good.txt"), "is a link"),
    ((tarfile.LNKTYPE, "good.txt"), "is a link"),
    ((tarfile.CHRTYPE, ""), "is a device"),
    ((tarfile.BLKTYPE, ""), "is a device"),
    ((tarfile.FIFOTYPE, ""), "is a device"),
]


@pytest.mark.parametrize(("content", "reason"), REFUSED)
def test_links_and_devices_in_a_tar_are_refused(tmp_path, content, reason):
    file = write(tmp_path / "dump.tar", tar_of(("good.txt", b"One."), ("bad.txt", content)))
    texts, problems = read_with_problems(file)
    assert texts == ["One."]
    assert reason in problems["problem"][0]
    assert problems["file"][0] == f"{tmp_path.name}/dump.tar/bad.txt"


@pytest.mark.parametrize("name", ["../up.txt", "/etc/up.txt", "a/../../up.txt", "C:/up.txt"])
@pytest.mark.parametrize("suffix", [".zip", ".tar"])
def test_paths_that_lead_out_are_refused(tmp_path, suffix, name):
    members = (("good.txt", b"One."), (name, b"No."))
    path = tmp_path / f"dump{suffix}"
    zip_of(path, *members) if suffix == ".zip" else write(path, tar_of(*members))
    texts, problems = read_with_problems(path)
    assert texts == ["One."]
    assert "leads out" in problems["problem"][0]
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_link_in_a_zip_is_refused(tmp_path):
    path = zip_of(tmp_path / "dump.zip", ("good.txt", b"One."))
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    texts, problems = read_with_problems(path)
    assert texts == ["One."]
    assert "is a link" in problems["problem"][0]


def test_tar_cut_short_gives_what_it_holds(tmp_path):
    whole = tar_of(*((f"{n}.txt", b"One. " * 500) for n in range(9)))
    texts, problems = read_with_problems(write(tmp_path / "dump.tar", whole[:9_000]))
    assert len(texts) == 2
    assert problems["problem"].str.contains("cut short|breaks off").any()


def test_packed_tar_cut_short_is_named(tmp_path):
    noise = bytes(range(33, 127)) * 40
    whole = gzip.compress(tar_of(*((f"{n}.txt", noise[n:]) for n in range(9))))
    with pytest.raises(CorpusError, match=r"dump.tar.gz"):
        load_documents(write(tmp_path / "dump.tar.gz", whole[: len(whole) // 3]))


@pytest.mark.parametrize("content", [b"", b"words", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0", b"\0"])
def test_what_is_no_tar_is_named(tmp_path, content):
    with pytest.raises(CorpusError, match=r"dump\.tar: is (not a whole tar|an archive without)"):
        load_documents(write(tmp_path / "dump.tar", content))


def test_tar_bomb_is_refused_before_it_is_unpacked(tmp_path):
    bomb = gzip.compress(tar_of(*((f"{n}.txt", bytes(1_000_000)) for n in range(3))))
    with pytest.warns(CorpusWarning, match=r"unpack to 2,000,000 bytes, more than unpacked_bytes"):
        documents = load_documents(
            [write(tmp_path / "bomb.tgz", bomb), write(tmp_path / "a.txt", b"One.")],
            limits=Limits(unpacked_bytes=1_500_000, file_bytes=10_000),
        )
    assert documents["text"].to_list() == ["One."]


def test_head_of_a_tar_that_claims_gigabytes_is_not_read(tmp_path):
    """A pax header is read whole into memory: a few bytes can ask for any number of them."""
    info = tarfile.TarInfo("pax")
    info.type, info.size = tarfile.XHDTYPE, 8_000_000_000
    stream = write(tmp_path / "bomb.tar", info.tobuf() + bytes(2048))
    with pytest.raises(CorpusError, match=r"8,000,000,000 bytes, more than file_bytes"):
        load_documents(stream)


@pytest.mark.parametrize("suffix", [".zip", ".tar"])
def test_many_small_members_are_refused(tmp_path, suffix):
    members = [(f"{n}.txt", b"One.") for n in range(30)]
    path = tmp_path / f"dump{suffix}"
    zip_of(path, *members) if suffix == ".zip" else write(path, tar_of(*members))
    limits = Limits(members=20)
    source = [path, write(tmp_path / "a.txt", b"Two.")]
    texts, problems = read_with_problems(source, limits=limits)
    assert "Two." in texts
    assert "files, more than members=20" in problems["problem"][0]
    assert "Limits(members=…)" in problems["remedy"][0]


def lying(path):
    """Have the only member of a zip say that it holds 10 bytes."""
    content = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(mark) + place
        content[at : at + 4] = struct.pack("<I", 10)
    return write(path, bytes(content))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_size_that_is_not_true_is_named(tmp_path, method):
    path = zip_of(tmp_path / "dump.zip", ("a.txt", b"0" * 5_000_000), method=method)
    with pytest.raises(CorpusError, match=r"a\.txt: is broken in its zip"):
        load_documents(lying(path))


def test_member_that_lies_about_its_size_is_not_unpacked(tmp_path):
    path = zip_of(tmp_path / "dump.zip", ("a.txt", b"0" * 50_000_000))
    source = lying(path)
    tracemalloc.start()
    try:
        with pytest.raises(CorpusError, match=r"a\.txt: is broken in its zip"):
            load_documents(source)
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_methods_of_packing_are_read(tmp_path, method):
    path = zip_of(tmp_path / "dump.zip", ("a.txt", b"One. " * 10_000), method=method)
    assert load_documents(path)["text"].to_list() == ["One. " * 10_000]


@pytest.mark.parametrize("suffix", [".zip", ".tar"])
@pytest.mark.parametrize("inner", [".zip", ".tar", ".tar.gz", ".gz"])
def test_archives_within_archives_are_named_not_opened(tmp_path, suffix, inner):
    if inner == ".zip":
        content = zip_of(tmp_path / "inner.zip", ("a.txt", b"One.")).read_bytes()
    else:
        content = tar_of(("a.txt", b"One."))
        content = gzip.compress(content) if "gz" in inner else content
    name, path = f"inner{inner}", tmp_path / f"outer{suffix}"
    zip_of(path, (name, content)) if suffix == ".zip" else write(path, tar_of((name, content)))
    with pytest.raises(CorpusError, match=rf"outer\{suffix}/{name}: is a (zip|tar) in another"):
        load_documents(path)
