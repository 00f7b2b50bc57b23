"""The lags chart: how long each actor took from request to talk to promise to delivery."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from analysis.charts.colours import FAINT, RULE, colour_of
from analysis.charts.findings import waits
from analysis.charts.fitting import text_width, wrapped
from analysis.charts.marks import STATUS_MARKS, key_mark
from analysis.charts.rows import MARK, write_aside
from analysis.charts.rungs import draw_headings
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_LAGS, counted, sentences
from analysis.needs import needs
from analysis.reference import load_ladder
from analysis.schema import LAGS, STAGES

MOST_ROWS = 30  # more do not fit a page
ROW = 0.18  # inches
ARROW: dict[str, Any] = {
    "marker": ">",
    "markersize": 5,
    "markerfacecolor": "white",
    "markeredgewidth": 0.9,
}


@styled
@needs(LAGS)
def plot_lags(
    lags: pd.DataFrame,
    *,
    ladder: str | pd.DataFrame | None = None,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw the days from one stage to the next, a line per actor under each rung.

    A line starts at the first stage that the texts report and has a mark at each later one.
    An open arrow is a wait that lasts: the next stage is not reported in these texts. The
    numbers at the right are the days. Where the later stage was reported to come first,
    as when a second batch is promised, there is no duration and nothing is drawn.

    Parameters
    ----------
    lags
        A table made by `lags`.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    {paper}
    artist
        Passed to `Axes.plot` for the lines.

    """
    sheet = new_sheet(ax, width)
    lasting = lags[(lags["days"] > 0) | ((lags["days"] == 0) & ~lags["censored"])]
    if lasting.empty:
        return sheet.say(NO_LAGS)
    rungs = load_ladder(ladder)
    shown, headings = _placed(lasting, list(rungs["track"].unique()))
    rows = shown.drop_duplicates("row").sort_values("row")
    sheet.name_rows(list(rows["row"]), [sheet.row_name(actor) for actor in rows["actor"]])
    sheet.draw_rows(list(rows["row"]))
    top = max(headings.values())
    sheet.ax.set_ylim(-0.7, top + 0.5)
    totals = shown.groupby("row")["told"].agg(" + ".join).to_dict()
    right = 0.16 + max(text_width(total, sheet.small) for total in totals.values())
    _write_rungs(sheet, headings, rungs, sheet.inner_width(right) + right - 0.1)
    _draw_lags(sheet.ax, shown, artist)
    _draw_days(sheet, float((shown["start"] + shown["days"]).max()))
    sheet.lay_out(
        title,
        _note(lags, lasting, shown),
        about="Days from one stage to the next, by rung and actor",
        finding=waits(lasting),
        height=ROW * (top + 1.2),
        key=_key(shown),
        right=right,
    )
    write_aside(sheet, totals)
    return sheet.ax


def _placed(lags: pd.DataFrame, tracks: list[str]) -> tuple[pd.DataFrame, dict[str, float]]:
    """Return the lags with their `row` and `start`, and the row of each rung's heading.

    The highest rung of the first track is at the top, who began first on it as well. Of too
    many lines those that reached a stage are kept before those that only wait, the first of
    each rung before the second of any.
    """
    key = ["track", "level", "rung", "actor"]
    rows = lags.groupby(key, as_index=False).agg(
        waits=("censored", "all"), begun=("from_date", "min")
    )
    rows = rows.sort_values(["begun", "actor"], kind="stable")
    rows = rows.assign(place=rows.groupby(["waits", "rung"]).cumcount())
    kept = rows.sort_values(["waits", "place", "level"], ascending=[True, True, False])
    kept = kept.head(MOST_ROWS).assign(turn=kept["track"].map(tracks.index))
    order = ["turn", "level", "begun", "actor"]
    kept = kept.sort_values(order, ascending=[False, True, False, False])
    headings_below = pd.factorize(kept["rung"])[0]
    kept = kept.assign(row=np.arange(len(kept)) + headings_below)
    tops = kept.groupby("rung", sort=False)["row"].max()
    headings = {str(rung): float(top + 1) for rung, top in tops.items()}
    shown = lags.merge(
        kept.drop(columns=["waits", "turn", "place"]), on=key, validate="many_to_one"
    )
    shown = shown.sort_values(["row", "from_date"], kind="stable")
    told = shown["days"].map("{:,}".format) + shown["censored"].map({True: " so far", False: ""})
    return shown.assign(start=(shown["from_date"] - shown["begun"]).dt.days, told=told), headings


def _write_rungs(
    sheet: Sheet, headings: dict[str, float], ladder: pd.DataFrame, inches: float
) -> None:
    """Write each rung's name above its lines, cut where it is longer than the chart."""
    short = dict(zip(ladder["rung"], ladder["short"], strict=True))
    for rung, row in headings.items():
        name = f"{rung} {short[rung]}"
        draw_headings(sheet, {wrapped(name, inches, sheet.small, lines=1, weight="bold"): row})


def _draw_lags(ax: Axes, shown: pd.DataFrame, artist: dict[str, Any]) -> None:
    rows: Iterator[Any] = shown.itertuples()
    for row in rows:
        colour = colour_of(row.actor)
        look = {"color": colour, "linewidth": 1.4, "linestyle": ":" if row.censored else "-"}
        stop = row.start + row.days
        ax.plot((row.start, stop), (row.row, row.row), **{**look, **artist})
        begin = STATUS_MARKS[row.from_status].style(colour, MARK)
        end = STATUS_MARKS[row.to_status].style(colour, MARK)
        if row.censored:
            end = {"linestyle": "none", "markeredgecolor": colour, **ARROW}
        for x, sign in ((stop, end), (row.start, begin)):
            ax.plot((x,), (row.row,), **{"zorder": 2.5, "clip_on": False, **sign})


def _draw_days(sheet: Sheet, longest: float) -> None:
    space = max(longest, 10.0) * 0.03
    sheet.ax.set_xlim(-space, max(longest, 10.0) + space)
    sheet.ax.xaxis.set_major_locator(MaxNLocator(nbins=4 if sheet.narrow else 8, integer=True))
    sheet.ax.axvline(0, color=RULE, linewidth=0.8, zorder=0.4)


def _key(shown: pd.DataFrame) -> list[Artist]:
    reached = {*shown["from_status"], *shown.loc[~shown["censored"], "to_status"]}
    marks: list[Artist] = [key_mark(STATUS_MARKS[name], name) for name in STAGES if name in reached]
    if shown["censored"].any():
        line = {"color": FAINT, "linestyle": ":", "markeredgecolor": FAINT, **ARROW}
        marks.append(Line2D([], [], label="not yet", **line))
    return marks


def _note(lags: pd.DataFrame, lasting: pd.DataFrame, shown: pd.DataFrame) -> str:
    waits, early = int(shown["censored"].sum()), int((lags["days"] < 0).sum())
    begun = len(lags) - early - len(lasting)
    lines = lasting.groupby(["actor", "rung"]).ngroups
    left = lines - shown["row"].nunique()
    return sentences(
        f"{counted(len(shown), 'lag')} on {counted(shown['rung'].nunique(), 'rung')}",
        f"{waits:,} not over when the texts end" if waits else "",
        f"Not drawn: {left:,} of {lines:,} lines, most of which only wait" if left else "",
        f"Left out: {counted(begun, 'wait')} that began on the last day" if begun else "",
        f"Left out: {early:,} whose later stage was reported to come first" if early else "",
    )
