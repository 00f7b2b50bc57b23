"""The tables with all that a change on the screen needs at once: days, order, codes."""

from collections import Counter
from functools import cache, cached_property
from typing import Any

import numpy as np
import pandas as pd

from analysis.charts.wording import name_of
from analysis.reference import country_names, load_ladder, load_lexicons
from analysis.schema import CATEGORIES, STATUSES, TRACKS
from analysis.selection import COLUMNS, Selection, arms_of, days_of, said_in
from analysis.tables import Tables
from analysis.timeline import on_ladder
from analysis.widgets.drawings import Counted, Dots
from analysis.widgets.drawings.drawing import Places
from analysis.widgets.drawings.ladder import Row

SHOWN = ("steps", "quotes", "weapons", "actors")
COUNTRY = {"steps": "actor", "quotes": "country", "weapons": "donor", "actors": "country"}
EPOCH = pd.Timestamp("1970-01-01")


class Option(tuple[str, str, int]):
    """A value that can be chosen, its name, and in how many rows it stands."""

    __slots__ = ()


class Indexed:
    """Tables whose rows are known by their place; nothing is computed before it is asked for."""

    def __init__(self, tables: Tables, ladder: str | pd.DataFrame | None = None) -> None:
        self.tables, self.ladder = tables, load_ladder(ladder)
        self._sorted: dict[tuple[str, str], Places] = {}

    @cached_property
    def texts(self) -> dict[str, str]:
        """Each article's text by its id."""
        documents = self.tables.documents
        return dict(zip(documents["doc_id"], documents["text"], strict=True))

    def table(self, name: str) -> pd.DataFrame:
        """Return a table by its name."""
        table: pd.DataFrame = getattr(self.tables, name)
        return table

    @cached_property
    def days(self) -> dict[str, pd.Series]:
        """Each row's day, by table."""
        return {name: days_of(self.table(name), self.tables.documents) for name in SHOWN}

    @cached_property
    def arms(self) -> pd.Series:
        """The categories of the weapon that each step names."""
        return arms_of(self.tables.steps, self.tables.weapons).astype("category")

    def chosen(self, selection: Selection) -> dict[str, Places]:
        """Return the places of the rows that a selection keeps, by table, in order of time."""
        kept = {}
        for name in SHOWN:
            mask = selection.mask(
                name,
                self._criteria[name],
                days=self.days[name],
                arms=self.arms,
                said=self.said[name] if selection.text else None,
            )
            order = self._orders[name]
            kept[name] = order[mask[order]]
        return kept

    @cached_property
    def _criteria(self) -> dict[str, pd.DataFrame]:
        """The columns by which rows are chosen, each value kept once."""
        wanted = {
            name: list(dict.fromkeys(column for places in criteria.values() for column in places))
            for name, criteria in COLUMNS.items()
        }
        return {name: self.table(name)[wanted[name]].astype("category") for name in SHOWN}

    @cached_property
    def said(self) -> dict[str, pd.Series]:
        """The sentences, each kept once: many rows share one."""
        return {name: said_in(self.table(name)).astype("category") for name in SHOWN}

    @cached_property
    def _orders(self) -> dict[str, Places]:
        return {
            name: np.argsort(days.to_numpy(), kind="stable") for name, days in self.days.items()
        }

    def sorted(self, name: str, places: Places, column: str, *, down: bool) -> Places:
        """Return places in the order of a column, empty cells last."""
        if (name, column) not in self._sorted:
            values = self.table(name)[column]
            codes = values if values.dtype.kind in "iuf" else values.astype("category").cat.codes
            self._sorted[name, column] = np.asarray(codes.fillna(-1), dtype=np.int64)
        own = self._sorted[name, column][places]
        order = np.argsort(-own if down else own, kind="stable")
        empty = own[order] == -1
        ordered: Places = places[np.concatenate([order[~empty], order[empty]])]
        return ordered

    @cached_property
    def months(self) -> tuple[int, int]:
        """First and last month of all rows, since 1970."""
        known = [days.dropna() for days in self.days.values()]
        found = [day for days in known if len(days) for day in (days.min(), days.max())]
        if not found:
            return (0, 0)
        return month_of(min(found)), month_of(max(found))

    @cached_property
    def dots(self) -> Dots:
        """The steps as the ladder draws them."""
        steps = on_ladder(self.tables.steps, self.ladder)  # refuses rungs that the ladder lacks
        lines = _lines(self.ladder, set(steps["rung"].dropna()))
        place = {
            name.partition(" ")[0]: n for n, (name, heading) in enumerate(lines) if not heading
        }
        actor, actors = pd.factorize(steps["actor"], sort=True)
        return Dots(
            rows=lines,
            day=_since_1970(self.days["steps"]),
            row=np.array([place[rung] for rung in steps["rung"]], dtype=np.int64),
            status=pd.Categorical(steps["status"], STATUSES).codes.astype(np.int64),
            actor=actor.astype(np.int64),
            actors=list(actors),
        )

    @cached_property
    def counted(self) -> dict[str, Counted]:
        """The rows of each table by country and month."""
        return {name: self._counted(name) for name in SHOWN}

    def _counted(self, name: str) -> Counted:
        cells, days = self.table(name)[COUNTRY[name]], self.days[name]
        known = np.flatnonzero((cells.notna() & days.notna()).to_numpy())
        split = pd.Series(cells.to_numpy()[known], index=known, dtype="string").str.split(";")
        single = split.explode()
        country, names = pd.factorize(single, sort=True)
        place = single.index.to_numpy(np.int64)
        month = days.dt.year.sub(1970).mul(12).add(days.dt.month).sub(1).to_numpy(float)[place]
        return Counted(place, country.astype(np.int64), month.astype(np.int64), list(names))

    @cached_property
    def options(self) -> dict[str, list[Option]]:
        """What can be chosen for each criterion; where there is no order, the frequent first."""
        rungs = dict(zip(self.ladder["rung"], _named(self.ladder), strict=True))
        fixed = {
            "tracks": {track: track for track in TRACKS},
            "rungs": rungs,
            "statuses": {status: status for status in STATUSES},
            "categories": {category: category for category in CATEGORIES},
        }
        found = {name: _ordered(self._counts(name), names) for name, names in fixed.items()}
        states = _states()
        countries = [(c, states[c], n) for c, n in self._counts("countries").items() if c in states]
        actors = [(actor, name_of(actor), n) for actor, n in self._counts("actors").items()]
        found["countries"], found["actors"] = _frequent(countries), _frequent(actors)
        return found

    def _counts(self, criterion: str) -> Counter[str]:
        """Return in how many rows each value of a criterion stands."""
        counts: Counter[str] = Counter()
        for name in SHOWN:
            for column in COLUMNS[name].get(criterion, ()):
                for cell, number in self.table(name)[column].value_counts().items():
                    for part in str(cell).split(";"):
                        counts[part] += int(number)
        return counts


def month_of(day: pd.Timestamp) -> int:
    """Return the month since January 1970 in which a day lies."""
    return (day.year - 1970) * 12 + day.month - 1


def first_of_month(month: int) -> pd.Timestamp:
    """Return the first day of a month counted from January 1970.

    >>> first_of_month(12)
    Timestamp('1971-01-01 00:00:00')
    """
    return pd.Timestamp(year=1970 + month // 12, month=month % 12 + 1, day=1)


def _since_1970(days: pd.Series) -> Any:
    return ((days - EPOCH) / pd.Timedelta(days=1)).to_numpy(float)


def _lines(ladder: pd.DataFrame, present: set[str]) -> list[Row]:
    """Return the picture's lines: each track's heading, then its rungs, highest first."""
    lines: list[Row] = []
    for track in dict.fromkeys(ladder["track"]):
        own = ladder[(ladder["track"] == track) & ladder["rung"].isin(present)]
        if own.empty:
            continue
        lines.append(Row(str(track).capitalize(), True))
        own = own.sort_values("order", ascending=False)
        lines += [Row(name, False) for name in _named(own)]
    return lines


def _named(ladder: pd.DataFrame) -> list[str]:
    """Return the rungs' names with their codes."""
    names = zip(ladder["rung"], ladder["short"], strict=True)
    return [f"{rung} {name}" for rung, name in names]


@cache
def _states() -> dict[str, str]:
    """Return the names of the states and blocs by which rows can be chosen."""
    return country_names() | {bloc: bloc for bloc in load_lexicons().blocs}


def _ordered(counts: Counter[str], names: dict[str, str]) -> list[Option]:
    return [Option((value, name, counts[value])) for value, name in names.items() if counts[value]]


def _frequent(options: list[tuple[str, str, int]]) -> list[Option]:
    return [Option(option) for option in sorted(options, key=lambda o: (-o[2], o[1]))]
