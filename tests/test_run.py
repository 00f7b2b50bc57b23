"""`run.py`: what the two commands of the README do before the package is there."""

import ast
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RUN = ROOT / "run.py"
STEMS = {"documents", "quotes", "actors", "weapons", "dates", "steps", "problems"}


def call(folder, *arguments):
    """Call a project's `run.py` as its user does; it finds this environment's packages."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path[1:]])}
    command = [sys.executable, str(folder / "run.py"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, cwd=folder)


def test_only_the_standard_library_is_needed():
    tree = ast.parse(RUN.read_text(encoding="utf-8"))
    names = [node.names for node in ast.walk(tree) if isinstance(node, ast.Import)]
    modules = {alias.name for aliases in names for alias in aliases}
    modules |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {module.partition(".")[0] for module in modules} <= sys.stdlib_module_names


def test_an_old_python_can_read_it_as_far_as_its_message():
    tree = ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 8))
    assert "Python 3.11 or newer is needed" in ast.unparse(tree)


def test_help_names_every_command():
    result = call(ROOT, "--help")
    assert result.returncode == 0
    for command in (
        "run.py ",
        "run.py FOLDER",
        "run.py lab",
        "run.py app",
        "run.py test",
        "run.py lint",
    ):
        assert f"python {command}" in result.stdout


@pytest.fixture
def project(tmp_path):
    """A project that is set up already: its Python is this one, its stamp is current."""
    for name in ("run.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    files = [(tmp_path / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")]
    stamp = tmp_path / ".venv" / "installed.txt"
    stamp.write_text(hashlib.sha256(b"".join(files)).hexdigest())
    return tmp_path


on_posix = pytest.mark.skipif(os.name == "nt", reason="the project's Python is a symbolic link")


@on_posix
@pytest.mark.slow
def test_what_is_set_up_is_not_set_up_again(project):
    result = call(project, "seeds")
    assert (result.returncode, result.stderr) == (0, "")
    assert "Setting up" not in result.stdout
    assert "Read 1 article" in result.stdout
    exports = project / "exports"
    assert (exports / "report.html").is_file()
    assert {path.stem for path in (exports / "tables").glob("*.csv")} == STEMS


@on_posix
def test_a_missing_folder_is_a_plain_error(project):
    result = call(project, "no_such_folder")
    assert result.returncode == 1
    assert "no_such_folder" in result.stderr
    assert "Traceback" not in result.stderr
