"""The articles of the report, with their finds marked."""

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.export.contents import Section
from analysis.export.highlight import finds_of, highlighted
from analysis.export.wording import text_of, when

if TYPE_CHECKING:
    from analysis.export.report import ReportTables

MOST_ARTICLES = 30  # a report of hundreds of pages is not read


def marked_articles(tables: "ReportTables", anchors: dict[str, str]) -> Section:
    """Return the articles to print, with their finds marked: those with the most steps."""
    documents = tables.documents
    steps = documents["doc_id"].map(tables.steps["doc_id"].value_counts()).fillna(0)
    most = documents.assign(steps=steps).sort_values(
        ["steps", "doc_id"], ascending=[False, True], kind="stable"
    )
    kept = documents[documents["doc_id"].isin(set(most["doc_id"].head(MOST_ARTICLES)))]
    layers = {
        "step": tables.steps,
        "quote": tables.quotes,
        "weapon": tables.weapons,
        "date": tables.dates,
        "actor": tables.actors,
    }
    rows = [_article(row, layers, anchors) for row in kept.to_dict("records")]
    return Section(rows, len(documents))


def _article(
    row: dict[Hashable, Any], layers: dict[str, pd.DataFrame], anchors: dict[str, str]
) -> dict[str, Any]:
    finds = list(finds_of(row["doc_id"], layers, anchors))
    return {
        "doc_id": row["doc_id"],
        "title": text_of(row["title"]) or row["doc_id"],
        "publisher": text_of(row["publisher"]),
        "byline": text_of(row["byline"]),
        "published": when(row["published"], row["published_to"]),
        "basis": text_of(row["published_basis"]),
        "source": text_of(row["source"]),
        "html": highlighted(row["text"], finds),
        "anchors": [find.anchor for find in finds if find.anchor],
    }
