"""Findings to the table of documents: ids, dates, and everything that went wrong."""

from collections.abc import Iterable, Iterator, MutableSet
from dataclasses import dataclass, field
from datetime import date, timedelta

import pandas as pd

from analysis.load.day_order import DayOrders
from analysis.load.days import EITHER, order_of_numbers, parse_day
from analysis.load.finding import Article, Columns, Finding, LeftOut, Problem
from analysis.load.identity import distinct
from analysis.load.languages import language_code
from analysis.load.stated_length import compare_length, count_words, stated_words
from analysis.schema import DOCUMENTS, PROBLEMS

STATED = ("title", "publisher", "byline", "section")


class Noted(tuple[dict[str, str], ...]):
    """Problems as a frame carries them along; pandas copies `attrs` at each operation.

    With 50,000 problems a copy of all takes a second, so a copy is the same object.
    """

    __slots__ = ()

    def __deepcopy__(self, known: dict[int, object]) -> "Noted":
        return self


@dataclass
class Corpus:
    """The documents and problems found so far, file by file."""

    rows: list[dict[str, object]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    columns: dict[str, dict[str, str]] = field(default_factory=dict)
    left_out: dict[str, list[str]] = field(default_factory=dict)
    days: DayOrders = field(default_factory=DayOrders)
    ids: MutableSet[str] = field(default_factory=set)
    undated: list[tuple[dict[str, object], Article, str]] = field(default_factory=list)
    characters: int = 0

    def add(self, label: str, file_id: str, findings: Iterable[Finding]) -> None:
        """Take in what was found in one file."""
        for _ in self.adding(label, file_id, findings):
            pass

    def adding(self, label: str, file_id: str, findings: Iterable[Finding]) -> Iterator[None]:
        """Take in what is found in one file, and pause after each find.

        One article waits at a time: an only one is called after its file alone.
        """
        waiting, several = None, False
        for finding in findings:
            if isinstance(finding, Article):
                if waiting:
                    several = True
                    self._add_article(waiting, label, f"{file_id}#{waiting.number}")
                waiting = finding
            elif isinstance(finding, Columns):
                self.columns[_where(label, finding.place)] = dict(finding.taken)
            elif isinstance(finding, LeftOut):
                self.left_out[label] = list(finding.lines)
            else:
                self.problems.append(finding._replace(file=label))
            yield
        if waiting:
            own = f"{file_id}#{waiting.number}" if several else file_id
            self._add_article(waiting, label, own)
        self._settle_dates()

    def _add_article(self, article: Article, label: str, own: str) -> None:
        wanted = article.doc_id or own
        doc_id = distinct(wanted, self.ids)
        if doc_id != wanted:
            problem, remedy = f"the id '{wanted}' occurs again", f"this one is called '{doc_id}'"
            self.problems.append(Problem(problem, remedy, article.place, label))
        self.ids.add(doc_id)
        self.characters += len(article.text)
        source = article.source or _where(label, article.place)
        language = language_code(article.language)
        row = {"doc_id": doc_id, "text": article.text, "source": source, "language": language}
        stated = {name: getattr(article, name) for name in STATED}
        self.rows.append({**row, **stated, **self._lengths(article, label)})
        self.days.see(label, article.published)
        if order_of_numbers(str(article.published)) == EITHER:  # the file's other dates may tell
            self.undated.append((self.rows[-1], article, label))
        else:
            self._date(self.rows[-1], article, label)

    def _date(self, row: dict[str, object], article: Article, label: str) -> None:
        try:
            row.update(_dates(article, day_first=self.days.order_of(label)))
        except ValueError as error:
            remedy = "the article is kept without a date"
            self.problems.append(Problem(str(error), remedy, article.place, label))

    def _settle_dates(self) -> None:
        """Read the dates that waited for the order of day and month in their file."""
        for waiting in self.undated:
            self._date(*waiting)
        self.undated = []

    def _lengths(self, article: Article, label: str) -> dict[str, object]:
        stated, counted = stated_words(article.words_stated), count_words(article.text)
        if problem := compare_length(stated, counted, article.place):
            self.problems.append(problem._replace(file=label))
        return {"words_stated": stated, "words_counted": counted}

    def table(self) -> pd.DataFrame:
        """Return the documents; problems, columns taken and lines left out are in `attrs`."""
        self._settle_dates()
        rows = [{name: value or None for name, value in row.items()} for row in self.rows]
        documents = DOCUMENTS.conform(pd.DataFrame(rows, columns=DOCUMENTS.names))
        # lists and strings: pandas compares `attrs` in concat and writes them to Parquet
        documents.attrs["problems"] = Noted(problem._asdict() for problem in self.problems)
        documents.attrs["columns"] = self.columns
        documents.attrs["left_out"] = self.left_out
        return documents

    def taken(self) -> pd.DataFrame:
        """Return the documents found since the last time, and forget them; ids stay known."""
        documents = self.table()
        self.rows, self.problems, self.columns, self.left_out = [], [], {}, {}
        self.characters = 0
        return documents


def columns_taken(documents: pd.DataFrame) -> list[str]:
    """Return, a line per table read, which of its columns were taken for what.

    >>> frame = pd.DataFrame()
    >>> frame.attrs["columns"] = {"a.csv": {"text": "Body", "published": "Date"}}
    >>> columns_taken(frame)
    ["a.csv: text is 'Body', published is 'Date'"]
    """
    return [
        f"{label}: " + ", ".join(f"{field} is '{column}'" for field, column in taken.items())
        for label, taken in documents.attrs.get("columns", {}).items()
    ]


def problems_table(documents: pd.DataFrame) -> pd.DataFrame:
    """Return what could not be read when documents were loaded, as a table of problems."""
    problems = pd.DataFrame(documents.attrs.get("problems", []), columns=Problem._fields)
    numbered = problems.replace("", None).assign(problem_id=range(1, len(problems) + 1))
    return PROBLEMS.conform(numbered)


def _where(label: str, place: str) -> str:
    return f"{label}, {place}" if place else label


def _dates(article: Article, *, day_first: bool | None) -> dict[str, object]:
    published = _day(article.published, day_first=day_first)
    if published is None:
        return {}
    return {
        "published": published,
        "published_to": _day(article.published_to) or published + timedelta(days=1),
        "published_basis": article.published_basis or "given",
    }


def _day(stated: str | date, *, day_first: bool | None = None) -> date | None:
    is_written = isinstance(stated, str) and stated
    return parse_day(str(stated), day_first=day_first) if is_written else stated or None  # type: ignore[return-value]
