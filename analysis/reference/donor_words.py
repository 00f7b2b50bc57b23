"""Words that tell whose aid a text is about where it names no state: a programme, a currency."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from analysis.reference.rows import outside, read_rows, refuse, repeats

KINDS = ("programme", "address", "currency", "entry")  # the surest first


class DonorWords(NamedTuple):
    """Phrases and whom they stand for, and the first letters of a tracker's entry numbers."""

    phrases: tuple[tuple[str, str], ...]  # the surest first
    entries: dict[str, str]


def read_donor_words(folder: Path, actors: Iterable[str]) -> DonorWords:
    """Return the words that tell a donor, of a folder's table."""
    rows = read_rows(folder / "donor_words.csv", ("words", "acts_for", "kind", "note"))
    refuse(
        [
            *outside(rows, "acts_for", actors),
            *outside(rows, "kind", KINDS),
            *repeats((((row["words"], row["kind"]), row) for row in rows), "the words"),
        ]
    )
    ordered = sorted(rows, key=lambda row: KINDS.index(row["kind"]))
    phrases = tuple((row["words"], row["acts_for"]) for row in ordered if row["kind"] != "entry")
    return DonorWords(
        phrases, {row["words"]: row["acts_for"] for row in rows if row["kind"] == "entry"}
    )
