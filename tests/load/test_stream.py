import json

import pandas as pd
import pytest

from analysis.load import Limits, load_documents, problems_table, stream_documents
from analysis.load import stream as stream_module
from analysis.load.by_line import encoding_of

ROWS = [
    {"id": "7", "text": "Oslo sent “aid”\nin May.", "date": "2023-05-04"},
    {"id": "7", "text": "Riga followed.", "date": "2023-06-01"},
    {"id": "", "text": "", "date": "2023-06-02"},
    {"id": "9", "text": "Nobody, it said, knew.", "date": "never"},
]
JSONL = [*map(json.dumps, ROWS), "{broken", json.dumps({"text": "Late.", "headline": "A title"})]


def csv(encoding):
    return pd.DataFrame(ROWS).to_csv(index=False).encode(encoding)


def parquet(path):
    frame = pd.DataFrame(ROWS)
    frame.to_parquet(path)
    return path.read_bytes()


FILES = {
    "utf8.csv": csv("utf-8"),
    "marked.csv": csv("utf-8-sig"),
    "two_bytes.csv": csv("utf-16"),
    "western.csv": csv("cp1252"),
    "semicolons.csv": pd.DataFrame(ROWS).to_csv(index=False, sep=";").encode(),
    "windows.csv": csv("utf-8").replace(b"\n", b"\r\n"),
    "a.tsv": pd.DataFrame(ROWS).to_csv(index=False, sep="\t").encode(),
    "a.jsonl": "\n".join(JSONL).encode(),
    "bare.jsonl": b"[1]\n2\n",
    "header.csv": b"id,text\n",
    "unclosed.csv": b'id,text\n1,"One\n2,Two\n',
    "nul.csv": b"id,text\n1,a\0b\n",
    "picture.csv": b"\x89PNG....",
    "empty.csv": b" \n",
    "one.txt": b"Kyiv asked again.",
}


def together(pieces):
    """Return the pieces as one table, with the problems of all."""
    pieces = list(pieces)
    problems = [problem for piece in pieces for problem in piece.attrs["problems"]]
    documents = pd.concat([piece for piece in pieces if len(piece)] or pieces[:1])
    documents = documents.sort_values("doc_id").reset_index(drop=True)
    documents.attrs["problems"] = problems
    return documents


@pytest.mark.parametrize("name", FILES)
@pytest.mark.filterwarnings("ignore::analysis.errors.CorpusWarning")
def test_pieces_are_what_is_loaded_at_once(name, tmp_path, monkeypatch):
    monkeypatch.setattr(stream_module, "PIECE", 20)
    (tmp_path / name).write_bytes(FILES[name])
    (tmp_path / "other.txt").write_text("So that anything can be read.")
    whole, streamed = load_documents(tmp_path), together(stream_documents(tmp_path))
    pd.testing.assert_frame_equal(streamed, whole)
    pd.testing.assert_frame_equal(problems_table(streamed), problems_table(whole))


@pytest.mark.filterwarnings("ignore::analysis.errors.CorpusWarning")
def test_a_parquet_file_is_read_in_batches(tmp_path):
    frame = pd.DataFrame({"id": range(600), "text": [f"Article {n}." for n in range(600)]})
    frame.to_parquet(tmp_path / "a.parquet")
    pd.testing.assert_frame_equal(
        together(stream_documents(tmp_path)), load_documents(tmp_path), check_like=True
    )


@pytest.mark.parametrize("name", ["utf8.csv", "a.tsv", "a.jsonl"])
def test_a_table_beyond_the_limit_of_memory_is_read_by_line(name, tmp_path):
    (tmp_path / name).write_bytes(FILES[name])
    documents = together(stream_documents(tmp_path / name, limits=Limits(file_bytes=10)))
    assert {"7", "7~2", "9"} <= set(documents["doc_id"])


def test_another_format_beyond_the_limit_is_a_problem(tmp_path):
    (tmp_path / "a.txt").write_text("Longer than ten bytes.")
    documents = together(stream_documents(tmp_path, limits=Limits(file_bytes=10)))
    assert "more than file_bytes" in documents.attrs["problems"][0]["problem"]
    assert documents.empty


def test_ids_stay_distinct_over_all_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr(stream_module, "PIECE", 1)
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text("id,text\n1,One.\n2,Two.\n")
    pieces = list(stream_documents(tmp_path))
    assert len(pieces) > 3
    assert sorted(together(pieces)["doc_id"]) == ["1", "1~2", "2", "2~2"]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"plain", "utf-8"),
        ("“marks”".encode(), "utf-8"),
        (b"\xef\xbb\xbfmarked", "utf-8-sig"),
        ("“two”".encode("utf-16"), "utf-16"),
        (b"caf\xe9", None),
        (b"a\0b", None),
        ("cut “".encode()[:-1], None),
    ],
)
def test_encodings_are_known_without_guessing(content, encoding, tmp_path):
    (tmp_path / "file").write_bytes(content)
    assert encoding_of(tmp_path / "file") == encoding


def test_order_of_day_and_month_is_told_by_the_file(tmp_path):
    rows = ["text,date", "One.,03/04/2023", "Two.,16/06/2023"]
    (tmp_path / "a.csv").write_text("\n".join(rows))
    streamed = pd.concat(stream_documents(tmp_path)).set_index("text")
    assert streamed["published"]["One."] == pd.Timestamp(2023, 4, 3)
