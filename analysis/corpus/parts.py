"""A part → its rows in the store: read the articles, write their tables by year, then sign."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from socket import gethostname
from typing import Any

import pandas as pd

from analysis.corpus.extraction import FOUND, Found, annotator_of, articles_of, tables_of
from analysis.corpus.manifest import File, Signature, digest, key_of, path_of, read_signature, sign
from analysis.corpus.plan import Part, year_of
from analysis.corpus.storage import Store, open_store
from analysis.errors import AnalysisError
from analysis.finders import read_article
from analysis.reference import load_lexicons
from analysis.schema import DOCUMENTS, PROBLEMS
from analysis.tables import Tables
from analysis.text import Annotator

KEPT = (DOCUMENTS, *FOUND)  # the tables that a part has files of


@dataclass(frozen=True)
class Place:
    """Where parts are written to, and the reference tables that they are read with."""

    folder: str
    lexicons: str
    key: str


def run_part(part: Part, place: Place, held: Mapping[str, str]) -> str:
    """Write all tables of a part and sign it as done; again, it writes the same.

    `held` tells by `doc_id` which finished part has the rows of an article already.
    """
    _check_version(place)
    store = open_store(place.folder)
    tables = _with_former(part, place, store, held) if held else _read(part.documents, place)
    files = [_write(store, part.id, *piece) for piece in _by_year(tables)]
    problems = tables.problems.drop(columns="problem_id").astype(object)
    told: list[dict[str, Any]] = problems.where(problems.notna(), None).to_dict("records")  # type: ignore[assignment]
    sign(store, Signature(part.id, place.key, part.fingerprints, tuple(files), tuple(told)))
    return part.id


def _check_version(place: Place) -> None:
    """Refuse to work beside workers that would find other rows."""
    if digest(key_of(place.lexicons)) != place.key:
        raise AnalysisError(
            f"a worker on {gethostname()} has another version of the package or of the reference "
            "tables than the process that started it; install the same on all"
        )


def _with_former(part: Part, place: Place, store: Store, held: Mapping[str, str]) -> Tables:
    """Return the tables of a part some of whose articles finished parts hold."""
    former = _former(store, held)
    fresh = _read(part.documents[~part.documents["doc_id"].isin(former.documents["doc_id"])], place)
    both = {
        table.name: table.conform(
            pd.concat([getattr(former, table.name), getattr(fresh, table.name)])
        )
        for table in KEPT
    }
    return Tables(problems=fresh.problems, **both)


def _read(documents: pd.DataFrame, place: Place) -> Tables:
    """Return the tables of documents; one that cannot be read costs its own rows only."""
    problems: list[dict[str, object]] = []
    frame = documents.reset_index(drop=True)
    found = _rows(frame, annotator_of(load_lexicons(place.lexicons or None)), problems)
    tables = tables_of(frame, found, PROBLEMS.empty())
    numbered = pd.DataFrame(problems, columns=PROBLEMS.names)
    numbered["problem_id"] = range(1, len(problems) + 1)
    return replace(tables, problems=PROBLEMS.conform(numbered))


def _rows(
    documents: pd.DataFrame, annotator: Annotator, problems: list[dict[str, object]]
) -> Iterator[Found]:
    for article in articles_of(documents):
        try:
            yield read_article(article, annotator)
        except Exception as error:  # a text that trips a rule must not stop a million others
            what = f"could not be read: {type(error).__name__}: {error}"[:300]
            remedy = "report it with its text; its document stands without rows"
            problems.append({"file": article.doc_id, "problem": what, "remedy": remedy})


def _former(store: Store, held: Mapping[str, str]) -> Tables:
    """Return the rows of articles that finished parts hold; what is gone is read anew."""
    frames: dict[str, list[pd.DataFrame]] = {table.name: [table.empty()] for table in KEPT}
    for part in sorted(set(held.values())):
        ids = [doc_id for doc_id, holder in held.items() if holder == part]
        try:
            tables = _stored(store, part)
        except (OSError, ValueError):
            continue
        for name, table in tables.items():
            frames[name] += [table[table["doc_id"].isin(ids)]]
    joined = {name: pd.concat(tables) for name, tables in frames.items()}
    conformed = {table.name: table.conform(joined[table.name]) for table in KEPT}
    return Tables(problems=PROBLEMS.empty(), **conformed)


def _stored(store: Store, part: str) -> dict[str, pd.DataFrame]:
    """Return the tables of a finished part; one without problems, as these are read anew."""
    signature = read_signature(store, part)
    tripped = {problem["file"] for problem in signature.problems}
    frames: dict[str, list[pd.DataFrame]] = {table.name: [table.empty()] for table in KEPT}
    for file in signature.files:
        frame = pd.read_parquet(BytesIO(store.read(path_of(part, file))))
        frames[file.table] += [frame[~frame["doc_id"].isin(tripped)]]
    return {table.name: table.conform(pd.concat(frames[table.name])) for table in KEPT}


def _by_year(tables: Tables) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Yield the rows of each table and year of publication, without tables that have none."""
    days = zip(tables.documents["doc_id"], tables.documents["published"], strict=True)
    years = {doc_id: year_of(day) for doc_id, day in days}
    for table in KEPT:
        frame = getattr(tables, table.name)
        for year, rows in frame.groupby(frame["doc_id"].map(years).astype(object)):
            yield table.name, str(year), rows


def _write(store: Store, part: str, table: str, year: str, rows: pd.DataFrame) -> File:
    content = BytesIO()
    rows.to_parquet(content, index=False, compression="zstd")
    file = File(table, year, len(rows), content.getbuffer().nbytes)
    store.write(path_of(part, file), content.getvalue())
    return file
