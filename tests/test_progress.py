"""A bar shows where a person looks on, and nowhere else."""

import io
import sys

import nbformat
import pytest
from nbclient import NotebookClient

from analysis import progress
from analysis.corpus import extract, extract_corpus
from analysis.load import load_documents

TEXT = "Poland will send 14 tanks to Ukraine, Olaf Scholz said on Tuesday."
CELL = """
import analysis
from analysis import progress
progress.DELAY = {delay}
documents = analysis.load_documents("{folder}")
analysis.extract(documents)
analysis.extract_corpus(documents, "{folder}-tables", workers=1);
"""


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{TEXT} It was the visit of {number}.")
    return folder


def run(articles, wanted):
    documents = load_documents(articles, progress=wanted)
    extract(documents, progress=wanted)
    extract_corpus(documents, articles.parent / "tables", workers=1, progress=wanted)


@pytest.mark.parametrize(
    ("stream", "delay", "wanted", "shown"),
    [
        pytest.param(Terminal, 0, None, True, id="a terminal"),
        pytest.param(Terminal, 600, None, False, id="done at once"),
        pytest.param(Terminal, 0, False, False, id="not wanted"),
        pytest.param(io.StringIO, 0, None, False, id="a script whose errors go to a file"),
        pytest.param(io.StringIO, 600, True, True, id="wanted"),
    ],
)
def test_bars(articles, monkeypatch, stream, delay, wanted, shown):
    told = stream()
    monkeypatch.setattr(sys, "stderr", told)
    monkeypatch.setattr(progress, "DELAY", delay)
    run(articles, wanted)
    parts = ("Reading: 100%", "3/3", "files/s", "Finding: 100%", "articles/s", "<00:00")
    assert [part in told.getvalue() for part in parts] == [shown] * len(parts)
    assert told.getvalue().count("\n") == (3 if shown else 0)


@pytest.mark.parametrize(("delay", "bars"), [(0, 3), (600, 0)])
def test_in_a_notebook_a_widget_moves(articles, delay, bars):
    cell = nbformat.v4.new_code_cell(CELL.format(folder=articles, delay=delay))
    client = NotebookClient(nbformat.v4.new_notebook(cells=[cell]), timeout=300)
    notebook = client.execute()
    views = [output for output in notebook.cells[0].outputs if output.output_type == "display_data"]
    plain = [view["data"]["text/plain"] for view in views]
    assert len(plain) == bars
    widgets = client.widget_state.values()
    texts = [state["value"] for state in widgets if state.get("_model_name") == "HTMLModel"]
    assert sum("3/3" in text and "/s]" in text for text in texts) == 3  # shown or not
