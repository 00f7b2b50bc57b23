"""A find → its passage in the article, with all that was found there marked, and by which rule."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from markupsafe import Markup

from analysis.errors import SchemaError
from analysis.explaining import explain
from analysis.export.highlight import Find, finds_of, highlighted
from analysis.export.wording import named, text_of, when
from analysis.tables import Tables

AROUND = 600  # characters before and after the find, at most
LAYERS = {
    "quote": "quotation",
    "speaker": "speaker",
    "weapon": "weapon",
    "donor": "donor",
    "date": "date",
    "step": "step",
}


class Window(NamedTuple):
    """A part of an article's text."""

    start: int
    end: int


def window_around(text: str, start: int, end: int) -> Window:
    r"""Return whole paragraphs around a find, as far as they are not too long.

    >>> window_around("One.\n\nTwo tanks.\n\nThree.", 10, 15)
    Window(start=0, end=24)
    """
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    first = text.find("\n", low, start) + 1 if low else 0
    last = text.rfind("\n", end, high) if high < len(text) else len(text)
    return Window(first or low, last if last > 0 else high)


def finds_near(
    tables: Tables, doc_id: str, window: Window, layers: Collection[str] = tuple(LAYERS)
) -> list[Find]:
    """Return the finds of some layers that touch a part of an article."""
    found = {
        "step": tables.steps,
        "quote": tables.quotes,
        "weapon": tables.weapons,
        "date": tables.dates,
        "actor": tables.actors,
    }
    near = {layer: _near(table, doc_id, window) for layer, table in found.items()}
    finds = [*finds_of(doc_id, near, {}), *_donors(near["weapon"], near["actor"])]
    inside = [find for find in finds if find.start < window.end and find.end > window.start]
    return [find for find in inside if find.layer in layers]


def _near(table: pd.DataFrame, doc_id: str, window: Window) -> pd.DataFrame:
    own = _of_article(table, doc_id)
    return own[(own["start"] < window.end) & (own["end"] > window.start)]


def _of_article(table: pd.DataFrame, doc_id: str) -> pd.DataFrame:
    """Return an article's rows; they stand together, and a slice costs the same of any table."""
    places = np.flatnonzero(table["doc_id"] == doc_id)
    if not len(places):
        return table.iloc[:0]
    own = table.iloc[places[0] : places[-1] + 1]
    return own if len(own) == len(places) else own[own["doc_id"] == doc_id]


def _donors(weapons: pd.DataFrame, actors: pd.DataFrame) -> Iterator[Find]:
    """Yield the mentions, in a weapon's sentence, of the state that gives it."""
    given = weapons.dropna(subset=["donor", "sentence"])
    columns = ("donor", "sentence", "words", "rule")
    for donor, sentence, words, rule in zip(*(given[name] for name in columns), strict=True):
        codes = donor.split(";")
        same = actors[(actors["sentence"] == sentence) & actors["country"].isin(codes)]
        for start, end, country in zip(same["start"], same["end"], same["country"], strict=True):
            yield Find("donor", start, end, f"donor: {named(country)} of {words} (rule {rule})")


def marked(text: str, finds: list[Find], window: Window) -> Markup:
    """Return a part of a text with its finds marked; every letter keeps its place."""
    inside = [
        find._replace(
            start=max(find.start - window.start, 0),
            end=min(find.end, window.end) - window.start,
        )
        for find in finds
    ]
    html = highlighted(text[window.start : window.end], inside)
    # The browser would drop carriage returns and the letters after would move.
    return Markup(str(html).replace("\r", "&#13;").replace("\0", "\ufffd"))


def passage(tables: Tables, row: pd.Series, text: str) -> Markup:
    """Return a row's passage: where it is from, the marked text, and each mark's rule."""
    window = window_around(text, row["start"], row["end"])
    finds = finds_near(tables, row["doc_id"], window)
    own = Find("chosen", row["start"], row["end"], "")
    html = marked(text, [own, *finds], window)
    before = "" if window.start == 0 else "… "
    after = "" if window.end == len(text) else " …"
    page = '{}{}<div class="text" id="passage" data-keep tabindex="0">{}{}{}</div>{}{}'
    above = heading(tables.documents, row["doc_id"]), key()
    return Markup(page).format(*above, before, html, after, why(row), _rules(text, finds, row))


def heading(documents: pd.DataFrame, doc_id: str) -> Markup:
    """Return an article's title, and where and when it was published."""
    own = _of_article(documents, doc_id)
    if own.empty:
        return Markup("<h2>{}</h2>").format(doc_id)
    row = own.iloc[0]
    day = when(row["published"], row["published_to"])
    about = " · ".join(filter(None, (text_of(row["publisher"]), day, text_of(row["source"]))))
    title = text_of(row["title"]) or doc_id
    return Markup('<h2>{}</h2><p class="about">{}</p>').format(title, about)


def key() -> Markup:
    """Return what the marks in a text stand for."""
    items = [
        Markup('<li><span class="{} opens closes">{}</span></li>').format(layer, name)
        for layer, name in LAYERS.items()
    ]
    return Markup('<ul class="marks" aria-label="Marks">{}</ul>').format(Markup("").join(items))


def why(row: pd.Series) -> Markup:
    """Return in words why a row is there; nothing of one that a person added."""
    try:
        return Markup('<p class="why">{}</p>').format(explain(row))
    except SchemaError:
        return Markup("")


def _rules(text: str, finds: list[Find], row: pd.Series) -> Markup:
    """Return the rule behind each mark of the sentence that the row stands in."""
    start, end = _sentence(text, row)
    items = [
        Markup('<li><span class="{} opens closes">{}</span> <small>{}</small></li>').format(
            find.layer, _cut(text[find.start : find.end]), find.about
        )
        for find in sorted(finds)
        if find.start < end and find.end > start
    ]
    return Markup(
        '<h3>What was found in this sentence, and by which rule</h3><ul class="rules">{}</ul>'
    ).format(Markup("").join(items))


def _sentence(text: str, row: pd.Series) -> tuple[int, int]:
    """Return where the sentence of a row stands; at least where the row does."""
    sentence = row["sentence"]
    if pd.isna(sentence):
        return row["start"], row["end"]
    place = text.rfind(sentence, max(0, row["start"] - len(sentence)), row["start"] + len(sentence))
    if place < 0:
        return row["start"], row["end"]
    return min(place, row["start"]), max(place + len(sentence), row["end"])


def _cut(words: str, most: int = 60) -> str:
    return words if len(words) <= most else words[:most].rstrip() + "…"
