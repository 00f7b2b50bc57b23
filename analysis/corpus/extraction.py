"""The finders over documents in memory: workers, progress, and the tables that come of it."""

import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pandas as pd
import pyarrow as pa

from analysis.corpus.collecting import few_collections, rest_collector
from analysis.corrections import apply_corrections
from analysis.duplicates import mark_duplicates
from analysis.errors import SchemaError, listed
from analysis.finders import Article, Columns, given, read_article
from analysis.load import problems_table
from analysis.progress import progress_bar
from analysis.reference import Lexicons, load_lexicons
from analysis.schema import ACTORS, DATES, DOCUMENTS, QUOTES, STEPS, WEAPONS
from analysis.schema.vocabulary import COUNT, DAY, TEXT
from analysis.table import Table
from analysis.tables import Tables
from analysis.text import Annotator
from analysis.text.dates import labelled

Found = dict[str, Columns]  # of one article, by table
FOUND = (QUOTES, ACTORS, WEAPONS, DATES, STEPS)
ARROW = {TEXT: pa.large_string(), COUNT: pa.int64(), DAY: pa.date32()}
PANDAS = {pa.large_string(): pd.StringDtype(), pa.int64(): pd.Int64Dtype()}
ARTICLES_A_TURN = 16  # given to a worker at once: fewer wait for it, more wait for each other


def extract(
    documents: pd.DataFrame,
    *,
    workers: int = 1,
    progress: bool | None = None,
    lexicons: Lexicons | str | Path | None = None,
    corrections: str | Path | pd.DataFrame | None = None,
) -> Tables:
    """Return the quotes, actors, weapons, dates and steps that documents report.

    Parameters
    ----------
    documents
        One row per article with `doc_id` and `text`; `published` may be missing or empty,
        and is then inferred where the text allows it. Other columns of
        `analysis.schema.DOCUMENTS` are kept; without `duplicate_of`, it is found here.
    workers
        Processes to read with; the tables are the same for any number.
    progress
        Whether to show a bar; by default in a terminal or a notebook, after a second.
    lexicons
        Reference tables, or the folder they stand in, instead of the package's own.
    corrections
        What people decided in `review`, laid over the rows: see `apply_corrections`.

    Raises
    ------
    SchemaError
        If `doc_id` or `text` is missing, empty or repeated.
    LexiconError
        If the reference tables contradict themselves.
    """
    frame = as_documents(documents)
    if not isinstance(lexicons, Lexicons):
        lexicons = load_lexicons(lexicons)
    read = _read(articles_of(frame), lexicons, workers)
    bar = progress_bar(read, what="Finding", unit="articles", total=len(frame), wanted=progress)
    tables = tables_of(frame, bar, problems_table(documents))
    if "duplicate_of" not in documents:
        tables = replace(tables, documents=mark_duplicates(tables.documents))
    return tables if corrections is None else apply_corrections(tables, corrections)


def tables_of(documents: pd.DataFrame, found: Iterable[Found], problems: pd.DataFrame) -> Tables:
    """Return the tables that the rows found in documents make."""
    joined: dict[str, Columns] = {}
    with few_collections():
        for article in found:
            for name, columns in article.items():
                whole = joined.setdefault(name, {column: [] for column in columns})
                for column, values in columns.items():
                    whole[column] += values
    frames = {table.name: frame_of(joined.get(table.name, {}), table) for table in FOUND}
    tables = {table.name: table.conform(frames[table.name]) for table in FOUND}
    dated = _dated(documents, joined.get("documents", {}))
    return Tables(documents=dated, problems=problems, **tables)


def as_documents(documents: pd.DataFrame) -> pd.DataFrame:
    """Return the caller's frame as a table of documents; columns it lacks are empty."""
    if missing := {"doc_id", "text"} - {*documents.columns}:
        names = ", ".join(map(str, documents.columns))
        raise SchemaError(
            listed(
                "not a table of documents:", [f"no column {n!r}; it has {names}" for n in missing]
            )
        )
    return DOCUMENTS.conform(documents.reindex(columns=DOCUMENTS.names))


def articles_of(frame: pd.DataFrame) -> Iterator[Article]:
    """Yield what is read of each document."""
    days = frame["published"].dt.date
    columns = (frame[name].fillna("") for name in ("title", "publisher", "source"))
    rows = zip(frame["doc_id"], frame["text"], days, *columns, strict=True)
    for doc_id, text, day, title, publisher, source in rows:
        undated = pd.isna(day)
        published = None if undated else given(day)
        label = labelled(title, source, doc_id) if undated else None
        yield Article(doc_id, text, published, label, title, publisher)


def frame_of(columns: Columns, table: Table) -> pd.DataFrame:
    """Return these columns as a frame of a table's types; Arrow takes half the time of pandas."""
    arrays = {c.name: pa.array(columns.get(c.name, []), ARROW[c.dtype]) for c in table.columns}
    return pa.table(arrays).to_pandas(types_mapper=PANDAS.get, date_as_object=False)  # type: ignore[no-any-return]


def _dated(frame: pd.DataFrame, rows: Columns) -> pd.DataFrame:
    """Return the documents with the dates that were inferred where none was given."""
    columns = ["published", "published_to", "published_basis", "published_confidence"]
    inferred = pd.DataFrame(rows, columns=["doc_id", *columns], dtype=object)
    inferred = inferred.set_index("doc_id").reindex(frame["doc_id"])
    result = frame.copy()
    for name in columns:
        values = pd.Series(inferred[name].to_numpy(), index=frame.index)
        result[name] = frame[name].fillna(values.astype(frame[name].dtype))
    return DOCUMENTS.conform(result)


def _read(articles: Iterable[Article], lexicons: Lexicons, workers: int) -> Iterator[Found]:
    """Yield each article's rows, in the order of the articles."""
    if workers <= 1:
        annotator = annotator_of(lexicons)
        yield from (read_article(article, annotator) for article in articles)
        return
    with ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), _Worker.start, (lexicons.folder,)
    ) as pool:
        yield from pool.map(_Worker.read, articles, chunksize=ARTICLES_A_TURN)


@lru_cache(maxsize=1)  # a notebook extracts again and again
def annotator_of(lexicons: Lexicons) -> Annotator:
    """Return the finders that reference tables need, made once."""
    return Annotator(lexicons)


class _Worker:
    """One process of several; it builds the finders once, when it starts."""

    annotator: Annotator

    @classmethod
    def start(cls, folder: Path) -> None:
        cls.annotator = Annotator(load_lexicons(folder))
        rest_collector()

    @classmethod
    def read(cls, article: Article) -> Found:
        return read_article(article, cls.annotator)
