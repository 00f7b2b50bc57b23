#!/usr/bin/env python3
"""How time and memory grow with a corpus: python benchmarks/growth.py [--largest 100000]

Corpora of 100, 1,000 and so on made articles of 5 kB are extracted into a folder with two
workers. Memory is that of all processes together at its peak: the sum of what each holds
(shared libraries counted in each), and the share that is really used up.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.throughput import made

ROOT = Path(__file__).resolve().parent.parent
YEARS = 10
RUN = """
import sys
from analysis import corpus_counts, corpus_steps, extract_corpus
if __name__ == "__main__":
    task, source, folder, workers = sys.argv[1:]
    if task == "extract":
        extract_corpus(source, folder, workers=int(workers), progress=False)
    elif task == "charts":
        print(len(corpus_steps(folder)), len(corpus_counts(folder, "actors", by=["actor"])))
"""


def write(path: Path, number: int) -> None:
    """Write a JSONL file of so many articles of ten years."""
    with path.open("w", encoding="utf-8") as lines:
        for article in range(number):
            day = f"{2014 + article * YEARS // number}-{1 + article % 12:02}-07"
            record = {"id": f"m{article:07}", "text": made(article), "published": day}
            lines.write(json.dumps(record) + "\n")


def watched(program: Path, *given: object) -> tuple[float, int, int]:
    """Run a program; return its seconds, and the peak of memory in MB: held, and used up."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    began, peak, used = time.perf_counter(), 0, 0
    process = psutil.Popen([sys.executable, program, *map(str, given)], env=environment)
    while process.poll() is None:
        try:
            family = [process, *process.children(recursive=True)]
            held = sum(each.memory_info().rss for each in family)
            if held > peak:
                peak, used = held, sum(each.memory_full_info().pss for each in family)
        except psutil.Error:  # one has just ended
            pass
        time.sleep(0.25)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, str(program))
    return time.perf_counter() - began, peak >> 20, used >> 20


def grow(largest: int, workers: int = 2) -> None:
    """Print time and memory for each size of corpus up to the largest."""
    number = 100
    while number <= largest:
        with tempfile.TemporaryDirectory() as place:
            source, folder, program = (Path(place) / name for name in ("a.jsonl", "c", "run.py"))
            program.write_text(RUN)
            write(source, number)
            for task in ("extract", "extract", "charts"):
                again = " again" if task == "extract" and folder.exists() else ""
                seconds, held, used = watched(program, task, source, folder, workers)
                size = source.stat().st_size / 1e6
                print(
                    f"{number:>9,} articles  {task + again:<14}{seconds:8.1f} s"
                    f"{size / seconds:8.2f} MB/s{number / seconds:8.0f} articles/s"
                    f"{held:6} MB held{used:6} MB used",
                    flush=True,
                )
        number *= 10


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", type=int, default=1_000, help="articles; 100,000 takes hours")
    grow(parser.parse_args().largest)
