"""The tables: what a row is, its key and its columns.

Everything that is said about a column (type, unit, meaning) is said here and nowhere else;
the data dictionary in the docs and the README's tables are made from these declarations.
"""

from analysis.schema.derived import (
    ACTOR_TABLE,
    DERIVED,
    ESCALATION,
    FIRSTS,
    LAGS,
    LINKS,
    MILESTONES,
    QUOTE_TABLE,
    RUNGS_REACHED,
)
from analysis.schema.found import ACTORS, DATES, DOCUMENTS, PROBLEMS, QUOTES, STEPS, TABLES, WEAPONS
from analysis.schema.vocabulary import CATEGORIES, STAGES, STATUSES, TRACKS

__all__ = [
    "ACTORS",
    "ACTOR_TABLE",
    "CATEGORIES",
    "DATES",
    "DERIVED",
    "DOCUMENTS",
    "ESCALATION",
    "FIRSTS",
    "LAGS",
    "LINKS",
    "MILESTONES",
    "PROBLEMS",
    "QUOTES",
    "QUOTE_TABLE",
    "RUNGS_REACHED",
    "STAGES",
    "STATUSES",
    "STEPS",
    "TABLES",
    "TRACKS",
    "WEAPONS",
]
