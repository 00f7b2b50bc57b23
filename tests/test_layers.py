"""Data flows one way: each part of the package imports only from the parts before it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import analysis

PACKAGE = Path(analysis.__file__).parent
LAYERS = [  # from the ground up; parts of one row do not import each other
    {"errors", "progress", "writing"},
    {"table"},
    {"schema", "needs"},
    {"reference", "duplicates"},
    {"load", "text"},
    {"finders"},
    {"selection"},
    {"tables"},
    {"corrections"},
    {"explaining", "timeline", "tallies", "trackers", "validation"},
    {"corpus"},
    {"provenance"},
    {"charts"},
    {"export"},
    {"widgets"},  # what is on the screen can be exported: after `export`
    {"summary", "dictionary"},
    {"app"},
    {"__main__"},
]
ROW = {part: row for row, parts in enumerate(LAYERS) for part in parts}
HEAVY = {
    "IPython",
    "ahocorasick_rs",
    "anywidget",
    "ipywidgets",
    "jinja2",
    "matplotlib",
    "nltk",
    "numpy",
    "openpyxl",
    "pandas",
    "pyarrow",
    "rensa",
    "trafilatura",
}


def part_of(path):
    """Return which part of the package a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path):
    """Yield the modules of this package that a module imports, also within its functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "analysis":
            names = [alias.name for alias in node.names if alias.name != "__version__"]
            yield from (analysis._HOMES.get(name, "analysis") for name in names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports say the whole name"
            yield node.module


def parts_used(path):
    """Return the other parts that a module imports; the whole package counts as the last."""
    names = [name.split(".") for name in imported(path)]
    used = {name[1] if name[1:] else "__main__" for name in names if name[0] == "analysis"}
    return used - {part_of(path)}


MODULES = sorted(path for path in PACKAGE.rglob("*.py") if part_of(path) != "__init__")


def test_every_part_has_its_place():
    assert {part_of(path) for path in MODULES} <= set(ROW)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_what_comes_before_it(path):
    own = ROW[part_of(path)]
    assert {part for part in parts_used(path) if ROW[part] >= own} == set()


def test_nothing_heavy_happens_at_import():
    told = "import sys, analysis; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    result = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert HEAVY.intersection(result.stdout.split()) == set()
    assert result.stderr == ""


@pytest.mark.parametrize("name", analysis.__all__)
def test_every_public_name_is_there_and_documented(name):
    found = getattr(analysis, name)
    if name != "__version__":
        assert found.__doc__
        assert found.__module__.startswith("analysis.")


def test_no_module_hides_a_public_name():
    """Importing a module sets its name on the package, over a function of that name."""
    assert set(analysis.__all__) & {part_of(path) for path in MODULES} == set()


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'quotes'"):
        analysis.quotes  # noqa: B018
