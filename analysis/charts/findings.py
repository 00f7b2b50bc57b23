"""What a chart finds, as its title; empty where the table gives no one answer."""

import pandas as pd

from analysis.charts.wording import counted, name_of

LEAST = 3  # cases below which a median or an order tells nothing


def most(names: pd.Series, does: str) -> str:
    """Return who leads and by how much, if one alone does; nobody leads a field of one.

    >>> most(pd.Series(["POL", "POL", "DEU"]), "took most steps")
    'Poland took most steps: 2 of 3'
    >>> most(pd.Series(["POL", "DEU"]), "took most steps")
    ''
    >>> most(pd.Series(["POL", "POL"]), "took most steps")
    ''
    """
    counts = names.value_counts()
    if len(counts) < 2 or (counts == counts.iloc[0]).sum() > 1:
        return ""
    return f"{name_of(counts.index[0])} {does}: {counts.iloc[0]:,} of {len(names):,}"


def highest(reached: pd.DataFrame, short: dict[str, str]) -> str:
    """Return who came to the highest rung first.

    Parameters
    ----------
    reached
        Rows of `actor`, `rung`, its `level` and the `time` at which it was reached.
    short
        A short name for each rung.

    >>> rows = {"actor": ["POL", "USA"], "rung": ["A3", "A9"], "level": [3, 9]}
    >>> rows = pd.DataFrame({**rows, "time": pd.to_datetime(["2022-04-01", "2023-01-25"])})
    >>> highest(rows, {"A9": "Western tanks"})
    'United States came highest: A9 Western tanks, January 2023'
    """
    top = reached[reached["level"] == reached["level"].max()].dropna(subset=["actor", "time"])
    first = sorted(top.loc[top["time"] == top["time"].min(), "actor"].unique(), key=name_of)
    if len(first) != 1:
        return ""
    rung = top["rung"].iloc[0]
    alone = set(top["actor"]) == set(first)
    does = "came highest" if alone else "was first on the highest rung"
    return f"{name_of(first[0])} {does}: {rung} {short[rung]}, {top['time'].min():%B %Y}"


def half_of_all(levels: pd.DataFrame, short: dict[str, str]) -> str:
    """Return the rung to which half of the actors came, and how many came so far.

    `levels` has one row per actor, with the highest `rung` and its `level`.
    """
    if len(levels) < LEAST:
        return ""
    ranked = levels.sort_values("level", kind="stable")
    middle = ranked.iloc[len(ranked) // 2]
    count = int((levels["level"] >= middle["level"]).sum())
    rung = f"{middle['rung']} {short[str(middle['rung'])]}"
    return f"{count:,} of {counted(len(levels), 'actor')} came to {rung} or higher"


def waits(lags: pd.DataFrame) -> str:
    """Return how long promises took, and how many are open, if there are some of each kept.

    >>> waits(pd.DataFrame({"to_status": ["delivered"] * 3, "days": [10, 20, 60],
    ...     "censored": [False, False, False]}))
    'Half of the promises kept were kept within 20 days: 3 kept, 0 open'
    """
    awaited = lags[lags["to_status"] == "delivered"]
    kept = awaited.loc[~awaited["censored"], "days"]
    if len(kept) < LEAST:
        return ""
    opened = len(awaited) - len(kept)
    within = f"{int(kept.median()):,} days: {len(kept):,} kept, {opened:,} open"
    return f"Half of the promises kept were kept within {within}"


def first_and_last(counts: pd.DataFrame) -> str:
    """Return which columns come up first and last; they stand from last to first."""
    often = [name for name in counts.columns if counts[name].sum() >= LEAST]
    return f"Talk begins with {often[-1]} and ends with {often[0]}" if len(often) > 1 else ""


def strongest(links: pd.DataFrame, joined: str) -> str:
    """Return the pair linked most often, if one alone is.

    >>> links = pd.DataFrame({"source": ["a", "b"], "target": ["b", "c"], "times": [3, 1]})
    >>> strongest(links, "speaks most often of")
    'a speaks most often of b: 3 times'
    """
    top = links[links["times"] == links["times"].max()]
    if len(top) != 1 or (times := int(top["times"].iloc[0])) < LEAST:
        return ""
    source, target = (name_of(top[side].iloc[0]) for side in ("source", "target"))
    return f"{source} {joined} {target}: {times:,} times"
