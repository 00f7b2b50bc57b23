"""Steps over time: the level per country, who was first on each rung, and the lags between."""

from analysis.timeline.firsts import FIRSTS, firsts
from analysis.timeline.lags import LAGS, STAGES, lags
from analysis.timeline.level import FREQUENCIES, escalation
from analysis.timeline.placing import dated, levels_of, on_ladder

__all__ = [
    "FIRSTS",
    "FREQUENCIES",
    "LAGS",
    "STAGES",
    "dated",
    "escalation",
    "firsts",
    "lags",
    "levels_of",
    "on_ladder",
]
