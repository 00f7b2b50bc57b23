"""The names of rules, as tables have them, in plain words."""

from functools import cache
from typing import NamedTuple

from analysis.reference.rows import data_folder, read_rows, refuse, repeats

COLUMNS = ("rule", "table", "says", "example")


class RuleNote(NamedTuple):
    """What a rule says, which tables it makes rows of, and an example."""

    rule: str
    tables: tuple[str, ...]
    says: str
    example: str


@cache
def rule_notes() -> dict[str, RuleNote]:
    """Return the description of each rule by its name.

    >>> rule_notes()["turn"].says
    "a speaker's turn in a transcript"
    """
    rows = read_rows(data_folder() / "rules.csv", COLUMNS)
    refuse(repeats(((row["rule"], row) for row in rows), "the rule"))
    return {
        row["rule"]: RuleNote(row["rule"], row.many("table"), row["says"], row["example"])
        for row in rows
    }
