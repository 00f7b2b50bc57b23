"""Steps over time: the level per country, who was first on each rung, and the lags between."""

from analysis.needs import needs
from analysis.schema import STEPS
from analysis.timeline import firsts as _firsts
from analysis.timeline import lags as _lags
from analysis.timeline import level, reached
from analysis.timeline import sensitivity as _sensitivity
from analysis.timeline.level import FREQUENCIES
from analysis.timeline.placing import dated, levels_of, number_of, on_ladder, times_of

# Here and not in their modules, as mutation testing passes over what is decorated there.
escalation = needs(STEPS)(level.escalation)
firsts = needs(STEPS)(_firsts.firsts)
lags = needs(STEPS)(_lags.lags)
rungs_reached = needs(STEPS)(reached.rungs_reached)
sensitivity = needs(STEPS)(_sensitivity.sensitivity)

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
