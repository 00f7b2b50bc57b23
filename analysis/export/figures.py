"""The report's charts, as pictures that stand in the page itself, for wide and narrow screens."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import (
    plot_escalation,
    plot_firsts,
    plot_flow,
    plot_heatmap,
    plot_ladder,
    plot_lags,
    plot_map,
    plot_panels,
    plot_quote_network,
    plot_quotes,
    plot_weapon_stream,
    plot_weapons,
    plot_words_on_rungs,
)
from analysis.charts.style import STYLE
from analysis.export.chart import alt_text, write_chart
from analysis.timeline import escalation, firsts, lags

if TYPE_CHECKING:
    from analysis.export.report import ReportTables

MOST_SHAPES = 3000  # rows; a drawing of more is larger than its picture
TYPES = {".svg": "image/svg+xml", ".png": "image/png"}
Chart = tuple[Callable[..., Axes], pd.DataFrame, str]  # how to draw it, of what, its caption


class Picture(NamedTuple):
    """One chart of the report: as wide as a page, as wide as a column, and as a page prints it."""

    wide: str
    narrow: str
    printed: bytes
    alternative: str
    caption: str


def pictures(tables: "ReportTables", ladder: str | pd.DataFrame | None) -> Iterator[Picture]:
    """Yield the charts of the report in their order, those that have something to show."""
    for plot, table, caption in (*_of_steps(tables, ladder), *_of_others(tables, ladder)):
        wide = plot(table, width="page")
        if wide.get_title():  # else there is nothing to show
            narrow, suffix = plot(table, width="column"), _suffix(table)
            yield Picture(
                _address(wide, suffix),
                _address(narrow, suffix),
                _drawn(wide, ".png"),
                alt_text(wide),
                caption,
            )


def _of_steps(tables: "ReportTables", ladder: str | pd.DataFrame | None) -> list[Chart]:
    """Return the charts of steps."""
    steps = tables.steps
    levels = escalation(steps, ladder=ladder, documents=tables.documents)
    earliest = firsts(steps, ladder=ladder)
    return [
        (
            partial(plot_ladder, ladder=ladder),
            steps,
            "Each mark is a reported step. Hollow marks are talk, half-filled ones promises, "
            "full ones deeds; a cross is a refusal.",
        ),
        (
            partial(plot_escalation, ladder=ladder),
            levels,
            "How high on the arms track each actor came by promise or deed, not by talk. Where "
            "a line is dotted, there is no article of that month.",
        ),
        (
            partial(plot_firsts, ladder=ladder),
            earliest[earliest["status"].isin(("pledged", "delivered"))],  # all statuses fit no page
            "The first promise and the first delivery on each rung. Pale marks may have been "
            "preceded.",
        ),
        (
            partial(plot_lags, ladder=ladder),
            lags(steps, ladder=ladder),
            "Days from request to talk to promise to delivery; open arrows still wait.",
        ),
        (partial(plot_heatmap, ladder=ladder), steps, "Where each actor’s steps lie, any status."),
        (
            partial(plot_panels, ladder=ladder),
            levels,
            "The same, an actor at a time: its own line before the others’ in grey.",
        ),
        (
            partial(plot_map, ladder=ladder),
            steps,
            "Roughly where the states lie; the darker, the higher on the arms track.",
        ),
    ]


def _of_others(tables: "ReportTables", ladder: str | pd.DataFrame | None) -> list[Chart]:
    """Return the charts of weapons and of words."""
    quotes = tables.quotes
    return [
        (plot_weapons, tables.weapons, "Mentions, not items: a weapon named twice counts twice."),
        (plot_weapon_stream, tables.weapons, "Which arms are talked of when; wider is more often."),
        (plot_flow, tables.weapons, "Whose arms go to whom, by mentions of a promise or a deed."),
        (plot_quotes, quotes, "Each mark is an utterance; full marks are quoted word for word."),
        (
            partial(plot_quote_network, actors=tables.actors),
            quotes,
            "An arrow leads from a speaker to those whom his or her words name.",
        ),
        (
            partial(plot_words_on_rungs, ladder=ladder),
            tables.steps,
            "Steps as told by a speaker: words, which need not be what a state does.",
        ),
    ]


def _suffix(table: pd.DataFrame) -> str:
    return ".svg" if len(table) <= MOST_SHAPES else ".png"


def _address(ax: Axes, suffix: str) -> str:
    """Return the chart as a data address."""
    return f"data:{TYPES[suffix]};base64,{b64encode(_drawn(ax, suffix)).decode('ascii')}"


def _drawn(ax: Axes, suffix: str) -> bytes:
    """Return the chart as a file; letters as outlines, as no fonts come with the page."""
    file = BytesIO()
    with mpl.style.context([STYLE, {"svg.fonttype": "path", "savefig.dpi": 200}]):
        write_chart(ax, file, suffix)
    return file.getvalue()
