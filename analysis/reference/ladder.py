"""The ladder: rungs of support within tracks, lowest first; a researcher may bring another."""

from pathlib import Path

import pandas as pd

from analysis.reference.rows import Row, data_folder, outside, read_rows, refuse, repeats
from analysis.schema import TRACKS

SHORT = "short"  # the one column that a ladder may lack
COLUMNS = ("rung", "track", "order", "covers", "cues", "example", "first_known")


def load_ladder(ladder: str | Path | pd.DataFrame | None = None) -> pd.DataFrame:
    """Return a ladder, checked: one row per rung, columns as in `data/ladder.csv`.

    `short`, the rung's name on charts, may be missing or empty: the first thing that
    the rung covers stands for it.

    Parameters
    ----------
    ladder
        A CSV file or a DataFrame with the columns of `data/ladder.csv`; the default
        is that table.

    Raises
    ------
    LexiconError
        If a column is missing, a rung stands twice, an order is no whole number or
        stands twice in its track, or a track is unknown.
    """
    if isinstance(ladder, pd.DataFrame):
        rows = _rows(ladder)
    else:
        rows = read_rows(Path(ladder) if ladder else data_folder() / "ladder.csv", COLUMNS)
    _check(rows)
    named = [{**row, SHORT: row.get(SHORT) or _shortened(row["covers"])} for row in rows]
    frame = pd.DataFrame(named, columns=[*COLUMNS, SHORT]).astype("string")
    return frame.assign(order=frame["order"].astype("int64"))


def _rows(frame: pd.DataFrame) -> list[Row]:
    refuse(f"the ladder has no column {name!r}" for name in COLUMNS if name not in frame)
    columns = [name for name in (*COLUMNS, SHORT) if name in frame]
    cells = frame.loc[:, columns].astype("string").fillna("")
    rows = zip(*(cells[name] for name in columns), strict=True)
    return [
        Row(zip(columns, row, strict=True), f"ladder, row {number}")
        for number, row in enumerate(rows)
    ]


def _check(rows: list[Row]) -> None:
    refuse(
        f"{row.place}: order {row['order']!r}; expected a whole number"
        for row in rows
        if not row["order"].isdigit()
    )
    refuse(
        [
            *outside(rows, "track", TRACKS),
            *repeats(((row["rung"], row) for row in rows), "the rung"),
            *repeats((((row["track"], row["order"]), row) for row in rows), "track and order"),
        ]
    )


def _shortened(covers: str) -> str:
    """Return the first thing that a rung covers, without its examples.

    >>> _shortened("Soviet-type heavy arms (tanks, artillery); radars")
    'Soviet-type heavy arms'
    """
    return covers.partition(";")[0].partition("(")[0].strip()
