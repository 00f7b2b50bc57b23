"""A small corpus of made articles; run as a program, it is extracted in a process of its own."""

import json
import sys
from hashlib import sha256
from pathlib import Path

import pandas as pd

from analysis.corpus import extract_corpus, plan

TEXT = (
    "{place} will send {number} Leopard 2 tanks to Ukraine, Olaf Scholz said on Tuesday.\n\n"
    "“We need {number} howitzers in May {year},” Volodymyr Zelenskyy told reporters in {place}. "
    "Jens Stoltenberg said that NATO had no plans to send troops."
)
PLACES = ("Warsaw", "Berlin", "Paris", "Oslo", "London")


def documents(number=24):
    """Return made articles of four years; every eighth has no date."""
    return pd.DataFrame(
        {
            "doc_id": [f"a{n:04}" for n in range(number)],
            "text": [
                TEXT.format(place=PLACES[n % 5], number=n + 2, year=2021 + n % 4)
                for n in range(number)
            ],
            "published": [
                None if n % 8 == 7 else pd.Timestamp(2021 + n % 4, 1 + n % 12, 7)
                for n in range(number)
            ],
            "duplicate_of": None,  # they are all alike; a corpus is not searched for copies
        }
    )


def write_jsonl(path, frame):
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    days = (row["published"].date().isoformat() if row["published"] else "" for row in rows)
    lines = (json.dumps({**row, "published": day}) for row, day in zip(rows, days, strict=True))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def contents(folder):
    """Return the hash of every file below a folder."""
    files = (path for path in Path(folder).rglob("*") if path.is_file())
    return {str(p.relative_to(folder)): sha256(p.read_bytes()).hexdigest() for p in files}


def in_small_parts():
    """Let a part hold two or three of these articles."""
    plan.LEAST, plan.MOST = 300, 800


if __name__ == "__main__":  # also imported by each worker that it starts
    in_small_parts()
    extract_corpus(Path(sys.argv[1]), sys.argv[2], workers=int(sys.argv[3]))
    print("finished")
