"""Which columns of each table are coded by hand, and which tell a row's kind and country."""

from typing import NamedTuple

import pandas as pd

from analysis.errors import SchemaError, listed
from analysis.schema import ACTORS, DATES, QUOTES, STEPS, WEAPONS
from analysis.table import Table


class Coded(NamedTuple):
    """What is judged of one table's rows: the attributes, and the columns to group by."""

    table: Table
    attributes: tuple[str, ...]
    groups: tuple[str, ...]


CODED = {
    coded.table.name: coded
    for coded in (
        Coded(
            QUOTES,
            ("kind", "actor", "country", "said_from"),
            ("rule", "kind", "country"),
        ),
        Coded(ACTORS, ("kind", "actor", "country"), ("rule", "kind", "country")),
        Coded(
            WEAPONS,
            ("system", "category", "donor", "recipient", "status", "quantity_low"),
            ("rule", "category", "status", "donor"),
        ),
        Coded(DATES, ("type", "value"), ("rule", "type")),
        Coded(
            STEPS,
            ("actor", "recipient", "rung", "status", "quantity"),
            ("rule", "rung", "status", "actor"),
        ),
    )
}


def coded_table(*frames: pd.DataFrame) -> Coded:
    """Return which table frames are rows of, by the columns that only one table has.

    Raises
    ------
    SchemaError
        If the columns are those of no table that can be coded, or of several.
    """
    fitting = [
        coded
        for coded in CODED.values()
        if all(coded.table.key in frame.columns for frame in frames[:1])
        and all({"doc_id", "start", "end"} <= {*frame.columns} for frame in frames)
    ]
    if len(fitting) != 1:
        keys = ", ".join(f"{coded.table.key!r} of {name}" for name, coded in CODED.items())
        raise SchemaError(
            listed(
                "not rows that can be compared with hand coding:",
                [
                    f"expected columns 'doc_id', 'start', 'end' and one key: {keys}",
                    *(f"one table has {list(map(str, frame.columns))}" for frame in frames),
                ],
            )
        )
    return fitting[0]
