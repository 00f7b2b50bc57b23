"""Files that are there whole or not at all, however their writing ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a path to write to; the file takes its own place only once it is whole.

    An interruption (Ctrl-C, a full disk) leaves what stood there before.
    """
    with TemporaryDirectory(dir=path.parent, prefix=".writing-") as folder:
        passing = Path(folder) / path.name
        yield passing
        os.replace(passing, path)
