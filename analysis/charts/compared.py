"""The comparison chart: what the texts report beside what a tracker lists, on one time axis."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.charts.colours import FAINT, colour_of
from analysis.charts.days import draw_dates, timeline
from analysis.charts.fitting import text_width, wrapped
from analysis.charts.marks import Mark, key_mark
from analysis.charts.rows import MARK, write_aside
from analysis.charts.rungs import draw_headings
from analysis.charts.sheet import NAME_SHARE, Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import NO_COMPARISON, name_of, sentences, span_of
from analysis.needs import needs
from analysis.schema import COMPARISON

SWAPPED = "↔"
MOST_ROWS = 30  # more do not fit a page
ROW = 0.18  # inches
TEXT, TRACKER = Mark("o", "full", 0.85), Mark("s", "none", 1.5)
HEADINGS = {
    "matched": "In both",
    "only in text": "Texts only",
    "only in tracker": "Tracker only",
}


@styled
@needs(COMPARISON)
def plot_compare(
    comparison: pd.DataFrame,
    *,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw each transfer at the day that the texts give and at the day that the tracker gives.

    A full circle is the texts' day, an open square the tracker's; a line joins them where
    both report it. The numbers at the right are those of items, the texts' first; "?" where
    one gives none, and "↔" where the days agree once day and month change places. Where the
    texts' days include the tracker's, the marks coincide. Where there are too many, those on
    which both differ are drawn before others.

    Parameters
    ----------
    comparison
        A table made by `compare`.
    title
        In place of the chart's own.
    width
        "column" (3.3 inches, 7 pt) or "page" (6.9 inches, 8 pt).
    ax
        Where to draw; else on a figure of its own.
    artist
        Passed to `Axes.plot` for the marks.

    """
    sheet = new_sheet(ax, width)
    days = comparison["date_text"].fillna(comparison["date_tracker"])
    dated = comparison.assign(day=days).dropna(subset="day")
    if dated.empty:
        return sheet.say(NO_COMPARISON)
    shown, headings = _placed(dated)
    sheet.name_rows(list(shown["row"]), [_name(sheet, row) for row in shown.itertuples()])
    sheet.draw_rows(list(shown["row"]))
    top = max(headings.values())
    sheet.ax.set_ylim(-0.7, top + 0.5)
    draw_headings(sheet, headings)
    asides = dict(zip(shown["row"], _numbers(shown), strict=True))
    right = 0.16 + max(text_width(text, sheet.small) for text in asides.values())
    inches = sheet.inner_width(right)
    line = timeline(pd.concat([shown["date_text"], shown["date_tracker"]]), inches, margin=0.0)
    draw_dates(sheet.ax, line, inches)
    _draw_marks(sheet.ax, shown, artist)
    sheet.lay_out(
        title,
        _note(comparison, shown),
        about=f"Reported in the texts and listed in the tracker{span_of(shown['day'])}",
        height=ROW * (top + 1.2),
        key=[key_mark(TEXT, "texts"), key_mark(TRACKER, "tracker")],
        right=right,
    )
    write_aside(sheet, asides)
    return sheet.ax


def _placed(dated: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, float]]:
    """Return the rows that fit, each with its `row`, and the row of each heading."""
    order = list(HEADINGS)
    differs = (dated["quantity_difference"].fillna(0) != 0) | (dated["days"].fillna(0) != 0)
    ranked = dated.assign(turn=dated["outcome"].map(order.index), differs=differs)
    ranked = ranked.sort_values(["turn", "differs", "day"], ascending=[True, False, True])
    kept = ranked.groupby("turn", sort=False).head(max(MOST_ROWS // 3, MOST_ROWS - _others(ranked)))
    kept = kept.head(MOST_ROWS).sort_values(["turn", "day", "actor"], kind="stable")
    backwards = kept.iloc[::-1]
    group = pd.factorize(backwards["outcome"])[0]
    backwards = backwards.assign(row=np.arange(len(kept), dtype=float) + group)
    tops = backwards.groupby("outcome", sort=False)["row"].max()
    return backwards, {HEADINGS[str(name)]: float(row + 1) for name, row in tops.items()}


def _others(ranked: pd.DataFrame) -> int:
    """Return how many rows the other outcomes than the matched ones need, a third each at most."""
    sizes = ranked.loc[ranked["turn"] > 0, "turn"].value_counts()
    return int(sizes.clip(upper=MOST_ROWS // 3).sum())


def _name(sheet: Sheet, row: Any) -> str:
    """Return who gives what, as it fits beside a row."""
    room = NAME_SHARE * sheet.size.inches
    what = row.item_tracker if pd.isna(row.weapon_text) else row.weapon_text
    for actor in (name_of(row.actor), str(row.actor)):
        if text_width(name := f"{actor}, {what}", sheet.small) <= room:
            return name
    return wrapped(name, room, sheet.small, lines=1)


def _numbers(shown: pd.DataFrame) -> Iterator[str]:
    """Yield what stands at the right of each row: the numbers of items."""
    rows: Iterator[Any] = shown.itertuples()
    for row in rows:
        numbers = (row.quantity_text, row.quantity_tracker)
        told = ["?" if pd.isna(number) else f"{number:,}" for number in numbers]
        if row.outcome != "matched":
            told = [told[row.outcome == "only in tracker"]]
        alike = len(told) == 2 and told[0] == told[1]
        text = told[0] if alike else " | ".join(told)
        swapped = not pd.isna(row.swapped) and bool(row.swapped)
        yield f"{text} {SWAPPED}" if swapped else text


def _draw_marks(ax: Axes, shown: pd.DataFrame, artist: dict[str, Any]) -> None:
    met = shown["days"].eq(0).fillna(value=False).astype(bool)
    told = shown["date_text"].mask(met, shown["date_tracker"])
    ours, theirs = (
        date2num(days.to_numpy("datetime64[us]")) for days in (told, shown["date_tracker"])
    )
    places = shown["row"].to_numpy()
    gaps = np.full(len(shown), np.nan)
    across = np.column_stack([ours, theirs, gaps]).ravel()
    ax.plot(across, np.repeat(places, 3), color=FAINT, linewidth=1.0, zorder=1.5)
    for actor, numbers in shown.reset_index(drop=True).groupby("actor").indices.items():
        for days, mark in ((theirs, TRACKER), (ours, TEXT)):
            style = mark.style(colour_of(actor), MARK)
            ax.plot(days[numbers], places[numbers], **{"zorder": 2.5, **style, **artist})


def _note(comparison: pd.DataFrame, shown: pd.DataFrame) -> str:
    sizes = comparison["outcome"].value_counts()
    both = comparison[comparison["outcome"] == "matched"]
    differ = int((both["quantity_difference"].fillna(0) != 0).sum())
    apart = int((both["days"].fillna(0) != 0).sum())
    left = len(comparison) - len(shown)
    return sentences(
        f"{sizes.get('matched', 0):,} in both, {sizes.get('only in text', 0):,} only in the texts, "
        f"{sizes.get('only in tracker', 0):,} only in the tracker",
        f"Of those in both, the numbers differ in {differ:,}, the days in {apart:,}",
        "Numbers: items, the texts’ first",
        f"{SWAPPED}: day and month swapped" if shown["swapped"].fillna(value=False).any() else "",
        f"Not drawn: {left:,} of {len(comparison):,}, undated ones among them" if left else "",
    )
