"""Which state of the reference tables a result was made with: one digest per file."""

from hashlib import sha256
from pathlib import Path

from analysis.reference.rows import data_folder


def reference_hashes(folder: str | Path | None = None) -> dict[str, str]:
    """Return the SHA-256 digest of each reference table by the name of its file.

    Line ends do not count: a table has the same digest on every system.

    Parameters
    ----------
    folder
        Reference tables of one's own; the default is the package's.

    >>> "ladder.csv" in reference_hashes()
    True
    """
    paths = sorted((Path(folder) if folder else data_folder()).glob("*.csv"))
    return {path.name: file_hash(path) for path in paths}


def file_hash(path: Path) -> str:
    """Return the SHA-256 digest of a file of text, however its lines end."""
    return sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
