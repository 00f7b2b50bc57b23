"""Milestones: steps of the public record, typed by hand, to see charts and extracts against."""

from pathlib import Path

import pandas as pd

from analysis.reference.actors import read_blocs, read_countries
from analysis.reference.ladder import load_ladder
from analysis.reference.rows import Row, data_folder, outside, read_rows, refuse
from analysis.schema import MILESTONES, STATUSES

COLUMNS = ("date", "actor", "recipient", "rung", "status", "system", "quantity", "note", "source")
DOCUMENT = MILESTONES.name  # stands for the article that they are from


def load_milestones(path: str | Path | None = None) -> pd.DataFrame:
    """Return the facts of `data/milestones.csv` as a table of steps with their `source`.

    Every chart and table that is made from steps can be made from it: `doc_id` is
    "milestones", `start` the row's number there, `words` what was given and `sentence` the
    note, or the same words where there is none.

    Parameters
    ----------
    path
        A file of one's own with the columns of `data/milestones.csv`.

    Raises
    ------
    LexiconError
        If a column is missing, or a row has an unknown actor, rung or status, or a date
        that is no day.
    """
    rows = read_rows(Path(path) if path else data_folder() / "milestones.csv", COLUMNS)
    ladder = load_ladder()
    _check(rows, set(ladder["rung"]))
    frame = pd.DataFrame(rows, columns=list(COLUMNS)).replace("", pd.NA)
    days = pd.to_datetime(frame["date"], format="%Y-%m-%d")
    words = [_words(row) for row in rows]
    start = pd.Series(range(len(rows)))
    made = frame.assign(
        step_id=[f"{DOCUMENT}:{number}" for number in start],
        doc_id=DOCUMENT,
        start=start,
        end=start + pd.Series(words, dtype="string").str.len(),
        words=words,
        track=frame["rung"].map(ladder.set_index("rung")["track"]),
        weapon=frame["system"],
        quantity=pd.to_numeric(frame["quantity"]),
        said_by=None,
        date_from=days,
        date_to=days + pd.Timedelta(days=1),
        reported=None,
        sentence=frame["note"].fillna(pd.Series(words)),
        rule=DOCUMENT,
    )
    return MILESTONES.conform(made)


def _words(row: Row) -> str:
    """Return what the step is about: "31 M1 Abrams", "no-fly zone", else its rung."""
    given = " ".join(part for part in (row["quantity"], row["system"]) if part)
    return (given if row["system"] else f"{given} {row['note']}".strip()) or row["rung"]


def _check(rows: list[Row], rungs: set[str]) -> None:
    actors = {*read_countries(data_folder()), *read_blocs(data_folder())}
    refuse(
        [
            *outside(rows, "actor", actors),
            *outside(rows, "recipient", actors),
            *outside(rows, "rung", rungs),
            *outside(rows, "status", STATUSES),
            *(
                f"{row.place}: date {row['date']!r}; expected a day such as 2023-01-25"
                for row in rows
                if pd.isna(pd.to_datetime(row["date"], format="%Y-%m-%d", errors="coerce"))
            ),
        ]
    )
