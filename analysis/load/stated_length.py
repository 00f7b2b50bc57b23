"""How long an archive says that an article is, beside how long the article read is."""

import re

from analysis.load.finding import Problem

NUMBER = r"\d{1,3}(?:[,. \xa0\u202f’']\d{3})+|\d+"  # 1,200 as some countries write it
UNIT = r"words?|mots?|wörter|worte|palabras?|parole|parola|woorden|woord"
LENGTH = re.compile(rf"(?<!\d)(?P<number>{NUMBER})\s*(?:{UNIT})\b", re.IGNORECASE)
BARE = re.compile(rf"\s*(?P<number>{NUMBER})(?:\.0)?\s*")
TOLERANCE = 0.1  # archives count captions and numbers differently


def stated_words(stated: str) -> int | None:
    """Return how many words an archive's note on length names; pages and lines are no words.

    >>> stated_words("1,200 words"), stated_words("1.200 Wörter"), stated_words("584")
    (1200, 1200, 584)
    >>> stated_words("2 pages") is None
    True
    """
    match = LENGTH.search(stated) or BARE.fullmatch(stated)
    return int(re.sub(r"\D", "", match["number"])) if match else None


def count_words(text: str) -> int:
    """Return how many words stand between white space, as archives count them."""
    return len(text.split())


def compare_length(stated: int | None, counted: int, place: str) -> Problem | None:
    """Return a problem where the length stated and the words read differ by over a tenth.

    >>> compare_length(20, 18, "article 1")
    >>> compare_length(1200, 2, "article 1").problem
    'states a length of 1,200 words, but 2 were read'
    """
    if stated is None or abs(stated - counted) <= TOLERANCE * stated:
        return None
    problem = f"states a length of {stated:,} words, but {counted:,} were read"
    return Problem(problem, "compare it with the archive; the article is kept as read", place)
