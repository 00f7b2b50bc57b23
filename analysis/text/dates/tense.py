"""Whether the words around a date tell of the past or of what is to come."""

import re

from analysis.text.dates.moments import FUTURE, PAST, UNKNOWN

# A modal takes its verb with it, so that "should be completed in October" is ahead.
MODAL = (
    r"(?:will|won['’]t|shall|\w+['’]ll|should|would|could|might|must|may|(?:is|are|was|were) to)"
)
PLANNED = r"set|due|scheduled|expected|slated|poised|planned|likely|going|about"
MEANT = (
    "agreed|vowed|promised|pledged|hopes?|hoping|wants?|ready|invited|set|preparing|begins?|starts?"
)
AHEAD = (
    rf"{MODAL}(?: not| also| be| have)* \w+|to be \w+|(?:is|are|be|was|were) (?:{PLANNED})\b"
    r"|scheduled|slated|expected|expects?|plans?|intends?|due|upcoming|effective"
    rf"|(?:is|are|\w+['’](?:re|m|s)) (?:not )?\w+ing|going to \w+|(?:{MEANT}) to \w+"
)
BEHIND = (
    r"said|says|told|was|were|had|has|have|did|came|met|rose|fell|won|lost|killed|gave|took|made|"
    r"sent|began|went|got|left|held|wrote|spoke|saw|became|grew|sold|bought|brought|led|broke|ran|"
    r"hit|shot|struck|flew|drew|stood|kept|found|showed|"
    r"(?!need|succeed|proceed|exceed|feed|indeed|speed|hundred|embed)[a-z]{2,}ed"
)
MARK = re.compile(rf"(?<!\w)(?:(?P<ahead>{AHEAD})|(?P<behind>{BEHIND}))(?!\w)")
UNTIL = re.compile(r"\b(?:until|till)\s$")
NEAR = 120  # characters of the sentence on either side that are read


def tense(text: str, start: int, end: int, sentence: tuple[int, int]) -> str:
    """Return the tense of the nearest verb before a place in a sentence, else after it.

    >>> words = "He said they will meet Friday."
    >>> tense(words, 23, 29, (0, 30))
    'future'
    """
    left = text[max(sentence[0], start - NEAR) : start]
    last = None
    for last in MARK.finditer(left):  # noqa: B007
        pass
    found = last or MARK.search(text[end : min(sentence[1], end + NEAR)])
    if found is None:
        return UNKNOWN
    return FUTURE if found["ahead"] else PAST


def until(words_before: str) -> bool:
    """Whether a day is an end that is still to come: "closed until Friday"."""
    return UNTIL.search(words_before) is not None
