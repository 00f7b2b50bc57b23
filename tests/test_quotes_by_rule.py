"""The table of rules by precision counts each row of quotes once."""

import json
import sys

import pytest

from benchmarks import quotes_by_rule

TEXT = (
    "“We will send tanks,” Anna Nowak said. “They leave on Monday.”\n\n"
    "Peter Marsh said that the army would wait. Lena Marsh hopes it will rain. "
    "Peter Marsh said the road was closed."
)
CODED = [  # words, type, class of the cue, speaker
    ("“We will send tanks,”", "direct", "speech", "Anna Nowak"),
    ("“They leave on Monday.”", "direct", "speech", "Anna Nowak"),
    ("that the army would wait.", "indirect", "speech", "Peter Marsh"),
    ("it will rain.", "indirect", "other", "Lena Marsh"),
    ("the road was closed.", "indirect", "other", "Peter Marsh"),
]


def place(words):
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def gold(tmp_path):
    """Return the path of one document as annotators code it."""
    quotes = [
        {
            "spans": [place(words)],
            "type": kind,
            "cue_class": cue,
            "speaker_start": place(speaker)[0],
            "speaker_end": place(speaker)[1],
        }
        for words, kind, cue, speaker in CODED
    ]
    document = {"doc_id": "a", "text": TEXT, "date": "2023-06-14", "quotes": quotes}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(document) + "\n", encoding="utf-8")
    return path


def test_each_row_is_right_other_or_wrong(gold, capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["quotes_by_rule.py", str(gold)])
    assert quotes_by_rule.main() == 0
    rules, types, whole = capsys.readouterr().out.rstrip().split("\n\n")
    assert rules.splitlines()[1:] == [
        "subject first, after | 1 | 0 | 0 | 100.0",
        "unattributed | 1 | 0 | 0 | 100.0",
        "subject first, that | 1 | 0 | 0 | 100.0",
        "subject first, bare | 0 | 1 | 0 | -",
    ]
    assert types.splitlines() == [
        "direct: 2 of 2, recall 100.0",
        "indirect: 1 of 1, recall 100.0",
    ]
    assert whole.splitlines() == [
        "all: P 100.0 R 100.0 F1 100.0",
        "speaker overlaps: 66.7, carried over 100.0 of 3",
    ]


def segment(*words, speech=True):
    return quotes_by_rule.Segment(frozenset(words), "indirect", speech)


def test_the_likest_segments_are_paired_one_to_one():
    short, long = segment(1, 2, 3, 4), segment(1, 2, 3, 4, 5)
    pairs = quotes_by_rule.matched([short, long], [long], quotes_by_rule.ALIKE)
    assert pairs == [(long, long)]
    assert quotes_by_rule.matched([segment(1, 2, 3)], [long], quotes_by_rule.ALIKE) == []
