"""What the pages say is so: their Python runs, their tables and pictures are up to date."""

import csv
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import analysis

ROOT = Path(__file__).resolve().parent.parent
PAGES = ["README.md", "CONTRIBUTING.md", "docs/gallery.md", "data/README.md", "seeds/README.md"]
DATA = sorted(path.name for path in (ROOT / "data").glob("*.csv"))


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def python_of(page):
    """Return the Python of a page, its blocks one after another."""
    return "\n".join(re.findall(r"(?s)```python\n(.*?)```", page))


@pytest.mark.slow
def test_the_lines_of_the_readme_run(tmp_path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path[1:]])}
    command = [sys.executable, "-W", "error", "-c", python_of(read("README.md"))]
    options = {"cwd": tmp_path, "env": environment, "capture_output": True, "text": True}
    result = subprocess.run(command, **options)
    assert (result.returncode, result.stderr) == (0, "")
    assert "POL" in result.stdout
    assert sorted(path.suffix for path in tmp_path.glob("poland.*")) == [".pdf", ".png", ".svg"]


def test_the_readme_answers_a_question_in_ten_lines():
    lines = [line for line in python_of(read("README.md")).splitlines() if line.strip()]
    assert 1 < len(lines) <= 10


def test_what_docs_build_makes_is_up_to_date():
    made = runpy.run_path(str(ROOT / "docs" / "build.py"))["pages"]()
    stale = [path.name for path, text in made.items() if path.read_text(encoding="utf-8") != text]
    assert stale == [], "run: python docs/build.py"
    assert "| [`steps`]" in read("README.md") or "| `steps` |" in read("README.md")


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name):
    page = ROOT / name
    targets = re.findall(r"\]\((?!https?:|#)(?P<path>[^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("name", DATA)
def test_every_reference_table_is_described_with_its_columns(name):
    row = re.search(rf"(?m)^\| `{re.escape(name)}` \|.*$", read("data/README.md"))
    assert row, f"data/README.md has no row for {name}"
    with open(ROOT / "data" / name, encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    described = re.sub(r"\([^)]*\)", "", row[0].split("|")[3])  # without `sex` (`f`, `m`)
    assert re.findall(r"`(\w+)`", described) == columns


def test_no_other_reference_table_is_described():
    assert sorted(re.findall(r"(?m)^\| `(\w+\.csv)` \|", read("data/README.md"))) == DATA


def test_the_gallery_shows_every_chart_by_lines_that_are_up_to_date():
    made = runpy.run_path(str(ROOT / "docs" / "gallery.py"))
    assert read("docs/gallery.md") == made["page"](), "run: python docs/gallery.py"
    charts = {name for name in analysis.__all__ if name.startswith("plot_")}
    assert charts == set(re.findall(r"plot_\w+", read("docs/gallery.md")))
    pictures = re.findall(r"\(images/(\w+\.png)\)", read("docs/gallery.md"))
    assert [name for name in pictures if not (ROOT / "docs" / "images" / name).exists()] == []
