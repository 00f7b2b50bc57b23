"""Steps on a small ladder, whose levels, firsts and lags are plain."""

from itertools import count

import pandas as pd

from analysis.schema import STEPS

LADDER = pd.DataFrame(
    {
        "rung": ["boots", "boats", "planes", "talk"],
        "track": ["arms", "arms", "arms", "counter"],
        "order": [1, 2, 9, 1],
        "covers": ["winter boots", "patrol boats", "old planes", "protest notes"],
        "cues": "",
        "example": "",
        "first_known": "",
    }
)


def make_steps(*rows):
    """Build steps from (actor, rung, status, date_from[, date_to[, reported]])."""
    number = count(1)
    frame = pd.DataFrame(
        [(*row, None, None)[:6] for row in rows],
        columns=["actor", "rung", "status", "date_from", "date_to", "reported"],
    )
    for name in ("date_from", "date_to", "reported"):
        frame[name] = pd.to_datetime(frame[name])
    one_day = frame["date_from"] + pd.Timedelta(days=1)
    frame["date_to"] = frame["date_to"].fillna(one_day)
    ids = [f"s{next(number)}" for _ in rows]
    track = frame["rung"].map(dict(zip(LADDER["rung"], LADDER["track"], strict=True)))
    frame = frame.assign(
        step_id=ids, doc_id="one", start=range(len(rows)), end=range(1, len(rows) + 1)
    )
    frame = frame.assign(words="gave", sentence="They gave it.", rule="test", recipient="UKR")
    frame = frame.assign(track=track.fillna("arms"), weapon=pd.NA, quantity=pd.NA, said_by=pd.NA)
    return STEPS.conform(frame)


def told(table, *columns):
    """Return rows as tuples, days as text."""
    text = [
        table[name].dt.strftime("%Y-%m-%d") if table[name].dtype.kind == "M" else table[name]
        for name in columns
    ]
    return list(zip(*text, strict=True))
