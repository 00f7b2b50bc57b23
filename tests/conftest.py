"""What several tests share: the sample article and what is found in it."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

import analysis

settings.register_profile("any machine", deadline=None)  # a busy machine fails no test
settings.load_profile("any machine")

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SEEDS = ROOT / "seeds"
collect_ignore_glob = ["conftest.py", "*/conftest.py"]  # hold fixtures, no examples to run


@pytest.fixture(scope="session")
def seed():
    """The tables of the sample article, which has no date."""
    return analysis.extract(analysis.load_documents(SEEDS))


def pytest_collection_modifyitems(items):
    """Run a module's tests together, however they are asked for: what they share is made once.

    Of a fault put in on purpose (benchmarks/mutants.py) the record comes first: it notices most.
    """
    first = HERE / "record" if "MUTANT_UNDER_TEST" in os.environ else None
    items.sort(key=lambda item: (item.path.parent != first, str(item.path)))
