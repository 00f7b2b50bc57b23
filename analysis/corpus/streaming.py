"""A corpus larger than memory → a folder of tables, which can be stopped and gone on with."""

import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from analysis.corpus.crews import crew_of
from analysis.corpus.ledger import Ledger
from analysis.corpus.manifest import digest, finished_parts, key_of
from analysis.corpus.parts import Place, run_part
from analysis.corpus.plan import Part, plan
from analysis.corpus.running import Ended, run_all
from analysis.corpus.settling import settle
from analysis.corpus.sources import pieces_of
from analysis.corpus.storage import Store, open_store
from analysis.errors import CorpusError, CorpusWarning, listed
from analysis.load import Limits
from analysis.progress import progress_bar
from analysis.reference import Lexicons

IN_A_ROW = 10  # parts that fail one after another before it is not the parts' fault
SHOWN = 10  # problems that a message lists; the table has them all


class Extraction(NamedTuple):
    """What a call of `extract_corpus` did: of all articles, those read now, and what came of it."""

    folder: str
    articles: int
    read: int
    rows: Mapping[str, int]
    problems: int


def extract_corpus(
    source: Any,
    folder: str | Path,
    *,
    workers: int | None = None,
    client: Any = None,
    progress: bool | None = None,
    lexicons: Lexicons | str | Path | None = None,
    format: str = "auto",
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
) -> Extraction:
    """Write the tables of a corpus of any size to a folder, from which `load_tables` reads.

    The rows are those of `extract`, whatever the number of workers. Stopped at any moment,
    by a power cut or a kill, the same call goes on where it was; after a change of the source
    only new and changed articles are read, and rows of articles that are gone disappear.
    Until it returns, the folder reads as the last finished call left it. One call at a time
    may write to a folder.

    Parameters
    ----------
    source
        What `load_documents` reads; or a DataFrame, or an iterator of DataFrames. CSV, TSV,
        JSONL and Parquet files are read row by row, whatever their size.
    folder
        A folder, or the URL of one in shared storage: "s3://bucket/folder", "gs://…".
    workers
        Processes to read with; by default one for each core.
    client
        A `dask.distributed` client, whose cluster reads instead. Its workers need this
        package, and `folder` must be the same place for all of them.
    progress
        Whether to show a bar; by default in a terminal or a notebook, after a second.
    lexicons
        Reference tables, or the folder they stand in, instead of the package's own.
    format, columns, limits
        As in `load_documents`.

    Returns
    -------
    Extraction
        The numbers of articles, of those read now, of rows and of problems. A part of the
        corpus that failed three times is among the problems, and the next call tries it again.

    Raises
    ------
    StorageError
        Where the folder cannot be written to, or the disk is full; what is finished is kept.
    CorpusError
        Where nothing could be read, or many parts in a row fail.
    LexiconError
        If the reference tables contradict themselves.

    Notes
    -----
    Articles that repeat another are not looked for here: `duplicate_of` is what the source
    states. `mark_corpus_duplicates` finds them once this has finished.

    The folder holds a table a folder, in Parquet by year of publication (`year=unknown`
    where that is neither given nor inferred): `steps/year=2023/….parquet`; a signature for
    each finished part in `parts/`; and `manifest.json` with the version, the hashes of
    rules, reference tables and inputs, and the number of rows of each part.
    """
    store = open_store(folder)
    tables = lexicons.folder if isinstance(lexicons, Lexicons) else lexicons or ""
    key = key_of(str(tables))
    place = Place(str(folder), str(tables), digest(key))
    with closing(Ledger()) as ledger, closing(crew_of(workers, client)) as crew:
        run = _Run(store, place, ledger)
        pieces = pieces_of(source, ledger, format=format, columns=columns, limits=limits)
        unfinished = run.unfinished(plan(run.noted(pieces), place.key))
        number = len(source) if isinstance(source, pd.DataFrame) else None
        bar = progress_bar(what="Finding", unit="articles", total=number, wanted=progress)
        with _what_is_kept_is_told(folder), bar:
            run.follow(run_all(unfinished, run_part, run.given, crew), bar)
        if not run.articles:
            raise CorpusError(listed("no article could be read:", ledger.reasons(SHOWN)))
        rows = settle(store, key, run.planned - run.failed, ledger)
        _warn(ledger)
        return Extraction(str(folder), run.articles, run.read, rows, rows["problems"])


@contextmanager
def _what_is_kept_is_told(folder: str | Path) -> Iterator[None]:
    """Let who stops the work with Ctrl-C know what became of it."""
    try:
        yield
    except KeyboardInterrupt:
        kept = f"what is finished is kept in {folder}; the same call goes on from there"
        raise KeyboardInterrupt(f"stopped: {kept}") from None


class _Run:
    """One call: what was planned, what is finished, and what was read."""

    def __init__(self, store: Store, place: Place, ledger: Ledger) -> None:
        self.place, self.ledger = place, ledger
        self.planned: set[str] = set()
        self.finished: set[str] = set()
        self.failed: set[str] = set()
        self.articles = self.passed = self.read = self.in_a_row = 0
        for signature in finished_parts(store):
            if signature.key == place.key:
                self.finished.add(signature.part)
                ledger.hold(signature.part, signature.documents.items())

    def noted(self, pieces: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        """Pass the documents on, and note the problems met with them."""
        for piece in pieces:
            for problem in piece.attrs.get("problems", []):
                self.ledger.note(**problem)
            yield piece

    def unfinished(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Pass on the parts that are still to be done."""
        for part in parts:
            self.planned.add(part.id)
            self.articles += len(part.documents)
            if part.id not in self.finished:
                yield part
            else:
                self.passed += len(part.documents)

    def given(self, part: Part) -> tuple[Part, Place, dict[str, str]]:
        """Return what it takes to do a part: with it, which of its articles other parts hold."""
        holders = (
            (doc_id, self.ledger.holder(doc_id, fingerprint))
            for doc_id, fingerprint in part.fingerprints.items()
        )
        return part, self.place, {doc_id: holder for doc_id, holder in holders if holder}

    def follow(self, ended: Iterator[Ended[Part]], bar: Any) -> None:
        """Note each part as it ends, and show how many articles are read."""
        for part, error in ended:
            self.passed += len(part.documents)
            bar.update(self.passed - bar.n)
            if error is None:
                self.in_a_row = 0
                self.read += len(part.documents) - len(self.given(part)[2])
            else:
                self._fail(part, error)

    def _fail(self, part: Part, error: BaseException) -> None:
        """Note a part that failed; the next call tries it again."""
        self.in_a_row += 1
        self.failed.add(part.id)
        reason = f"{type(error).__name__}: {error}"[:300]
        if self.in_a_row >= IN_A_ROW:
            problem = f"{IN_A_ROW} parts in a row failed, the last with {reason}"
            raise CorpusError(f"{problem}; what is finished is kept") from error
        remedy = "call extract_corpus again: it tries this part again"
        self.ledger.note(file=part.names, problem=f"failed: {reason}", remedy=remedy)


def _warn(ledger: Ledger) -> None:
    if reasons := ledger.reasons(SHOWN):
        heading = f"{ledger.noted():,} problems, all in load_tables(…).problems; the first:"
        warnings.warn(listed(heading, reasons), CorpusWarning, stacklevel=3)
