"""What is done: a signature for each finished part, and one manifest of a finished corpus."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from analysis import __version__
from analysis.corpus.storage import Store
from analysis.reference import reference_hashes
from analysis.reference.hashes import file_hash
from analysis.schema import TABLES

MANIFEST = "manifest.json"
SIGNATURES = "parts"
FORMAT = 1  # of the folder: raised when an older version could not read it
RULES = (
    "table.py",
    *(f"{part}/**/*.py" for part in ("corpus", "finders", "reference", "schema", "text")),
)


class File(NamedTuple):
    """The rows of one table and year that a part has."""

    table: str
    year: str
    rows: int
    bytes: int


class Signature(NamedTuple):
    """What a finished part holds; it is written last, so that what is signed is whole."""

    part: str
    key: str
    documents: Mapping[str, str]  # doc_id to fingerprint
    files: tuple[File, ...]
    problems: tuple[Mapping[str, Any], ...] = ()


@lru_cache(maxsize=4)
def key_of(lexicons: str = "") -> dict[str, Any]:
    """Return what decides on the rows besides the articles: version, rules and reference tables.

    The reference tables are those of a folder, or else the package's own.
    """
    code = [path for pattern in RULES for path in Path(__file__).parents[1].glob(pattern)]
    return {
        "format": FORMAT,
        "version": __version__,
        "rules": _hash(file_hash(path).encode() for path in sorted(code)),
        "reference_tables": reference_hashes(lexicons or None),
    }


def digest(key: Mapping[str, Any]) -> str:
    """Return a key in a few letters."""
    return _hash([json.dumps(key, sort_keys=True).encode()])[:16]


def _hash(contents: Iterable[bytes]) -> str:
    found = sha256()
    for content in contents:
        found.update(sha256(content).digest())
    return found.hexdigest()


def path_of(part: str, file: File) -> str:
    """Return where a part's rows of one table and year are."""
    return f"{file.table}/year={file.year}/{part}.parquet"


def signature_path(part: str) -> str:
    """Return where a part's signature is."""
    return f"{SIGNATURES}/{part}.json"


def sign(store: Store, signature: Signature) -> None:
    """Write a part's signature."""
    content = json.dumps(signature._asdict(), ensure_ascii=False, sort_keys=True)
    store.write(signature_path(signature.part), content.encode("utf-8", "surrogatepass"))


def read_signature(store: Store, part: str) -> Signature:
    """Return a part's signature as it was written."""
    held = json.loads(store.read(signature_path(part)))
    return Signature(**{**held, "files": tuple(File(*file) for file in held["files"])})


def finished_parts(store: Store) -> Iterator[Signature]:
    """Yield the signatures of parts whose files are all there, and as large as when signed."""
    sizes = store.sizes()
    for path in sorted(sizes):
        folder, _, name = path.rpartition("/")
        if folder == SIGNATURES and name.endswith(".json"):
            signature = read_signature(store, name.removesuffix(".json"))
            paths = {path_of(signature.part, file): file.bytes for file in signature.files}
            if all(sizes.get(path) == size for path, size in paths.items()):
                yield signature


def entry_of(part: Signature) -> dict[str, Any]:
    """Return what the manifest says of a part: a hash of its inputs, its files with their rows."""
    inputs = _hash(fingerprint.encode() for fingerprint in part.documents.values())
    files = {path_of(part.part, file): file.rows for file in part.files}
    return {"part": part.part, "inputs": inputs, "files": files}


def manifest_of(
    key: Mapping[str, Any], entries: list[dict[str, Any]], problems: Mapping[str, int]
) -> dict[str, Any]:
    """Return the manifest of a finished corpus: all parts, and the files of its problems."""
    rows = Counter(dict.fromkeys((table.name for table in TABLES), 0))
    for files in (problems, *(entry["files"] for entry in entries)):
        for path, number in files.items():
            rows[path.partition("/")[0]] += number
    inputs = _hash(entry["inputs"].encode() for entry in entries)
    return {**key, "inputs": inputs, "rows": rows, "parts": entries, "problems": problems}


def write_manifest(store: Store, manifest: Mapping[str, Any]) -> None:
    """Write the manifest: from then on its parts, and no others, are what is read."""
    store.write(MANIFEST, (json.dumps(manifest, indent=1, sort_keys=True) + "\n").encode())


def read_manifest(store: Store) -> dict[str, Any] | None:
    """Return the manifest, or nothing where no extraction was finished."""
    try:
        content = store.read(MANIFEST)
    except (FileNotFoundError, NotADirectoryError):
        return None
    manifest: dict[str, Any] = json.loads(content)
    return manifest
