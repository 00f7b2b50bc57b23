"""The columns of a row that a person may correct: as fields of a form, and read back from them."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
from markupsafe import Markup

from analysis.corrections.decisions import REVIEWED
from analysis.errors import AnalysisError, LexiconError, listed
from analysis.reference import country_codes
from analysis.schema.vocabulary import COUNT, DAY
from analysis.table import Column

EDITABLE = {
    "steps": "actor recipient rung status weapon quantity said_by date_from date_to".split(),
    "weapons": (
        "system category maker quantity_low quantity_high unit donor recipient status "
        "date_from date_to"
    ).split(),
    "quotes": "kind actor country speaker cue addressee venue said_from said_to".split(),
    "actors": "kind actor country role".split(),
    "dates": "type value date_from date_to".split(),
}
STATES = {
    "steps": ("actor", "recipient"),
    "weapons": ("maker", "donor", "recipient"),
    "quotes": ("country",),
    "actors": ("country",),
}
TYPES = {DAY: "date", COUNT: "number"}


def form(
    table: str, row: Mapping[str, Any], *, do: str, title: str, ladder: pd.DataFrame
) -> Markup:
    """Return the form in which a row is corrected or filled."""
    fields = Markup("").join(_field(table, column, row, ladder) for column in _columns(table))
    return Markup(
        '<form class="fields" data-do="{}"><h3>{}</h3>{}<div class="bar">'
        '<button type="submit" id="save">Save</button>'
        '<button type="button" id="cancel" data-do="cancel">Cancel</button></div></form>'
    ).format(do, title, fields)


def _columns(table: str) -> Iterator[Column]:
    columns = {column.name: column for column in REVIEWED[table].columns}
    return (columns[name] for name in EDITABLE[table])


def _field(table: str, column: Column, row: Mapping[str, Any], ladder: pd.DataFrame) -> Markup:
    """Return a column's field: a list where there are choices, else text, number or date."""
    value = _shown(row.get(column.name))
    first = Markup("data-focus") if column.name == EDITABLE[table][0] else ""
    label = Markup('<label title="{}">{} ').format(column.meaning, column.name.replace("_", " "))
    if choices := _choices(column, ladder):
        empty = Markup("<option></option>") if not column.required else Markup("")
        options = Markup("").join(_choice(*choice, value) for choice in choices)
        field = Markup('<select name="{}" {}>{}{}</select>')
        return label + field.format(column.name, first, empty, options) + Markup("</label>")
    field = Markup('<input type="{}" name="{}" value="{}" {}>')
    kind = TYPES.get(column.dtype, "text")
    return label + field.format(kind, column.name, value, first) + Markup("</label>")


def _choices(column: Column, ladder: pd.DataFrame) -> list[tuple[str, str]]:
    """Return what may stand in a column, with its name."""
    if column.name == "rung":
        return [
            (rung, f"{rung} {short}")
            for rung, short in zip(ladder["rung"], ladder["short"], strict=True)
        ]
    return [(choice, choice) for choice in column.choices]


def _choice(value: str, name: str, chosen: str) -> Markup:
    mark = Markup("selected") if value == chosen else ""
    return Markup('<option value="{}" {}>{}</option>').format(value, mark, name)


def _shown(value: Any) -> str:
    if value is None or pd.isna(value):
        return ""
    return f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)


def changes_of(
    table: str, row: Mapping[str, Any], fields: Mapping[str, str], ladder: pd.DataFrame
) -> dict[str, Any]:
    """Return the values that a filled form gives another than the row has.

    Raises
    ------
    AnalysisError
        Naming the fields that hold no date or number where one belongs.
    """
    read, problems = {}, []
    for column in _columns(table):
        typed = fields.get(column.name, "").strip()
        try:
            value = _read(table, column, typed)
        except ValueError:
            problems.append(f"{column.name}: {typed!r} is no {TYPES[column.dtype]}")
            continue
        if _shown(value) != _shown(row.get(column.name)):
            read[column.name] = value
    if problems:
        raise AnalysisError(listed("fields that cannot be read:", problems))
    return {**read, **_track(read, ladder)}


def _read(table: str, column: Column, typed: str) -> Any:
    if not typed:
        return pd.NaT if column.dtype == DAY else pd.NA
    if column.dtype == DAY:
        return pd.Timestamp(typed)
    if column.dtype == COUNT:
        return int(typed)
    return _coded(typed) if column.name in STATES.get(table, ()) else typed


def _coded(typed: str) -> str:
    """Return the codes of the states that are typed by name; other actors as they are.

    >>> _coded("Poland; Netherlands; Some Foundation")
    'POL;NLD;Some Foundation'
    """
    codes: list[str] = []
    for name in filter(None, map(str.strip, typed.split(";"))):
        try:
            codes += country_codes([name])
        except LexiconError:
            codes.append(name)
    return ";".join(codes)


def _track(read: Mapping[str, Any], ladder: pd.DataFrame) -> dict[str, str]:
    """Return the track of a rung that is given."""
    if "rung" not in read or pd.isna(read["rung"]):
        return {}
    return {"track": str(ladder.set_index("rung").loc[read["rung"], "track"])}
