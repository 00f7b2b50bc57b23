"""Sources larger than memory → documents, piece by piece."""

from collections.abc import Iterator, Mapping, MutableSet
from contextlib import ExitStack

import pandas as pd

from analysis.load.documents import Corpus
from analysis.load.files import Lister
from analysis.load.finding import Limits, Problem
from analysis.load.identity import name_files
from analysis.load.reading import Wishes, read_part
from analysis.load.saved_pages import without_side_files

PIECE = 1_000_000  # characters of text that are held at once
PROBLEMS = 1_000


def stream_documents(
    source: object,
    *,
    format: str = "auto",
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
    ids: MutableSet[str] | None = None,
) -> Iterator[pd.DataFrame]:
    """Yield the documents that `load_documents` returns, in pieces of about a million characters.

    Only the list of the files is in memory as a whole. CSV, TSV, JSONL and Parquet files
    are read row by row, however large; of other formats one file at a time is held, and
    `limits` applies. Problems stand in the `attrs` of the piece at which they were met.

    The ids given so far are kept in `ids`: a set, or whatever behaves like one.
    """
    corpus = Corpus(ids=set() if ids is None else ids)
    wishes = Wishes(format, columns or {}, limits or Limits(), by_line=True)
    with ExitStack() as opened:
        found = list(Lister(wishes.limits, opened).parts(source))
        corpus.problems.extend(part for part in found if isinstance(part, Problem))
        parts = without_side_files([part for part in found if not isinstance(part, Problem)])
        names = name_files([part.path for part in parts], [part.label for part in parts])
        for part, file_id in zip(parts, names, strict=True):
            for _ in corpus.adding(part.label, file_id, read_part(part, wishes)):
                if corpus.characters >= PIECE or len(corpus.problems) >= PROBLEMS:
                    yield corpus.taken()
        yield corpus.taken()
