#!/usr/bin/env python3
"""Kill an extraction at random moments: python benchmarks/kills.py [--times 30] [--seed 0]

Each time a run with two workers is killed when a random number of files is new, some
milliseconds later, and started again until one ends; its folder must be, byte for byte, that
of a run that nothing stopped.
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


def files_in(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def run(source: Path, folder: Path, files: int | None, milliseconds: float = 0) -> bool:
    """Start an extraction, kill it when so many files are new; return whether it ended before."""
    command = [sys.executable, "-m", "tests.corpus.made", str(source), str(folder), "2"]
    process, before = (
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL),
        files_in(folder),
    )
    while files is not None and process.poll() is None and files_in(folder) - before < files:
        time.sleep(0.001)
    time.sleep(milliseconds / 1000)
    if files is not None:
        process.kill()
    return process.wait() == 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance, killed, kept = random.Random(options.seed), 0, 0
    with tempfile.TemporaryDirectory() as place:
        source = write_jsonl(Path(place) / "all.jsonl", documents(ARTICLES))
        run(source, Path(place) / "whole", None)
        expected, folder, ended = contents(Path(place) / "whole"), Path(place) / "c0", 0
        while killed < options.times:
            kept += len(list((folder / "parts").glob("*.json")))
            if run(source, folder, chance.randrange(60), chance.uniform(0, 30)):
                if contents(folder) != expected:
                    other = sorted(set(contents(folder).items()) ^ set(expected.items()))
                    print(f"another result after {killed} kills: {other}")
                    return 1
                ended += 1
                folder = Path(place) / f"c{ended}"
            else:
                killed += 1
        run(source, folder, None)
        same = contents(folder) == expected
    print(f"{killed} kills, {ended + 1} folders finished, {kept} finished parts found; {same=}")
    return int(not same)


if __name__ == "__main__":
    sys.exit(main())
