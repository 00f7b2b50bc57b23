"""All tables of one extraction together: saved, read back, and sliced."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

import pandas as pd

from analysis.duplicates import only_originals
from analysis.errors import CorpusError, SchemaError
from analysis.reference import country_codes
from analysis.schema import TABLES
from analysis.table import Table


@dataclass(frozen=True, repr=False)
class Tables:
    """The tables of one extraction, each a DataFrame as declared in `analysis.schema`."""

    documents: pd.DataFrame
    quotes: pd.DataFrame
    actors: pd.DataFrame
    weapons: pd.DataFrame
    dates: pd.DataFrame
    steps: pd.DataFrame
    problems: pd.DataFrame

    def __iter__(self) -> Iterator[tuple[str, pd.DataFrame]]:
        return ((field.name, getattr(self, field.name)) for field in fields(self))

    def __repr__(self) -> str:
        return "Tables(" + ", ".join(f"{len(table)} {name}" for name, table in self) + ")"

    def save(self, folder: str | Path) -> Path:
        """Write each table to `folder` as Parquet and return the folder."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        for name, table in self:
            table.to_parquet(folder / f"{name}.parquet", index=False)
        return folder

    def without_duplicates(self) -> "Tables":
        """Return the tables of the articles that repeat no other (`documents.duplicate_of`).

        Where copies have no original here, the first of them stays.
        """
        found = {name: table for name, table in self if "doc_id" in table}
        kept = {name: only_originals(table, self.documents) for name, table in found.items()}
        return replace(self, **{name: t.reset_index(drop=True) for name, t in kept.items()})

    def select(
        self,
        *,
        countries: Iterable[str] = (),
        since: str | pd.Timestamp | None = None,
        until: str | pd.Timestamp | None = None,
        actors: Iterable[str] = (),
        categories: Iterable[str] = (),
        drop_duplicates: bool = False,
    ) -> "Tables":
        """Return the rows that concern these countries, actors, categories and period.

        Parameters
        ----------
        countries
            ISO 3166 alpha-3 codes, names of states ("Poland") or blocs ("NATO"). A row
            concerns a country that speaks, is named, gives, gets, acts or is acted for.
        since, until
            First day, and the day after the last. A row's day is its own date, else that
            of its article's publication; a row of unknown day is in no period.
        actors
            Identities as in the actors table: "Jens Stoltenberg".
        categories
            Categories of weapons; other tables are not narrowed by it.
        drop_duplicates
            Whether to leave out the articles that repeat another among those selected.

        Returns
        -------
        Tables
            Documents and dates are those of the articles that have a row left.
        """
        kept = {
            "quotes": _concerning(self.quotes, ["country"], ["actor"], countries, actors),
            "actors": _concerning(self.actors, ["country"], ["actor"], countries, actors),
            "weapons": _concerning(self.weapons, ["donor", "recipient"], [], countries, actors),
            "steps": _concerning(
                self.steps, ["actor", "recipient"], ["actor", "said_by"], countries, actors
            ),
        }
        if wanted := set(categories):
            kept["weapons"] = kept["weapons"].loc[kept["weapons"]["category"].isin(wanted)]
        if since is not None or until is not None:
            kept = {name: self._between(table, since, until) for name, table in kept.items()}
        with_rows = set().union(*(table["doc_id"] for table in kept.values()))
        for name in ("documents", "dates"):
            table = getattr(self, name)
            kept[name] = table.loc[table["doc_id"].isin(with_rows)]
        chosen = replace(self, **{name: t.reset_index(drop=True) for name, t in kept.items()})
        return chosen.without_duplicates() if drop_duplicates else chosen

    def _between(
        self,
        table: pd.DataFrame,
        since: str | pd.Timestamp | None,
        until: str | pd.Timestamp | None,
    ) -> pd.DataFrame:
        published = self.documents.set_index("doc_id")["published"]
        day = table["doc_id"].map(published)
        own = next((name for name in ("said_from", "date_from") if name in table), None)
        if own:
            day = table[own].fillna(day)
        after = day >= pd.Timestamp(since) if since is not None else day.notna()
        before = day < pd.Timestamp(until) if until is not None else day.notna()
        return table.loc[after & before]


def _concerning(
    table: pd.DataFrame,
    states: list[str],
    people: list[str],
    countries: Iterable[str],
    actors: Iterable[str],
) -> pd.DataFrame:
    """Return the rows in which one of `states` or of `people` holds a wanted name."""
    if codes := country_codes(countries):
        table = table.loc[_any(table, states, lambda cell: not codes.isdisjoint(cell.split(";")))]
    if (names := set(actors)) and people:
        table = table.loc[_any(table, people, lambda cell: cell in names)]
    return table


def _any(table: pd.DataFrame, columns: list[str], wanted: Callable[[str], bool]) -> list[bool]:
    cells = zip(*(table[name].fillna("") for name in columns), strict=True)
    return [any(wanted(cell) for cell in row) for row in cells]


def load_tables(folder: str | Path) -> Tables:
    """Return the tables that `Tables.save` wrote to a folder.

    Raises
    ------
    CorpusError
        If the folder lacks a table, naming it.
    SchemaError
        If a table there is not what this version of the package writes.
    """
    folder = Path(folder)
    paths = {table.name: folder / f"{table.name}.parquet" for table in TABLES}
    if missing := [path.name for path in paths.values() if not path.is_file()]:
        raise CorpusError(
            f"{folder}: no {', '.join(missing)}; expected a folder written by Tables.save"
        )
    return Tables(**{table.name: _read(table, paths[table.name]) for table in TABLES})


def _read(table: Table, path: Path) -> pd.DataFrame:
    try:
        return table.conform(pd.read_parquet(path))
    except SchemaError as error:
        remedy = "it was saved by another version of the package: extract the documents again"
        raise SchemaError(f"{path}: {error}\n{remedy}") from error
