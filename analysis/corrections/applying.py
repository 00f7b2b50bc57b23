"""Decisions laid over the tables of an extraction."""

from dataclasses import replace
from pathlib import Path

import pandas as pd

from analysis.corrections.decisions import REVIEWED, rows_of
from analysis.corrections.file import load_corrections
from analysis.schema import PROBLEMS
from analysis.tables import Tables


def apply_corrections(tables: Tables, source: str | Path | pd.DataFrame) -> Tables:
    """Return the tables as people decided them, whatever the rules found this time.

    A rejected row goes. A corrected or added row stands as the coder left it, with the rule
    "by hand"; an accepted row stays, also where it is no longer found. Where two coders
    decided about one row, the later decision counts. Decisions about articles that are not
    in these tables are passed over; those that no longer fit their article's text are
    listed among the problems.

    Parameters
    ----------
    tables
        What `extract` or `load_tables` gave.
    source
        A file that `review` wrote, a folder of them, or a table of corrections.

    Raises
    ------
    CorpusError
        If a file is missing or is not one of corrections.
    """
    decisions = source if isinstance(source, pd.DataFrame) else load_corrections(source)
    own = decisions[decisions["doc_id"].isin(tables.documents["doc_id"])]
    last = own.sort_values("time", kind="stable").drop_duplicates(["table", "row_id"], keep="last")
    fits = _fits(last, tables.documents)
    decided = {
        name: _decided(getattr(tables, name), name, last[fits & (last["table"] == name)])
        for name in REVIEWED
    }
    return replace(tables, **decided, problems=_with_problems(tables.problems, last[~fits]))


def _fits(decisions: pd.DataFrame, documents: pd.DataFrame) -> pd.Series:
    """Tell which decisions are about words that stand where they stood."""
    texts = dict(zip(documents["doc_id"], documents["text"], strict=True))
    columns = (decisions[name] for name in ("doc_id", "start", "end", "words"))
    found = [
        texts[doc_id][start:end] == words
        for doc_id, start, end, words in zip(*columns, strict=True)
    ]
    return pd.Series(found, index=decisions.index, dtype=bool)


def _decided(table: pd.DataFrame, name: str, decisions: pd.DataFrame) -> pd.DataFrame:
    """Return a table with the rows that were decided as they were decided."""
    if decisions.empty:
        return table
    schema = REVIEWED[name]
    kept = decisions[decisions["decision"] != "rejected"]
    accepted = set(decisions.loc[decisions["decision"] == "accepted", "row_id"])
    ids = table[schema.key]
    found = set(ids[ids.isin(accepted)])  # these stay as they are found now
    added = rows_of(name, kept.loc[~kept["row_id"].isin(found), "values"].tolist())
    gone = set(decisions["row_id"]) - found
    if not gone:
        return table
    rest = table[~ids.isin(gone)]
    return schema.conform(pd.concat([rest, added]) if len(added) else rest)


def _with_problems(problems: pd.DataFrame, unfit: pd.DataFrame) -> pd.DataFrame:
    """Return the problems with one for each decision that no longer fits its text."""
    if unfit.empty:
        return problems
    first = 1 + int(problems["problem_id"].max()) if len(problems) else 1
    rows = pd.DataFrame(
        {
            "problem_id": range(first, first + len(unfit)),
            "file": unfit["doc_id"],
            "place": "correction " + unfit["correction_id"],
            "problem": "the words decided about do not stand there any more: " + unfit["words"],
            "remedy": "decide anew, or extract from the article as it was",
        }
    )
    return PROBLEMS.conform(pd.concat([problems, rows]))
