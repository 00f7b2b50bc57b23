"""Copies in a stored corpus are those that `mark_duplicates` finds in memory."""

import pandas as pd
import pytest

from analysis.corpus import extract, extract_corpus, load_tables, mark_corpus_duplicates
from analysis.errors import CorpusError
from tests.corpus.made import contents

STORY = (
    "Town {n} opened depot {n} on Friday after {n} months of building, its mayor told visitors. "
    "Guide {n} led school class {n} past crane {n} and shed {n}, where {n} crates of seed stood. "
    "Council {n} will vote on road {n} in week {n}, and keeper {n} hopes for {n} new jobs there."
)


@pytest.fixture
def documents():
    """Stories, their copies a day earlier or later in other years, and one without words."""
    originals = [STORY.format(n=n) for n in range(12)]
    texts = [*originals, *(f"PRESS AGENCY - {text}" for text in originals[:7]), "", "…"]
    texts[-2] = "…"
    days = [pd.Timestamp(2021 + n % 3, 12, 31) + pd.Timedelta(days=n % 2) for n in range(19)]
    return pd.DataFrame(
        {
            "doc_id": [f"d{(n * 8) % 21:02}" for n in range(21)],
            "text": texts,
            "published": [*days, None, None],
        }
    )


def test_marks_are_those_of_extract(documents, small_parts, tmp_path):
    expected = extract(documents)
    for workers in (1, 2):
        folder = tmp_path / f"corpus{workers}"
        extract_corpus(documents, folder, workers=workers)
        assert load_tables(folder).documents["duplicate_of"].isna().all()
        assert mark_corpus_duplicates(folder) == 7
    found = load_tables(folder)
    pd.testing.assert_frame_equal(found.documents, expected.documents)
    assert contents(folder) == contents(tmp_path / "corpus1")
    kept = load_tables(folder, drop_duplicates=True).documents
    assert set(kept["doc_id"]) == set(expected.without_duplicates().documents["doc_id"])


def test_marks_fall_with_the_next_extraction_and_return(documents, small_parts, tmp_path):
    extract_corpus(documents, tmp_path, workers=1)
    mark_corpus_duplicates(tmp_path)
    marked = contents(tmp_path)
    assert mark_corpus_duplicates(tmp_path) == 7
    assert contents(tmp_path) == marked
    assert extract_corpus(documents, tmp_path, workers=1).read == 0
    assert not [*tmp_path.glob("duplicates/*")]
    assert load_tables(tmp_path).documents["duplicate_of"].isna().all()
    mark_corpus_duplicates(tmp_path)
    assert contents(tmp_path) == marked


def test_what_the_source_states_stands(documents, tmp_path):
    stated = documents.assign(duplicate_of=None)
    stated.loc[18, "duplicate_of"] = "d00"
    extract_corpus(stated, tmp_path, workers=1)
    mark_corpus_duplicates(tmp_path)
    marks = load_tables(tmp_path).documents.set_index("doc_id")["duplicate_of"]
    assert marks[stated.loc[18, "doc_id"]] == "d00"
    assert marks.notna().sum() == 7


def test_folder_without_a_finished_extraction(tmp_path):
    with pytest.raises(CorpusError, match="call extract_corpus first"):
        mark_corpus_duplicates(tmp_path)
