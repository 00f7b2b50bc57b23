"""A stored corpus → which of its articles repeat an earlier one, noted beside its tables."""

from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pandas as pd

from analysis.corpus.manifest import read_manifest, write_manifest
from analysis.corpus.storage import open_store
from analysis.corpus.stored import Stored
from analysis.duplicates import THRESHOLD, repeats_among
from analysis.duplicates.on_disk import ShinglesOnDisk
from analysis.duplicates.shingles import Shingler
from analysis.errors import CorpusError
from analysis.progress import progress_bar
from analysis.schema import DUPLICATES

COLUMNS = ["doc_id", "text", "published"]


def mark_corpus_duplicates(folder: str | Path, *, progress: bool | None = None) -> int:
    """Find the articles of a stored corpus that repeat an earlier one; return their number.

    From then on `load_tables` fills `duplicate_of` as `mark_duplicates` would, where the
    source does not state it, and `drop_duplicates=True` counts a story once. The tables
    themselves are not written again: what was found is a file that the manifest names.
    After `extract_corpus` has changed the corpus, call it again.

    Parameters
    ----------
    folder
        What `extract_corpus` wrote, or its URL.
    progress
        Whether to show a bar; by default in a terminal or a notebook, after a second.

    Raises
    ------
    CorpusError
        If no extraction was finished in the folder.

    Notes
    -----
    Texts pass through one part at a time; shingles lie in a temporary file (4 kB for 500
    words). In memory stay about 5 kB an article, so that 100,000 take half a gigabyte.
    """
    store = open_store(folder)
    manifest = read_manifest(store)
    if manifest is None:
        raise CorpusError(f"{folder}: no finished extraction; call extract_corpus first")
    found = _found(Stored(folder), progress)
    content = BytesIO()
    found.to_parquet(content, index=False)
    path = f"duplicates/{sha256(content.getvalue()).hexdigest()[:24]}.parquet"
    store.write(path, content.getvalue())
    former = manifest.get("duplicates")
    write_manifest(store, {**manifest, "duplicates": path})
    if former and former != path:
        store.remove(former)
    return len(found)


def _found(stored: Stored, progress: bool | None) -> pd.DataFrame:
    """Return which articles repeat which: the earliest, and of one day the first by id, stands."""
    with closing(ShinglesOnDisk()) as texts:
        shingler, ids, days = Shingler(), list[str](), list[pd.Timestamp]()
        for articles in _articles(stored):
            ids.extend(articles["doc_id"])
            days.extend(pd.to_datetime(articles["published"]))
            for text in articles["text"]:
                texts.add(shingler.shingles(text))
        known = pd.DataFrame({"doc_id": ids, "day": pd.to_datetime(pd.Series(days))})
        ordered = known.sort_values(["day", "doc_id"], na_position="last")
        texts.put_in_order(ordered.index.to_list())
        bar = progress_bar(
            repeats_among(texts, THRESHOLD), what="Comparing", unit="copies", wanted=progress
        )
        names = ordered["doc_id"].to_list()
        rows = [(names[copy], names[original], similar) for copy, original, similar in bar]
    return DUPLICATES.conform(pd.DataFrame(rows, columns=DUPLICATES.names))


def _articles(stored: Stored) -> Iterator[pd.DataFrame]:
    """Yield the articles, a batch of a file at a time."""
    for piece in stored.of("documents"):
        for batch in stored.dataset([piece]).to_batches(columns=COLUMNS):
            yield batch.to_pandas()
