#!/usr/bin/env python3
"""Kill an extraction at random moments: python benchmarks/kills.py [--times 30] [--seed 0]

Each time a run with two workers is killed after a random number of milliseconds and started
again, until one ends; its folder must be, byte for byte, that of a run that nothing stopped.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.corpus.made import contents, documents, write_jsonl

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = 60


def run(source: Path, folder: Path, seconds: float | None) -> bool:
    """Start an extraction and kill it after some seconds; return whether it ended before."""
    command = [sys.executable, "-m", "tests.corpus.made", str(source), str(folder), "2"]
    try:
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:  # by then it has been killed
        return False
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance, killed, kept = random.Random(options.seed), 0, 0
    with tempfile.TemporaryDirectory() as place:
        source = write_jsonl(Path(place) / "all.jsonl", documents(ARTICLES))
        began = time.perf_counter()
        run(source, Path(place) / "whole", None)
        takes = time.perf_counter() - began
        expected, folder, number = contents(Path(place) / "whole"), Path(place) / "c0", 0
        while killed < options.times:
            if run(source, folder, chance.uniform(0.2, 1.1) * takes):
                if contents(folder) != expected:
                    print(f"another result after {killed} kills")
                    return 1
                number += 1
                folder = Path(place) / f"c{number}"
            else:
                killed += 1
                kept += len(list((folder / "parts").glob("*.json")))
        run(source, folder, None)
        same = contents(folder) == expected
    print(f"{killed} kills, {number + 1} runs ended, {kept} finished parts met again; {same=}")
    return int(not same)


if __name__ == "__main__":
    sys.exit(main())
