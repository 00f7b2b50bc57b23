"""Functions of a table say which table they need when they are given another."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import pandas as pd

from analysis.errors import SchemaError, listed
from analysis.table import Table

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Pairs = Sequence[tuple[Table, Any]]  # of what a function needs and what it was given
MAKERS = {  # of tables that `extract` does not give
    "escalation": "escalation(steps)",
    "firsts": "firsts(steps)",
    "lags": "lags(steps)",
    "comparison": "compare(steps, tracker)",
    "sensitivity": "sensitivity(steps)",
    "tracker": "load_tracker(path)",
}


def needs(
    *tables: Table,
) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """Let a function whose first arguments are tables explain what was wrong with them.

    A frame of one's own with fewer columns will do, as long as those in use are there.

    Raises
    ------
    SchemaError
        Where an argument is no DataFrame, or the work fails for a column that it lacks.

    """

    def decorate(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        names = list(inspect.signature(function).parameters)[: len(tables)]
        wanted = dict(zip(names, tables, strict=True))

        @wraps(function)
        def checked(*args: Parameters.args, **options: Parameters.kwargs) -> Result:
            given = {**dict(zip(names, args, strict=False)), **options}
            pairs = [(wanted[name], given[name]) for name in names if name in given]
            _refuse(function.__name__, _others(pairs))
            try:
                return function(*args, **options)
            except (KeyError, AttributeError) as error:
                _refuse(function.__name__, _lacks(pairs, str(error)), error)
                raise

        return checked

    return decorate


def _refuse(function: str, problems: Iterator[str], error: Exception | None = None) -> None:
    if found := list(problems):
        raise SchemaError(listed(f"{function}(…) cannot work on this:", found)) from error


def _others(pairs: Pairs) -> Iterator[str]:
    """Yield what was given in place of a frame, and what was expected."""
    for table, given in pairs:
        if not isinstance(given, pd.DataFrame):
            yield f"{type(given).__name__} is no DataFrame"
            yield _expected(table)


def _lacks(pairs: Pairs, error: str) -> Iterator[str]:
    """Yield the columns that an error names and a frame lacks, and what it has instead."""
    for table, frame in pairs:
        lacking = [name for name in table.names if name not in frame and repr(name) in error]
        if lacking:
            yield f"no column {', '.join(map(repr, lacking))}; it has {', '.join(map(str, frame))}"
            yield _expected(table)


def _expected(table: Table) -> str:
    maker = MAKERS.get(table.name, f"extract(documents).{table.name}")
    return f"expected a table of {table.name} (one row per {table.row}), such as {maker}"
