"""The same input gives the same output; what differs is named."""

import json
import shutil

import pytest

import analysis
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
