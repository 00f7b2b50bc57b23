"""What is read by filters is what `Tables.select` keeps, and the rest is not read."""

import pandas as pd
import pytest

from analysis import extract, load_tables
from analysis.corpus import corpus_counts, counting, extract_corpus
from analysis.corpus.reading import articles_with
from analysis.corpus.stored import Stored
from analysis.corpus.wanted import Wanted
from analysis.errors import CorpusError, SchemaError
from tests.corpus.made import documents

CRITERIA = [
    {"countries": ["Germany"]},
    {"countries": ["DEU", "NATO"], "since": "2022-01-01"},
    {"since": "2022-03-01", "until": "2023-02-01"},
    {"until": "2022-01-01"},
    {"since": "2022-05-15", "until": "2022-05-16"},
    {"actors": ["Jens Stoltenberg"]},
    {"actors": ["Nobody (of this name)"]},
    {"categories": ["artillery"], "countries": ["Ukraine"]},
    {"categories": ["naval"]},
    {"categories": ["main battle tank"], "statuses": ["pledged"]},
    {"tracks": ["arms"], "rungs": ["A9"], "until": "2023-01-01"},
    {"text": "in Oslo", "actors": ["Volodymyr Zelenskyy"]},
]


@pytest.fixture(scope="module")
def whole():
    return extract(documents())


@pytest.fixture(scope="module")
def folders(whole, tmp_path_factory):
    """The same tables, saved at once and streamed in parts."""
    place = tmp_path_factory.mktemp("tables")
    whole.save(place / "saved")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.corpus.plan.LEAST", 300)
        patch.setattr("analysis.corpus.plan.MOST", 800)
        extract_corpus(documents(), place / "streamed", workers=1)
    return place


@pytest.mark.parametrize("kind", ["saved", "streamed"])
@pytest.mark.parametrize("criteria", CRITERIA, ids=str)
def test_filters_mean_what_they_mean_in_select(criteria, kind, folders, whole):
    found, expected = load_tables(folders / kind, **criteria), whole.select(**criteria)
    for (name, left), (_, right) in zip(found, expected, strict=True):
        pd.testing.assert_frame_equal(left, right, obj=name)


def test_the_criteria_tell_something_apart(whole):
    sizes = {len(whole.select(**criteria).quotes) for criteria in CRITERIA}
    assert len(sizes) > 5


def test_only_articles_that_can_fit_are_read(folders, whole):
    stored = Stored(folders / "streamed")
    criteria = {"since": "2023-06-01", "countries": ("POL",)}
    found = articles_with(stored, Wanted(**criteria))
    ids = {doc_id for part in found.values() for doc_id in part}
    assert ids == set(whole.select(**criteria).documents["doc_id"])
    assert 0 < len(found) < len({piece.part for piece in stored.pieces if piece.part})


def test_a_folder_without_tables_is_refused(tmp_path):
    with pytest.raises(CorpusError, match=r"no documents.parquet, .* written by Tables.save"):
        load_tables(tmp_path)


@pytest.mark.parametrize("kind", ["saved", "streamed"])
@pytest.mark.parametrize("most", [1, 1000])
def test_rows_are_counted_by_columns_and_periods(kind, most, folders, whole, monkeypatch):
    monkeypatch.setattr(counting, "MANY", most)
    counts = corpus_counts(folders / kind, "steps", by=["actor", "year"])
    steps = whole.steps
    day = steps["date_from"].fillna(steps["reported"])
    rows = list(zip(steps["actor"].fillna(""), day.dt.year.fillna(0), strict=True))
    found = zip(
        counts["actor"].fillna(""), counts["year"].dt.year.fillna(0), counts["rows"], strict=True
    )
    assert {(actor, year): number for actor, year, number in found} == {
        row: rows.count(row) for row in rows
    }
    assert counts["rows"].is_monotonic_decreasing


def test_articles_are_counted_by_month_of_publication(folders, whole):
    counts = corpus_counts(folders / "streamed", "documents", by=["month"])
    assert counts["rows"].sum() == len(whole.documents)
    assert counts["month"].isna().sum() == 1
    assert set(counts["month"].dropna().dt.day) == {1}


@pytest.mark.parametrize(
    ("table", "by"), [("nothing", ["actor"]), ("steps", ["speaker"]), ("actors", ["rungs"])]
)
def test_what_cannot_be_counted_is_named(table, by, folders):
    with pytest.raises(SchemaError, match="expected"):
        corpus_counts(folders / "saved", table, by=by)


def test_a_table_without_rows_has_no_counts(folders, tmp_path):
    extract(documents(1).assign(text="Rain.")).save(tmp_path)
    assert corpus_counts(tmp_path, "steps", by=["actor"]).columns.to_list() == ["actor", "rows"]
