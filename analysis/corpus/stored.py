"""Tables as they lie in a folder: which files hold which rows, opened without reading them."""

from collections.abc import Iterable
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from analysis.corpus.manifest import read_manifest
from analysis.corpus.storage import Store, open_store
from analysis.errors import CorpusError, SchemaError
from analysis.schema import TABLES
from analysis.table import Table


class Piece(NamedTuple):
    """One file: the rows of a table, of one part of the corpus and one year of publication."""

    table: str
    path: str
    part: str = ""
    year: str = ""  # empty where the file holds all years


class Stored:
    """The tables that `extract_corpus` or `Tables.save` wrote to a folder."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = str(folder).rstrip("/")
        self.store: Store = open_store(folder)
        self._duplicates: str | None = None
        manifest = read_manifest(self.store)
        if manifest is None:
            self.pieces = self._saved(folder)
            return
        self._duplicates = manifest.get("duplicates")
        paths = [*manifest["problems"]]
        paths += [path for entry in manifest["parts"] for path in entry["files"]]
        self.pieces = [_piece(path) for path in paths]

    def _saved(self, folder: str | Path) -> list[Piece]:
        """Return the files of a folder that `Tables.save` wrote."""
        sizes = self.store.sizes()
        names = [f"{table.name}.parquet" for table in TABLES]
        if missing := [name for name in names if name not in sizes]:
            expected = "expected a folder written by Tables.save or extract_corpus"
            if any(path.startswith("parts/") for path in sizes):
                expected = "extract_corpus has not finished here; call it again and it goes on"
            raise CorpusError(f"{folder}: no {', '.join(missing)}; {expected}")
        return [Piece(table.name, name) for table, name in zip(TABLES, names, strict=True)]

    @cached_property
    def _arrow(self) -> tuple[Any, str]:
        return self.store.for_arrow()

    def dataset(self, pieces: Iterable[Piece]) -> Any:
        """Return files of one table as a pyarrow data set, which reads what is asked of it."""
        import pyarrow.dataset as ds

        files, base = self._arrow
        paths = [f"{base}/{piece.path}" for piece in pieces]
        return ds.dataset(paths, filesystem=files, format="parquet")

    def of(self, table: str) -> list[Piece]:
        """Return the files of a table."""
        return [piece for piece in self.pieces if piece.table == table]

    def read(self, table: Table, pieces: Iterable[Piece], rows: Any = None) -> pd.DataFrame:
        """Return the rows of some files of a table, all or those that an expression picks."""
        if not (files := list(pieces)):
            return table.empty()
        try:
            frame = table.conform(self.dataset(files).to_table(filter=rows).to_pandas())
            return self._marked(frame) if table.name == "documents" else frame
        except FileNotFoundError as error:
            raise CorpusError(
                f"{error}: a file that the manifest names is gone; call extract_corpus again"
            ) from error
        except SchemaError as error:
            remedy = "it was saved by another version of the package: extract the documents again"
            raise SchemaError(f"{self.folder}/{files[0].path}: {error}\n{remedy}") from error

    def _marked(self, documents: pd.DataFrame) -> pd.DataFrame:
        """Return documents with what `mark_corpus_duplicates` found, where nothing is stated."""
        if self._duplicates is None:
            return documents
        original = documents["doc_id"].map(self._originals).astype("string")
        return documents.assign(duplicate_of=documents["duplicate_of"].fillna(original))

    @cached_property
    def _originals(self) -> dict[str, str]:
        found = pd.read_parquet(BytesIO(self.store.read(str(self._duplicates))))
        return dict(zip(found["doc_id"], found["duplicate_of"], strict=True))


def _piece(path: str) -> Piece:
    """Return what a path says.

    >>> _piece("steps/year=2023/ab12.parquet")
    Piece(table='steps', path='steps/year=2023/ab12.parquet', part='ab12', year='2023')
    """
    table, *folders, name = path.split("/")
    year = folders[0].removeprefix("year=") if folders else ""
    return Piece(table, path, name.removesuffix(".parquet"), year)
