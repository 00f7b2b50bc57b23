"""Finished parts → one manifest, from which all that is read later; the rest is cleared away."""

import re
from collections.abc import Iterator, Mapping, Set
from hashlib import sha256
from io import BytesIO
from itertools import islice
from typing import Any

import pandas as pd

from analysis.corpus.ledger import Ledger
from analysis.corpus.manifest import (
    entry_of,
    finished_parts,
    manifest_of,
    signature_path,
    write_manifest,
)
from analysis.corpus.storage import UNFINISHED, Store
from analysis.errors import StorageError
from analysis.schema import PROBLEMS, TABLES

MANY = 50_000  # problems in a file
OURS = re.compile(  # nothing else in the folder is ever removed
    rf"(?:(?:{'|'.join(table.name for table in TABLES)})/(?:year=\w+/)?[0-9a-f]{{24}}\.parquet"
    rf"|duplicates/[0-9a-f]{{24}}\.parquet|parts/[0-9a-f]{{24}}\.json|manifest\.json)"
    rf"(?:\.[0-9a-f]{{32}}{re.escape(UNFINISHED)})?"
)


def settle(
    store: Store, key: Mapping[str, Any], done: Set[str], ledger: Ledger
) -> Mapping[str, int]:
    """Write the manifest of the parts that are done; return the rows of each table.

    Only then are the files of former parts removed: at any moment there is a whole corpus
    to read, the former or the new.

    Raises
    ------
    StorageError
        Where a part that was done is not in the store.

    """
    entries = []
    for signature in finished_parts(store):
        if signature.part in done:
            entries.append(entry_of(signature))
            for problem in signature.problems:
                ledger.note(**{name: value or "" for name, value in problem.items()})
    if len(entries) < len(done):
        raise StorageError(
            f"{len(done) - len(entries)} of {len(done)} parts were written, but not to this "
            "folder: it must be the same place for all workers (a shared disk, s3://…)"
        )
    manifest = manifest_of(key, entries, dict(_write_problems(store, ledger)))
    write_manifest(store, manifest)
    _clear(store, manifest)
    return dict(manifest["rows"])


def _write_problems(store: Store, ledger: Ledger) -> Iterator[tuple[str, int]]:
    """Write the problems, some thousands a file, and yield each file with its rows."""
    problems = ledger.problems()
    for number, rows in enumerate(iter(lambda: [*islice(problems, MANY)], [])):
        frame = pd.DataFrame(rows, columns=PROBLEMS.names[1:])
        frame["problem_id"] = range(number * MANY + 1, number * MANY + len(rows) + 1)
        content = BytesIO()
        PROBLEMS.conform(frame).to_parquet(content, index=False)
        path = f"problems/{sha256(content.getvalue()).hexdigest()[:24]}.parquet"
        store.write(path, content.getvalue())
        yield path, len(rows)


def _clear(store: Store, manifest: Mapping[str, Any]) -> None:
    """Remove what this package wrote into the folder and the manifest does not name."""
    named = {"manifest.json", *manifest["problems"]}
    for entry in manifest["parts"]:
        named |= {signature_path(entry["part"]), *entry["files"]}
    for path in store.sizes():
        if path not in named and OURS.fullmatch(path):
            store.remove(path)
