"""Slice the tables and look: controls, two pictures, the rows behind them, their passages."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import ipywidgets
import numpy as np
import pandas as pd

from analysis.errors import AnalysisError, listed
from analysis.selection import Selection
from analysis.tables import Tables
from analysis.timeline import on_ladder
from analysis.widgets.drawings import Drawing, ladder_drawing, months_drawing
from analysis.widgets.drawings.drawing import Places
from analysis.widgets.facets import facets_of
from analysis.widgets.frame import Status, files_told
from analysis.widgets.indexed import SHOWN, Indexed, first_of_month
from analysis.widgets.page_of_rows import SIZE, Order, page_of
from analysis.widgets.panels import HINT, charts_panel, counts_told, export_panel, tabs_panel
from analysis.widgets.passage import passage
from analysis.widgets.surface import Gesture, Surface
from analysis.widgets.taking import take

PARTS = ("controls", "status", "chart", "rows", "passage", "export")
START_WIDTH = 860  # pixels, before the browser tells how wide the page is


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


@dataclass(frozen=True)
class View:
    """What the screen shows: the selection, the table listed, its page and order, a row."""

    table: str
    selection: Selection = field(default_factory=Selection)
    page: int = 0
    order: Order = field(default_factory=Order)
    row: int | None = None
    focus: Places | None = None  # the rows behind a mark that was clicked


class Explorer:
    """The parts of the screen; each gesture changes the view, and what depends on it is shown."""

    def __init__(
        self,
        tables: Tables,
        table: str,
        folder: Path,
        ladder: str | pd.DataFrame | None = None,
    ) -> None:
        self.indexed, self.folder, self.view = Indexed(tables, ladder), folder, View(table)
        self.ladder = ladder
        self.typed: dict[str, str] = {}
        self.kept: dict[str, Places] = {}
        self.drawings: dict[str, Drawing] = {}
        self.status = Status()
        labels = dict(
            zip(PARTS, ("Selection", "", "Charts", "Rows", "Passage", "Export"), strict=True)
        )
        self.parts = {name: Surface(label=label) for name, label in labels.items()}
        self.parts["status"] = self.status.surface
        for name, part in self.parts.items():
            part.add_class(name)
        self.box = _boxed(self.parts)
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
            "mark": lambda g: self._look("steps", self.drawings["ladder"], int(g["value"])),
            "cell": lambda g: self._look(self.view.table, self.drawings["months"], int(g["value"])),
            "unfocus": lambda _: self._turn(focus=None),
            "export": lambda _: self._export(),
        }
        safe = {name: self.status.guarded(answer) for name, answer in answers.items()}
        for part in self.parts.values():
            part.on(safe)
        redraw = self.status.guarded(lambda _: self._show_chart())
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
            self._show_controls()

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
        self._show_controls()
        self.kept = self.indexed.chosen(selection)
        self._show_all()

    def _list(self, table: str) -> None:
        self.view = View(table, self.view.selection)
        self._show_all()

    def _show_all(self) -> None:
        self._show_chart()
        self._show_rows()
        self._show_passage()
        self._show_export()
        self.status.say(counts_told(self.indexed, self.kept))

    def _turn(self, **changes: object) -> None:
        """Turn to another page, or order the rows anew."""
        self.view = replace(self.view, **{"page": 0, **changes})  # type: ignore[arg-type]
        self._show_rows()

    def _open(self, row: int) -> None:
        """Show a row's passage."""
        self.view = replace(self.view, row=row)
        self._show_rows()
        self._show_passage()

    def _look(self, table: str, drawing: Drawing, mark: int) -> None:
        """List the rows behind a mark of a picture, and show the first one's passage."""
        rows = drawing.behind[mark]
        order = self.view.order if table == self.view.table else Order()
        listed_before = self.view.table
        self.view = View(table, self.view.selection, 0, order, int(rows[0]), rows)
        if table != listed_before:
            self._show_chart()
            self._show_export()
        self._show_rows()
        self._show_passage()

    def _export(self) -> None:
        self.status.say("Writing …")
        view = self.view
        written = take(self.indexed.tables, view.selection, view.table, self.folder, self.ladder)
        self.status.say(files_told(written))

    def _show_controls(self) -> None:
        facets = facets_of(self.indexed, self.view.selection, self.typed)
        self.parts["controls"].html = str(facets.html())

    def _show_chart(self) -> None:
        width = self.parts["chart"].width or START_WIDTH
        selection, table = self.view.selection, self.view.table
        period = facets_of(self.indexed, selection, {}).period
        bounded = selection.since is not None or selection.until is not None
        days = (first_of_month(period.since), first_of_month(period.until + 1))
        ends = np.array([day.timestamp() / 86400 for day in days])
        every = self.indexed.counted[table]
        self.drawings = {
            "ladder": ladder_drawing(
                self.indexed.dots, self.kept["steps"], width=width, period=ends if bounded else None
            ),
            "months": months_drawing(
                every,
                every.of(self.kept[table], len(self.indexed.table(table))),
                width=width,
                months=(period.since, period.until),
            ),
        }
        panel = charts_panel(self.drawings, self.indexed.dots, self.kept["steps"], table)
        self.parts["chart"].html = str(panel)

    def _show_rows(self) -> None:
        view = self.view
        places = self.kept[view.table] if view.focus is None else view.focus
        if view.order.column:
            places = self.indexed.sorted(
                view.table, places, view.order.column, down=view.order.down
            )
        number = view.page
        if view.row is not None and view.page == 0 and view.focus is None:
            found = np.flatnonzero(places == view.row)
            number = int(found[0]) // SIZE if len(found) else 0
        page = page_of(
            view.table,
            self.indexed.table(view.table),
            places,
            number=number,
            order=view.order,
            chosen=view.row,
        )
        tabs = tabs_panel(self.kept, view.table, view.focus)
        self.parts["rows"].html = str(tabs + page.html())

    def _show_passage(self) -> None:
        view = self.view
        if view.row is None:
            self.parts["passage"].html = HINT
            return
        row = self.indexed.table(view.table).iloc[view.row]
        text = self.indexed.texts.get(row["doc_id"], "")
        self.parts["passage"].html = str(passage(self.indexed.tables, row, text))

    def _show_export(self) -> None:
        panel = export_panel(self.view.selection, self.view.table, self.folder, self.ladder)
        self.parts["export"].html = str(panel)


def _boxed(parts: dict[str, Surface]) -> ipywidgets.VBox:
    """Return the parts as one box: rows and passage beside each other where there is room."""
    split = ipywidgets.Box([parts["rows"], parts["passage"]])
    split.add_class("split")
    top = [parts[name] for name in ("controls", "status", "chart")]
    box = ipywidgets.VBox([*top, split, parts["export"]])
    box.add_class("explorer")
    return box
