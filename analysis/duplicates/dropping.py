"""Rows of articles that repeat another, left out so that a wire story counts once."""

import pandas as pd

from analysis.errors import SchemaError


def repeating(documents: pd.DataFrame) -> set[str]:
    """Return the ids of the articles to leave out so that one of each group of copies stays.

    What stays is the original; where it is not in the table (say, as only one month was
    selected), the first of its copies by day of publication.

    Raises
    ------
    SchemaError
        If the table does not tell which articles repeat another.

    """
    if "duplicate_of" not in documents:
        remedy = "mark_duplicates(documents) fills it, as load_documents and extract do"
        raise SchemaError(f"the table of documents has no column 'duplicate_of': {remedy}")
    of_group = documents["duplicate_of"].fillna(documents["doc_id"])
    ranked = documents[["doc_id"]].assign(
        group=of_group, copy=of_group != documents["doc_id"], day=documents.get("published")
    )
    ranked = ranked.sort_values(["copy", "day"], kind="stable", na_position="last")
    return set(ranked.loc[ranked.duplicated("group"), "doc_id"])


def only_originals(
    table: pd.DataFrame, documents: pd.DataFrame | None, drop_duplicates: bool = True
) -> pd.DataFrame:
    """Return the rows of a table that stand in articles which repeat no other, if so wished.

    Raises
    ------
    ValueError
        If the articles are not given.

    """
    if not drop_duplicates:
        return table
    if documents is None:
        remedy = "give documents=tables.documents"
        raise ValueError(f"drop_duplicates needs to know which articles repeat another: {remedy}")
    return table[~table["doc_id"].isin(repeating(documents))]
