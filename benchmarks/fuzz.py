#!/usr/bin/env python3
"""Read garbled texts until time is up: python benchmarks/fuzz.py --minutes 60

Every text is read twice and its rows checked (tests/garble.py). A text that fails is written
to a file named after its seed, and counted; the slowest kilobyte is told at the end.
"""

import argparse
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from analysis.reference import load_lexicons
from analysis.text import Annotator
from tests.garble import check, garbled


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=0, help="number of the first text")
    options = parser.parse_args()
    annotator = Annotator(load_lexicons())
    until = time.monotonic() + 60 * options.minutes
    seed, failed, characters, slowest = options.seed, 0, 0, (0.0, 0)
    while time.monotonic() < until:
        text = garbled(random.Random(seed), random.Random(seed).choice((20, 200, 2_000, 5_000)))
        began = time.perf_counter()
        try:
            check(text, annotator)
        except Exception as error:
            failed += 1
            Path(f"fuzz-{seed}.txt").write_text(text, encoding="utf-8")
            print(f"seed {seed}: {type(error).__name__}: {error}"[:300], flush=True)
        characters += len(text)
        slowest = max(
            slowest, ((time.perf_counter() - began) / max(len(text), 1_000) * 1_000, seed)
        )
        seed += 1
    print(
        f"{seed - options.seed} texts, {characters / 1e6:.1f} million characters, {failed} failed"
    )
    print(f"slowest: {slowest[0] * 1_000:.1f} ms a kilobyte (twice read), seed {slowest[1]}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
