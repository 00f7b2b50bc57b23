"""The texts of the record: invented articles, sentences of tests, the chronicle, the seed."""

import csv
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TABLES = (HERE / "sentences.csv", ROOT / "tests" / "finders" / "steps" / "steps.csv")
DAY = date(2023, 6, 14)  # of the sentences


class Text(NamedTuple):
    """A text with its name, and its date if it has one."""

    name: str
    words: str
    day: date | None


def texts() -> list[Text]:
    """Return all texts, in the order of the record."""
    return [*_articles(), *_joined(), *_chronicle(), *_seed()]


def _chronicle() -> Iterator[Text]:
    """Yield every fourth digest of the sample chronicle, without what stands before its words."""
    for path in sorted((ROOT / "data" / "chronicle").glob("*.md"))[::4]:
        _, _, words = path.read_text(encoding="utf-8").split("---\n")
        yield Text(path.stem, words, date.fromisoformat(path.name[:10]))


def _articles() -> Iterator[Text]:
    """Yield the articles written for the record; their first line is their date."""
    for path in sorted((HERE / "articles").glob("*.md")):
        day, _, words = path.read_text(encoding="utf-8").partition("\n")
        yield Text(path.stem, words, date.fromisoformat(day))


def _joined() -> Iterator[Text]:
    """Yield the sentences of each form as an article, a paragraph each."""
    for path in TABLES:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for form, own in groupby(rows, lambda row: row["form"]):
            yield Text(f"{path.stem}: {form}", "\n\n".join(row["text"] for row in own), DAY)


def _seed() -> Iterator[Text]:
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield Text(path.stem, path.read_text(encoding="utf-8"), None)
