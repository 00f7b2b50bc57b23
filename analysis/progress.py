"""A bar of progress where a person waits: in a terminal or a notebook, for what takes a while."""

import sys
from collections.abc import Iterable
from typing import Any

DELAY = 1.0  # seconds: what is done sooner needs no bar


def progress_bar(
    items: Iterable[Any] | None = None,
    *,
    what: str,
    unit: str,
    total: int | None = None,
    wanted: bool | None = None,
) -> Any:
    """Return a bar of tqdm's over items, or one to be moved by hand: count, rate and time left.

    Not asked for (`wanted` is None), it shows where a person looks on: in a terminal or a
    notebook, once a second has passed. A script whose errors go to a file shows none.
    """
    if not (is_watched() if wanted is None else wanted):
        from tqdm import tqdm

        return tqdm(items, total=total, disable=True)
    from tqdm.auto import tqdm as shown  # only where it is shown: it looks for a notebook

    delay = DELAY if wanted is None else 0.0
    return shown(items, desc=what, unit=f" {unit}", total=total, delay=delay)


def is_watched() -> bool:
    """Tell whether a person looks on: whether this is a notebook, or errors go to a terminal."""
    return in_notebook() or (sys.stderr is not None and sys.stderr.isatty())


def in_notebook() -> bool:
    """Tell whether a notebook's kernel runs this."""
    interactive = sys.modules.get("IPython")
    return hasattr(interactive and interactive.get_ipython(), "kernel")
