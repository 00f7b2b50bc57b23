"""What holds for any text holds for every corpus at hand (`../shared`, where it is there)."""

import json
from itertools import islice

import pandas as pd
import pytest

import analysis
from analysis.reference import load_lexicons
from analysis.text import Annotator
from tests.conftest import ROOT
from tests.garble import check

SHARED = ROOT.parent / "shared"
CORPORA = sorted([*SHARED.glob("gold/*.jsonl"), *SHARED.glob("corpus/*.jsonl")])
EACH = 12  # texts of a corpus, evenly spread

pytestmark = pytest.mark.skipif(not CORPORA, reason="no corpora beside the project")


@pytest.fixture(scope="module")
def annotator():
    return Annotator(load_lexicons())


def texts(corpus):
    """Return some texts of a corpus, evenly spread."""
    lines = corpus.read_text(encoding="utf-8").splitlines()
    chosen = islice(lines, 0, None, max(1, len(lines) // EACH))
    return [json.loads(line)["text"] for line in chosen]


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda path: path.stem)
def test_rows_point_at_their_words(annotator, corpus):
    for text in texts(corpus):
        check(text[:40_000], annotator)


def test_any_number_of_workers_gives_the_same_tables():
    several = [text[:5_000] for corpus in CORPORA for text in texts(corpus)[:3]]
    documents = pd.DataFrame({"doc_id": [f"d{i:03}" for i in range(len(several))], "text": several})
    alone, together = analysis.extract(documents), analysis.extract(documents, workers=2)
    for (name, one), (_, other) in zip(alone, together, strict=True):
        pd.testing.assert_frame_equal(one, other, obj=name)
