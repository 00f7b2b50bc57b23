"""Slice the tables by country: one dropdown, one chart, the sentences behind it."""

from collections.abc import Callable

import ipywidgets
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import plot_escalation, plot_heatmap, plot_ladder, plot_quotes, plot_weapons
from analysis.errors import AnalysisError, listed
from analysis.escalation import escalation
from analysis.reference import load_lexicons
from analysis.tables import Tables
from analysis.widgets.picture import png
from analysis.widgets.rows import as_html

EVERYONE = "All countries"
# Each chart: the table whose rows it draws, and how it is drawn from the tables.
CHARTS: dict[str, tuple[str, Callable[[Tables], Axes]]] = {
    "ladder": ("steps", lambda tables: plot_ladder(tables.steps)),
    "escalation": ("steps", lambda tables: plot_escalation(escalation(tables.steps))),
    "heatmap": ("steps", lambda tables: plot_heatmap(tables.steps)),
    "weapons": ("weapons", lambda tables: plot_weapons(tables.weapons)),
    "quotes": ("quotes", lambda tables: plot_quotes(tables.quotes)),
}


def explore(tables: Tables, *, chart: str = "ladder") -> ipywidgets.VBox:
    """Return a box with a country dropdown, a chart of that country and its rows.

    Parameters
    ----------
    tables
        What `extract` or `load_tables` gave.
    chart
        "ladder", "escalation", "heatmap", "weapons" or "quotes".

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
        self.country = ipywidgets.Dropdown(options=countries(tables), description="Country")
        self.picture = ipywidgets.Image(format="png", layout={"max_width": "100%"})
        self.rows, self.status = ipywidgets.HTML(), ipywidgets.HTML()
        self.box = ipywidgets.VBox([self.country, self.picture, self.status, self.rows])
        for view, name in ((self.box, "explorer"), (self.rows, "rows"), (self.status, "status")):
            view.add_class(name)
        self.country.observe(self.show, names="value")
        self.show()

    def show(self, _change: object = None) -> None:
        """Draw the chosen country; what goes wrong is told in the status line."""
        try:
            chosen = self.tables
            if self.country.value != EVERYONE:
                chosen = chosen.select(countries=[self.country.value])
            rows = getattr(chosen, self.table)
            self.picture.value = png(self.draw(chosen))
            self.rows.value = as_html(rows)
            self.status.value = f"{len(rows)} rows of {self.table}"
        except Exception as error:  # a callback's exception is visible nowhere on the page
            self.status.value = f"Could not draw: {type(error).__name__}"
            raise


def countries(tables: Tables) -> list[tuple[str, str]]:
    """Return the choices of a dropdown: every state or bloc that acts, by its name."""
    columns = (
        tables.quotes["country"],
        tables.weapons["donor"],
        tables.weapons["recipient"],
        tables.steps["actor"],
        tables.steps["recipient"],
    )
    codes = {code for cell in pd.concat(columns).dropna() for code in cell.split(";")}
    lexicons = load_lexicons()
    names = {code: state.name for code, state in lexicons.countries.items()}
    known = [(names.get(c, c), c) for c in codes if c in names or c in lexicons.blocs]
    return [(EVERYONE, EVERYONE), *sorted(known)]
