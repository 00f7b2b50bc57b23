from datetime import date

import pytest

from analysis.finders.weapons import find_weapons
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published
from analysis.text.spans import Spans

PRINTED = Published(date(2023, 6, 14), date(2023, 6, 15), "given")


@pytest.fixture(scope="session")
def coded():
    """Return the mentions of a text in which nobody is quoted."""
    annotator = Annotator(load_lexicons())

    def weapons(text):
        return list(find_weapons(annotator.annotate(text, PRINTED), Spans([]), Spans([])))

    return weapons
