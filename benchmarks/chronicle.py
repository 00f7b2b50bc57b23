#!/usr/bin/env python3
"""Which facts of the sample chronicle are found in its words: python benchmarks/chronicle.py

Each digest of `data/chronicle/` names the milestones that it tells; a fact counts as found where
its digest has a step of the same actor, rung and status, as dated where that step has its day.
Prints the shares and the facts that are missed, digest by digest.
"""

import sys
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from analysis import extract, load_documents

CHRONICLE = Path(__file__).resolve().parent.parent / "data" / "chronicle"


class Fact(NamedTuple):
    day: str
    actor: str
    rung: str
    status: str


def facts(path: Path) -> list[Fact]:
    """Return the facts that a digest's front matter names."""
    front = path.read_text(encoding="utf-8").split("---\n")[1]
    listed = front.partition("facts:\n")[2].partition("quoted:")[0]
    return [Fact(*line.removeprefix("  - ").split()) for line in listed.splitlines()]


def main() -> int:
    tables = extract(load_documents(CHRONICLE, progress=False))
    sources = tables.documents.set_index("doc_id")["source"].map(lambda source: Path(source).name)
    steps = tables.steps.assign(
        digest=tables.steps["doc_id"].map(sources),
        day=tables.steps["date_from"].dt.strftime("%Y-%m-%d"),
    )
    told = set(steps[["digest", "actor", "rung", "status"]].itertuples(index=False, name=None))
    dated = set(
        steps[["digest", "day", "actor", "rung", "status"]].itertuples(index=False, name=None)
    )
    every = [(path.name, fact) for path in sorted(CHRONICLE.glob("*.md")) for fact in facts(path)]
    missed = [(name, fact) for name, fact in every if (name, *fact[1:]) not in told]
    right = sum((name, *fact) in dated for name, fact in every)
    print(f"{len(every)} facts: {len(every) - len(missed)} found, {right} with their day")
    print(f"{len(steps)} steps in {len(tables.documents)} digests")
    for name, fact in missed:
        print(f"missed: {' '.join(fact)} in {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
