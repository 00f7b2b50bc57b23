#!/usr/bin/env python3
"""Status coded by hand against status found, and transfers where there are none.

usage: python benchmarks/statuses.py GOLD

GOLD is a folder of hand-coded sets in JSON lines: of `coded_*` and the `seed_weapons.csv` beside
the sample article the matrix is printed, of `timex_*` and `quotes_*`, news about other things,
the weapons that get a status all the same.
"""

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pandas as pd

import analysis

OTHER_NEWS = ("timex_timebank", "quotes_polnear_train")


def read(path: Path) -> list[dict[str, Any]]:
    """Return the documents of a set, in order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def documents(records: list[dict[str, Any]]) -> pd.DataFrame:
    """Return records as documents, dated where they are."""
    days = [(record.get("date") or record.get("dct") or "")[:10] or None for record in records]
    return pd.DataFrame(
        {
            "doc_id": [str(record["doc_id"]) for record in records],
            "text": [record["text"] for record in records],
            "published": pd.to_datetime(days, errors="coerce"),
        }
    )


def coded(records: list[dict[str, Any]]) -> pd.DataFrame:
    """Return the weapons that were coded by hand."""
    rows = [{"doc_id": str(r["doc_id"]), **weapon} for r in records for weapon in r["weapons"]]
    return pd.DataFrame(rows)


def seed(folder: Path) -> list[dict[str, Any]]:
    """Return the sample article with its coded weapons, if the folder has them."""
    path = folder / "seed_weapons.csv"
    if not path.exists():
        return []
    text = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    return [{"doc_id": "seed", "text": text, "weapons": pd.read_csv(path).to_dict("records")}]


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1])
    records = [r for path in sorted(folder.glob("coded_*.jsonl")) for r in read(path)]
    records += seed(folder)
    found = analysis.extract(documents(records)).weapons
    print(analysis.confusion(found, coded(records), "status").to_string(), end="\n\n")
    for name in OTHER_NEWS:
        if not (path := folder / f"{name}.jsonl").exists():
            continue
        weapons = analysis.extract(documents(read(path))).weapons
        false = weapons.dropna(subset="status")
        print(f"{name}: {len(weapons)} weapons named, {len(false)} with a status")
        for row in false.itertuples():
            print(f"  {row.words} ({row.status}, {row.rule}): {row.sentence}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
