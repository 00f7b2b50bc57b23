#!/usr/bin/env python3
"""How many faults put into the rules the tests notice: python benchmarks/mutants.py [--size 600]

Mutmut changes one thing at a time in `analysis/finders` and `analysis/timeline` (an operator, a
number, a word, an argument) and runs the tests that reach the changed function. All faults would
take hours; a random sample by module, drawn with a seed, gives the share and its interval. It needs
Linux or macOS, and mutmut: python -m pip install "mutmut>=3.8". Those left alive are listed;
`python -m mutmut show NAME` shows one.
"""

import argparse
import json
import math
import random
import subprocess
import sys
import time
from collections import Counter
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from analysis.validation.intervals import wilson

KILLED = ("killed", "timeout", "segfault")
ANY = "analysis.timeline.lags.x_lags__mutmut_1"  # the faults are made when a first one is tried


def verdicts() -> dict[str, int | None]:
    """Return every fault made, with the exit code of its tests where it was tried."""
    places = sorted((ROOT / "mutants" / "analysis").rglob("*.meta"))
    found = [json.loads(place.read_text(encoding="utf-8")) for place in places]
    return {name: code for each in found for name, code in each["exit_code_by_key"].items()}


def module(name: str) -> str:
    return name.partition(".x")[0]


def part(name: str) -> str:
    """Return the part of the package that a fault is in, as the table has it."""
    _, folder, *within = module(name).split(".")
    own = within and (ROOT / "analysis" / folder / within[0]).is_dir()
    if own:
        return f"{folder}/{within[0]}"
    return folder if folder == "timeline" else f"{folder}, shared"


def sample(names: list[str], size: int, seed: int) -> list[str]:
    """Draw faults at random from each module, in proportion to its own, and one at least."""
    chance, share = random.Random(seed), min(1, size / len(names))
    modules = [list(own) for _, own in groupby(sorted(names), module)]
    return [name for own in modules for name in chance.sample(own, math.ceil(share * len(own)))]


def attempt(names: list[str], workers: int) -> None:
    """Run the tests that reach each fault, in so many processes; no two write to one place."""
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(workers), *names]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def row(what: str, codes: list[str]) -> str:
    killed = sum(code in KILLED for code in codes)
    share = wilson(killed, len(codes))
    interval = f"{100 * share.low:.0f} to {100 * share.high:.0f}"
    return f"| {what} | {len(codes)} | {killed} | {100 * share.estimate:.1f} % | {interval} |"


def table(results: dict[str, str]) -> str:
    """Return the shares killed by part of the package, and of all."""
    lines = ["| faults in | tried | noticed | share | 95 % |", "|---|---|---|---|---|"]
    for folder, own in groupby(sorted(results, key=part), part):
        lines.append(row(folder, [results[name] for name in own]))
    return "\n".join([*lines, row("all", list(results.values()))])


def main() -> int:
    from mutmut.stats import status_by_exit_code

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1, help="processes, one a core")
    options = parser.parse_args()
    attempt([ANY], options.workers)
    every = sorted(verdicts())
    drawn = sample(every, options.size, options.seed)
    print(f"{len(drawn)} of {len(every)} faults, seed {options.seed}", flush=True)
    began = time.perf_counter()
    attempt(drawn, options.workers)
    seconds = (time.perf_counter() - began) / len(drawn)
    codes = verdicts()
    results = {name: status_by_exit_code[codes[name]] for name in drawn}
    print(table(results))
    print("\n" + ", ".join(f"{n} {status}" for status, n in Counter(results.values()).items()))
    print(f"{seconds:.1f} seconds a fault, in {options.workers} processes")
    print(*(f"{results[n]}: {n}" for n in drawn if results[n] not in KILLED), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
