"""What is on the screen as files, and as the Python lines that write the same files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

import analysis.charts
from analysis.export import export_chart, export_table
from analysis.selection import Selection
from analysis.tables import Tables


class Picture(NamedTuple):
    """A chart of a table: its file, the function that draws it, and that function's options."""

    file: str
    function: str
    options: Mapping[str, Any] = {}


PICTURES = {
    "steps": (
        Picture("ladder", "plot_ladder"),
        Picture("months", "plot_heatmap", {"columns": "month"}),
    ),
    "quotes": (Picture("quotes", "plot_quotes"),),
    "weapons": (Picture("weapons", "plot_weapons"),),
    "actors": (Picture("actors", "plot_actors"),),
}
ROWS = (".csv", ".xlsx")


def take(
    tables: Tables,
    selection: Selection,
    name: str,
    folder: str | Path,
    ladder: str | pd.DataFrame | None = None,
) -> list[Path]:
    """Write the charts of the chosen rows and the rows themselves, and return the files."""
    chosen = getattr(tables.select(**selection.chosen), name)
    written: list[Path] = []
    for picture in _pictures(name, ladder):
        axes = getattr(analysis.charts, picture.function)(chosen, **picture.options)
        written += export_chart(axes, Path(folder) / picture.file)
    for suffix in ROWS:
        written.append(export_table(chosen, Path(folder) / f"{name}{suffix}"))
    return written


def _pictures(name: str, ladder: str | pd.DataFrame | None) -> list[Picture]:
    """Return the charts of a table, those of steps on one's own ladder if there is one."""
    own = {} if ladder is None or name != "steps" else {"ladder": ladder}
    return [picture._replace(options={**picture.options, **own}) for picture in PICTURES[name]]


def call_for(
    selection: Selection,
    name: str,
    folder: str | Path,
    ladder: str | pd.DataFrame | None = None,
) -> str:
    """Return the Python lines that write the same files as `take`, without a widget.

    >>> print(call_for(Selection(countries=("POL",)), "quotes", "exports"))
    chosen = tables.select(countries=["POL"])
    axes = analysis.plot_quotes(chosen.quotes)
    analysis.export_chart(axes, "exports/quotes")  # PNG, SVG and PDF
    analysis.export_table(chosen.quotes, "exports/quotes.csv")
    analysis.export_table(chosen.quotes, "exports/quotes.xlsx")
    """
    table = f"chosen.{name}"
    lines = [f"chosen = tables.select({_arguments(selection.chosen)})"]
    for picture in _pictures(name, ladder):
        options = _arguments(picture.options)
        lines.append(
            f"axes = analysis.{picture.function}({', '.join(filter(None, (table, options)))})"
        )
        file = _written(Path(folder, picture.file).as_posix())
        lines.append(f"analysis.export_chart(axes, {file})  # PNG, SVG and PDF")
    for suffix in ROWS:
        file = _written(Path(folder, f"{name}{suffix}").as_posix())
        lines.append(f"analysis.export_table({table}, {file})")
    return "\n".join(lines)


def _arguments(values: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={_written(value)}" for name, value in values.items())


def _written(value: Any) -> str:
    r"""Return a value as a person would write it in Python.

    >>> _written(("POL", 'a"b')), _written(pd.Timestamp("2023-01-01"))
    ('["POL", \'a"b\']', '"2023-01-01"')
    """
    if isinstance(value, pd.DataFrame):
        return "ladder"  # the caller's own
    if isinstance(value, tuple):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, pd.Timestamp):
        return f'"{value:%Y-%m-%d}"'
    written = repr(str(value))
    return f'"{written[1:-1]}"' if written[0] == "'" and '"' not in written else written
