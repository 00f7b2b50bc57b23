"""How far two coders agree: per cent, Cohen's kappa, Krippendorff's alpha."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import pandas as pd

from analysis.errors import SchemaError, listed
from analysis.schema import AGREEMENT
from analysis.validation.columns import CODED
from analysis.validation.pairs import pairs, told

EMPTY = "(empty)"  # a coder who leaves a cell empty decides, too
ROWS = "found by both"
ROW_KEYS = ("sample_id", "row_id", *(coded.table.key for coded in CODED.values()))
PLACES = ("doc_id", "start", "end")
NOT_CODED = ("coder", "time", "reason", "note", "sentence", "passage", "words", "rule")

Coding = tuple[str, Hashable, str]  # coder, unit, label


def agreement(
    coder_a: pd.DataFrame,
    coder_b: pd.DataFrame,
    *,
    columns: Sequence[str] | None = None,
    least_overlap: float = 0.0,
) -> pd.DataFrame:
    """Return how far two coders agree, column by column.

    Rows belong together by their id, where both tables have one column of ids (two filled
    coding sheets, two files of corrections), else by the words they share. Only rows that
    both have are compared; that both have them is the row `found by both`. An empty cell is a
    value like others. Kappa and alpha stay empty where all values are one and the same, as
    there is then no telling agreement from habit.

    Parameters
    ----------
    coder_a, coder_b
        Two tables of the same kind.
    columns
        What to compare; by default the attributes that are coded in such a table, else all
        columns that both have but ids, places and remarks.
    least_overlap
        As in `evaluate`, where rows belong together by their words.

    Raises
    ------
    SchemaError
        If rows have neither ids nor places in common, or a column is in one table only.
    """
    key = next((name for name in ROW_KEYS if name in coder_a and name in coder_b), None)
    names = _columns(coder_a, coder_b, columns, key)
    if key is not None:
        matched = _by_key(coder_a, coder_b, key)
    else:
        _refuse(
            f"no column {name!r}, and no ids in common"
            for name in PLACES
            if not (name in coder_a and name in coder_b)
        )
        matched = pairs(coder_a, coder_b, least_overlap=least_overlap, alike=names)
    either = len(coder_a) + len(coder_b) - len(matched)
    rows = [_row(ROWS, either, len(matched))]
    for name in names:
        first = [told(value) or EMPTY for value in coder_a[name].iloc[[a for a, _ in matched]]]
        second = [told(value) or EMPTY for value in coder_b[name].iloc[[b for _, b in matched]]]
        same = sum(one == two for one, two in zip(first, second, strict=True))
        rows.append(_row(name, len(matched), same, codings(first, second)))
    return AGREEMENT.conform(pd.DataFrame(rows, columns=AGREEMENT.names))


def codings(*coders: Iterable[str | None]) -> list[Coding]:
    """Return what each coder made of each unit; None is a unit that he or she left out."""
    return [
        (f"coder {number}", unit, label)
        for number, labels in enumerate(coders)
        for unit, label in enumerate(labels)
        if label is not None
    ]


def cohens_kappa(coded: Sequence[Coding]) -> float | None:
    """Return Cohen's kappa (1960): agreement beyond what both coders' own habits give.

    >>> cohens_kappa(codings("aabb", "aabb")), cohens_kappa(codings("aaaa", "aaaa"))
    (1.0, None)
    """
    return float(_task(coded).kappa()) if _differ(coded) else None


def krippendorffs_alpha(coded: Sequence[Coding]) -> float | None:
    """Return Krippendorff's alpha for nominal data, any number of coders, also with gaps.

    >>> krippendorffs_alpha(codings("aabb", "aabb")), krippendorffs_alpha(codings("aa", "aa"))
    (1.0, None)
    """
    return float(_task(coded).alpha()) if _differ(coded) else None


def _task(coded: Sequence[Coding]) -> Any:
    from nltk.metrics.agreement import AnnotationTask  # brings scipy where that is installed

    return AnnotationTask(data=list(coded))


def _differ(coded: Sequence[Coding]) -> bool:
    return len({label for _, _, label in coded}) > 1


def _row(name: str, units: int, same: int, coded: Sequence[Coding] = ()) -> tuple[Any, ...]:
    per_cent = 100 * same / units if units else None
    return name, units, same, per_cent, cohens_kappa(coded), krippendorffs_alpha(coded)


def _by_key(coder_a: pd.DataFrame, coder_b: pd.DataFrame, key: str) -> list[tuple[int, int]]:
    numbers = [{str(value): n for n, value in enumerate(t[key])} for t in (coder_a, coder_b)]
    if repeated := [len(t) - len(n) for t, n in zip((coder_a, coder_b), numbers, strict=True)]:
        _refuse(f"{count} rows repeat the key {key!r}" for count in repeated if count)
    return sorted((number, numbers[1][k]) for k, number in numbers[0].items() if k in numbers[1])


def _columns(
    coder_a: pd.DataFrame, coder_b: pd.DataFrame, wanted: Sequence[str] | None, key: str | None
) -> list[str]:
    shared = [str(name) for name in coder_a.columns if name in coder_b.columns]
    if wanted is not None:
        _refuse(
            f"no column {name!r} in both; they share {shared}"
            for name in wanted
            if name not in shared
        )
        return list(wanted)
    known = {name for coded in CODED.values() for name in coded.attributes}
    attributes = [name for name in shared if name in known]
    places = (*PLACES, *ROW_KEYS, *NOT_CODED)
    return attributes or [name for name in shared if name not in (key, *places)]


def _refuse(problems: Iterable[str]) -> None:
    if found := list(problems):
        raise SchemaError(listed("the two codings cannot be compared:", found))
