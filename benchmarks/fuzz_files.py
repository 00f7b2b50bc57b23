#!/usr/bin/env python3
"""Read broken and hostile files: python benchmarks/fuzz_files.py --files 10000

A valid file of every format and export (tests/load/valid_files.py) is changed at random
(tests/load/mutated.py) and read by its own reader, by another one, and as what it is taken
for. The reading happens in another process with a limit of memory and of time, which is
watched: no exception but CorpusError, no crash, no hang over 10 seconds of processor time, no
file opened outside, nothing written, no connection, no process started, no word of an outside
file in what is read. The same number always gives the same file; one that fails is kept, and
its name told.
"""

import argparse
import json
import random
import selectors
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "load")]

MEMORY = 4_000_000_000  # bytes of address space that a reader may take
SECONDS = 10  # of processor time that a reading may take
PATIENCE = 300  # seconds by the clock, on a machine that has other work, before it is ended
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork",
             "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink",
             "os.chmod", "os.chown", "os.truncate", "os.utime", "shutil.", "ftplib.", "urllib.",
             "smtplib.", "webbrowser.", "tempfile.")  # fmt: skip


def watch(folder: Path) -> list[str]:
    """Have what the interpreter does recorded where a reader should not do it."""
    seen: list[str] = []
    allowed = (str(folder), sys.prefix, sys.base_prefix, str(ROOT / "analysis"), "/proc/self",
               str(ROOT / "data"), "/dev/null", "/usr/share/zoneinfo",
               "/etc/mime.types")  # fmt: skip
    allowed += tuple(path for path in sys.path if path.startswith("/"))

    def record(event: str, given: tuple[object, ...]) -> None:
        if event.startswith(FORBIDDEN):
            seen.append(f"{event} {given!r}"[:200])
        elif event == "open" and isinstance(given[0], (str, bytes)):
            path = given[0].decode(errors="replace") if isinstance(given[0], bytes) else given[0]
            writes = isinstance(given[1], str) and set("wax+") & set(given[1])
            bytecode = path.endswith(".pyc") or "__pycache__" in path
            if (writes and not bytecode) or not path.startswith(allowed):
                seen.append(f"open {path!r} {given[1]!r}"[:200])

    sys.addaudithook(record)
    return seen


def read_what_is_asked(folder: Path) -> None:
    """Read each file named on standard input and tell on standard output how it went."""
    import resource
    import warnings

    from mutated import CANARY
    from valid_files import write_valid_files

    from analysis.errors import CorpusError, CorpusWarning
    from analysis.load import load_documents, problems_table
    from analysis.load.formats import NAMES

    for path in write_valid_files(folder / "first"):  # so that every library is imported
        load_documents(path)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    warnings.simplefilter("ignore", CorpusWarning)
    seen = watch(folder)
    for line in sys.stdin:
        name, form = json.loads(line)
        assert form in NAMES
        told, began = {"kind": "read", "what": ""}, time.process_time()
        try:
            documents = load_documents(folder / name, format=form)
            problems = problems_table(documents)
            words = " ".join([*documents["text"], *problems["problem"]])
            words.encode()
            if CANARY in words:
                told = {"kind": "leak", "what": words[:200]}
            elif len(problems):
                told["kind"] = "read in part"
        except CorpusError:
            told["kind"] = "refused"
        except BaseException as error:
            told = {"kind": "failed", "what": f"{type(error).__name__}: {error}"[:300]}
        if time.process_time() - began > SECONDS:
            told = {"kind": "hang", "what": ""}
        if seen:
            told = {"kind": "touched", "what": "; ".join(seen)}
            seen.clear()
        print(json.dumps({**told, "seconds": time.process_time() - began}), flush=True)


class Reader:
    """A process that reads files, started anew when it dies or has to be ended."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "first").mkdir(exist_ok=True)
        self.process = self._started()

    def _started(self) -> subprocess.Popen[str]:
        command = [sys.executable, str(Path(__file__).resolve()), "--reader", str(self.folder)]
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=self.folder
        )

    def ask(self, name: str, form: str, seconds: float = PATIENCE) -> dict[str, Any]:
        """Return how the reading of a file went, also where the process did not survive it."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([name, form]) + "\n")
        self.process.stdin.flush()
        with selectors.DefaultSelector() as waiting:
            waiting.register(self.process.stdout, selectors.EVENT_READ)
            line = self.process.stdout.readline() if waiting.select(seconds) else None
        if line:
            return dict(json.loads(line))
        self.process.kill()
        code = self.process.wait()
        self.process = self._started()
        return (
            {"kind": "hang", "what": ""} if line is None else {"kind": "crash", "what": str(code)}
        )

    def close(self) -> None:
        """Let the process end."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


BAD = ("failed", "touched", "leak", "hang", "crash")


def fuzz(folder: Path, files: int, seed: int) -> tuple[Counter[str], Counter[str], float, float]:
    """Read so many files: how it went by kind and reader, the longest in CPU and clock seconds."""
    from mutated import CANARY, hostile_pieces, mutated
    from valid_files import write_valid_files

    from analysis.load.formats import BY_NAME, BY_SUFFIX

    outside = folder.parent / "outside.txt"
    outside.write_text(CANARY)
    (folder / "valid").mkdir()
    valid = [(path.name, path.read_bytes()) for path in write_valid_files(folder / "valid")]
    pieces, others = hostile_pieces(outside), [content for _, content in valid]
    reader, kinds, readers = Reader(folder), Counter(), Counter()
    longest = waited = 0.0
    reader.ask("valid/plain.txt", "auto", 120)
    for number in range(seed, seed + files):
        chance = random.Random(number)
        name, content = valid[number % len(valid)]
        made = folder / f"{number}-{name}"
        made.write_bytes(mutated(content, name, others, pieces, chance))
        suffix = Path(name.removesuffix(".gz")).suffix
        own = BY_SUFFIX[suffix].name if suffix in BY_SUFFIX else "auto"
        keep = False
        for form in dict.fromkeys(("auto", own, chance.choice(sorted(BY_NAME)))):
            began = time.perf_counter()
            told = reader.ask(made.name, form)
            waited = max(waited, time.perf_counter() - began)
            longest = max(longest, told.get("seconds", 0.0))
            kinds[told["kind"]] += 1
            readers[form] += 1
            if told["kind"] in BAD:
                keep = True
                print(f"{made.name} as {form}: {told['kind']}: {told['what']}", flush=True)
        if not keep:
            made.unlink()
    reader.close()
    return kinds, readers, longest, waited


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=0, help="number of the first file")
    parser.add_argument("--keep", type=Path, help="folder for the files that fail")
    parser.add_argument("--reader", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.reader:
        read_what_is_asked(options.reader)
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "inside"
        folder.mkdir()
        kinds, readers, longest, waited = fuzz(folder, options.files, options.seed)
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            for path in folder.glob("[0-9]*"):
                path.replace(options.keep / path.name)
    print(f"{options.files:,} files, {readers.total():,} readings: {dict(kinds.most_common())}")
    print(f"readings by format: {dict(sorted(readers.items()))}")
    failed = sum(kinds[kind] for kind in BAD)
    print(f"longest {longest:.1f} s of CPU, {waited:.1f} s by the clock, {failed} failed")
    return int(any(kinds[kind] for kind in BAD))


if __name__ == "__main__":
    sys.exit(main())
