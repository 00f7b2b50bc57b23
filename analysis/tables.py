"""All tables of one extraction together: saved, read back, and sliced."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

import pandas as pd

from analysis.duplicates import only_originals
from analysis.selection import COLUMNS, Selection, arms_of, days_of, selection_of
from analysis.writing import written_whole


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
            with written_whole(folder / f"{name}.parquet") as path:
                table.to_parquet(path, index=False)
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
        tracks: Iterable[str] = (),
        rungs: Iterable[str] = (),
        statuses: Iterable[str] = (),
        text: str = "",
        drop_duplicates: bool = False,
    ) -> "Tables":
        """Return the rows that concern these countries, actors, categories and period.

        Each table is narrowed by the criteria that it has columns for.

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
            Categories of weapons, and the steps that name a weapon of these.
        tracks, rungs
            Of the ladder, for steps.
        statuses
            How far steps and transfers of weapons have gone.
        text
            Letters, capital or not, that the row's sentence must hold.
        drop_duplicates
            Whether to leave out the articles that repeat another among those selected.

        Returns
        -------
        Tables
            Documents and dates are those of the articles that have a row left.

        Raises
        ------
        LexiconError
            If a country is not known; near names are told.
        AnalysisError
            If a day cannot be read.
        """
        selection = selection_of(
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
        chosen = self._kept_by(selection)
        return chosen.without_duplicates() if drop_duplicates else chosen

    def _kept_by(self, selection: Selection) -> "Tables":
        arms = arms_of(self.steps, self.weapons)
        kept = {}
        for name in COLUMNS:
            table = getattr(self, name)
            days = days_of(table, self.documents)
            kept[name] = table.loc[selection.mask(name, table, days=days, arms=arms)]
        with_rows = set().union(*(table["doc_id"] for table in kept.values()))
        for name in ("documents", "dates"):
            table = getattr(self, name)
            kept[name] = table.loc[table["doc_id"].isin(with_rows)]
        return replace(self, **{name: t.reset_index(drop=True) for name, t in kept.items()})
