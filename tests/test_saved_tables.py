"""Tables that were saved are read back the same, or refused by name."""

import pandas as pd
import pytest

import analysis
from analysis.errors import SchemaError


@pytest.fixture
def documents():
    records = {"text": ["Poland sent tanks to Ukraine.", "It rained."], "word_count": [5, None]}
    return analysis.load_documents(pd.DataFrame(records))


def test_lengths_pass_through_an_extraction(documents, tmp_path):
    tables = analysis.extract(documents)
    for found in (tables, analysis.load_tables(tables.save(tmp_path))):
        assert found.documents["words_stated"].fillna(0).to_list() == [5, 0]
        assert found.documents["words_counted"].to_list() == [5, 2]


def test_texts_without_lengths_are_extracted():
    tables = analysis.extract(pd.DataFrame({"doc_id": ["a"], "text": ["Poland sent tanks."]}))
    assert tables.documents[["words_stated", "words_counted"]].isna().all(axis=None)


def test_tables_of_an_older_version_are_refused_by_name(documents, tmp_path):
    analysis.extract(documents).save(tmp_path)
    path = tmp_path / "documents.parquet"
    pd.read_parquet(path).drop(columns=["words_stated", "words_counted"]).to_parquet(path)
    with pytest.raises(SchemaError) as refused:
        analysis.load_tables(tmp_path)
    message = str(refused.value)
    assert message.startswith(f"{path}: not a table of documents")
    assert "no column 'words_stated'" in message
    assert "no column 'words_counted'" in message
    assert message.endswith("extract the documents again")
