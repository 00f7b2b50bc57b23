"""Steps over time: the level per country, who was first on each rung, and the lags between."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from analysis.needs import needs
from analysis.schema import STEPS
from analysis.timeline import firsts as _firsts
from analysis.timeline import lags as _lags
from analysis.timeline import level, reached
from analysis.timeline import sensitivity as _sensitivity
from analysis.timeline.level import FREQUENCIES
from analysis.timeline.placing import dated, levels_of, number_of, on_ladder, times_of

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def _checked(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Return a function of steps as it is called: here pickle finds it, and says it is at home.

    Its module has it plain, as mutation testing passes over what is decorated there.
    """
    checked = needs(STEPS)(function)
    checked.__module__ = __name__
    return checked


escalation = _checked(level.escalation)
firsts = _checked(_firsts.firsts)
lags = _checked(_lags.lags)
rungs_reached = _checked(reached.rungs_reached)
sensitivity = _checked(_sensitivity.sensitivity)

__all__ = [
    "FREQUENCIES",
    "dated",
    "escalation",
    "firsts",
    "lags",
    "levels_of",
    "number_of",
    "on_ladder",
    "rungs_reached",
    "sensitivity",
    "times_of",
]
