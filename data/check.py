#!/usr/bin/env python3
"""Check the reference tables, from the project's root: python data/check.py.

Contradictions (a code or name twice, an unknown code, since after until) are errors: the
program refuses such tables. What is printed here besides is for a person to judge:
offices held by two people at once, top offices that nobody is known to have held for a
while, and names that mean several things.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from analysis.errors import LexiconError
from analysis.reference import Lexicons, load_lexicons

# Offices that one person holds at a time, and that are never long without a holder.
SINGLE = (
    "president",
    "prime minister",
    "chancellor",
    "foreign minister",
    "defence minister",
    "secretary-general",
    "high representative",
    "commission president",
)
HANDOVER = timedelta(days=7)  # two holders for a few days are a hand-over
LONG_GAP = timedelta(days=120)
COVERED = date(2014, 1, 1)  # since when the table means to be complete


class Term(NamedTuple):
    """Who held an office from when to when."""

    since: date
    until: date
    person: str


def terms(lexicons: Lexicons) -> dict[tuple[str, str], list[Term]]:
    """Return the terms of each single office of each state or bloc, in order."""
    held = defaultdict(list)
    for person in lexicons.people.values():
        for office in person.offices:
            if office.office in SINGLE and office.acts_for and office.since:
                term = Term(office.since, office.until or date.max, person.name)
                held[office.acts_for, office.office].append(term)
    return {office: sorted(people) for office, people in sorted(held.items())}


def overlaps(lexicons: Lexicons) -> Iterator[str]:
    """Yield the offices that two people hold at once for longer than a hand-over."""
    for (state, office), people in terms(lexicons).items():
        for first, second in pairwise(people):
            if first.person != second.person and first.until - second.since > HANDOVER:
                yield f"{state} {office}: {first.person} and {second.person} from {second.since}"


def gaps(lexicons: Lexicons) -> Iterator[str]:
    """Yield the times in which a top office has no known holder between two that it has."""
    for (state, office), people in terms(lexicons).items():
        for first, second in pairwise(people):
            empty = (
                second.since - max(first.until, COVERED) if first.until != date.max else HANDOVER
            )
            if empty > LONG_GAP:
                yield f"{state} {office}: nobody between {first.until} and {second.since}"


def ambiguous(lexicons: Lexicons) -> Iterator[str]:
    """Yield the names that mean several things; surnames that several people share are many."""
    for alias, names in sorted(lexicons.names.items()):
        kinds = sorted({name.kind for name in names})
        if len(kinds) > 1 and not alias.isupper():
            yield f"{alias!r}: {', '.join(kinds)}"


def main() -> int:
    """Print what the checks find; fail only on contradictions."""
    try:
        lexicons = load_lexicons()
    except LexiconError as error:
        print(error)
        return 1
    for check in (overlaps, gaps, ambiguous):
        found = list(check(lexicons))
        print(f"{check.__name__}: {len(found)}", *(f"  {line}" for line in found), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
