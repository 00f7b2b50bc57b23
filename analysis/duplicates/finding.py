"""Documents → which of them repeat an earlier one."""

from collections.abc import Iterator, Sequence

import pandas as pd

from analysis.duplicates.originals import Originals
from analysis.duplicates.shingles import Shingler, Shingles
from analysis.errors import SchemaError, listed
from analysis.schema import DUPLICATES

THRESHOLD = 0.6  # copies share 0.65 and more, series that fill one frame under 0.5
LOWEST = 0.5  # below it, what is alike is mostly a frame or a long quotation


def find_duplicates(documents: pd.DataFrame, *, threshold: float = THRESHOLD) -> pd.DataFrame:
    """Return the articles that repeat an earlier one, each with the article that it repeats.

    Two articles are alike by the share of the runs of three words in the shorter one that
    the longer one has too; capitals, layout and punctuation do not count. So copies with
    another headline, an agency's line, a shortened end or updated figures are found, also
    across outlets; translations and retellings are not. Where one is more than 2.5 times as
    long, it is no copy: it says more than it repeats.

    Articles are taken by day of publication, undated ones last, else in the order of the
    rows. Each is compared with those before that repeat none, and repeats the most similar:
    so it is itself similar to the article named for it, never only to another copy.

    Parameters
    ----------
    documents
        One row per article with `doc_id` and `text`; `published` may be missing or empty.
    threshold
        The least share of the shorter article's runs, from 0.5 to 1, that makes a copy.

    Returns
    -------
    DataFrame
        Of DUPLICATES: a row per article that repeats another, `similarity` from 0 to 1.

    Raises
    ------
    SchemaError
        If `doc_id` or `text` is missing.
    ValueError
        If the threshold is out of range.

    """
    if not LOWEST <= threshold <= 1:
        raise ValueError(f"threshold is {threshold!r}; expected a number from {LOWEST} to 1")
    if missing := [name for name in ("doc_id", "text") if name not in documents]:
        problems = [f"no column '{name}'" for name in missing]
        raise SchemaError(listed("not a table of documents:", problems))
    ordered = _earliest_first(documents)
    ids = ordered["doc_id"].to_list()
    shingler = Shingler()
    found = repeats_among([shingler.shingles(text) for text in ordered["text"]], threshold)
    rows = [(ids[copy], ids[original], similar) for copy, original, similar in found]
    return DUPLICATES.conform(pd.DataFrame(rows, columns=DUPLICATES.names))


def mark_duplicates(documents: pd.DataFrame) -> pd.DataFrame:
    """Return the documents with `duplicate_of` filled: the article that each one repeats."""
    original = find_duplicates(documents).set_index("doc_id")["duplicate_of"]
    return documents.assign(duplicate_of=documents["doc_id"].map(original).astype("string"))


def _earliest_first(documents: pd.DataFrame) -> pd.DataFrame:
    """Return the documents by day of publication, undated ones last, else as they stand."""
    if "published" not in documents:
        return documents
    days = pd.to_datetime(documents["published"]).reset_index(drop=True)
    return documents.iloc[days.sort_values(kind="stable", na_position="last").index]


def repeats_among(texts: Sequence[Shingles], threshold: float) -> Iterator[tuple[int, int, float]]:
    """Yield each text that repeats an earlier one, by their numbers, and how far it does."""
    originals = Originals(texts, threshold)
    for number in range(len(texts)):
        if found := originals.most_similar(number):
            yield number, *found
        else:
            originals.keep(number)
