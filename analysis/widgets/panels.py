"""The explorer's panels as HTML: pictures with their keys, tabs with counts, the Python call."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
from markupsafe import Markup

from analysis.charts.wording import counted
from analysis.selection import Selection
from analysis.widgets.drawings import Drawing
from analysis.widgets.drawings.drawing import Places
from analysis.widgets.drawings.ladder import Dots
from analysis.widgets.drawings.signs import key_of
from analysis.widgets.indexed import SHOWN, Indexed
from analysis.widgets.taking import call_for

MOST_NAMED = 12  # actors in the key of colours
NAMES = {"steps": "Steps", "quotes": "Quotes", "weapons": "Weapons", "actors": "Actors"}
NOUNS = {"weapons": "mentions of weapons", "actors": "mentions of actors"}
HINT = '<p class="nothing">Choose a row or a mark to read its passage here.</p>'


def charts_panel(drawings: Mapping[str, Drawing], dots: Dots, steps: Places, table: str) -> Markup:
    """Return both pictures with their titles and keys."""
    together = any(len(behind) > 1 for behind in drawings["ladder"].behind)
    dense = " A circle with a number stands for that many steps." if together else ""
    return Markup(
        "<figure><figcaption><b>Steps on the ladder</b> · {}.{} Click a mark for its passage."
        "</figcaption>{}{}</figure><figure><figcaption><b>{} by country and time</b> · "
        "grey: nothing reported at all. Click a cell for its rows.</figcaption>{}</figure>"
    ).format(
        counted(len(steps), "step"),
        dense,
        _key(dots, steps),
        drawings["ladder"].svg,
        NAMES[table],
        drawings["months"].svg,
    )


def _key(dots: Dots, steps: Places) -> Markup:
    statuses, actors = dots.present(steps)
    return key_of(statuses, actors[:MOST_NAMED], max(0, len(actors) - MOST_NAMED))


def tabs_panel(kept: Mapping[str, Places], table: str, focus: Places | None) -> Markup:
    """Return the tables to list, with their counts, and what leads back from a mark."""
    tab = Markup(
        '<button type="button" id="tab-{}" data-do="table" data-value="{}" '
        'aria-pressed="{}">{} <b>{:,}</b></button>'
    )
    tabs = [
        tab.format(name, name, str(name == table).lower(), title, len(kept[name]))
        for name, title in NAMES.items()
    ]
    if focus is not None:
        back = '<button type="button" id="unfocus" data-do="unfocus">{} behind the mark ✕</button>'
        tabs.append(Markup(back).format(counted(len(focus), "row")))
    return Markup('<div class="tabs">{}</div>').format(Markup("").join(tabs))


def export_panel(
    selection: Selection, table: str, folder: Path, ladder: str | pd.DataFrame | None = None
) -> Markup:
    """Return the button that writes files, and the Python lines that write the same."""
    return Markup(
        '<div class="bar">'
        '<button type="button" id="export" data-do="export">Export</button>'
        "<span>writes the charts (PNG, SVG, PDF) and the rows (CSV, XLSX) to {}/. "
        "The same in Python:</span>"
        '<button type="button" id="copy" data-copy="#call">Copy</button></div>'
        '<pre id="call" tabindex="0" aria-label="Python lines">{}</pre>'
    ).format(folder.as_posix(), call_for(selection, table, folder, ladder))


def counts_told(indexed: Indexed, kept: Mapping[str, Places]) -> str:
    """Return what is shown, as "7 of 20 steps, 3 of 18 quotes …"."""
    parts = [
        f"{len(kept[name]):,} of {len(indexed.table(name)):,} {NOUNS.get(name, name)}"
        for name in SHOWN
    ]
    return f"{', '.join(parts)}; {counted(len(indexed.tables.documents), 'article')}."
