"""The few lines that the command prints say what the tables hold."""

import pytest

import analysis
from analysis.errors import CorpusWarning
from analysis.summary import summary


def test_the_sample_article_in_a_few_lines(seed):
    lines = summary(seed).splitlines()
    assert lines[0].startswith("Read 1 article, published ")
    assert "(inferred: " in lines[1]
    told = "\n".join(lines)
    utterances = int(seed.quotes["continues"].isna().sum())
    assert f"  {utterances} utterances" in told
    assert f"  {len(seed.steps)} steps" in told
    assert "Poland" in told
    assert "POL" not in told


def test_nothing_found_is_said_in_full(tmp_path):
    (tmp_path / "a.txt").write_text("Nothing of note.", encoding="utf-8")
    told = summary(analysis.extract(analysis.load_documents(tmp_path)))
    assert told.startswith("Read 1 article\n")
    assert "0 steps" in told


def test_problems_are_counted(tmp_path):
    (tmp_path / "a.txt").write_text("Nothing of note.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02")
    with pytest.warns(CorpusWarning, match="b.txt"):
        documents = analysis.load_documents(tmp_path)
    assert "1 could not be read" in summary(analysis.extract(documents))


def test_copies_are_counted(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Poland sent nothing on Monday.", encoding="utf-8")
    tables = analysis.extract(analysis.load_documents(tmp_path))
    assert "2 of them repeat another" in summary(tables)
    assert "repeat" not in summary(tables.without_duplicates())
