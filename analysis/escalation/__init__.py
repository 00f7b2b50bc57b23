"""Steps over time: the level per country, who was first on each rung, and the lags between."""

from analysis.escalation.firsts import FIRSTS, firsts
from analysis.escalation.lags import LAGS, STAGES, lags
from analysis.escalation.level import FREQUENCIES, escalation
from analysis.escalation.placing import dated, levels_of, on_ladder

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
