"""The way from a researcher's sources to one table of documents."""

import warnings
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import Any, Literal

import pandas as pd

from analysis.duplicates import mark_duplicates
from analysis.errors import CorpusError, CorpusWarning, listed
from analysis.load.documents import Corpus
from analysis.load.files import Lister
from analysis.load.finding import Limits, Problem
from analysis.load.formats import NAMES
from analysis.load.identity import name_files
from analysis.load.reading import Wishes, read_part
from analysis.load.saved_pages import without_side_files
from analysis.progress import progress_bar

SHOWN = 10  # problems that a warning lists; the table has them all


def load_documents(
    source: Any,
    *,
    format: str = "auto",
    on_error: Literal["collect", "raise"] = "collect",
    progress: bool | None = None,
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
) -> pd.DataFrame:
    r"""Read articles from files, folders, archives or a DataFrame into one table of documents.

    Parameters
    ----------
    source
        A file, a folder (read with its subfolders), an archive of files (zip; tar, also packed
        by gzip, bzip2 or xz), a DataFrame of records, or a list of these. Text, Markdown with
        front matter, web pages, DOCX, RTF and PDF are read; mail (EML, MBOX), feeds (RSS,
        Atom), web archives (WARC, MHTML); and tables with an article a row: CSV, TSV, XLSX,
        JSON, JSONL, Parquet; any of them also packed by gzip. Exports of Nexis Uni,
        LexisNexis, Factiva, Europresse and ProQuest are known by their content
        (docs/loaders.md). Hidden files, READMEs, licences and the folders that browsers save
        beside a page are skipped; links out of a folder, and paths out of an archive, are
        refused.
    format
        The format of all files, where their names do not tell.
    on_error
        `collect` warns once of what could not be read and goes on; `raise` refuses it all.
    progress
        Whether to show a bar; by default in a terminal or a notebook, after a second.
    columns
        Which column is which field, where the guess is wrong: ``{"text": "Volltext"}``.
    limits
        How large files, what archives hold, and articles may be (`Limits`).

    Returns
    -------
    DataFrame
        Of DOCUMENTS, in order of `doc_id`: the file's stem, with more of its path where two
        files share a stem, and `#2` for the second article of a file; or the record's own id.
        `duplicate_of` names the earlier article that one repeats, as `find_duplicates` does.
        ``attrs["problems"]`` lists what could not be read (`problems_table` makes a table of
        it), ``attrs["columns"]`` says which column of each file was taken for which field,
        ``attrs["left_out"]`` which headings and footings of PDF pages are not in the text.

    Raises
    ------
    CorpusError
        Where nothing at all could be read, or anything could not with ``on_error="raise"``.

    Notes
    -----
    A text is decoded once (UTF-8, marked UTF-16, else Windows-1252; what would come out
    garbled is a problem), its line ends become "\n" and a byte-order mark is dropped. After
    that no character changes: offsets count in this text. Texts of a DataFrame stay as given.
    A date that can be read two ways (03/04/2023) is read as the other dates of its file are;
    where they do not tell, it is a problem, and stays empty.

    """
    _check_choice("format", format, NAMES)
    _check_choice("on_error", on_error, ("collect", "raise"))
    corpus = _read_all(source, Wishes(format, columns or {}, limits or Limits()), progress)
    message = _report(corpus, SHOWN if on_error == "collect" else len(corpus.problems))
    if not corpus.rows or (corpus.problems and on_error == "raise"):
        raise CorpusError(message)
    if corpus.problems:
        warnings.warn(message, CorpusWarning, stacklevel=2)
    return mark_duplicates(corpus.table())


def _check_choice(name: str, value: str, choices: Sequence[str]) -> None:
    if value not in choices:
        raise ValueError(f"{name}={value!r} is not known; choose from {', '.join(choices)}")


def _read_all(source: object, wishes: Wishes, progress: bool | None) -> Corpus:
    corpus = Corpus()
    with ExitStack() as opened:
        found = list(Lister(wishes.limits, opened).parts(source))
        corpus.problems.extend(part for part in found if isinstance(part, Problem))
        parts = without_side_files([part for part in found if not isinstance(part, Problem)])
        ids = name_files([part.path for part in parts], [part.label for part in parts])
        watched = progress_bar(parts, what="Reading", unit="files", wanted=progress)
        for part, file_id in zip(watched, ids, strict=True):
            corpus.add(part.label, file_id, read_part(part, wishes))
    return corpus


def _report(corpus: Corpus, shown: int) -> str:
    """Return what was not read, by name and reason."""
    problems = [str(problem) for problem in corpus.problems]
    if not corpus.rows:
        return listed("no article could be read:", problems or ["there is nothing in the source"])
    left = len(problems) - shown
    if left > 0:
        more = f"… and {left:,} more, all in problems_table(documents)"
        problems = [*problems[:shown], more]
    return listed(f"{len(corpus.rows):,} articles read, with problems:", problems)
