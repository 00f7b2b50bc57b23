"""Slice the tables by country: one dropdown, one chart, the sentences behind it."""

from collections.abc import Callable
from html import escape

import ipywidgets
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import (
    plot_actors,
    plot_escalation,
    plot_heatmap,
    plot_ladder,
    plot_quotes,
    plot_weapons,
)
from analysis.charts.style import Paper
from analysis.errors import AnalysisError, listed
from analysis.reference import country_names, load_lexicons
from analysis.tables import Tables
from analysis.timeline import escalation
from analysis.widgets.rows import as_html

EVERYONE = "All countries"
# Each chart: the table whose rows it draws, and how it is drawn from the tables.
CHARTS: dict[str, tuple[str, Callable[[Tables], Axes]]] = {
    "ladder": ("steps", lambda tables: plot_ladder(tables.steps)),
    "escalation": ("steps", lambda tables: plot_escalation(escalation(tables.steps))),
    "heatmap": ("steps", lambda tables: plot_heatmap(tables.steps)),
    "weapons": ("weapons", lambda tables: plot_weapons(tables.weapons)),
    "quotes": ("quotes", lambda tables: plot_quotes(tables.quotes)),
    "actors": ("actors", lambda tables: plot_actors(tables.actors)),
}


def explore(tables: Tables, *, chart: str = "ladder") -> ipywidgets.VBox:
    """Return a box with a country dropdown, a chart of that country and its rows.

    Parameters
    ----------
    tables
        What `extract` or `load_tables` gave.
    chart
        "ladder", "escalation", "heatmap", "weapons", "quotes" or "actors".

    Raises
    ------
    AnalysisError
        If there is no chart of that name.
    """
    if chart not in CHARTS:
        raise AnalysisError(listed(f"no chart {chart!r}; expected one of:", CHARTS))
    return _Explorer(tables, chart).box


class _Explorer:
    """Controls and views; each change of a control draws the views anew."""

    def __init__(self, tables: Tables, chart: str) -> None:
        self.tables = tables
        self.table, self.draw = CHARTS[chart]
        self.names = country_names() | {bloc: bloc for bloc in load_lexicons().blocs}
        self.texts = dict(zip(tables.documents["doc_id"], tables.documents["text"], strict=True))
        options = countries(tables, self.names)
        self.country = ipywidgets.Dropdown(options=options, description="Country")
        self.picture = ipywidgets.Image(format="png", layout={"max_width": "100%"})
        self.rows, self.status = ipywidgets.HTML(), ipywidgets.HTML()
        self.box = ipywidgets.VBox([self.country, self.status, self.picture, self.rows])
        views = {"explorer": self.box, "chart": self.picture, "rows": self.rows}
        for name, view in {**views, "status": self.status}.items():
            view.add_class(name)
        self.country.observe(self.show, names="value")
        self.show()

    def show(self, _change: object = None) -> None:
        """Draw the chosen country; what goes wrong is told in the status line."""
        try:
            chosen = self._chosen()
            rows = getattr(chosen, self.table)
            self.picture.value = self._drawn(chosen)
            self.rows.value = as_html(self.table, rows, self.texts, self.names)
            self.status.value = escape(self._told(rows))
        except Exception as error:  # else it would be visible nowhere on the page
            self.picture.value, self.rows.value = b"", ""
            self.status.value = escape(f"Could not draw: {type(error).__name__}: {error}")

    def _chosen(self) -> Tables:
        if self.country.value == EVERYONE:
            return self.tables
        return self.tables.select(countries=[self.country.value])

    def _drawn(self, chosen: Tables) -> bytes:
        figure = self.draw(chosen).get_figure(root=True)
        assert isinstance(figure, Paper)
        return figure.png()

    def _told(self, rows: pd.DataFrame) -> str:
        """Return what is shown, as "Poland: 7 of 20 steps"."""
        every = len(getattr(self.tables, self.table))
        if rows.empty:
            return f"{self.country.label}: no {self.table} (of {every:,})"
        return f"{self.country.label}: {len(rows):,} of {every:,} {self.table}"


def countries(tables: Tables, names: dict[str, str]) -> list[tuple[str, str]]:
    """Return the choices of a dropdown: every state or bloc that acts, by its name."""
    columns = (
        tables.quotes["country"],
        tables.weapons["donor"],
        tables.weapons["recipient"],
        tables.steps["actor"],
        tables.steps["recipient"],
    )
    codes = {code for cell in pd.concat(columns).dropna().unique() for code in cell.split(";")}
    known = sorted((names[code], code) for code in codes if code in names)
    return [(EVERYONE, EVERYONE), *known]
