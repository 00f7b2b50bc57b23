"""The words of charts: names, short labels, counts, spans of time."""

import pandas as pd

from analysis.charts.fitting import text_width
from analysis.reference import country_names
from analysis.schema import MILESTONES

NO_STEPS = "No steps in this selection"
NO_STEPS_OF = f"{NO_STEPS} are {{}}"  # such statuses: "pledged, delivered"
NO_WEAPONS = "No weapons in this selection"
NO_ACTORS = "No actors in this selection"
NO_FIRSTS = "No firsts in this selection"
NO_LAGS = "No lags in this selection"
NO_COMPARISON = "No dated transfers in this selection"
NO_SENSITIVITY = "No first or lag changes in this selection"
NO_LINKS = "No actors linked in this selection"
NO_WORDS = "No steps told by a speaker in this selection"
NO_QUOTES = "No quotes in this selection"


def name_of(actor: object) -> str:
    """Return an actor as readers know it: a state by its name, all others as they are.

    >>> name_of("POL"), name_of("the West"), name_of("Olaf Scholz")
    ('Poland', 'the West', 'Olaf Scholz')
    """
    return country_names().get(str(actor), str(actor))


def names_of(actors: str) -> str:
    """Return several actors of one cell by their names.

    >>> names_of("USA;DEU")
    'United States, Germany'
    """
    return ", ".join(name_of(actor) for actor in actors.split(";"))


def name_within(actor: object, inches: float, points: float) -> str:
    """Return an actor's name, or its code where the name has no room."""
    name = name_of(actor)
    return name if text_width(name, points) <= inches else str(actor)


def counted(number: int, thing: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "step"), counted(1200, "country")
    ('1 step', '1,200 countries')
    """
    if number == 1:
        return f"1 {thing}"
    plural = f"{thing[:-1]}ies" if thing.endswith("ry") else f"{thing}s"
    return f"{number:,} {plural}"


def from_articles(rows: pd.DataFrame, thing: str) -> str:
    """Return how many rows there are, and from how many articles.

    >>> from_articles(pd.DataFrame({"doc_id": ["a", "a"]}), "step")
    '2 steps from 1 article'
    """
    if (rows["doc_id"] == MILESTONES.name).all():
        return f"{counted(len(rows), thing)} of the public record"
    if "times" in rows:  # summed up: of most articles there is no row
        return counted(int(rows["times"].sum()), thing)
    return f"{counted(len(rows), thing)} from {counted(rows['doc_id'].nunique(), 'article')}"


def span_of(times: pd.Series) -> str:
    """Return the months that the times cover, as the end of a title.

    >>> span_of(pd.to_datetime(pd.Series(["2023-01-05", "2023-06-01"])))
    ', January to June 2023'
    """
    known = times.dropna()
    if known.empty:
        return ""
    first, last = known.min(), known.max()
    end = f"{last:%B %Y}"
    if f"{first:%B %Y}" == end:
        return f", {end}"
    start = f"{first:%B}" if first.year == last.year else f"{first:%B %Y}"
    return f", {start} to {end}"


def sentences(*parts: str) -> str:
    """Return the parts that are not empty as a line of sentences.

    >>> sentences("3 steps", "", "1 undated")
    '3 steps. 1 undated.'
    """
    return " ".join(f"{part}." for part in parts if part)
