import pytest

from analysis.corpus import plan


@pytest.fixture
def small_parts(monkeypatch):
    """Parts of two or three of the made articles."""
    monkeypatch.setattr(plan, "LEAST", 300)
    monkeypatch.setattr(plan, "MOST", 800)
