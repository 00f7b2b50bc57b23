"""What the tests of the design's decisions share."""

import pytest
from corpora import documents

from analysis.corpus.extraction import articles_of, as_documents, tables_of
from analysis.finders import read_article
from analysis.load import problems_table
from analysis.reference import load_lexicons
from analysis.text import Annotator


@pytest.fixture(scope="session")
def lexicons():
    return load_lexicons()


@pytest.fixture(scope="session")
def extract(lexicons):
    """Return `analysis.extract` as it is for one worker, its finders made only once."""
    annotator = Annotator(lexicons)

    def tables(corpus):
        frame = as_documents(corpus)
        rows = (read_article(article, annotator) for article in articles_of(frame))
        return tables_of(frame, rows, problems_table(corpus))

    return tables


@pytest.fixture(scope="session")
def read(extract):
    """Return the tables of one article without a date."""
    return lambda text: extract(documents([text]))
