"""The report as a Word document: every figure with its words, the methods, the same bytes."""

import pandas as pd
import pytest
from docx import Document
from docx.shared import Inches
from report_tables import WICKED, no_article, one_article

from analysis import __version__
from analysis.export import export_report
from analysis.export.document import HIGHEST, plain
from analysis.export.methods import CITATION


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return export_report(one_article(), tmp_path_factory.mktemp("report")).with_suffix(".docx")


@pytest.fixture(scope="module")
def word(path):
    return Document(path)


def words(document):
    return [paragraph.text for paragraph in document.paragraphs]


def test_every_figure_fits_and_has_a_caption_and_words_for_those_who_cannot_see_it(word):
    shapes = word.inline_shapes
    captions = [text for text in words(word) if text.startswith("Figure ")]
    assert len(shapes) == len(captions) > 5
    assert all(shape.width <= Inches(6.9) and shape.height <= HIGHEST for shape in shapes)
    assert all(shape._inline.docPr.get("descr") for shape in shapes)


def test_the_methods_name_version_corpus_and_error_rates(word):
    told = " ".join(words(word))
    assert f"support-ladder {__version__}" in told
    assert "1 article" in told
    assert "have not been compared with hand coding" in told
    assert CITATION in told


def test_error_rates_are_told_where_they_are_known(tmp_path):
    rates = pd.DataFrame(
        {
            "evaluation_id": ["steps:precision"],
            "table": ["steps"],
            "measure": ["precision"],
            "estimate": [0.87],
            "low": [0.8],
            "high": [0.92],
            "right": [87],
            "of": [100],
        }
    ).reindex(
        columns=[
            "evaluation_id", "table", "by", "group", "measure",
            "estimate", "low", "high", "right", "of", "interval",
        ]
    )  # fmt: skip
    export_report(no_article(), tmp_path, evaluated=rates)
    told = " ".join(words(Document(tmp_path / "report.docx")))
    assert "steps, precision 0.87 (0.80 to 0.92, n = 100)" in told


def test_text_of_documents_stays_text(word):
    assert any(WICKED in text for text in [*words(word), *_cells(word)])
    assert plain("a\x00b\ud800c") == "a\ufffdb\ufffdc"


def _cells(word):
    return [cell.text for table in word.tables for row in table.rows for cell in row.cells]


def test_no_article_gives_a_document_all_the_same(tmp_path):
    export_report(no_article(), tmp_path)
    assert "How this was made" in words(Document(tmp_path / "report.docx"))


def test_the_same_tables_give_the_same_bytes(path, tmp_path):
    export_report(one_article(), tmp_path)
    assert (tmp_path / "report.docx").read_bytes() == path.read_bytes()
