"""The tables that the widgets are tried on."""

import pytest
from made_tables import hostile_tables, small_tables


@pytest.fixture(scope="session")
def small():
    return small_tables()


@pytest.fixture(scope="session")
def hostile():
    return hostile_tables()
