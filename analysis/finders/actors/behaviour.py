"""What shows that capitalised words name a person, where no given name or title does."""

import re
from collections.abc import Container, Iterable

from analysis.finders.actors.candidates import Candidate
from analysis.finders.actors.ordinary import ORDINARY
from analysis.text import Annotated

# ", who had left", ", 43, a farmer": of people, companies are "which".
PERSONAL = re.compile(r"(?: \([^)\n]{1,20}\))?, (?:who\b|(?:aged )?\d\d, )")
COURTESY = re.compile(r"\b(?:Mrs?|Ms|Dr)\.? $")
SPEAKS = re.compile(
    r" (?:said|says|told|added|noted|asked|argued|recalled|wrote|explained|acknowledged|replied|"
    r"tweeted|insisted|recounted)\b"
)
SPOKEN = re.compile(r"\b(?:said|says) $")
# Places that begin with such a word hold given names: "San Francisco Bay", "Fort Sam Houston".
PLACED = frozenset(
    "camp cape el fort ft lake las los mount new port rio saint san santa santo sao st".split()
)


def from_given(text: Annotated, candidate: Candidate) -> Candidate:
    """Return the person of a run: "Anchor Lena Marsh" and "Lena Marsh Show" are Lena Marsh."""
    start, end, words, doubtful = candidate
    given = text.lexicons.given_names
    if len(words) < 3:
        return candidate
    if words[0] in given:
        show = words[-1] == "Show"
        return Candidate(start, end - len(" Show"), words[:-1], doubtful) if show else candidate
    first = next((n for n, word in enumerate(words[:-1]) if word in given), 0)
    before = words[:first]
    family = words[0] in text.lexicons.leading_surnames
    if family or any(word.endswith(".") or word.lower() in PLACED for word in before):
        return candidate
    return Candidate(start + sum(len(word) + 1 for word in before), end, words[first:], doubtful)


def is_person(text: Annotated, candidate: Candidate) -> bool:
    """Whether the words behind say so: "Zbor Quandt, who left", "Zbor Quandt, 43, a farmer"."""
    return PERSONAL.match(text.text, candidate.end) is not None


def surnames_heard(
    text: Annotated, candidates: Iterable[Candidate], words: Container[str]
) -> frozenset[str]:
    """Return those of the words that speak or bear a title: "Quandt said", "Ms. Quandt"."""
    return frozenset(
        word
        for start, end, (word, *others), _ in candidates
        if not others and word in words and word.lower() not in ORDINARY
        if _heard(text, start, end)
    )


def _heard(text: Annotated, start: int, end: int) -> bool:
    before = text.words(max(0, start - 8), start)
    if COURTESY.search(before):
        return True
    known = text.names.at(start)
    if known is not None and not known.of("surname"):
        return False
    return bool(SPEAKS.match(text.text, end) or SPOKEN.search(before))
