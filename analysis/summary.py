"""Tables → the few lines that tell a person what was found."""

from collections.abc import Iterable
from itertools import islice

import pandas as pd

from analysis.reference import country_names
from analysis.tables import Tables

SHOWN = 4  # names on a line, most frequent first


def summary(tables: Tables) -> str:
    """Return what the tables hold, in a few lines."""
    utterances = tables.quotes.loc[tables.quotes["continues"].isna()]
    lines = [
        _articles(tables.documents),
        "",
        _line(len(utterances), "utterance", "by", utterances["actor"]),
        _line(len(tables.actors), "mention", "of", tables.actors["actor"]),
        _line(len(tables.weapons), "weapon mention", "of", _weapon(tables.weapons)),
        _line(len(tables.steps), "step", "by", _named(tables.steps["actor"])),
        _line(len(tables.dates), "date", "in", _years(tables.dates)),
    ]
    if count := len(tables.problems):
        lines.append(f"  {count} could not be read: see problems.csv")
    return "\n".join([*lines, ""])


def _articles(documents: pd.DataFrame) -> str:
    """Return how many articles there are, and of when."""
    count = f"Read {_count(len(documents), 'article')}"
    if not (dated := documents.dropna(subset=["published"])).empty:
        first, last = dated["published"].min(), dated["published_to"].max()
        count += f", published {_day(first)}"
        if (last := last - pd.Timedelta(days=1)) > first:
            count += f" to {_day(last)}"
    if copies := int(documents["duplicate_of"].notna().sum()):
        count += f"\n({copies:,} of them repeat another: see duplicate_of)"
    inferred = documents["published_basis"].dropna().loc[lambda basis: basis != "given"]
    if len(documents) == 1 and len(inferred):
        count += f"\n(inferred: {inferred.iloc[0]})"
    return count


def _line(number: int, what: str, preposition: str, names: pd.Series) -> str:
    told = names.dropna().value_counts()
    first = (f"{name} {count}" for name, count in _steady(told))
    head = f"  {_count(number, what)}"
    return f"{head:<24}{preposition} {' · '.join(islice(first, SHOWN))}" if len(told) else head


def _steady(counts: "pd.Series[int]") -> Iterable[tuple[str, int]]:
    """Return names with their counts, most frequent first, then by name."""
    return sorted(((str(n), int(c)) for n, c in counts.items()), key=lambda pair: (-pair[1], pair))


def _named(actors: pd.Series) -> pd.Series:
    """Return names for the codes of states."""
    return actors.replace(country_names())


def _weapon(weapons: pd.DataFrame) -> pd.Series:
    named: pd.Series = weapons["system"].fillna(weapons["category"])
    return named


def _years(dates: pd.DataFrame) -> pd.Series:
    years: pd.Series = dates["date_from"].dt.year.astype("Int64").astype("string")
    return years


def _count(number: int, what: str) -> str:
    """Return a number with its noun.

    >>> _count(1, "article"), _count(1200, "step")
    ('1 article', '1,200 steps')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _day(day: pd.Timestamp) -> str:
    return f"{day.day} {day:%B %Y}"
