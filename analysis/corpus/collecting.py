"""The collector of cycles rests while articles are read: rows hold none, but it walks them all."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = (
    100_000  # new objects between two rounds of the collector; a tenth of the time was spent there
)


def rest_collector() -> None:
    """Leave what is loaded out of the collector's rounds, and make these rare."""
    gc.freeze()
    gc.set_threshold(MANY, *gc.get_threshold()[1:])


@contextmanager
def few_collections() -> Iterator[None]:
    """Let the collector rest for a while, and leave its settings as they were."""
    before = gc.get_threshold()
    rest_collector()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
