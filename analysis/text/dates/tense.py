"""Whether the words around a date tell of the past or of what is to come."""

import re

from analysis.text.dates.moments import FUTURE, PAST, UNKNOWN

# "will meet", "is set to", "plans to", "could"; "to" before a verb is told by the word after it.
AHEAD = (
    r"will|won['’]t|shall|['’]ll|(?:is|are|be|was|were) (?:set|due|scheduled|expected|slated|poised|"
    r"planned|likely|going|about)|scheduled|slated|expected|expects?|plans?|intends?|due|upcoming|"
    r"should|(?:is|are) \w+ing|effective|(?:agreed|vowed|promised|pledged|hop\w+|wants?|ready|invited|"
    r"set|meeting|summit|preparing|begin|begins|starts?) to"
)
BEHIND = (
    r"said|says|told|was|were|had|has|have|did|came|met|rose|fell|won|lost|killed|gave|took|made|"
    r"sent|began|went|got|left|held|wrote|spoke|saw|became|grew|sold|bought|led|broke|ran|set off|"
    r"hit|shot|struck|flew|drew|stood|kept|found|showed|\w{2,}ed"
)
MARK = re.compile(rf"(?<!\w)(?:(?P<ahead>{AHEAD})|(?P<behind>{BEHIND}))(?!\w)", re.IGNORECASE)
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
