"""An article's text with its finds marked, as HTML in which all text is escaped."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd
from markupsafe import Markup, escape

from analysis.export.wording import named

# From the outside in: where finds overlap, the later ones stand within the earlier ones.
LAYERS = ("chosen", "step", "quote", "weapon", "speaker", "donor", "date", "actor")


class Find(NamedTuple):
    """One find: its layer, its place in the text, and what a reader may want to know of it."""

    layer: str
    start: int
    end: int
    about: str
    anchor: str = ""


def highlighted(text: str, finds: Iterable[Find]) -> Markup:
    """Return the text with each find in elements of its layer's class.

    Overlapping finds are cut at each other's ends, so that elements nest; the first and the
    last piece of a find have the classes `opens` and `closes`.

    >>> print(highlighted("4 <b>", [Find("weapon", 2, 5, "rule: name")]))
    4 <span class="weapon opens closes" title="rule: name">&lt;b&gt;</span>
    """
    known = [find for find in finds if 0 <= find.start < find.end <= len(text)]
    ends = sorted({0, len(text), *(find.start for find in known), *(find.end for find in known)})
    starting: dict[int, list[Find]] = {}
    for find in sorted(known):
        starting.setdefault(find.start, []).append(find)
    pieces: list[Markup] = []
    active: list[Find] = []
    for start, end in pairwise(ends):
        active = [find for find in active if find.end > start] + starting.get(start, [])
        pieces.append(_piece(text[start:end], start, end, active))
    return Markup("").join(pieces)


def _piece(words: str, start: int, end: int, finds: list[Find]) -> Markup:
    """Return words that no find's end divides, within one element per layer."""
    html = escape(words)
    layers = [layer for layer in LAYERS if any(find.layer == layer for find in finds)]
    for layer in reversed(layers):
        own = [find for find in finds if find.layer == layer]
        names = [layer]
        names += ["opens"] if any(find.start == start for find in own) else []
        names += ["closes"] if any(find.end == end for find in own) else []
        title = Markup("")
        if layer == layers[0]:  # the browser shows the innermost title: one must tell all
            title = Markup(' title="{}"').format("\n".join(find.about for find in finds))
        html = Markup('<span class="{}"{}>{}</span>').format(" ".join(names), title, html)
    anchors = (find.anchor for find in finds if find.anchor and find.start == start)
    return Markup("").join(Markup('<a id="{}"></a>').format(name) for name in anchors) + html


def finds_of(
    doc_id: str, tables: dict[str, pd.DataFrame], anchors: dict[str, str]
) -> Iterator[Find]:
    """Yield the finds of one article; `anchors` gives the page's names for rows by their id."""
    keys = {"step": "step_id", "weapon": "weapon_id", "date": "date_id", "actor": "mention_id"}
    for layer, key in keys.items():
        for row in _rows(tables[layer], doc_id):
            about = _about(layer, row, key)
            yield Find(layer, row["start"], row["end"], about, anchors.get(row[key], ""))
    for row in _rows(tables["quote"], doc_id):
        about = _about("quote", row, "quote_id")
        yield Find("quote", row["start"], row["end"], about, anchors.get(row["quote_id"], ""))
        if pd.notna(row["speaker_start"]) and pd.notna(row["speaker_end"]):
            about = _about("speaker", row, "quote_id")
            yield Find("speaker", row["speaker_start"], row["speaker_end"], about)


TOLD = {
    "step": ("actor", "recipient", "rung", "status", "said_by"),
    "quote": ("kind", "actor"),
    "weapon": ("system", "category", "donor", "recipient", "status"),
    "speaker": ("actor", "country"),
    "date": ("value",),
    "actor": ("actor", "country", "role"),
}
ACTORS = ("actor", "recipient", "donor", "country")  # columns that hold codes


def _about(layer: str, row: dict[Hashable, Any], key: str) -> str:
    """Return a find in a line, as "weapon: MiG-29, combat aircraft, Poland (rule name, id …)"."""
    known = [(name, row[name]) for name in TOLD[layer] if not pd.isna(row[name])]
    told = ", ".join(named(value) if name in ACTORS else str(value) for name, value in known)
    return f"{layer}: {told} (rule {row['rule']}, id {row[key]})"


def _rows(table: pd.DataFrame, doc_id: str) -> list[dict[Hashable, Any]]:
    return table[table["doc_id"] == doc_id].to_dict("records")
