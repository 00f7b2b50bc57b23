"""The collector rests while articles are read, and is as before afterwards."""

import gc

import pytest

from analysis.corpus.collecting import MANY, few_collections


def test_the_settings_are_restored_even_where_reading_fails():
    before = gc.get_threshold()
    seen = []

    def read():
        with few_collections():
            seen.extend((gc.get_threshold()[0], gc.get_freeze_count() > 0))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        read()
    assert seen == [MANY, True]
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)
