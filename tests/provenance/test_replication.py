"""The same input gives the same output; what differs is named."""

import json
import shutil

import pytest

import analysis
from analysis.corrections import CorrectionFile, Decision
from analysis.errors import CorpusError
from tests.conftest import SEEDS


def differing(made, **places):
    result = analysis.replicate(made, **places)
    return set(result.loc[~result["same"], "part"])


@pytest.fixture
def articles(tmp_path):
    return shutil.copytree(SEEDS, tmp_path / "articles")


@pytest.fixture
def made(articles):
    tables = analysis.extract(analysis.load_documents(articles))
    return analysis.manifest(tables, source=articles)


def test_the_same_articles_give_the_same_tables(made, tmp_path):
    path = analysis.write_manifest(made, tmp_path / "exports")
    assert differing(path) == set()
    assert differing(path.parent) == set()
    assert len(analysis.replicate(made)) > 20


def test_a_manifest_has_neither_time_nor_place(made, articles, tmp_path):
    moved = shutil.copytree(articles, tmp_path / "moved")
    tables = analysis.extract(analysis.load_documents(moved))
    first = analysis.write_manifest(made | {"source": "x"}, tmp_path / "one").read_bytes()
    again = analysis.manifest(tables, source="x")
    assert analysis.write_manifest(again, tmp_path / "two").read_bytes() == first


def test_a_changed_article_is_named(made, articles):
    path = next(articles.glob("*.txt"))
    path.write_text(path.read_text(encoding="utf-8") + "\n\nOslo sent 40 tanks.", encoding="utf-8")
    assert differing(made) >= {"corpus/fingerprint", "tables/documents/digest"}


def test_another_reference_table_or_version_is_named(made):
    other = json.loads(json.dumps(made))
    other["program"]["reference_tables"]["cues.csv"] = "0"
    other["program"]["version"] = "0.0.1"
    assert differing(other) == {"program/reference_tables/cues.csv", "program/version"}


def test_what_is_no_manifest_is_refused(tmp_path):
    with pytest.raises(CorpusError, match="cannot be read as a manifest"):
        analysis.replicate(tmp_path / "none.json")
    with pytest.raises(CorpusError, match=r"lacks \['program'"):
        analysis.replicate({"tables": {}})


def test_without_a_source_it_must_be_given(made, articles):
    unplaced = made | {"source": None}
    with pytest.raises(CorpusError, match="does not tell its source"):
        analysis.replicate(unplaced)
    assert differing(unplaced, source=articles) == set()


@pytest.fixture
def corrected(articles, tmp_path):
    """A manifest of tables with a coder's decision laid over them, and where that stands."""
    coder = CorrectionFile(tmp_path / "decisions", "Anna")
    found = analysis.extract(analysis.load_documents(articles))
    coder.decide(Decision("steps", "rejected", found.steps.iloc[0].to_dict()))
    coder.decide(
        Decision("steps", "corrected", found.steps.iloc[1].to_dict(), {"status": "refused"})
    )
    tables = analysis.apply_corrections(found, coder.path)
    assert len(tables.steps) == len(found.steps) - 1
    return analysis.manifest(tables, source=articles, corrections=coder.path), coder


def test_corrections_are_laid_on_again(corrected, made):
    decided, _ = corrected
    assert decided["tables"]["steps"] != made["tables"]["steps"]
    assert (decided["corrections"]["decisions"], decided["corrections"]["coders"]) == (2, ["Anna"])
    assert differing(decided) == set()


def test_a_decision_taken_later_is_named(corrected):
    decided, coder = corrected
    step = analysis.load_corrections(coder.path).iloc[1]
    row = json.loads(step["values"]) | {"rule": "by hand"}
    coder.decide(Decision("steps", "corrected", row, {"status": "used"}))
    assert differing(decided) == {"corrections/digest", "tables/steps/digest"}


def test_moved_corrections_are_found_where_they_are_now(corrected, tmp_path):
    decided, coder = corrected
    moved = coder.path.rename(tmp_path / "Anna.csv")
    with pytest.raises(CorpusError, match="no such file"):
        analysis.replicate(decided)
    assert differing(decided, corrections=moved) == set()
