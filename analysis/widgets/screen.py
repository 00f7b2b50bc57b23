"""The parts of the explorer's page: each shows what it is told of the selection and the view."""

from dataclasses import dataclass, field
from pathlib import Path

import ipywidgets
import numpy as np
import pandas as pd

from analysis.selection import Selection
from analysis.widgets.drawings import Drawing, ladder_drawing, months_drawing
from analysis.widgets.drawings.drawing import Places
from analysis.widgets.facets import facets_of
from analysis.widgets.frame import Status
from analysis.widgets.indexed import Indexed, first_of_month
from analysis.widgets.page_of_rows import SIZE, Order, page_of
from analysis.widgets.panels import HINT, charts_panel, export_panel, tabs_panel
from analysis.widgets.passage import passage
from analysis.widgets.surface import Surface

LABELS = {
    "controls": "Selection",
    "status": "",
    "chart": "Charts",
    "rows": "Rows",
    "passage": "Passage",
    "export": "Export",
}
START_WIDTH = 860  # pixels, before the browser tells how wide the page is


@dataclass(frozen=True)
class View:
    """What the screen shows: the selection, the table listed, its page and order, a row."""

    table: str
    selection: Selection = field(default_factory=Selection)
    page: int = 0
    order: Order = field(default_factory=Order)
    row: int | None = None
    focus: Places | None = None  # the rows behind a mark that was clicked


class Screen:
    """The parts of the page; nothing here decides what is shown."""

    def __init__(self, indexed: Indexed, folder: Path, ladder: str | pd.DataFrame | None) -> None:
        self.indexed, self.folder, self.ladder = indexed, folder, ladder
        self.drawings: dict[str, Drawing] = {}
        self.status = Status()
        self.parts = {name: Surface(label=label) for name, label in LABELS.items()}
        self.parts["status"] = self.status.surface
        for name, part in self.parts.items():
            part.add_class(name)

    def box(self) -> ipywidgets.VBox:
        """Return the parts as one box: rows and passage beside each other where there is room."""
        split = ipywidgets.Box([self.parts["rows"], self.parts["passage"]])
        split.add_class("split")
        top = [self.parts[name] for name in ("controls", "status", "chart")]
        box = ipywidgets.VBox([*top, split, self.parts["export"]])
        box.add_class("explorer")
        return box

    def show_controls(self, selection: Selection, typed: dict[str, str]) -> None:
        """Show what is chosen and what can be; `typed` filters the lists."""
        self.parts["controls"].html = str(facets_of(self.indexed, selection, typed).html())

    def show_chart(self, view: View, kept: dict[str, Places]) -> None:
        """Draw the ladder and the heatmap of the rows kept."""
        width, table = self.parts["chart"].width or START_WIDTH, view.table
        self.drawings = {
            "ladder": self._ladder(view.selection, kept, width),
            "months": self._months(view, kept, width),
        }
        panel = charts_panel(self.drawings, self.indexed.dots, kept["steps"], table)
        self.parts["chart"].html = str(panel)

    def _ladder(self, selection: Selection, kept: dict[str, Places], width: int) -> Drawing:
        period = facets_of(self.indexed, selection, {}).period
        bounded = selection.since is not None or selection.until is not None
        days = (first_of_month(period.since), first_of_month(period.until + 1))
        ends = np.array([day.timestamp() / 86400 for day in days]) if bounded else None
        return ladder_drawing(self.indexed.dots, kept["steps"], width=width, period=ends)

    def _months(self, view: View, kept: dict[str, Places], width: int) -> Drawing:
        period = facets_of(self.indexed, view.selection, {}).period
        every = self.indexed.counted[view.table]
        shown = every.of(kept[view.table], len(self.indexed.table(view.table)))
        return months_drawing(every, shown, width=width, months=(period.since, period.until))

    def show_rows(self, view: View, kept: dict[str, Places]) -> None:
        """List a page of the rows kept, or of those behind a mark."""
        places = kept[view.table] if view.focus is None else view.focus
        if view.order.column:
            column, down = view.order.column, view.order.down
            places = self.indexed.sorted(view.table, places, column, down=down)
        page = page_of(
            view.table,
            self.indexed.table(view.table),
            places,
            number=_page_number(view, places),
            order=view.order,
            chosen=view.row,
        )
        tabs = tabs_panel(kept, view.table, view.focus)
        self.parts["rows"].html = str(tabs + page.html())

    def show_passage(self, view: View) -> None:
        """Show the passage of the row that is open."""
        if view.row is None:
            self.parts["passage"].html = HINT
            return
        row = self.indexed.table(view.table).iloc[view.row]
        text = self.indexed.texts.get(row["doc_id"], "")
        self.parts["passage"].html = str(passage(self.indexed.tables, row, text))

    def show_export(self, view: View) -> None:
        """Show the button that writes files, and the Python lines that write the same."""
        panel = export_panel(view.selection, view.table, self.folder, self.ladder)
        self.parts["export"].html = str(panel)


def _page_number(view: View, places: Places) -> int:
    """Return the page to show: that of the open row, unless another was turned to."""
    if view.row is None or view.page or view.focus is not None:
        return view.page
    found = np.flatnonzero(places == view.row)
    return int(found[0]) // SIZE if len(found) else 0
