#!/usr/bin/env python3
"""How well each rule finds reported speech: python benchmarks/quotes_by_rule.py GOLD.jsonl

GOLD has a document a line: `doc_id`, `text`, `date`, and `quotes`, each with its `spans` (or
`start` and `end`), `type` (direct, mixed, indirect), `cue_class` ("speech" or other) and
`speaker_start`, `speaker_end`. Segments, the contiguous parts, belong together one to one where
their words have a Jaccard index of 0.8; marks, points and an opening "that" do not count.

A row found that shares half of its words with something coded under another cue counts neither
way ("other"). Prints for each rule its rows right, other and wrong, and its precision; for each
type the recall; then the whole, and how often the speaker's words overlap with those coded:
with the words in the row itself, and with those of the row that it continues.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from analysis import extract

WORD = re.compile(r"\w+(?:[’'.&-]\w+)*")
ALIKE, HALF = 0.8, 0.5
Place = tuple[int, int]


class Segment(NamedTuple):
    """A contiguous part of an utterance: its words, its type or rule, and who speaks."""

    words: frozenset[int]
    group: str
    speech: bool = True
    speaker: Place | None = None
    carried: Place | None = None  # the speaker of the row that it continues


class Outcome(NamedTuple):
    """What became of the segments of one document."""

    coded: list[Segment]
    pairs: list[tuple[Segment, Segment]]  # coded, found
    other: list[Segment]
    wrong: list[Segment]


def words_of(text: str, places: Iterable[Place], words: list[Place]) -> Iterator[frozenset[int]]:
    """Yield the numbers of the words in each place, without an opening "that"."""
    for start, end in places:
        inside = [n for n, (first, last) in enumerate(words) if first < end and start < last]
        if len(inside) > 1 and text[slice(*words[inside[0]])].lower() == "that":
            inside = inside[1:]
        if inside:
            yield frozenset(inside)


def coded_segments(document: dict[str, Any], words: list[Place]) -> list[Segment]:
    """Return the segments that annotators marked."""
    return [
        Segment(inside, quote["type"], quote["cue_class"] == "speech", _place(quote))
        for quote in document["quotes"]
        for inside in words_of(
            document["text"], quote.get("spans") or [(quote["start"], quote["end"])], words
        )
    ]


def found_segments(rows: list[dict[str, Any]], text: str, words: list[Place]) -> list[Segment]:
    """Return the rows of quotes as segments."""
    speakers: dict[str, Place | None] = {}
    segments = []
    for row in rows:
        own = _place(row)
        carried = own or speakers.get(row["continues"])
        speakers[row["quote_id"]] = carried
        for inside in words_of(text, [(row["start"], row["end"])], words):
            segments.append(Segment(inside, row["rule"], True, own, carried))
    return segments


def _place(row: dict[str, Any]) -> Place | None:
    start, end = row.get("speaker_start"), row.get("speaker_end")
    return None if pd.isna(start) or pd.isna(end) else (int(start), int(end))


def matched(
    coded: list[Segment], found: list[Segment], least: float
) -> list[tuple[Segment, Segment]]:
    """Return the pairs of segments that are alike, one to one, the likest first."""
    likeness = sorted(
        (-_jaccard(one, two), n, m)
        for n, one in enumerate(coded)
        for m, two in enumerate(found)
        if one.words & two.words
    )
    left, right, pairs = set(range(len(coded))), set(range(len(found))), []
    for unlike, n, m in likeness:
        if -unlike >= least and n in left and m in right:
            left.remove(n)
            right.remove(m)
            pairs.append((coded[n], found[m]))
    return pairs


def _jaccard(one: Segment, two: Segment) -> float:
    return len(one.words & two.words) / len(one.words | two.words)


def outcome(document: dict[str, Any], rows: list[dict[str, Any]]) -> Outcome:
    """Return which segments of a document are right, other, wrong and missed."""
    words = [match.span() for match in WORD.finditer(document["text"])]
    coded = coded_segments(document, words)
    found = found_segments(rows, document["text"], words)
    discarded = frozenset[int]().union(
        *words_of(document["text"], document.get("discard", ()), words)
    )
    coded, found = ([s for s in side if _counts(s, discarded)] for side in (coded, found))
    elsewhere = [two for one, two in matched(coded, found, HALF) if not one.speech]
    speech = [one for one in coded if one.speech]
    pairs = matched(speech, [two for two in found if two not in elsewhere], ALIKE)
    right = [two for _, two in pairs]
    wrong = [two for two in found if two not in right and two not in elsewhere]
    return Outcome(speech, pairs, elsewhere, wrong)


def _counts(segment: Segment, discarded: frozenset[int]) -> bool:
    return 2 * len(segment.words & discarded) < len(segment.words)


def by_rule(outcomes: list[Outcome]) -> Iterator[str]:
    """Yield a line a rule, those with most rows first."""
    right = Counter(two.group for each in outcomes for _, two in each.pairs)
    other = Counter(two.group for each in outcomes for two in each.other)
    wrong = Counter(two.group for each in outcomes for two in each.wrong)
    yield "rule | right | other | wrong | precision"
    for rule, _ in (right + other + wrong).most_common():
        precision = _share(right[rule], right[rule] + wrong[rule])
        yield f"{rule} | {right[rule]} | {other[rule]} | {wrong[rule]} | {precision}"


def by_type(outcomes: list[Outcome]) -> Iterator[str]:
    """Yield a line a type of speech: how many of its segments are found."""
    coded = Counter(one.group for each in outcomes for one in each.coded)
    found = Counter(one.group for each in outcomes for one, _ in each.pairs)
    for kind, number in coded.most_common():
        yield f"{kind}: {found[kind]} of {number}, recall {_share(found[kind], number)}"


def whole(outcomes: list[Outcome]) -> Iterator[str]:
    """Yield precision, recall and F1 of all segments, and how far the speakers agree."""
    pairs = [pair for each in outcomes for pair in each.pairs]
    found = len(pairs) + sum(len(each.wrong) for each in outcomes)
    coded = sum(len(each.coded) for each in outcomes)
    shares = f"P {_share(len(pairs), found)} R {_share(len(pairs), coded)}"
    yield f"all: {shares} F1 {_share(2 * len(pairs), found + coded)}"
    named = [(one.speaker, two) for one, two in pairs if one.speaker]
    own = sum(_overlap(place, two.speaker) for place, two in named)
    carried = sum(_overlap(place, two.carried) for place, two in named)
    told = f"{_share(own, len(named))}, carried over {_share(carried, len(named))}"
    yield f"speaker overlaps: {told} of {len(named)}"


def _overlap(one: Place, two: Place | None) -> bool:
    return two is not None and one[0] < two[1] and two[0] < one[1]


def _share(part: int, of: int) -> str:
    return f"{100 * part / of:.1f}" if of else "-"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="documents with coded quotes, in JSON lines")
    lines = parser.parse_args().gold.read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in lines if line]
    frame = pd.DataFrame(documents, columns=["doc_id", "text", "date"]).rename(
        columns={"date": "published"}
    )
    frame["published"] = pd.to_datetime(frame["published"], errors="coerce")
    quotes = extract(frame).quotes
    rows = {key: group.to_dict("records") for key, group in quotes.groupby("doc_id")}
    outcomes = [outcome(each, rows.get(each["doc_id"], [])) for each in documents]
    for part in (by_rule, by_type, whole):
        print(*part(outcomes), sep="\n", end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
