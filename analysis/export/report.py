"""The report: one page that holds the charts, the finds and the articles they stand in."""

from functools import cache
from pathlib import Path
from typing import Protocol

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from analysis.export import contents
from analysis.export.articles import marked_articles
from analysis.export.document import Contents, write_document
from analysis.export.figures import pictures
from analysis.export.methods import CITATION, methods
from analysis.writing import written_whole


class ReportTables(Protocol):
    """The tables that a report is made from, as `extract` returns them."""

    documents: pd.DataFrame
    quotes: pd.DataFrame
    actors: pd.DataFrame
    weapons: pd.DataFrame
    dates: pd.DataFrame
    steps: pd.DataFrame
    problems: pd.DataFrame


def export_report(
    tables: ReportTables,
    folder: str | Path,
    *,
    title: str | None = None,
    ladder: str | pd.DataFrame | None = None,
    evaluated: pd.DataFrame | None = None,
) -> Path:
    """Write `report.html` and `report.docx` into the folder; return the path of the page.

    The page has no outside links and no scripts: it can be mailed, printed and archived.
    The Word document holds the charts with captions, a selection of the rows, the methods
    and the reference, to be edited further. Long tables and large corpora are printed in
    part, and both say so; the exported tables hold every row. The same tables give the same
    bytes.

    Parameters
    ----------
    tables
        What `extract` returns.
    folder
        Made where it does not exist.
    title
        In place of the report's own.
    ladder
        A ladder of one's own: a file or a frame like `data/ladder.csv`.
    evaluated
        What `evaluate` returns: its error rates then stand in the section on methods.

    """
    path = Path(folder) / "report.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    anchors = contents.anchors_of(tables.steps, tables.quotes, tables.weapons)
    articles = marked_articles(tables, anchors)
    held = Contents(
        title or contents.title_of(tables.documents),
        contents.numbers(tables),
        list(pictures(tables, ladder)),
        contents.tracks(tables.steps, anchors, ladder),
        contents.speakers(tables.quotes, anchors),
        contents.weapons(tables.weapons, anchors),
        methods(tables, evaluated),
    )
    page = _template().render(
        **held._asdict(),
        articles=articles,
        problems=contents.problems(tables.problems),
        printed={anchor for article in articles.rows for anchor in article["anchors"]},
        marks=contents.STATUS_SIGNS,
        citation=CITATION,
    )
    write_document(held, path.with_suffix(".docx"))
    with written_whole(path) as passing:
        passing.write_text(page, encoding="utf-8", newline="\n")
    return path


@cache
def _template() -> Template:
    loader = PackageLoader("analysis.export", ".")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    environment.trim_blocks = environment.lstrip_blocks = True
    return environment.get_template("report.html.jinja")
