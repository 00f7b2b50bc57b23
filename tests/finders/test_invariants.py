"""What holds for every text, however broken; and texts that grow cost in proportion."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reference import load_lexicons
from analysis.text import Annotator
from tests.garble import PIECES, check, garbled


@pytest.fixture(scope="module")
def annotator():
    return Annotator(load_lexicons())


@settings(deadline=None, max_examples=150)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60), data=st.data())
def test_any_pieces_of_news(annotator, pieces, data):
    gaps = data.draw(
        st.lists(st.sampled_from((" ", "")), min_size=len(pieces), max_size=len(pieces))
    )
    check("".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True)), annotator)


@settings(deadline=None, max_examples=150)
@given(text=st.text(max_size=200))
def test_any_text(annotator, text):
    check(text, annotator)


@pytest.mark.parametrize("seed", range(5))
def test_long_garble(annotator, seed):
    check(garbled(random.Random(seed), 2_000), annotator)


ADVERSE = [
    "“" * 20_000,
    "“”" * 20_000,
    "'" * 20_000,
    "“a ‘b “c ‘d " * 4_000,
    "said " * 20_000,
    "he said, " * 10_000,
    "Olaf Scholz " * 5_000,
    "(" * 20_000,
    "1" * 50_000,
    "tanks, " * 10_000,
    "and " * 20_000,
]


@pytest.mark.slow
@pytest.mark.parametrize("text", ADVERSE, ids=lambda text: repr(text[:12]))
def test_adverse_texts_are_read(annotator, text):
    check(text, annotator)
