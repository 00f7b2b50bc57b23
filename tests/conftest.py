"""What several tests share: the sample article and what is found in it."""

from pathlib import Path

import pytest

import analysis
from analysis.corpus import extract  # `analysis.extract` is the package once it is imported

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def seed():
    """The tables of the sample article, which has no date."""
    return extract(analysis.load_documents(SEEDS))
