"""Rows found beside rows coded by hand: precision, recall, F1, and who is confused with whom."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.schema import EVALUATION
from analysis.validation.columns import Coded, coded_table
from analysis.validation.intervals import NOTHING, Estimate, bootstrap_f1, wilson
from analysis.validation.pairs import pairs, told

EMPTY = "(empty)"
ABSENT = "(no row)"
ALL = "(all)"


def evaluate(
    found: pd.DataFrame,
    coded: pd.DataFrame,
    *,
    by: Sequence[str] | None = None,
    least_overlap: float = 0.0,
    complete: bool = True,
    seed: int = 0,
) -> pd.DataFrame:
    """Return how well rows found agree with rows coded by hand, each measure with its interval.

    Precision is the share of rows found that the coder has too, recall the share of the
    coder's rows that are found; rows belong together one to one by the words they share.
    `status right` and the like are shares of the rows that both have.

    Shares have Wilson intervals, which take rows as independent; errors of one article come
    together, so the true uncertainty is somewhat larger. F1 has a bootstrap interval over
    documents, which takes that into account.

    Parameters
    ----------
    found
        A table of quotes, actors, weapons, dates or steps, restricted to what was coded.
    coded
        The same table filled by hand, with `doc_id`, `start`, `end` and any attributes.
    by
        Columns to give separate measures for; by default rule, kind, status and country, as
        far as the table has them. Precision is grouped by the value found, recall by the
        value coded; what only the program has, a rule, has no recall.
    least_overlap
        Shared part of the characters that a pair needs, 0 for any overlap, 1 for the same
        place.
    complete
        Whether everything in those documents was coded. If only rows found were judged,
        nothing is known of what was missed: recall and F1 stay empty.
    seed
        Of the bootstrap.

    Returns
    -------
    DataFrame
        As declared in `analysis.schema.EVALUATION`.

    Raises
    ------
    SchemaError
        If the columns do not tell which table this is.
    """
    what = coded_table(found, coded)
    scorer = _Scorer(found, coded, what, least_overlap, complete, seed)
    rows = list(scorer.measures("", ALL, scorer.every))
    for name in what.groups if by is None else by:
        for group, members in scorer.groups(name):
            rows += scorer.measures(name, group, members)
    return EVALUATION.conform(pd.DataFrame(rows, columns=EVALUATION.names))


def confusion(
    found: pd.DataFrame,
    coded: pd.DataFrame,
    column: str = "status",
    *,
    least_overlap: float = 0.0,
) -> pd.DataFrame:
    """Return how often each value coded (rows) was found as each value (columns).

    `(no row)` are rows that only one side has, `(empty)` rows without a value.
    """
    what = coded_table(found, coded)
    alike = [name for name in what.attributes if name in coded.columns and name in found.columns]
    matched = pairs(found, coded, least_overlap=least_overlap, alike=alike)
    ours, theirs = ([told(v) or EMPTY for v in frame[column]] for frame in (found, coded))
    both = [(theirs[two], ours[one]) for one, two in matched]
    seen = {one for one, _ in matched}, {two for _, two in matched}
    both += [(ABSENT, value) for number, value in enumerate(ours) if number not in seen[0]]
    both += [(value, ABSENT) for number, value in enumerate(theirs) if number not in seen[1]]
    frame = pd.DataFrame(both, columns=["coded", "found"])
    return pd.crosstab(frame["coded"], frame["found"])


class _Scorer:
    """What the measures of one comparison share: the pairs, and where each row stands."""

    def __init__(
        self,
        found: pd.DataFrame,
        coded: pd.DataFrame,
        what: Coded,
        least_overlap: float,
        complete: bool,
        seed: int,
    ) -> None:
        self.found, self.coded, self.what = found, coded, what
        self.complete, self.seed = complete, seed
        shared = {*found.columns} & {*coded.columns}
        self.attributes = [name for name in what.attributes if name in shared]
        self.pairs = np.array(
            pairs(found, coded, least_overlap=least_overlap, alike=self.attributes), dtype=int
        ).reshape(-1, 2)
        ids = [*found["doc_id"].astype("string"), *coded["doc_id"].astype("string")]
        self.documents = pd.factorize(pd.Series(ids, dtype="string"))[0]
        self.every = (np.ones(len(found), dtype=bool), np.ones(len(coded), dtype=bool))

    def groups(self, name: str) -> Iterator[tuple[str, tuple[Any, Any]]]:
        """Yield the values of a column with the rows found, and coded, that have them."""
        ours = _values(self.found, name)
        theirs = _values(self.coded, name)
        for value in sorted({*ours, *theirs} - {None}):
            yield str(value), (ours == value, theirs == value)

    def measures(self, by: str, group: str, members: tuple[Any, Any]) -> Iterator[tuple[Any, ...]]:
        """Yield the measures of those rows found and coded that are members of a group."""
        found, coded = members
        of_found, of_coded = found[self.pairs[:, 0]], coded[self.pairs[:, 1]]
        told_by_coder = by in ("", *self.coded.columns)
        row = _Row(self.what.table.name, by, group)
        right, of = int(of_found.sum()), int(found.sum())
        yield row.of("precision", wilson(right, of), right, of)
        if told_by_coder:
            right, of = int(of_coded.sum()), int(coded.sum())
            known = self.complete
            yield row.of("recall", wilson(right, of) if known else NOTHING, right, of)
            yield self._f1(row, found, coded, of_found & of_coded)
        for name in self.attributes:
            yield self._attribute(row, name, of_coded if told_by_coder else of_found)

    def _f1(self, row: "_Row", found: Any, coded: Any, both: Any) -> tuple[Any, ...]:
        """Return F1; a matched row counts where both sides put it into the group."""
        ours, theirs = self.documents[: len(found)], self.documents[len(found) :]
        size = int(self.documents.max(initial=-1)) + 1
        counts = np.column_stack(
            [
                np.bincount(places, minlength=size)
                for places in (ours[self.pairs[both, 0]], ours[found], theirs[coded])
            ]
        )
        estimate = bootstrap_f1(counts, seed=self.seed) if self.complete else NOTHING
        return row.of("F1", estimate, 2 * int(both.sum()), int(found.sum() + coded.sum()))

    def _attribute(self, row: "_Row", name: str, of: Any) -> tuple[Any, ...]:
        """Return how often an attribute agrees among the matched rows of a group."""
        ours = [told(value) for value in self.found[name].iloc[self.pairs[of, 0]]]
        theirs = [told(value) for value in self.coded[name].iloc[self.pairs[of, 1]]]
        right = sum(one == two for one, two in zip(ours, theirs, strict=True))
        return row.of(f"{name} right", wilson(right, len(ours)), right, len(ours))


class _Row:
    """What the rows of one group have in common."""

    def __init__(self, table: str, by: str, group: str) -> None:
        self.table, self.by, self.group = table, by, group

    def of(self, measure: str, estimate: Estimate, right: int, of: int) -> tuple[Any, ...]:
        """Return a row of EVALUATION, in its order."""
        known = f"{self.table}|{self.by}|{self.group}|{measure}"
        by = self.by or None
        return (
            known,
            self.table,
            by,
            self.group,
            measure,
            *estimate[:3],
            right,
            of,
            estimate.interval,
        )


def _values(frame: pd.DataFrame, name: str) -> Any:
    """Return a column's values as text, None where it is missing or empty."""
    if name not in frame.columns:
        return np.full(len(frame), None, dtype=object)
    return np.array([told(value) or None for value in frame[name]], dtype=object)
