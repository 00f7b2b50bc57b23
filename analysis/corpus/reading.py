"""Tables read back from a folder: all rows, or only those that were asked for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pandas as pd

from analysis.corpus.stored import Piece, Stored
from analysis.corpus.wanted import Wanted
from analysis.schema import TABLES
from analysis.table import Table
from analysis.tables import Tables


def load_tables(
    folder: str | Path,
    *,
    countries: Iterable[str] = (),
    since: str | pd.Timestamp | None = None,
    until: str | pd.Timestamp | None = None,
    actors: Iterable[str] = (),
    categories: Iterable[str] = (),
    tracks: Iterable[str] = (),
    rungs: Iterable[str] = (),
    statuses: Iterable[str] = (),
    text: str = "",
    drop_duplicates: bool = False,
) -> Tables:
    """Return the tables that `Tables.save` or `extract_corpus` wrote to a folder.

    With any criterion the result is that of `Tables.select`, but only those articles are
    read in which a row can fit: a country of ten years of news fits in memory where ten
    years of news do not.

    Parameters
    ----------
    folder
        The folder, or its URL in shared storage: "s3://bucket/folder".
    countries, since, until, actors, categories, tracks, rungs, statuses, text, drop_duplicates
        As in `Tables.select`.

    Raises
    ------
    CorpusError
        If the folder lacks a table, naming it, or its extraction was not finished.
    SchemaError
        If a table there is not what this version of the package writes.
    """
    stored = Stored(folder)
    wanted = Wanted(
        countries=countries,
        since=since,
        until=until,
        actors=actors,
        categories=categories,
        tracks=tracks,
        rungs=rungs,
        statuses=statuses,
        text=text,
    )
    tables = _chosen(stored, wanted) if wanted else _all(stored)
    return tables.without_duplicates() if drop_duplicates else tables


def _all(stored: Stored) -> Tables:
    return Tables(**{table.name: stored.read(table, stored.of(table.name)) for table in TABLES})


def _chosen(stored: Stored, wanted: Wanted) -> Tables:
    found: dict[str, list[pd.DataFrame]] = defaultdict(list)
    for tables in parts_with(stored, wanted):
        for name, table in tables:
            found[name].append(table)
    frames = {table.name: _joined(table, found[table.name]) for table in TABLES}
    problems = stored.read(TABLES[-1], stored.of("problems"))
    return Tables(**{**frames, "problems": problems})


def parts_with(stored: Stored, wanted: Wanted) -> Iterator[Tables]:
    """Yield what is wanted of each part in which anything is; one part is in memory at a time."""
    import pyarrow.compute as pc

    pieces: dict[str, list[Piece]] = defaultdict(list)
    for piece in stored.pieces:
        pieces[piece.part].append(piece)
    for part, ids in sorted(articles_with(stored, wanted).items()):
        frames = {}
        for table in TABLES[:-1]:
            files = [piece for piece in pieces[part] if piece.table == table.name]
            frames[table.name] = stored.read(table, files, pc.field("doc_id").isin(sorted(ids)))
        yield wanted.select(Tables(**frames, problems=TABLES[-1].empty()))


def articles_with(stored: Stored, wanted: Wanted) -> dict[str, set[str]]:
    """Return the articles that can have a row as wanted, by part; few columns are read for it."""
    found: dict[str, set[str]] = defaultdict(set)
    for table in wanted.tables:
        for pieces, rows in wanted.rows(table, stored.of(table)):
            for part, doc_ids in _ids(stored, pieces, rows):
                found[part].update(doc_ids)
    return found


def _ids(stored: Stored, pieces: list[Piece], rows: Any) -> Iterator[tuple[str, list[str]]]:
    """Yield the articles of the rows that an expression picks, with the part they stand in."""
    if not pieces:
        return
    parts = {PurePosixPath(piece.path).name: piece.part for piece in pieces}
    scanner = stored.dataset(pieces).scanner(columns=["doc_id"], filter=rows)
    for batch, fragment in scanner.scan_batches():
        if batch.num_rows:
            yield parts[PurePosixPath(fragment.path).name], batch.column("doc_id").to_pylist()


def _joined(table: Table, frames: list[pd.DataFrame]) -> pd.DataFrame:
    return table.conform(pd.concat(frames)) if frames else table.empty()
