"""How long an archive says that an article is, beside how long the article read is."""

import re

from analysis.load.finding import Problem

STATED = re.compile(r"(?P<words>\d[\d,. ]*)\s*(?:words?|mots?|wörter|worte)\b", re.IGNORECASE)
TOLERANCE = 0.1  # archives count captions and numbers differently
FEW = 10  # words by which even a short item may differ


def compare_length(stated: str, text: str, place: str) -> Problem | None:
    """Return a problem where the length stated and the words read differ by over a tenth.

    >>> compare_length("4 words", "Tanks arrived on Friday.", "article 1")
    >>> compare_length("1,200 words", "Tanks arrived.", "article 1").problem
    'states a length of 1,200 words, but 2 were read'
    """
    match = STATED.search(stated)
    if not match:
        return None
    expected, found = int(re.sub(r"\D", "", match["words"])), len(text.split())
    if abs(expected - found) <= max(FEW, TOLERANCE * expected):
        return None
    problem = f"states a length of {expected:,} words, but {found:,} were read"
    return Problem(problem, "compare it with the archive; the article is kept as read", place)
