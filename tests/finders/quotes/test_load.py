"""Work in proportion to the text, whatever stands in it."""

import pytest

from analysis.finders.quotes import find_quotes
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published
from analysis.text.spans import Spans
from tests.effort import calls

PIECES = [
    "“",
    '" ',
    "the allies' ' ",
    "he said that ",
    "he said, ",
    "according to ",
    "“Go,” he said, ",
    "his claims, her claim that, ",
    "and said, but they said ",
    "A, a lawyer, who ",
    "“Go,” he said to reporters on May 1, ",
    "he tweeted in a recent tweet that, ",
    "Speaking in Oslo, she said so, ",
    "he criticised him while ",
    "he was criticised for it by him ",
    "Lind, who said it, was ",
]


@pytest.fixture(scope="module")
def annotator():
    return Annotator(load_lexicons())


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_text_alone(annotator, piece):
    small, large = (
        calls(
            lambda text: list(find_quotes(text, Spans([]))),
            annotator.annotate(piece * times, Published()),
        )
        for times in (500, 4_000)
    )
    assert large < 8 * 1.5 * small + 2_000
