"""What is no table, or another one, is refused with what was expected and where to get it."""

import inspect
import pickle

import pandas as pd
import pytest

import analysis
from analysis.errors import SchemaError
from analysis.needs import needs
from analysis.schema import DATES

OF_TABLES = sorted(
    name
    for name in analysis.__all__
    if name.startswith("plot_")
    or name in ("escalation", "firsts", "lags", "rungs_reached", "sensitivity", "compare")
    or name.endswith("_links")
)


def arguments(name, first):
    """Return what a function needs: its first table, and the same for those that follow."""
    parameters = inspect.signature(getattr(analysis, name)).parameters.values()
    plain = [p for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD and p.default is p.empty]
    return [first] * len(plain)


@pytest.mark.parametrize("name", OF_TABLES)
def test_another_table_is_refused_by_name(name):
    dates = pd.DataFrame([dict.fromkeys(DATES.names, "x")])
    with pytest.raises(SchemaError) as refused:
        getattr(analysis, name)(*arguments(name, dates))
    message = str(refused.value)
    assert "(…) cannot work on this:\n  - no column '" in message
    assert "it has date_id, doc_id" in message
    assert "expected a table of" in message


@pytest.mark.parametrize("name", OF_TABLES)
def test_what_is_no_frame_is_refused_by_kind(name):
    with pytest.raises(SchemaError, match="list is no DataFrame\n  - expected a table of"):
        getattr(analysis, name)(*arguments(name, [1, 2]))


def test_where_to_get_the_table_is_told():
    with pytest.raises(SchemaError, match=r"such as escalation\(steps\)"):
        analysis.plot_escalation(pd.DataFrame({"rung": ["A1"]}))
    with pytest.raises(SchemaError, match=r"such as extract\(documents\).steps"):
        analysis.firsts(pd.DataFrame({"rung": ["A1"]}))


@pytest.mark.parametrize("name", OF_TABLES)
def test_other_processes_find_the_function(name):
    function = getattr(analysis, name)
    assert pickle.loads(pickle.dumps(function)) is function


@needs(DATES)
def broken(dates):
    """Fail for a reason of its own."""
    raise KeyError("code")


def test_other_errors_are_left_alone():
    with pytest.raises(KeyError, match="code"):
        broken(pd.DataFrame({"words": ["May"]}))
