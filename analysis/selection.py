"""A slice of the tables: what is chosen, and which rows it keeps."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import pandas as pd

from analysis.errors import AnalysisError, listed
from analysis.reference import country_codes

Mask = np.ndarray[Any, np.dtype[np.bool_]]
# For each table, the columns in which a criterion looks; one that has none leaves it whole.
COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "quotes": {"countries": ("country",), "actors": ("actor",)},
    "actors": {"countries": ("country",), "actors": ("actor",)},
    "weapons": {
        "countries": ("donor", "recipient"),
        "statuses": ("status",),
        "categories": ("category",),
    },
    "steps": {
        "countries": ("actor", "recipient"),
        "actors": ("actor", "said_by"),
        "tracks": ("track",),
        "rungs": ("rung",),
        "statuses": ("status",),
    },
}
OWN_DAYS = ("said_from", "date_from")


@dataclass(frozen=True)
class Selection:
    """What a researcher chose; an empty criterion leaves everything.

    Several values of one criterion add up, several criteria narrow each other.
    """

    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    rungs: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    since: pd.Timestamp | None = None
    until: pd.Timestamp | None = None
    text: str = ""

    @property
    def chosen(self) -> dict[str, Any]:
        """The criteria that are not empty, by name."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value}

    def mask(
        self,
        name: str,
        table: pd.DataFrame,
        *,
        days: pd.Series,
        arms: pd.Series,
        said: pd.Series | None = None,
    ) -> Mask:
        """Return which rows of a table are kept.

        Parameters
        ----------
        name
            Which table it is.
        table
            Its rows.
        days
            Each row's day: `days_of`.
        arms
            Each row's categories of weapons, joined by ";": `arms_of`.
        said
            Each row's sentence: `said_in`, which is the default.
        """
        kept = np.ones(len(table), dtype=bool)
        for criterion, columns in COLUMNS[name].items():
            if wanted := getattr(self, criterion):
                wanted = country_codes(wanted) if criterion == "countries" else set(wanted)
                kept &= _any(table, columns, wanted)
        if self.categories and name == "steps":
            kept &= _holds(arms, set(self.categories))
        if self.since is not None:
            kept &= (days >= self.since).to_numpy()
        if self.until is not None:
            kept &= (days < self.until).to_numpy()
        if self.text:
            kept &= _says(said_in(table) if said is None else said, self.text)
        return kept


def selection_of(
    *,
    since: str | pd.Timestamp | None = None,
    until: str | pd.Timestamp | None = None,
    text: str = "",
    **criteria: Iterable[str],
) -> Selection:
    """Return a selection from what a caller wrote.

    Raises
    ------
    AnalysisError
        If a day cannot be read.

    >>> selection_of(countries=["POL"], since="2023-01-01").chosen
    {'countries': ('POL',), 'since': Timestamp('2023-01-01 00:00:00')}
    """
    several = {
        name: (values,) if isinstance(values, str) else tuple(values)
        for name, values in criteria.items()
    }
    return Selection(**several, since=_day(since), until=_day(until), text=text)


def _day(value: str | pd.Timestamp | None) -> pd.Timestamp | None:
    if value is None:
        return None
    try:
        return pd.Timestamp(value)
    except ValueError as error:
        problem = f"no day {value!r}; expected one like '2023-06-30'"
        raise AnalysisError(listed("a period that cannot be read:", [problem])) from error


def days_of(table: pd.DataFrame, documents: pd.DataFrame) -> pd.Series:
    """Return each row's day: its own, else that of its article's publication."""
    published = table["doc_id"].map(documents.set_index("doc_id")["published"])
    own = next((name for name in OWN_DAYS if name in table), None)
    return table[own].fillna(published) if own else published


def arms_of(steps: pd.DataFrame, weapons: pd.DataFrame) -> pd.Series:
    """Return for each step the categories of the weapon that it names, joined by ";".

    A step names a system, or a class as printed; its article's mentions tell the category.
    """
    named = weapons["system"].fillna(weapons["words"])
    pairs = pd.DataFrame(
        {"doc_id": weapons["doc_id"], "weapon": named, "category": weapons["category"]}
    )
    known = pairs.drop_duplicates().groupby(["doc_id", "weapon"])["category"].agg(";".join)
    found = known.reindex(pd.MultiIndex.from_frame(steps[["doc_id", "weapon"]]))
    return pd.Series(found.to_numpy(), index=steps.index, dtype="string")


def _any(table: pd.DataFrame, columns: Sequence[str], wanted: set[str]) -> Mask:
    """Tell in which rows one of the columns holds one of the wanted values."""
    kept = np.zeros(len(table), dtype=bool)
    for column in columns:
        kept |= _holds(table[column], wanted)
    return kept


def _holds(cells: pd.Series, wanted: set[str]) -> Mask:
    """Tell which cells hold a wanted value; several of one cell are joined by ";"."""

    def held(different: pd.Series) -> Mask:
        found = [not wanted.isdisjoint(str(cell).split(";")) for cell in different]
        return np.array(found, dtype=bool)

    return _where(cells, held)


def _says(said: pd.Series, text: str) -> Mask:
    """Tell in which rows the sentence holds these letters."""

    def held(different: pd.Series) -> Mask:
        found = different.astype("string").str.contains(text, case=False, regex=False)
        return found.to_numpy(bool)

    return _where(said, held)


def said_in(table: pd.DataFrame) -> pd.Series:
    """Return each row's sentence, else the words that were found."""
    return table["sentence"].fillna(table["words"])


def _where(cells: pd.Series, held: Callable[[pd.Series], Mask]) -> Mask:
    """Tell which cells pass a test that each different value is put to once."""
    values = cells.astype("category")  # at no cost where they are categories already
    hits = np.append(held(pd.Series(values.cat.categories)), False)  # the last for empty cells
    mask: Mask = hits[values.cat.codes.to_numpy()]
    return mask
