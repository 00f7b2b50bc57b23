"""The notebooks: thin, without outputs, and they run from top to bottom beside a fresh clone."""

import ast
import os
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SECONDS, LONGEST = 120, 8
KINDS = (".png", ".svg", ".pdf")

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path, kind):
    notebook = nbformat.read(path, as_version=4)
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def test_the_questions_are_there():
    assert {path.stem for path in NOTEBOOKS} >= {
        "escalation",
        "explorer",
        "who_said_what",
        "weapons",
    }


@every_notebook
def test_prose_comes_first_and_last(path):
    notebook = nbformat.read(path, as_version=4)
    first, last = notebook.cells[0], notebook.cells[-1]
    assert first.cell_type == last.cell_type == "markdown"
    assert first.source.startswith("# ")
    assert last.source.startswith("**What it shows.** ")


@every_notebook
def test_cells_are_short_and_committed_without_outputs(path):
    for cell in nbformat.read(path, as_version=4).cells:
        assert len(cell.source.splitlines()) <= LONGEST, cell.id
    for cell in cells(path, "code"):
        assert cell.outputs == [], cell.id
        assert cell.execution_count is None, cell.id


@every_notebook
def test_cells_only_call_what_stands_elsewhere(path):
    for cell in cells(path, "code"):
        nodes = list(ast.walk(ast.parse(cell.source)))
        made = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
        assert not any(isinstance(node, made) for node in nodes), cell.id
        assert "import re" not in cell.source, cell.id


@every_notebook
def test_the_file_is_as_nbformat_writes_it(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"
    assert [cell.id for cell in notebook.cells if re.fullmatch(r"[0-9a-f]{8}", cell.id)] == []
    written = nbformat.writes(notebook, indent=1, sort_keys=True).rstrip("\n") + "\n"
    assert path.read_text(encoding="utf-8") == written


@pytest.fixture
def beside_seeds(tmp_path, monkeypatch):
    """A folder laid out as the project is, so that nothing is written into the checkout."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    shutil.copytree(ROOT / "data" / "sample_export", tmp_path / "data" / "sample_export")
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    return tmp_path


@pytest.mark.slow
@every_notebook
def test_every_notebook_runs(path, beside_seeds):
    notebook = nbformat.read(beside_seeds / "notebooks" / path.name, as_version=4)
    where = {"metadata": {"path": str(beside_seeds / "notebooks")}}
    NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources=where).execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    outputs = [output for cell in code for output in cell.outputs]
    assert [output.text for output in outputs if output.output_type == "stream"] == []
    shown = {kind for output in outputs for kind in output.get("data", {})}
    assert "application/vnd.jupyter.widget-view+json" in shown
    assert "analysis.export_chart(" in code[-1].source
    assert "image/png" in code[-1].outputs[-1].data
    charts = exported(code[-1].source, beside_seeds / "notebooks")
    assert [chart.name for chart in charts if chart.stat().st_size < 1000] == []


def exported(source, folder):
    """Return the files that a cell says it exports a chart to."""
    target = re.search(r"export_chart\(\w+, \"(?P<path>[^\"]+)\"", source)["path"]
    assert target.startswith("../exports/notebooks/")
    return [folder / f"{target}{kind}" for kind in KINDS]
