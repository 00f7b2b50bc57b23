import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents, problems_table
from analysis.schema import DOCUMENTS, PROBLEMS

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def mixed(tmp_path):
    (tmp_path / "a.txt").write_text("One.")
    for number in range(12):
        (tmp_path / f"bad{number:02}.txt").write_bytes(b"\0")
    return tmp_path


def test_seed_article_is_read_byte_for_byte():
    [path] = SEEDS.glob("*.txt")
    [document] = load_documents(SEEDS).to_dict("records")
    assert document["text"].encode() == path.read_bytes()
    assert document["doc_id"] == path.stem
    assert pd.isna(document["title"])
    assert document["source"] == f"seeds/{path.name}"


@pytest.mark.parametrize("source", [SEEDS, str(SEEDS), [SEEDS], iter([SEEDS])], ids=str)
def test_source_may_be_written_in_several_ways(source):
    documents = load_documents(source)
    pd.testing.assert_frame_equal(documents, DOCUMENTS.conform(documents))
    assert len(documents) == 1


def test_list_may_mix_kinds(tmp_path):
    (tmp_path / "list.jsonl").write_text(json.dumps({"id": "x", "text": "One."}))
    frame = pd.DataFrame({"text": ["Two."]})
    documents = load_documents([SEEDS, tmp_path / "list.jsonl", frame])
    assert documents["doc_id"].to_list()[1:] == ["row-1", "x"]


def test_problems_are_reported_once_and_kept(mixed):
    with pytest.warns(CorpusWarning) as caught:
        documents = load_documents(mixed)
    [warning] = caught
    message = str(warning.message)
    assert message.startswith("1 articles read, with problems:")
    assert f"{mixed.name}/bad00.txt: holds NUL bytes" in message
    assert "bad11" not in message
    assert "and 2 more" in message
    assert warning.filename == __file__
    problems = problems_table(documents)
    pd.testing.assert_frame_equal(problems, PROBLEMS.conform(problems))
    assert len(problems) == 12


def test_raise_names_every_problem(mixed):
    with pytest.raises(CorpusError) as error:
        load_documents(mixed, on_error="raise")
    assert all(f"bad{number:02}.txt" in str(error.value) for number in range(12))


def test_raise_is_content_with_a_clean_source():
    assert len(load_documents(SEEDS, on_error="raise")) == 1


@pytest.mark.parametrize(
    ("option", "expected"), [({"format": "doc"}, "txt, md"), ({"on_error": "skip"}, "collect")]
)
def test_unknown_choice_names_the_choices(option, expected):
    with pytest.raises(ValueError, match=expected):
        load_documents(SEEDS, **option)


@pytest.mark.parametrize("source", [None, 7, b"bytes", {"text": "One."}])
def test_source_of_another_type_is_refused(source):
    with pytest.raises(TypeError, match="expected a file, folder or archive"):
        load_documents(source)


def test_nothing_heavy_is_imported():
    heavy = {"trafilatura", "lxml", "tqdm", "docx", "pypdf", "striprtf"}
    code = "import sys, analysis.load; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "analysis.load" in run.stdout.split()
    assert heavy.isdisjoint(run.stdout.split())


def test_problems_go_along_without_being_copied(tmp_path):
    (tmp_path / "good.txt").write_text("Trucks left.")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 and no more")
    with pytest.warns(CorpusWarning):
        documents = load_documents(tmp_path)
    problems = documents.attrs["problems"]
    assert len(problems) == 1
    assert documents.assign(title="Convoy").attrs["problems"] is problems
    both = pd.concat([documents, documents])
    assert both.attrs["problems"] == problems
    both.to_parquet(tmp_path / "both.parquet")
    again = problems_table(pd.read_parquet(tmp_path / "both.parquet"))
    pd.testing.assert_frame_equal(again, problems_table(documents))
