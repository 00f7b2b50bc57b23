"""The wheel holds everything that the main job needs, and runs far from the clone."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow


def call(*command, **options):
    result = subprocess.run(command, capture_output=True, text=True, **options)
    assert result.returncode == 0, result.stdout + result.stderr
    return result


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    return next(folder.glob("support_ladder-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The environment of somebody who installed the wheel and has no clone."""
    folder = tmp_path_factory.mktemp("installed")
    install = ["install", "--no-deps", "--no-index", "--disable-pip-version-check", "--quiet"]
    call(sys.executable, "-m", "pip", *install, "--target", str(folder), str(wheel))
    return {**os.environ, "PYTHONPATH": str(folder)}


def test_every_module_table_and_style_is_inside(wheel):
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
    package = {p for p in (ROOT / "analysis").rglob("*") if p.is_file() and p.suffix != ".pyc"}
    assert {str(path.relative_to(ROOT).as_posix()) for path in package} <= held
    tables = {f"analysis/data/{path.name}" for path in (ROOT / "data").glob("*.csv")}
    assert len(tables) > 10
    assert tables <= held
    assert "analysis/charts/style.mplstyle" in held


def test_nothing_else_is_inside(wheel):
    with ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"analysis"}


def test_the_main_job_runs_from_anywhere(installed, tmp_path):
    told = "import analysis; print(analysis.__file__)"
    where = call(sys.executable, "-c", told, env=installed, cwd=tmp_path).stdout
    assert where.startswith(installed["PYTHONPATH"])

    seed = next((ROOT / "seeds").glob("*.txt"))
    command = [sys.executable, "-m", "analysis", str(seed), "--to", "out"]
    assert "Read 1 article" in call(*command, env=installed, cwd=tmp_path).stdout
    out = tmp_path / "out"
    assert {path.stem for path in (out / "charts").glob("*.svg")} >= {"ladder", "escalation"}
    assert {path.stem for path in (out / "tables").glob("*.parquet")} >= {"quotes", "steps"}
    assert (out / "report.html").stat().st_size > 10_000


def test_without_articles_the_shell_says_what_to_name(installed, tmp_path):
    result = subprocess.run(
        [sys.executable, "-m", "analysis"],
        env=installed,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
