"""Time in proportion to the text, whatever stands in it."""

from time import perf_counter

import pytest

from analysis.finders.quotes import find_quotes
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published
from analysis.text.spans import Spans

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
]


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text_alone(piece):
    annotator = Annotator(load_lexicons())

    def seconds(times):
        annotated = annotator.annotate(piece * times, Published())
        took = []
        for _ in range(3):  # the machine may be busy
            start = perf_counter()
            find_quotes(annotated, Spans([]))
            took.append(perf_counter() - start)
        return min(took)

    small, large = seconds(1_000), seconds(8_000)
    assert large < 8 * 4 * max(small, 0.02)
