"""The quotes chart: who spoke when, one line per speaker."""

from typing import Any

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from analysis.charts.colours import BAND, colour_of
from analysis.charts.days import draw_dates, draw_margin, timeline
from analysis.charts.findings import most
from analysis.charts.marks import KIND_MARKS, key_colours, key_mark, not_in_key
from analysis.charts.rows import MARK, ROW, place_marks, write_surplus, write_undated
from analysis.charts.sheet import Sheet, Width, new_sheet
from analysis.charts.style import styled
from analysis.charts.wording import (
    NO_QUOTES,
    counted,
    from_articles,
    sentences,
    span_of,
)
from analysis.needs import needs
from analysis.schema import QUOTES

MOST_SPEAKERS = 25  # lines on a page; the rest are counted in the note
PALE = 0.45  # of the colour is left where only the article's day is known


@styled
@needs(QUOTES)
def plot_quotes(
    quotes: pd.DataFrame,
    *,
    title: str | None = None,
    width: Width = "page",
    ax: Axes | None = None,
    **artist: Any,
) -> Axes:
    """Draw each utterance on its speaker's line at the day when it was said.

    The marker tells whether it is quoted word for word, the colour for which state or bloc
    the speaker acts. Rows that go on with an utterance are not counted again. Where the text
    does not tell the day, the mark stands, pale, at the day of the article; utterances
    without either stand in a margin column.

    Parameters
    ----------
    quotes
        A table of quotes.
    {paper}
    artist
        Passed to `Axes.plot` for the markers.

    """
    sheet = new_sheet(ax, width)
    utterances = quotes[quotes["continues"].isna()]
    named = utterances.dropna(subset="actor")
    if named.empty:
        return sheet.say(NO_QUOTES)
    told = named["said_from"].notna()
    named = named.assign(
        time=named["said_from"].where(told, named["reported"]),
        time_to=named["said_to"],
        pale=~told & named["reported"].notna(),
    )
    place = _lines(named)
    shown = named[named["actor"].isin(set(place))]
    undated = bool(shown["time"].isna().any())
    _draw_rows(sheet, shown, place, undated)
    inches = sheet.inner_width()
    margin = (0.5 if sheet.narrow else 0.8) if undated else 0.0
    line = timeline(shown["time"], inches, margin)
    placed = place_marks(shown, place, line, ROW, by="actor")
    draw_margin(sheet.ax, line)
    draw_dates(sheet.ax, line, inches)
    _draw_marks(sheet.ax, placed, artist)
    sheet.lay_out(
        title,
        _note(utterances, named, shown),
        about=f"Who spoke when{span_of(shown['time'])}",
        finding=most(named["actor"], "spoke most often"),
        height=ROW * (len(place) + (1.2 if undated else 0.4)),
        key=_key(shown),
    )
    write_surplus(sheet, placed, line, ROW)
    if margin:
        write_undated(sheet, line, len(place))
    return sheet.ax


def _lines(named: pd.DataFrame) -> dict[str, float]:
    """Return each speaker's row: countries together, those who spoke most at the top."""
    speakers = named.groupby("actor", as_index=False).agg(
        country=("country", "first"), number=("quote_id", "size")
    )
    speakers = speakers.sort_values(["number", "actor"], ascending=[False, True])
    speakers = speakers.head(MOST_SPEAKERS).assign(country=lambda kept: kept["country"].fillna("~"))
    weight = speakers.groupby("country")["number"].transform("sum")
    ranked = speakers.assign(weight=weight).sort_values(
        ["weight", "country", "number", "actor"], ascending=[False, True, False, True]
    )
    return {actor: float(row) for row, actor in enumerate(ranked["actor"][::-1])}


def _draw_rows(sheet: Sheet, shown: pd.DataFrame, place: dict[str, float], undated: bool) -> None:
    """Write each speaker's name with the state's, and draw a line for each."""
    countries = shown.groupby("actor")["country"].first()
    names = [sheet.row_name(actor, countries[actor]) for actor in place]
    sheet.name_rows(list(place.values()), names)
    top = len(place) + (0.5 if undated else -0.3)
    sheet.ax.set_ylim(-0.7, top)
    if undated:
        sheet.ax.axhspan(len(place) - 0.45, top, color=BAND, linewidth=0, zorder=0.2)
    sheet.draw_rows(list(place.values()))


def _draw_marks(ax: Axes, placed: pd.DataFrame, artist: dict[str, Any]) -> None:
    drawn = placed[~placed["surplus"]]
    for (country, kind, pale), rows in drawn.groupby(["country", "kind", "pale"], dropna=False):
        style = KIND_MARKS[str(kind)].style(colour_of(country), MARK)
        look = {"zorder": 2.5, "alpha": PALE if pale else 1.0, **style, **artist}
        ax.plot(rows["x"], rows["y"], **look)


def _key(shown: pd.DataFrame) -> list[Artist]:
    kinds = set(shown["kind"])
    return [
        *(key_mark(mark, kind) for kind, mark in KIND_MARKS.items() if kind in kinds),
        *key_colours(shown["country"]),
    ]


def _note(utterances: pd.DataFrame, named: pd.DataFrame, shown: pd.DataFrame) -> str:
    unnamed = len(utterances) - len(named)
    pale = int(shown["pale"].sum())
    others = named["actor"].nunique() - shown["actor"].nunique()
    unkeyed = not_in_key(shown["country"])
    return sentences(
        from_articles(utterances, "utterance"),
        f"{unnamed:,} of nobody named" if unnamed else "",
        f"Pale: {pale:,} at the day of the article, as the text tells no other" if pale else "",
        f"Not drawn: {counted(others, 'speaker')} who spoke less" if others else "",
        f"Not in the key: {unkeyed} countries with fewer utterances" if unkeyed else "",
    )
