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


def sample(names: list[str], size: int, seed: int) -> list[str]:
    """Draw faults at random from each module, in proportion to its own, and one at least."""
    chance, share = random.Random(seed), min(1, size / len(names))
    modules = [list(own) for _, own in groupby(sorted(names), module)]
    return [name for own in modules for name in chance.sample(own, math.ceil(share * len(own)))]


def attempt(names: list[str]) -> None:
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", "1", *names]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def row(what: str, codes: list[str]) -> str:
    killed = sum(code in KILLED for code in codes)
    share = wilson(killed, len(codes))
    interval = f"{100 * share.low:.0f} to {100 * share.high:.0f}"
    return f"| {what} | {len(codes)} | {killed} | {100 * share.estimate:.1f} % | {interval} |"


def table(results: dict[str, str]) -> str:
    """Return the shares killed by part of the package, and of all."""
    lines = ["| faults in | tried | noticed | share | 95 % |", "|---|---|---|---|---|"]
    for part, own in groupby(sorted(results), lambda name: ".".join(name.split(".")[1:3])):
        lines.append(row(part.replace(".", "/"), [results[name] for name in own]))
    return "\n".join([*lines, row("all", list(results.values()))])


def main() -> int:
    from mutmut.stats import status_by_exit_code

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    attempt([ANY])
    every = sorted(verdicts())
    drawn = sample(every, options.size, options.seed)
    print(f"{len(drawn)} of {len(every)} faults, seed {options.seed}", flush=True)
    attempt(drawn)
    codes = verdicts()
    results = {name: status_by_exit_code[codes[name]] for name in drawn}
    print(table(results))
    print("\n" + ", ".join(f"{n} {status}" for status, n in Counter(results.values()).items()))
    print(*(f"{results[n]}: {n}" for n in drawn if results[n] not in KILLED), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
