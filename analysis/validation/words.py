"""Error rates in a sentence, for a chart's foot and for the section on methods."""

import pandas as pd

MEASURES = ("precision", "recall", "F1")
NOT_MEASURED = "Error rate of these rows: not measured"


def rates_in_words(evaluation: pd.DataFrame | None) -> str:
    """Return precision, recall and F1 of all rows in words, each with interval and number.

    Parameters
    ----------
    evaluation
        What `evaluate` returns, of one table or several beneath each other; None says that
        nothing was measured.

    >>> rates_in_words(None)
    'Error rate of these rows: not measured'
    """
    if evaluation is None:
        return NOT_MEASURED
    known = evaluation[evaluation["by"].isna() & evaluation["estimate"].notna()]
    told = [
        f"{table} {', '.join(rates)}"
        for table, rows in known.groupby("table", sort=True)
        if (rates := [_rate(row) for row in _in_order(rows)])
    ]
    return f"Against hand coding: {'; '.join(told)}" if told else NOT_MEASURED


def _in_order(rows: pd.DataFrame) -> list[dict[str, object]]:
    by_measure = {str(row["measure"]): row for row in rows.to_dict("records")}
    return [
        {str(name): value for name, value in by_measure[measure].items()}
        for measure in MEASURES
        if measure in by_measure
    ]


def _rate(row: dict[str, object]) -> str:
    """Return one measure: "precision 83 % (95 % interval 55 to 95, 10 of 12)"."""
    share, low, high = (_per_cent(row[name]) for name in ("estimate", "low", "high"))
    between = f"95 % interval {low} to {high}, " if low and high else ""
    return f"{row['measure']} {share} % ({between}{row['right']} of {row['of']})"


def _per_cent(share: object) -> str:
    return "" if pd.isna(share) else f"{100 * float(str(share)):.0f}"  # type: ignore[call-overload]
