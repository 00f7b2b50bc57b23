"""The same input through the same program again, and whether it gives the same output."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corpus import extract
from analysis.corrections import apply_corrections
from analysis.errors import CorpusError
from analysis.load import load_documents
from analysis.provenance.manifest import manifest, read_manifest
from analysis.schema import REPLICATION


def replicate(
    made: str | Path | Mapping[str, Any],
    *,
    source: str | Path | None = None,
    corrections: str | Path | None = None,
) -> pd.DataFrame:
    """Return, part by part, whether the input of a manifest gives its output again.

    The articles are loaded and read anew. Each part of the manifest is compared: version,
    rules and every reference table of the program, the articles, the corrections, and the
    bytes of each table. What differs is not `same`; a table can only be expected to be the
    same where program, articles and corrections are.

    Parameters
    ----------
    made
        What `manifest` returned, the file that it was written to, or its folder.
    source, corrections
        Where the articles and the corrections are now; by default where the manifest says.

    Raises
    ------
    CorpusError
        If the manifest or the articles cannot be read, or it does not tell where they are.
    """
    expected = read_manifest(made)
    place = source if source is not None else expected.get("source")
    if place is None:
        raise CorpusError("the manifest does not tell its source; give it: source='my_articles'")
    tables = extract(load_documents(place), progress=False)
    decided = corrections or (expected.get("corrections") or {}).get("file")
    if decided:
        tables = apply_corrections(tables, decided)
    found = manifest(tables, source=expected.get("source"), corrections=decided or None)
    rows = list(_compared(expected, found))
    return REPLICATION.conform(pd.DataFrame(rows, columns=REPLICATION.names))


def _compared(expected: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Yield each part of two manifests with whether both say the same."""
    one, other = (dict(_flat(made)) for made in (expected, found))
    for part in sorted({*one, *other}):
        yield part, one.get(part), other.get(part), one.get(part) == other.get(part)


def _flat(made: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Yield the leaves of a manifest by their path, less where things lie and what was chosen."""
    for name, value in made.items():
        path = f"{above}{name}"
        if path in ("source", "corrections/file", "parameters") or value is None:
            continue
        if isinstance(value, Mapping):
            yield from _flat(value, f"{path}/")
        else:
            yield path, str(value)
