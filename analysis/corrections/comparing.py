"""Two coders' decisions beside each other."""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corrections.file import load_corrections
from analysis.schema import CODER_COMPARISON

SHARED = ["table", "row_id", "doc_id", "start", "words"]
OWN = ["decision", "reason", "values"]


def compare_corrections(
    coder_a: str | Path | pd.DataFrame, coder_b: str | Path | pd.DataFrame
) -> pd.DataFrame:
    """Return the rows that either coder decided about, with both decisions.

    Parameters
    ----------
    coder_a, coder_b
        Two files that `review` wrote, or tables read from them.

    Returns
    -------
    DataFrame
        As declared in `analysis.schema.CODER_COMPARISON`: `agree` is empty where only one
        has decided; `differs` names the columns in which their rows are not the same. For
        kappa and alpha, give both tables to `agreement(a, b, columns=["decision"])`.

    Raises
    ------
    CorpusError
        If a file is missing or is not one of corrections.
    """
    first, second = (_latest(coder) for coder in (coder_a, coder_b))
    both = first.merge(second, on=["table", "row_id"], how="outer", suffixes=("_a", "_b"))
    for name in SHARED[2:]:
        both[name] = both[f"{name}_a"].fillna(both[f"{name}_b"])
    pairs = list(zip(both["values_a"], both["values_b"], strict=True))
    known = both["decision_a"].notna() & both["decision_b"].notna()
    differs = pd.Series([_differing(a, b) for a, b in pairs], index=both.index, dtype="string")
    same = (both["decision_a"] == both["decision_b"]) & (differs == "")
    compared = both.assign(
        agree=same.astype("boolean").where(known), differs=differs.mask(differs == "")
    )
    return CODER_COMPARISON.conform(compared)


def _latest(coder: str | Path | pd.DataFrame) -> pd.DataFrame:
    decisions = coder if isinstance(coder, pd.DataFrame) else load_corrections(coder)
    ordered = decisions.sort_values("time", kind="stable")
    return ordered.drop_duplicates(["table", "row_id"], keep="last")[[*SHARED, *OWN]]


def _differing(first: Any, second: Any) -> str:
    """Return the columns in which two rows differ, in alphabetical order.

    >>> _differing('{"actor": "POL", "rule": "a"}', '{"actor": "DEU"}')
    'actor'
    """
    if pd.isna(first) or pd.isna(second):
        return ""
    a, b = json.loads(first), json.loads(second)
    return ";".join(name for name in sorted({*a, *b} - {"rule"}) if a.get(name) != b.get(name))
