"""Where expressions of time may be: words that one must hold, and words that one may open with."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from analysis.text.dates.trie import trie
from analysis.text.dates.vocabulary import (
    MONTHS,
    NOT_INSIDE,
    ONES,
    ORDINALS,
    SEASONS,
    TENS,
    TENTHS,
    WEEKDAYS,
)
from analysis.text.tokens import Tokens

OPENERS = """
    the a an by since until during through from between early late earlier later mid sometime
    last past this next coming upcoming current latest previous preceding prior following same that
    its their his her nearly almost about around some more over less just only exactly fiscal year
    few several many couple dozens comparable corresponding equivalent first second final latter
    every each hourly daily nightly weekly monthly quarterly annually annual yearly weeks months
    years decades centuries noon midnight tonight overnight today yesterday tomorrow these those
    recent very end beginning start middle close turn
    nineties eighties seventies sixties fifties forties thirties twenties half
""".split()
HOLDERS = """
    day week weekend fortnight month quarter year decade centur hour minute second annual daily
    weekly monthly hourly nightly fiscal first-half today yesterday tomorrow tonight overnight noon
    midnight morning afternoon evening night period nineteen eighteen nineties eighties seventies
    sixties fifties forties thirties twenties
""".split()
FEASTS = ["Christmas", "Easter", "Thanksgiving", "Halloween"]
FEAST_OPENERS = [  # of feasts that hold another trigger: "New Year’s Day"
    *("New Year", "Good Fri", "Boxing", "Valentine", "Memorial", "Bastille", "Labor"),
    *("Armistice", "Veterans", "Independence", "Victory"),
]
NUMBERS = [*ONES[1:], *TENS[2:], *ORDINALS[1:], *TENTHS[2:]]


def _cases(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.capitalize(), word.upper())]


_NAMES = [name[:3] for name in (*MONTHS, *WEEKDAYS)]
_NAMES += [name.upper() for name in _NAMES]

_WORDS = [*_cases(OPENERS), *_cases(NUMBERS), *_cases(SEASONS)]
_BEGINNINGS = [*_NAMES, *FEASTS, *FEAST_OPENERS, *_cases(["mid"])]

# Every expression holds one of these.
_HOLDING = [*_NAMES, *FEASTS, *_cases(HOLDERS), *_cases(SEASONS)]
TRIGGER = re.compile(
    rf"\b(?:{trie(_HOLDING)}"
    r"|[12]\d{3}s?\b|\d\d?(?:[:./]\d\d|\s?[ap]\.?m|0s|(?:st|nd|rd|th)\b)"
    + r"|Q[1-4]|FY|[Tt]wo [Tt]housand)|['’‘]\d\d"
)

# Every expression opens with one of these.
OPENER = re.compile(
    rf"{NOT_INSIDE}(?={trie(_WORDS)}\b|{trie(_BEGINNINGS)}"
    r"|[\d'’‘]|Q\d|FY)"
)

# Where a word in lower case may begin a trigger: "year", "mid-march", "may" the verb, too.
_LIKELY = re.compile(rf"\b(?:{trie(word.lower() for word in _HOLDING)}|\d|q\d|fy|two)|['‘]")


def find_triggers(text: str, tokens: Tokens) -> Iterator[re.Match[str]]:
    """Yield the triggers of a text, in order.

    Each different word is searched once, however often it stands in the text.
    """
    likely = ((word, offsets) for word in tokens.places if (offsets := _offsets(word)))
    places = (
        tokens.starts[place] + offset
        for word, offsets in likely
        for place in tokens.places[word]
        for offset in offsets
    )
    free = 0
    for place in sorted(places):
        if place >= free and (found := TRIGGER.match(text, place)):
            yield found
            free = found.end()


@lru_cache(maxsize=1 << 16)
def _offsets(word: str) -> tuple[int, ...]:
    """Return where in a word a trigger may begin."""
    return tuple(found.start() for found in _LIKELY.finditer(word))
