"""The tables: what a row is, its key and its columns.

Everything that is said about a column (type, unit, meaning) is said here and nowhere else;
the data dictionary in the docs and the README's tables are made from these declarations.
"""

from analysis.schema.derived import (
    ACTOR_TABLE,
    DERIVED,
    DUPLICATES,
    ESCALATION,
    FIRSTS,
    LAGS,
    LINKS,
    MILESTONES,
    QUOTE_TABLE,
    RUNGS_REACHED,
)
from analysis.schema.found import ACTORS, DATES, DOCUMENTS, PROBLEMS, QUOTES, STEPS, TABLES, WEAPONS
from analysis.schema.judged import (
    AGREEMENT,
    CODING_KEY,
    COMPARISON,
    EVALUATION,
    JUDGED,
    REPLICATION,
    SENSITIVITY,
    TRACKER,
)
from analysis.schema.reviewed import CODER_COMPARISON, CORRECTIONS, REVIEW
from analysis.schema.vocabulary import CATEGORIES, COMMITTED, STAGES, STATUSES, TRACKS

__all__ = [
    "ACTORS",
    "ACTOR_TABLE",
    "AGREEMENT",
    "CATEGORIES",
    "CODER_COMPARISON",
    "CODING_KEY",
    "COMMITTED",
    "COMPARISON",
    "CORRECTIONS",
    "DATES",
    "DERIVED",
    "DOCUMENTS",
    "DUPLICATES",
    "ESCALATION",
    "EVALUATION",
    "FIRSTS",
    "JUDGED",
    "LAGS",
    "LINKS",
    "MILESTONES",
    "PROBLEMS",
    "QUOTES",
    "QUOTE_TABLE",
    "REPLICATION",
    "REVIEW",
    "RUNGS_REACHED",
    "SENSITIVITY",
    "STAGES",
    "STATUSES",
    "STEPS",
    "TABLES",
    "TRACKER",
    "TRACKS",
    "WEAPONS",
]
