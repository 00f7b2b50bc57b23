"""The chart of words on rungs: which steps each speaker spoke of, and when."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.patches import Patch

from analysis.charts.colours import BAND, FAINT, TRACK_COLOURS, darker
from analysis.charts.days import Timeline, draw_dates, draw_margin, timeline
from analysis.charts.findings import most
from analysis.charts.fitting import text_width
from analysis.charts.lettering import POINTS
from analysis.charts.marks import STATUS_MARKS, key_mark
from analysis.charts.rows import MARK
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import (
    NO_WORDS,
    counted,
    from_articles,
    sentences,
    span_of,
)
from analysis.needs import needs
from analysis.reference import load_ladder
from analysis.schema import STEPS
from analysis.timeline import dated, on_ladder

MOST_SPEAKERS = 15  # the rest are counted in the note
MOST_LANES = {False: 6, True: 9}  # of marks above each other in a row, wide and narrow
MOST_EXPLAINED = 10  # rungs whose names stand in the note
LANE = 0.14  # inches
PAD = 0.5  # lanes between two speakers
GAP = 0.05  # inches between a mark and its rung


@styled
@needs(STEPS)
def plot_words_on_rungs(
    steps: pd.DataFrame,
    *,
    ladder: str | pd.DataFrame | None = None,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw the steps that each speaker spoke of, at the day of the step, one row per speaker.

    Only steps told in somebody's words (`said_by`) are drawn. The code beside a mark is the
    rung, the marker tells the status, the colour the track: what somebody asks, offers or
    rules out in words, which need not be what his or her state does.

    Parameters
    ----------
    steps
        A table of steps.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    {paper}
    artist
        Passed to `Axes.plot` for the markers.

    """
    sheet = new_sheet(ax, width)
    told = steps.dropna(subset="said_by")
    if told.empty:
        return sheet.say(NO_WORDS)
    placed = dated(on_ladder(told, ladder))
    speakers = _speakers(placed)
    shown = placed[placed["said_by"].isin(speakers)]
    names = [sheet.row_name(name) for name in speakers]
    sheet.name_rows(range(len(speakers)), names)
    inches = sheet.inner_width()
    undated = bool(shown["time"].isna().any())
    margin = (0.75 if sheet.narrow else 1.1) if undated else 0.35
    line = timeline(shown["time"], inches, margin)
    marks, rows = _in_lanes(_merged(shown, line, sheet.small), speakers, sheet.narrow, line)
    _draw_rows(sheet, names, list(rows), line, undated)
    draw_dates(sheet.ax, line, inches)
    _draw_marks(sheet, marks[~marks["surplus"]], line, artist)
    sheet.lay_out(
        title,
        _note(told, shown, marks, load_ladder(ladder)),
        about=f"Steps in each speaker’s words{span_of(shown['time'])}",
        finding=most(told["said_by"], "told of most steps"),
        height=LANE * (rows[-1].end + 1.2),
        key=_key(shown),
    )
    return sheet.ax


def _speakers(told: pd.DataFrame) -> list[str]:
    """Return the speakers to draw, those with most steps last, that is at the top."""
    counts = told.groupby("said_by").size().sort_index().sort_values(kind="stable", ascending=False)
    return list(counts.index[:MOST_SPEAKERS][::-1])


def _merged(shown: pd.DataFrame, line: Timeline, points: float) -> pd.DataFrame:
    """Return one row per mark, with its `text`, and its place and length in inches."""
    key = ["said_by", "time", "track", "level", "rung", "status"]
    marks = shown.groupby(key, dropna=False, as_index=False).agg(number=("step_id", "size"))
    times = [f" ×{number}" if number > 1 else "" for number in marks["number"]]
    texts = [rung + count for rung, count in zip(marks["rung"], times, strict=True)]
    x = date2num(marks["time"].to_numpy("datetime64[us]"))
    undated = (line.border - line.low) / line.days_per_inch + 0.12
    place = np.where(np.isnan(x), undated, (x - line.low) / line.days_per_inch)
    length = [MARK / POINTS + GAP + text_width(text, points) + 0.08 for text in texts]
    return marks.assign(text=texts, place=place, length=length)


class _Row(NamedTuple):
    """Where a speaker's lanes start and end."""

    start: float
    end: float


def _in_lanes(
    marks: pd.DataFrame, speakers: list[str], narrow: bool, line: Timeline
) -> tuple[pd.DataFrame, list[_Row]]:
    """Return the marks with their lane `y` and their `place` in it, and the speakers' rows."""
    placed, rows, y = [], [], 0.0
    right = (line.high - line.low) / line.days_per_inch
    for speaker in speakers:
        own = marks[marks["said_by"] == speaker].sort_values(["place", "level"], kind="stable")
        lanes, places = _lanes(own, MOST_LANES[narrow], right)
        used = max(lanes) + 1
        surplus = [lane < 0 for lane in lanes]
        placed.append(own.assign(y=[y + lane for lane in lanes], place=places, surplus=surplus))
        rows.append(_Row(y, y + used))
        y += used + PAD
    return pd.concat(placed), rows


def _lanes(own: pd.DataFrame, most: int, right: float) -> tuple[list[int], list[float]]:
    """Return a free lane for each mark (-1 where there is none), and its place in inches.

    A dated mark stands at its day; undated ones stand side by side as far as the page goes.
    """
    ends = [-1.0] * most
    lanes, places = [], []
    rows = zip(own["place"], own["length"], own["time"].notna(), strict=True)
    for place, length, has_day in rows:
        free = [lane for lane in range(most) if ends[lane] <= place]
        lane = free[0] if free else -1 if has_day else ends.index(min(ends))
        at = place if has_day else max(place, ends[lane])
        if lane >= 0 and at + length <= right:
            ends[lane] = at + length
        else:
            lane = -1
        lanes.append(lane)
        places.append(at)
    return lanes, places


def _draw_rows(
    sheet: Sheet, names: list[str], rows: list[_Row], line: Timeline, undated: bool
) -> None:
    """Name the speakers at the middle of their rows, every other of which is tinted."""
    sheet.name_rows([(row.start + row.end - 1) / 2 for row in rows], names)
    top = rows[-1].end
    sheet.ax.set_ylim(-0.7, top + 0.5)
    for row in rows[::2]:
        low, high = row.start - 0.5 - PAD / 2, row.end - 0.5 + PAD / 2
        sheet.ax.axhspan(low, high, color=BAND, linewidth=0, zorder=0.1)
    if undated:
        draw_margin(sheet.ax, line)
        x = (line.border + line.high) / 2
        sheet.ax.text(
            x, top, "undated", fontsize=sheet.small, color=FAINT, ha="center", va="center"
        )


def _draw_marks(sheet: Sheet, marks: pd.DataFrame, line: Timeline, artist: dict[str, Any]) -> None:
    marks = marks.assign(x=line.low + marks["place"] * line.days_per_inch)
    for (track, status), own in marks.groupby(["track", "status"]):
        style = STATUS_MARKS[str(status)].style(TRACK_COLOURS[str(track)], MARK)
        sheet.ax.plot(own["x"], own["y"], **{"zorder": 2.5, **style, **artist})
    rows: Iterator[Any] = marks.itertuples()
    for mark in rows:
        sheet.ax.annotate(
            mark.text,
            (mark.x, mark.y),
            (MARK / 2 + GAP * POINTS, 0),
            textcoords="offset points",
            fontsize=sheet.small,
            color=darker(TRACK_COLOURS[mark.track]),
            va="center",
        )


def _key(shown: pd.DataFrame) -> list[Artist]:
    statuses, tracks = set(shown["status"].unique()), set(shown["track"].unique())
    return [
        *(key_mark(mark, name) for name, mark in STATUS_MARKS.items() if name in statuses),
        *(
            Patch(facecolor=colour, linewidth=0, label=track)
            for track, colour in TRACK_COLOURS.items()
            if track in tracks
        ),
    ]


def _note(
    told: pd.DataFrame, shown: pd.DataFrame, marks: pd.DataFrame, ladder: pd.DataFrame
) -> str:
    published = int((shown["time"].notna() & (shown["basis"] == "publication")).sum())
    others = told["said_by"].nunique() - shown["said_by"].nunique()
    surplus = int(marks.loc[marks["surplus"], "number"].sum())
    drawn = ladder[ladder["rung"].isin(set(shown["rung"]))]
    pairs = zip(drawn["rung"], drawn["short"], strict=True)
    names = [f"{rung} {short}" for rung, short in pairs]
    return sentences(
        f"{from_articles(told, 'step')}, told by {counted(told['said_by'].nunique(), 'speaker')}",
        f"{published:,} at the day of their article" if published else "",
        f"Not drawn: {counted(others, 'speaker')} with fewer steps" if others else "",
        f"Without room: {counted(surplus, 'step')}" if surplus else "",
        "; ".join(names) if len(names) <= MOST_EXPLAINED else "",
    )
