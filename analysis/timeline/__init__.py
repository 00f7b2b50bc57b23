"""Steps over time: the level per country, who was first on each rung, and the lags between."""

from analysis.timeline.firsts import firsts
from analysis.timeline.lags import lags
from analysis.timeline.level import FREQUENCIES, escalation
from analysis.timeline.placing import dated, levels_of, number_of, on_ladder, times_of
from analysis.timeline.reached import rungs_reached
from analysis.timeline.sensitivity import sensitivity

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
