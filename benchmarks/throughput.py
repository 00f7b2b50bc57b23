#!/usr/bin/env python3
"""How fast articles are read: python benchmarks/throughput.py [--texts FOLDER] [--megabytes 1]

Prints the time to import and to start, megabytes and articles a second on one core and on two,
the cost of each stage, and how the time grows with the length of one text. A megabyte is a
million characters. Without texts, some are made from the words below.
"""

import argparse
import platform
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from analysis import extract, load_documents
from analysis.finders import Article, read_article
from analysis.finders.actors import find_actors
from analysis.finders.quotes import find_quotes
from analysis.finders.steps import find_steps
from analysis.finders.weapons import find_weapons
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import find_dates
from analysis.text.sentences import find_paragraphs
from analysis.text.tokens import find_tokens

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
LENGTHS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
PEOPLE = "Anna Kowalska", "President Duda", "the defence minister", "a spokesman", "Olaf Scholz"
PLACES = "Poland", "Germany", "Warsaw", "the alliance", "Kyiv", "the United States", "Denmark"
ACTS = "would send 12 tanks to Ukraine", "has delivered howitzers", "signed a trade agreement"
TIMES = "on Tuesday", "last week", "in March 2023", "on June 7", "two months ago"
SENTENCES = (
    "{person} said {time} that {place} {act}.",
    "“We will stand with {place} for as long as needed,” {person} told reporters {time}.",
    "The harvest was better than expected {time}, and prices fell in most markets.",
    "{place} {act} {time}, according to officials who asked not to be named.",
    "Talks in {place} went on for hours without a result, as they often do.",
)
T = TypeVar("T")


def sentences(seed: int) -> Iterator[str]:
    """Yield sentences like those of news, for ever; the same ones for a seed."""
    chance = random.Random(seed)
    while True:
        yield chance.choice(SENTENCES).format(
            person=chance.choice(PEOPLE),
            place=chance.choice(PLACES),
            act=chance.choice(ACTS),
            time=chance.choice(TIMES),
        )


def made(number: int, length: int = 5_000) -> str:
    """Return an article of about so many characters, four sentences a paragraph."""
    words = sentences(number)
    paragraphs = (" ".join(islice(words, 4)) for _ in range(length // 300 + 1))
    return "\n\n".join(paragraphs)[:length]


def documents(folder: Path, megabytes: float) -> pd.DataFrame:
    """Return so many megabytes of the folder's articles, or of articles made here."""
    if folder.exists():
        frame: pd.DataFrame = load_documents(folder, progress=False)
        kept = frame["text"].str.len().cumsum() <= megabytes * 1e6
        return frame[kept]
    texts = [made(number) for number in range(int(megabytes * 200))]
    ids = [f"made-{number}" for number in range(len(texts))]
    return pd.DataFrame({"doc_id": ids, "text": texts, "published": date(2023, 6, 7)})


def timed(costs: dict[str, float], stage: str, work: Callable[..., T], *given: object) -> T:
    """Do some work and add its CPU time to a stage."""
    began = time.process_time()
    done = work(*given)
    costs[stage] += time.process_time() - began
    return done


def stages(texts: list[str], annotator: Annotator) -> dict[str, float]:
    """Return the seconds of CPU that each stage takes for some texts."""
    costs: dict[str, float] = defaultdict(float)
    for text in texts:
        paragraphs = timed(costs, "paragraphs", find_paragraphs, text)
        parts = timed(costs, "sentences", annotator.sentences.find, text, paragraphs)
        tokens = timed(costs, "tokens", find_tokens, text)
        timed(costs, "dates", partial(find_dates, tokens=tokens), text, parts)
        timed(costs, "names", annotator.names.find, text)
        known = annotator.annotate(text)
        actors = timed(costs, "actors", find_actors, known)
        quotes = timed(costs, "quotes", find_quotes, known, actors)
        weapons = timed(costs, "weapons", find_weapons, known, actors, quotes)
        timed(costs, "steps", find_steps, known, actors, quotes, weapons)
    return costs


def start_up() -> Annotator:
    """Print how long it takes to import the package and to start; return what was started."""
    code = "import time; t = time.process_time(); import analysis; print(time.process_time() - t)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    costs: dict[str, float] = defaultdict(float)
    lexicons = timed(costs, "reference tables", load_lexicons)
    annotator = timed(costs, "names' automaton", Annotator, lexicons)
    print(f"{'import analysis':<20}{float(run.stdout):8.2f} s")
    for stage, seconds in costs.items():
        print(f"{stage:<20}{seconds:8.2f} s")
    return annotator


def throughput(frame: pd.DataFrame, workers: int) -> None:
    """Print the speed of all tables, the workers' start included."""
    began = time.perf_counter()
    extract(frame, workers=workers, progress=False)
    seconds = time.perf_counter() - began
    size = frame["text"].str.len().sum() / 1e6
    rate = f"{size / seconds:.2f} MB/s, {len(frame) / seconds:.0f} articles/s"
    print(f"{f'{workers} core' + 's' * (workers > 1):<20}{rate}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=CORPUS, help="folder of articles")
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--longest", type=int, default=1_000_000, help="characters of one text")
    options = parser.parse_args()
    print(f"{date.today()}, Python {platform.python_version()}, {platform.machine()}")
    annotator = start_up()
    frame = documents(options.texts, options.megabytes)
    texts = list(frame["text"])
    size = sum(map(len, texts)) / 1e6
    print(f"\n{len(texts)} articles, {size:.2f} MB")
    stages(texts[:20], annotator)  # patterns are compiled when first used
    costs = stages(texts, annotator)
    for stage, seconds in costs.items():
        print(f"{stage:<20}{1000 * seconds / size:6.0f} ms of CPU a MB")
    print(f"{'all stages':<20}{1000 * sum(costs.values()) / size:6.0f} ms of CPU a MB\n")
    for workers in (1, 2):
        throughput(frame, workers)
    print("\none text of")
    for length in (length for length in LENGTHS if length <= options.longest):
        article = Article("made", made(1, length), None)
        cost: dict[str, float] = defaultdict(float)
        timed(cost, "all", read_article, article, annotator)
        print(f"{length:>12,} characters{1e6 * cost['all'] / length:8.2f} s of CPU a MB")


if __name__ == "__main__":
    main()
