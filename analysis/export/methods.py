"""What a report's section on methods says: the corpus, the program, its limits and error rates."""

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis import __version__
from analysis.charts.wording import counted
from analysis.export.wording import when
from analysis.reference import reference_hashes
from analysis.schema import EVALUATION, QUOTES, STEPS, WEAPONS

if TYPE_CHECKING:
    from analysis.export.report import ReportTables

CITATION = (
    "The support-ladder developers (2026). support-ladder: from news articles to tables of quotes, "
    f"actors, weapon systems and steps of support. Version {__version__} [Computer software]."
)
MEANING = (
    f"A row of the quotes table is a {QUOTES.row}, of the weapons table a {WEAPONS.row}, of the "
    f"steps table a {STEPS.row}. Dates are those that the texts give, relative ones resolved from "
    "the day of publication; where a step has none, its article’s day stands in and is marked "
    "“reported”. A range counts from its first day."
)
LIMITS = (
    "The report shows what articles say, not what happened: silence is no evidence, and a step "
    "told by three articles is three rows. Rules miss what is put in unforeseen words and take "
    "some words for what they are not; irony is not detected. Before a number is relied on, its "
    "rows should be read in their articles."
)
UNTESTED = (
    "The finds of this corpus have not been compared with hand coding; a sample to code and the "
    "figures of agreement come from validation_sample and evaluate."
)


class Paragraph(NamedTuple):
    """A paragraph and the word that opens it."""

    heading: str
    text: str


def methods(tables: "ReportTables", evaluated: pd.DataFrame | None) -> list[Paragraph]:
    """Return the paragraphs on how the report was made."""
    return [
        Paragraph("Corpus", _corpus(tables)),
        Paragraph("Program", _program()),
        Paragraph("Rows", MEANING),
        Paragraph("Limits", LIMITS),
        Paragraph("Error rates", UNTESTED if evaluated is None else _rates(evaluated)),
    ]


def _corpus(tables: "ReportTables") -> str:
    documents = tables.documents
    days = documents["published"].dropna()
    span = when(days.min(), documents["published_to"].max()) if len(days) else ""
    inferred = int((documents["published_confidence"] == "inferred").sum())
    copies = int(documents["duplicate_of"].notna().sum())
    unread = len(tables.problems)
    parts = [
        f"{counted(len(documents), 'article')}{f', published {span}' if span else ''}",
        f"{inferred:,} dated by inference from the text" if inferred else "",
        f"{len(documents) - len(days):,} without a date" if len(days) < len(documents) else "",
        f"{counted(copies, 'article')} that repeat another",
        f"{counted(unread, 'problem')} met in reading" if unread else "nothing left unread",
    ]
    return "; ".join(part for part in parts if part) + "."


def _program() -> str:
    digests = "".join(f"{name}{digest}" for name, digest in sorted(reference_hashes().items()))
    return (
        f"The finds were made by support-ladder {__version__}: written rules and hand-kept "
        "reference tables, no trained model, so that the same articles give the same finds and "
        "each find names the rule that made it. Digest of the reference tables (SHA-256, first "
        f"twelve figures): {sha256(digests.encode()).hexdigest()[:12]}."
    )


def _rates(evaluated: pd.DataFrame) -> str:
    """Return precision and recall of each table in words, with their intervals."""
    known = EVALUATION.conform(evaluated).dropna(subset="estimate")
    overall = known[known["by"].isna()]
    rates = [
        f"{table}, {measure} {estimate:.2f} ({low:.2f} to {high:.2f}, n = {size:,})"
        for table, measure, estimate, low, high, size in overall[
            ["table", "measure", "estimate", "low", "high", "of"]
        ].itertuples(index=False)
    ]
    return f"Against hand coding, with intervals of 95 %: {'; '.join(rates)}."
