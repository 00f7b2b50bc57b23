"""What an output was made from: program, reference tables, corpus, corrections, parameters."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

import pandas as pd

from analysis.corpus.manifest import key_of
from analysis.corrections import load_corrections
from analysis.errors import CorpusError
from analysis.schema import TABLES
from analysis.writing import written_whole

FILE = "manifest.json"
PLACES = ("source", "file")  # columns that tell where files lie
Corrections = str | Path | pd.DataFrame


class AllTables(Protocol):
    """The tables of one extraction, as `extract` returns them."""

    @property
    def documents(self) -> pd.DataFrame:
        """The articles."""


def manifest(
    tables: AllTables,
    *,
    source: str | Path | None = None,
    corrections: Corrections | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return what these tables were made from, and a digest of each, for a replication package.

    Nothing in it tells when or where it was made: the same input gives the same manifest.

    Parameters
    ----------
    tables
        What `extract` returned, with the corrections laid over it if there were any.
    source
        The files that the articles were loaded from, as `replicate` shall look for them.
    corrections
        What `apply_corrections` was given.
    parameters
        What else was chosen: a ladder's file, a title, a selection.
    """
    held: dict[str, Any] = {
        "program": key_of(),
        "source": Path(source).as_posix() if source is not None else None,
        "corpus": {
            "articles": len(tables.documents),
            "fingerprint": fingerprint(tables.documents),
        },
        "corrections": _decided(corrections),
        "parameters": {name: str(value) for name, value in sorted((parameters or {}).items())},
        "tables": {
            table.name: {
                "rows": len(frame := getattr(tables, table.name)),
                "digest": digest_of(frame),
            }
            for table in TABLES
        },
    }
    return held


def fingerprint(documents: pd.DataFrame) -> str:
    """Return a digest of the articles alone: their ids and texts, not how they were dated."""
    return digest_of(documents[["doc_id", "text"]])


def digest_of(table: pd.DataFrame) -> str:
    """Return the SHA-256 digest of a table's rows as CSV, less where its files lie."""
    written = table.drop(columns=list(PLACES), errors="ignore").to_csv(
        index=False, lineterminator="\n"
    )
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def _decided(corrections: Corrections | None) -> dict[str, Any] | None:
    if corrections is None:
        return None
    known = isinstance(corrections, pd.DataFrame)
    decisions = (
        corrections if isinstance(corrections, pd.DataFrame) else load_corrections(corrections)
    )
    return {
        "file": None if known else Path(str(corrections)).as_posix(),
        "decisions": len(decisions),
        "coders": sorted(set(decisions["coder"])),
        "digest": digest_of(decisions),
    }


def write_manifest(made: Mapping[str, Any], folder: str | Path) -> Path:
    """Write a manifest into a folder, beside what it vouches for, and return its path."""
    path = Path(folder) / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(made, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    with written_whole(path) as passing:
        passing.write_text(content, encoding="utf-8", newline="\n")
    return path


def read_manifest(source: str | Path | Mapping[str, Any]) -> dict[str, Any]:
    """Return a manifest from its file, its folder, or as it is given.

    Raises
    ------
    CorpusError
        If the file is missing, or is no manifest of tables.
    """
    if isinstance(source, Mapping):
        made = dict(source)
    else:
        path = Path(source) / FILE if Path(source).is_dir() else Path(source)
        try:
            made = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise CorpusError(f"{path}: cannot be read as a manifest: {error}") from error
    _refuse(part for part in ("program", "corpus", "tables") if part not in made)
    return made


def _refuse(missing: Iterable[str]) -> None:
    if found := list(missing):
        raise CorpusError(f"not a manifest of tables: it lacks {found}; `manifest` makes one")
