"""All measurements, one after another: python benchmarks [--megabytes 1] [--largest 1000]"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", help="folder of articles")
    parser.add_argument("--megabytes", default="1", help="of these articles")
    parser.add_argument("--largest", default="1000", help="articles in the largest corpus")
    options = parser.parse_args()
    texts = ["--texts", options.texts] if options.texts else []
    megabytes = ["--megabytes", options.megabytes]
    programs = {
        "throughput.py": [*texts, *megabytes],
        "growth.py": ["--largest", options.largest],
        "peers.py": [*texts, *megabytes],
    }
    failed = 0
    for program, given in programs.items():
        print(f"\n== {program}", flush=True)
        failed |= subprocess.call([sys.executable, HERE / program, *given])
    return failed


if __name__ == "__main__":
    sys.exit(main())
