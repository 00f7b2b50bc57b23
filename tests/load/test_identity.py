import pandas as pd
import pytest

from analysis.errors import CorpusWarning
from analysis.load import load_documents


def test_stems_that_collide_get_more_of_their_path(tmp_path):
    for name in ("2022/talks.txt", "2023/talks.txt", "2023/talks.md", "2023/tanks.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("One.")
    ids = load_documents(tmp_path)["doc_id"].to_list()
    assert ids == ["2022/talks", "2023/talks.md", "2023/talks.txt", "tanks"]


def test_same_names_in_two_folders_of_a_list(tmp_path):
    for name in ("a/talks.txt", "b/talks.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("One.")
    ids = load_documents([tmp_path / "a", tmp_path / "b"])["doc_id"].to_list()
    assert ids == ["a/talks", "b/talks"]
    ids = load_documents([tmp_path / "a/talks.txt", tmp_path / "b/talks.txt"])["doc_id"].to_list()
    assert ids == ["a/talks", "b/talks"]


@pytest.mark.parametrize(
    ("ids", "made"), [(["7", "7"], ["7", "7~2"]), (["7", "7~2", "7"], ["7", "7~2", "7~3"])]
)
def test_repeated_ids_are_named_and_made_distinct(ids, made):
    records = pd.DataFrame({"doc_id": ids, "text": "One."})
    with pytest.warns(CorpusWarning, match="the id '7' occurs again"):
        documents = load_documents(records)
    assert documents["doc_id"].to_list() == made
