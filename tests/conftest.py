"""What several tests share: the sample article and what is found in it."""

from pathlib import Path

import pytest

import analysis

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def seed():
    """The tables of the sample article, which has no date."""
    return analysis.extract(analysis.load_documents(SEEDS))
