"""No test asserts nothing: each has an assertion, expects an error, or calls what asserts."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
FILES = sorted(TESTS.rglob("*.py"))
ASSERTING = {  # of libraries: what fails where something is not as it should be
    "assert_frame_equal",
    "assert_series_equal",
    "expect",  # of Playwright
    "raises",
    "warns",
}


def functions(source):
    """Return the functions of a module by name, also those within others."""
    nodes = ast.walk(ast.parse(source))
    return [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def called(function):
    """Return the last names of what a function calls."""
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {
        call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls
    }


def is_test(function):
    return function.name.startswith("test_")


def can_fail(assertion):
    """Tell whether an assertion is about something, not about a constant."""
    return any(isinstance(node, ast.Name) for node in ast.walk(assertion.test))


def asserts(function, helpers):
    """Tell whether a function asserts, itself or by a helper known to."""
    own = (node for node in ast.walk(function) if isinstance(node, ast.Assert))
    return any(map(can_fail, own)) or bool(called(function) & (ASSERTING | helpers))


def helpers(source):
    """Return the names of a module's functions that assert and are no tests."""
    named = (function for function in functions(source) if not is_test(function))
    return {function.name for function in named if asserts(function, set())}


def idle(source):
    """Return the tests of a module that assert nothing."""
    known = SHARED | helpers(source)
    tests = filter(is_test, functions(source))
    return [test.name for test in tests if not asserts(test, known)]


SHARED = {  # helpers of several modules
    name
    for path in FILES
    if not path.name.startswith("test_")
    for name in helpers(path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(TESTS)))
def test_every_test_asserts_something(path):
    assert idle(path.read_text(encoding="utf-8")) == []


IDLE = [
    "def test_it_runs():\n    print(1)",
    "def test_a_constant():\n    assert True",
    "async def test_later():\n    await reading()",
]
BUSY = [
    "def test_sum():\n    assert sum([1]) == 1",
    "def test_error():\n    with pytest.raises(ValueError):\n        int('x')",
    "def test_helped(annotator):\n    check('text', annotator)",
]


@pytest.mark.parametrize("source", IDLE)
def test_a_test_that_asserts_nothing_is_found(source):
    assert len(idle(source)) == 1


@pytest.mark.parametrize("source", BUSY)
def test_a_test_that_asserts_is_let_be(source):
    assert idle(source) == []
