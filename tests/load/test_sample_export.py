"""The sample export: what its script writes, with the traps that it says it holds."""

import io
import runpy

import docx
import pandas as pd
import pytest

from analysis.errors import CorpusWarning
from analysis.load import load_documents, problems_table
from tests.conftest import ROOT

EXPORT = ROOT / "data" / "sample_export" / "sample_export.docx"


@pytest.fixture(scope="module")
def documents():
    with pytest.warns(CorpusWarning):
        return load_documents(EXPORT)


def test_it_is_what_its_script_writes():
    script = runpy.run_path(str(ROOT / "data" / "make_sample_export.py"))
    written = docx.Document(io.BytesIO(script["document_of"]("".join(script["lines"]()))))
    lines = [paragraph.text for paragraph in docx.Document(EXPORT).paragraphs]
    assert [paragraph.text for paragraph in written.paragraphs] == lines


def test_every_article_is_read_with_its_day(documents):
    assert len(documents) == 12
    assert documents["published"].notna().all()
    assert pd.Timestamp(2023, 1, 31) in set(documents["published"])  # written in German


def test_the_traps_are_found(documents):
    [problem] = problems_table(documents)["problem"]
    assert problem == "states a length of 900 words, but 166 were read"
    [copy] = documents[documents["duplicate_of"].notna()].to_dict("records")
    assert (copy["publisher"], copy["duplicate_of"]) == ("Sample Bulletin", "sample_export#3")
