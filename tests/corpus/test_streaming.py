"""A corpus in a folder has the rows that `extract` finds, however it got there."""

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis import extract, load_documents, load_tables, problems_table
from analysis.corpus import extract_corpus
from analysis.corpus import parts as parts_module
from analysis.errors import CorpusError, CorpusWarning, LexiconError, StorageError
from tests.corpus.made import contents, documents, write_jsonl

pytestmark = pytest.mark.usefixtures("small_parts")


@pytest.fixture(scope="module")
def whole():
    """The tables of the made articles, found in memory."""
    return extract(documents())


def assert_same(one, other):
    for (name, left), (_, right) in zip(one, other, strict=True):
        pd.testing.assert_frame_equal(left, right, obj=name)


@pytest.fixture
def folder(tmp_path):
    extract_corpus(documents(), tmp_path / "corpus", workers=1)
    return tmp_path / "corpus"


def test_the_rows_are_those_of_extract(whole, folder, tmp_path):
    stored = load_tables(folder)
    assert_same(stored, whole)
    assert contents(stored.save(tmp_path / "one")) == contents(whole.save(tmp_path / "other"))
    assert len(whole.steps) > 20


def test_any_number_of_workers_writes_the_same_bytes(folder, tmp_path):
    extract_corpus(documents(), tmp_path / "two", workers=2)
    assert contents(tmp_path / "two") == contents(folder)


def test_files_stand_by_year_of_publication_given_or_inferred(whole, folder):
    years = {path.name for path in (folder / "documents").iterdir()}
    days = whole.documents["published"]
    assert years == {f"year={day.year}" for day in days.dropna()} | {"year=unknown"}
    assert days.isna().any()


@pytest.mark.parametrize("kind", ["jsonl", "folder", "frames", "list of frames"])
@pytest.mark.filterwarnings("ignore::analysis.errors.CorpusWarning")
def test_every_kind_of_source_gives_what_loading_it_gives(kind, tmp_path):
    frame = documents(8)
    source = {
        "jsonl": lambda: write_jsonl(tmp_path / "all.jsonl", frame),
        "folder": lambda: texts_of(frame, tmp_path / "texts"),
        "frames": lambda: iter([frame[:3], frame[3:]]),
        "list of frames": lambda: [frame[:3], frame[3:]],
    }[kind]()
    expected = frame if "frames" in kind else load_documents(source).assign(duplicate_of=None)
    extract_corpus(source, tmp_path / "corpus", workers=1)
    assert_same(load_tables(tmp_path / "corpus"), extract(expected))


def texts_of(frame, folder):
    folder.mkdir()
    for row in frame.itertuples():
        (folder / f"{row.doc_id}.txt").write_text(row.text)
    (folder / "broken.txt").write_bytes(b"\0")
    return folder


def test_a_second_call_reads_nothing(folder):
    before = contents(folder)
    done = extract_corpus(documents(), folder, workers=1)
    assert (done.articles, done.read) == (24, 0)
    assert contents(folder) == before


def changed(frame):
    return frame.assign(text=frame["text"].where(frame["doc_id"] != "a0005", "Oslo agreed."))


@pytest.mark.parametrize(
    ("change", "read"),
    [
        (changed, 1),
        (lambda frame: frame[frame["doc_id"] != "a0011"], 0),
        (lambda frame: documents(26), 2),
        (lambda frame: frame[::-1], 0),
        (lambda frame: frame.assign(title="A title"), 24),
    ],
    ids=["changed", "gone", "new", "in another order", "other titles"],
)
def test_only_new_and_changed_articles_are_read_again(change, read, folder):
    now = change(documents())
    done = extract_corpus(now, folder, workers=1)
    assert (done.articles, done.read) == (len(now), read)
    assert_same(load_tables(folder), extract(now))


def test_what_a_former_call_left_is_cleared_away_and_nothing_else(folder, tmp_path):
    (folder / "notes.txt").write_text("mine")
    (folder / "steps" / "year=2021" / "mine.parquet").write_text("mine")
    extract_corpus(documents(5), folder, workers=1)
    extract_corpus(documents(5), tmp_path / "fresh", workers=1)
    here, fresh = contents(folder), contents(tmp_path / "fresh")
    assert here.keys() - fresh.keys() == {"notes.txt", "steps/year=2021/mine.parquet"}


def test_other_reference_tables_make_all_articles_be_read_again(folder, tmp_path):
    import shutil

    from analysis.reference.rows import data_folder

    own = tmp_path / "data"
    shutil.copytree(data_folder(), own)
    with (own / "abbreviations.csv").open("a") as table:
        table.write("Zzz.,\n")
    assert extract_corpus(documents(), folder, workers=1, lexicons=own).read == 24


def test_a_file_that_was_lost_is_made_again(folder):
    before = contents(folder)
    next((folder / "steps").rglob("*.parquet")).unlink()
    with pytest.raises(CorpusError, match="call extract_corpus again"):
        load_tables(folder)
    assert extract_corpus(documents(), folder, workers=1).read > 0
    assert contents(folder) == before


def test_an_article_that_cannot_be_read_costs_only_its_rows(tmp_path, monkeypatch, whole):
    read = parts_module.read_article

    def tripped(article, annotator):
        if article.doc_id == "a0003":
            raise ValueError("a rule tripped")
        return read(article, annotator)

    monkeypatch.setattr(parts_module, "read_article", tripped)
    with pytest.warns(CorpusWarning, match="a0003: could not be read: ValueError: a rule tripped"):
        done = extract_corpus(documents(), tmp_path, workers=1)
    assert done.problems == 1
    stored = load_tables(tmp_path)
    assert stored.problems["file"].to_list() == ["a0003"]
    assert len(stored.documents) == 24
    others = whole.steps[whole.steps["doc_id"] != "a0003"].reset_index(drop=True)
    pd.testing.assert_frame_equal(stored.steps, others)


def test_problems_of_the_source_are_kept_and_told_once(tmp_path):
    source = texts_of(documents(3), tmp_path / "texts")
    with pytest.warns(CorpusWarning, match="1 problems, all in load_tables"):
        extract_corpus(source, tmp_path / "corpus", workers=1)
    with pytest.warns(CorpusWarning):
        expected = problems_table(load_documents(source))
    pd.testing.assert_frame_equal(load_tables(tmp_path / "corpus").problems, expected)


def test_an_id_that_occurs_again_is_told_apart(tmp_path):
    pair = iter([documents(1), documents(2)])
    with pytest.warns(CorpusWarning, match="'a0000' occurs again"):
        extract_corpus(pair, tmp_path, workers=1)
    assert load_tables(tmp_path).documents["doc_id"].to_list() == ["a0000", "a0000~2", "a0001"]


def test_a_source_without_articles_is_refused_and_changes_nothing(folder):
    before = contents(folder)
    with pytest.raises(CorpusError, match=r"no article could be read:\n.*no such file"):
        extract_corpus("nowhere", folder, workers=1)
    assert contents(folder) == before


def test_a_folder_of_no_reference_tables_is_refused(tmp_path):
    with pytest.raises(LexiconError):
        extract_corpus(documents(2), tmp_path / "corpus", workers=1, lexicons=tmp_path)


def test_a_file_in_the_place_of_the_folder_is_a_clear_error(tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(StorageError, match="choose a folder that can be written to"):
        extract_corpus(documents(2), tmp_path / "taken", workers=1)


def test_the_manifest_tells_versions_hashes_and_counts(folder, whole):
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["rows"] == {name: len(table) for name, table in whole}
    assert {"ladder.csv", "people.csv"} <= manifest["reference_tables"].keys()
    assert manifest["version"]
    parts = manifest["parts"]
    assert sum(sum(part["files"].values()) for part in parts) == sum(manifest["rows"].values())
    assert len({part["inputs"] for part in parts}) == len(parts) > 5
    assert all((folder / path).is_file() for part in parts for path in part["files"])


def test_an_unfinished_folder_says_so(folder):
    (folder / "manifest.json").unlink()
    with pytest.raises(CorpusError, match="has not finished here; call it again"):
        load_tables(folder)
    extract_corpus(documents(), folder, workers=1)
    assert len(load_tables(folder).documents) == 24


def test_a_path_may_be_relative(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    extract_corpus(documents(3), Path("here"), workers=1)
    assert len(load_tables("here").documents) == 3


def test_title_and_publisher_tell_who_speaks_in_memory_and_in_a_folder(tmp_path):
    transcript = (
        "MS. OLDHAM:  Good evening.\n\nQ  And the tanks?\n\nTHE PRESIDENT:  They will come."
    )
    frame = pd.DataFrame(
        {
            "doc_id": ["a", "b"],
            "title": ["Gaggle by Anna Oldham", None],
            "publisher": [None, "The White House"],
            "published": pd.Timestamp(2023, 6, 7),
            "text": [transcript, transcript + "\n\nQ  When?"],
            "duplicate_of": None,
        }
    )
    found = extract(frame)
    extract_corpus(frame, tmp_path, workers=1)
    assert_same(load_tables(tmp_path), found)
    quotes = found.quotes[found.quotes["actor"].notna()]
    named = list(quotes[["doc_id", "actor"]].itertuples(index=False, name=None))
    assert named == [("a", "Anna Oldham"), ("b", "Joe Biden")]
