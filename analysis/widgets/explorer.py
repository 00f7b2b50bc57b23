"""Slice the tables and look: controls, two pictures, the rows behind them, their passages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import ipywidgets
import pandas as pd

from analysis.errors import AnalysisError, listed
from analysis.selection import Selection
from analysis.tables import Tables
from analysis.timeline import on_ladder
from analysis.widgets.drawings.drawing import Places
from analysis.widgets.facets import facets_of
from analysis.widgets.frame import files_told
from analysis.widgets.indexed import SHOWN, Indexed, first_of_month
from analysis.widgets.page_of_rows import Order
from analysis.widgets.panels import counts_told
from analysis.widgets.screen import Screen, View
from analysis.widgets.surface import Gesture
from analysis.widgets.taking import take


def explore(
    tables: Tables,
    *,
    table: str = "steps",
    folder: str | Path = "exports/explorer",
    ladder: str | pd.DataFrame | None = None,
) -> ipywidgets.VBox:
    """Return a box to slice the tables in: controls, pictures, rows and passages, all linked.

    Parameters
    ----------
    tables
        What `extract` or `load_tables` gave.
    table
        Whose rows to list first: "steps", "quotes", "weapons" or "actors".
    folder
        Where "Export" writes the charts and rows.
    ladder
        A ladder of one's own, on which the steps stand: a file or a frame like
        `data/ladder.csv`.

    Raises
    ------
    AnalysisError
        If there is no table of that name.
    LexiconError
        If the ladder cannot be read, or lacks a rung of the steps.
    """
    if table not in SHOWN:
        raise AnalysisError(listed(f"no table {table!r} to explore; expected one of:", SHOWN))
    on_ladder(tables.steps, ladder)  # refuses rungs that the ladder lacks
    return Explorer(tables, table, Path(folder), ladder).box


class Explorer:
    """Each gesture changes the view, and the screen shows what depends on it."""

    def __init__(
        self,
        tables: Tables,
        table: str,
        folder: Path,
        ladder: str | pd.DataFrame | None = None,
    ) -> None:
        self.indexed, self.view = Indexed(tables, ladder), View(table)
        self.screen = Screen(self.indexed, folder, ladder)
        self.parts, self.status = self.screen.parts, self.screen.status
        self.typed: dict[str, str] = {}
        self.kept: dict[str, Places] = {}
        self.box = self.screen.box()
        self._listen()
        self.status.guarded(lambda _: self._begin())({})

    def _begin(self) -> None:
        """Show everything; what takes a second of many rows is done now, not at a first search."""
        self._select(self.view.selection)
        _ = self.indexed.said

    def _listen(self) -> None:
        """Say what each gesture does."""
        criteria = ("countries", "actors", "tracks", "rungs", "statuses", "categories")
        answers: dict[str, Callable[[Gesture], None]] = {
            **{f"choose:{name}": self._chooser(name) for name in criteria},
            **{f"find:{name}": self._finder(name) for name in criteria},
            "text": lambda g: self._select(replace(self.view.selection, text=g["value"])),
            "since": lambda g: self._move(since=int(g["value"])),
            "until": lambda g: self._move(until=int(g["value"])),
            "reset": lambda _: self._reset(),
            "table": lambda g: self._list(g["value"]),
            "sort": lambda g: self._turn(order=self.view.order.clicked(g["value"])),
            "page": lambda g: self._turn(page=int(g["value"])),
            "row": lambda g: self._open(int(g["value"])),
            "mark": lambda g: self._look("steps", "ladder", int(g["value"])),
            "cell": lambda g: self._look(self.view.table, "months", int(g["value"])),
            "unfocus": lambda _: self._turn(focus=None),
            "export": lambda _: self._export(),
        }
        safe = {name: self.status.guarded(answer) for name, answer in answers.items()}
        for part in self.parts.values():
            part.on(safe)
        redraw = self.status.guarded(lambda _: self.screen.show_chart(self.view, self.kept))
        self.parts["chart"].observe(redraw, names="width")

    def _chooser(self, name: str) -> Callable[[Gesture], None]:
        def choose(gesture: Gesture) -> None:
            values = [v for v in getattr(self.view.selection, name) if v != gesture["value"]]
            values += [gesture["value"]] if gesture["on"] else []
            chosen: dict[str, Any] = {name: tuple(values)}
            self._select(replace(self.view.selection, **chosen))

        return choose

    def _finder(self, name: str) -> Callable[[Gesture], None]:
        def find(gesture: Gesture) -> None:
            self.typed[name] = gesture["value"]
            self.screen.show_controls(self.view.selection, self.typed)

        return find

    def _move(self, **handle: int) -> None:
        """Move a handle of the period; the other one stays on its own side of it."""
        period = facets_of(self.indexed, self.view.selection, {}).period._replace(**handle)
        since, until = period.since, period.until
        if since > until:
            since, until = (until, until) if "until" in handle else (since, since)
        chosen = replace(
            self.view.selection,
            since=first_of_month(since) if since > period.low else None,
            until=first_of_month(until + 1) if until < period.high else None,
        )
        self._select(chosen)

    def _reset(self) -> None:
        self.typed.clear()
        self._select(Selection())

    def _select(self, selection: Selection) -> None:
        """Choose rows anew; everything follows."""
        self.view = View(self.view.table, selection, order=self.view.order)
        self.screen.show_controls(self.view.selection, self.typed)
        self.kept = self.indexed.chosen(selection)
        self._show_all()

    def _list(self, table: str) -> None:
        self.view = View(table, self.view.selection)
        self._show_all()

    def _show_all(self) -> None:
        self.screen.show_chart(self.view, self.kept)
        self.screen.show_rows(self.view, self.kept)
        self.screen.show_passage(self.view)
        self.screen.show_export(self.view)
        self.status.say(counts_told(self.indexed, self.kept))

    def _turn(self, **changes: object) -> None:
        """Turn to another page, or order the rows anew."""
        self.view = replace(self.view, **{"page": 0, **changes})  # type: ignore[arg-type]
        self.screen.show_rows(self.view, self.kept)

    def _open(self, row: int) -> None:
        """Show a row's passage."""
        self.view = replace(self.view, row=row)
        self.screen.show_rows(self.view, self.kept)
        self.screen.show_passage(self.view)

    def _look(self, table: str, drawing: str, mark: int) -> None:
        """List the rows behind a mark of a picture, and show the first one's passage."""
        rows = self.screen.drawings[drawing].behind[mark]
        order = self.view.order if table == self.view.table else Order()
        listed_before = self.view.table
        self.view = View(table, self.view.selection, 0, order, int(rows[0]), rows)
        if table != listed_before:
            self.screen.show_chart(self.view, self.kept)
            self.screen.show_export(self.view)
        self.screen.show_rows(self.view, self.kept)
        self.screen.show_passage(self.view)

    def _export(self) -> None:
        self.status.say("Writing …")
        view = self.view
        written = take(
            self.indexed.tables, view.selection, view.table, self.screen.folder, self.screen.ladder
        )
        self.status.say(files_told(written))
