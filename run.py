#!/usr/bin/env python3
"""Set up and run everything from one file; only Python 3.11 or newer is needed.

python run.py             read seeds/ and write tables, charts and a report to exports/
python run.py FOLDER      the same for your own articles
python run.py lab         open JupyterLab on the notebooks
python run.py app         open the explorer as a page of its own, on this computer only
python run.py test        run every test (what they need is installed first)
python run.py lint        check style and types
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CONSTRAINTS = ROOT / "constraints.txt"
OLDEST = (3, 11)

# Each command: the extra that it needs, and the modules that it runs one after another.
COMMANDS = {
    "lab": ("", [["jupyterlab", "notebooks"]]),
    "app": ("[app]", [["analysis.app"]]),
    "test": ("[test,app]", [["pytest"]]),
    "lint": ("[test]", [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]]),
}


def install(extra: str) -> None:
    """Make `.venv` with the package and what it needs, unless that stands already."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + CONSTRAINTS.read_bytes())
    stamp = ENVIRONMENT / f"installed{extra}.txt"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted.hexdigest():
        return
    print("Setting up .venv (once, about a minute) …", flush=True)
    if not PYTHON.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    if subprocess.call([*_installer(), "-c", str(CONSTRAINTS), "-e", f"{ROOT}{extra}"]):
        sys.exit("The packages could not be installed; the lines above say why.")
    stamp.write_text(wanted.hexdigest())


def _installer() -> list[str]:
    """Return uv's installer where it is at hand (faster), else pip's."""
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "-q", "--python", str(PYTHON)]
    return [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]


def main(arguments: list[str]) -> int:
    """Install what the command needs, then run it; stop at the first that fails."""
    if sys.version_info < OLDEST:
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if not arguments or arguments[0] not in COMMANDS:  # a folder, seen from where the user is
        install("")
        return subprocess.call([str(PYTHON), "-m", "analysis", *arguments])
    extra, modules = COMMANDS[arguments[0]]
    install(extra)
    calls = ([str(PYTHON), "-m", *module, *arguments[1:]] for module in modules)
    return next((failed for call in calls if (failed := subprocess.call(call, cwd=ROOT))), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
