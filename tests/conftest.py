"""What several tests share: the sample article and what is found in it."""

from pathlib import Path

import pytest
from hypothesis import settings

import analysis

settings.register_profile("any machine", deadline=None)  # a busy machine fails no test
settings.load_profile("any machine")

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
collect_ignore_glob = ["conftest.py", "*/conftest.py"]  # hold fixtures, no examples to run


@pytest.fixture(scope="session")
def seed():
    """The tables of the sample article, which has no date."""
    return analysis.extract(analysis.load_documents(SEEDS))


def pytest_collection_modifyitems(items):
    """Run a module's tests together, however they are asked for: what they share is made once."""
    items.sort(key=lambda item: str(item.path))
