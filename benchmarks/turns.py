#!/usr/bin/env python3
"""How many turns of transcripts get their person: python benchmarks/turns.py FOLDER [--sample 60]

Reads any folder or file of articles. Counts the turns that a heading opens: of nobody in
particular ("Q", "MODERATOR", "SENIOR ADMINISTRATION OFFICIAL"), and of somebody named. Prints
the share of these that are resolved, the headings that are not, and who stands for each; with
`--sample`, turns drawn at random to be checked by eye.
"""

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from analysis import extract, load_documents

NOBODY = frozenset(
    "q aide audience crew member moderator official operator participant question reporter staff "
    "press interpreter voice".split()
)


def headed(quotes: pd.DataFrame) -> pd.DataFrame:
    """Return the turns that a heading opens, one row each."""
    turns = quotes[(quotes["rule"] == "turn") & quotes["speaker"].notna()]
    return turns.assign(heading=turns["speaker"].str.split().str.join(" "))


def is_named(heading: str) -> bool:
    """Whether a heading names somebody: by surname, or by an office of one holder."""
    words = {word.lower().strip(".#0123456789") for word in heading.split()}
    return NOBODY.isdisjoint(words)


def shares(named: pd.DataFrame) -> str:
    """Return how many of some turns are resolved, in words."""
    resolved = int(named["actor"].notna().sum())
    part = f", {100 * resolved / len(named):.1f} %" if len(named) else ""
    return f"{resolved} of {len(named)}{part}"


def sample(named: pd.DataFrame, titles: dict[str, str], size: int, seed: int) -> None:
    """Print turns drawn at random, each with the document's title and its first words."""
    rows = list(named[["doc_id", "heading", "actor", "country", "words"]].itertuples(index=False))
    for row in random.Random(seed).sample(rows, min(size, len(rows))):
        told = " ".join(str(row.words).split())[:60]
        print(f"{row.heading} = {row.actor} ({row.country}) | {titles[row.doc_id]} | {told}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", help="folder or file of articles")
    parser.add_argument("--sample", type=int, default=0, help="turns to print, at random")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tables = extract(load_documents(options.source, progress=False))
    turns = headed(tables.quotes)
    named = turns[turns["heading"].map(is_named)]
    office = named["heading"].str.startswith("THE ")
    print(f"{turns['doc_id'].nunique()} transcripts of {len(tables.documents)} documents")
    print(f"{len(turns) - len(named)} turns of nobody in particular")
    print(f"named turns resolved: {shares(named)}; under an office alone: {shares(named[office])}")
    for heading, number in Counter(named["heading"][named["actor"].isna()]).most_common():
        print(f"  open: {heading} ({number})")
    pairs = Counter(zip(named["heading"], named["actor"].fillna(""), strict=True))
    for (heading, actor), number in pairs.most_common():
        if actor:
            print(f"  {heading} = {actor} ({number})")
    titles = tables.documents.set_index("doc_id")["title"].fillna("").to_dict()
    sample(named, titles, options.sample, options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
