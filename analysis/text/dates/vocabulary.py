"""The words that expressions of time are made of, as named parts of patterns, and their values.

Every part is a regular expression without groups of its own, with an example behind it.
"""

import re

from analysis.text.dates.trie import trie

MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = "day week weekend fortnight month quarter season year decade century".split()
SHORT_UNITS = "second minute hour".split()
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
TENTHS = "zeroth tenth twentieth thirtieth fortieth fiftieth".split()
NAMED = frozenset(  # what patterns hold letter by letter
    form
    for words in (MONTHS, WEEKDAYS, UNITS, SHORT_UNITS, SEASONS, ONES, TENS, ORDINALS, TENTHS)
    for word in map(str.lower, words)
    for form in (word, word[:3], f"{word}s")
)
VAGUE = "a few|few|several|some|many|a number of|dozens of|couple of"

_SPACE = r"(?:(?!\s*\n\s*\n)\s{1,2})"  # a line may be broken, a paragraph not
_MONTH = trie([*MONTHS, *(name.upper() for name in MONTHS)])
_MONTH += r"(?!\w)|" + trie([*(name[:3] for name in MONTHS if name != "May"), "Sept"])
_MONTH += r"(?:\.|(?=\s\d))"  # Feb. or Feb 24, not Jan Novak
_WEEKDAY = trie([*WEEKDAYS, *(name.upper() for name in WEEKDAYS)])
_WEEKDAY_SHORT = trie(["Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"])
_ONE, _TEN = trie(ONES[1:]), trie(TENS[2:])
_WORD_NUMBER = rf"(?:{_TEN}(?:[ -]{trie(ONES[1:10])}\b)?|{_ONE})"
_ORDINAL = rf"(?:{_TEN}[ -]{trie(ORDINALS[1:10])}|{trie([*ORDINALS[1:], *TENTHS[2:]])})"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,:]\d|\s?%|\s(?:percent|per))"
_YEAR = r"(?:1[0-9]|20)\d\d(?!\w|[,.]\d|%|[-‐–](?:year|page|member|mile|foot))"
_YEAR_WORDS = rf"(?:nineteen|eighteen|twenty) (?:{_WORD_NUMBER})(?!\w)"  # nineteen ninety-six
_YEAR_WORDS += rf"|(?:the year )?two thousand(?: and)?(?: (?:{_ONE})\b)?"
NOT_INSIDE = r"(?<![\w$£€#])(?<!\d[.,])"  # not in a word, a sum of money or a longer number

PARTS = {
    "month": rf"(?-i:{_MONTH})(?!\w)",  # June, Feb.
    "weekday": rf"(?-i:{_WEEKDAY})(?!\w)",  # Friday
    "weekdays": rf"(?-i:{_WEEKDAY})s",  # Mondays
    "weekday_any": rf"(?-i:{_WEEKDAY}(?!\w)|{_WEEKDAY_SHORT}\.)",  # Friday, Fri.
    "day": rf"(?:{_DAY}|(?:{_ORDINAL})(?!\w| quarter| half| week))",  # 7, 7th, the seventh
    "year": _YEAR,  # 2014
    "any_year": rf"(?:{_YEAR}|['’‘]\d\d(?!\w)|{_YEAR_WORDS})",  # 2014, ’99
    "two_figures": r"\d\d(?!\w|[.,]\d|%)",  # 2009–14
    "ordinal": rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{_ORDINAL})(?!\w)",  # 15th, third
    "number": rf"(?:\d{{1,3}}(?:[.]\d|,\d{{3}})?|a couple of|{_WORD_NUMBER}|an?|{VAGUE})",  # three
    "count": rf"(?:\d{{1,3}}(?:,\d{{3}})?|{_WORD_NUMBER})",  # three, 24
    "unit": rf"{trie(UNITS)}(?!\w)",  # month
    "units": rf"(?:{trie(UNITS[:-1])}s?|centur(?:y|ies))(?!\w)",  # months
    "any_units": rf"(?:{trie([*UNITS[:-1], *SHORT_UNITS])}s?|centur(?:y|ies))(?!\w)",  # hours
    "turn_long": r"(?:past|last|next|coming|first|recent|previous|following)",  # past (two years)
    "season": rf"{trie(SEASONS)}(?!\w)",  # summer
    "half": r"(?:first|second|last|latter)[ -]half",  # first half
    "quarter": r"(?:first|second|third|fourth|final|1st|2nd|3rd|4th)",  # third (quarter)
    "which": r"(?:last|past|this past|this|next|the coming|coming|this coming|upcoming|current|"
    r"latest|previous|preceding|prior|following|same|that)",  # last, the following
    "turn": r"(?:last|next|this)",  # the years that may stand behind a month
    "part": r"(?:morning|afternoon|evening|night)s?(?!\w)",  # morning
    "modifier": r"(?:the )?(?:(?:very )?(?:end|beginning|start|middle|close|turn) of(?: the)? |"
    r"(?:early|late)(?: in| on)?(?: the)? |(?:earlier|later)(?: in)?(?: the)? |mid[ -]|sometime )",
    "dash": r"\s?[-‐‑–—]\s?",  # July 11–12
    "zone": r"(?-i:GMT|UTC|E[SD]?T|C[SD]?T|P[SD]?T|CES?T|Z)(?:\s?[+-]\s?\d{1,2})?",  # GMT
    "clock_time": r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?",  # T12:30:00Z
    "decade_words": "(?:nineties|eighties|seventies|sixties|fifties|forties|thirties|twenties)",
    "decade_figures": r"(?:(?:1[0-9]|20)\d0|['’‘]?\d0)['’]?s(?!\w)",  # 1990s, ’90s
}


def compile_template(template: str) -> re.Pattern[str]:
    """Return the pattern of a template: `<part>` or `<name:part>`, and spaces for any space.

    A modifier may stand before everything ("early June", "the end of last year").

    >>> compile_template("<month> <day>").match("late June 7").groupdict()
    {'modifier': 'late ', 'month': 'June', 'day': '7'}
    """
    pattern = f"{NOT_INSIDE}{fill('<modifier>')}?(?:{fill(template)})(?!\\w)"
    return re.compile(pattern, re.IGNORECASE)


def fill(template: str) -> str:
    """Return a template with its parts written out."""
    filled = re.sub(r"(?<!\?P)<(?:(\w+):)?(\w+)>", _part, template)
    return re.sub(r"(?<!\[) ", lambda _: _SPACE, filled)  # within [] it stays


def _part(match: re.Match[str]) -> str:
    name = match[1] or match[2]
    return f"(?P<{name}>{PARTS[match[2]]})"


def month_number(word: str) -> int:
    """Return the number of a month by its name or short name (Feb. is 2)."""
    return next(n for n, name in enumerate(MONTHS, 1) if name[:3].lower() == word[:3].lower())


def weekday_number(word: str) -> int:
    """Return the number of a weekday, Monday being 0."""
    return next(n for n, name in enumerate(WEEKDAYS) if name[:3].lower() == word[:3].lower())


def count(word: str) -> int | None:
    """Return a whole number written in figures or words, or nothing for a vague one.

    >>> count("twenty-four"), count("a"), count("1,500"), count("several")
    (24, 1, 1500, None)
    """
    plain = word.lower().replace(",", "").replace("-", " ")
    if plain.isdecimal():
        return int(plain)
    if plain in ("a", "an"):
        return 1
    if plain == "a couple of":
        return 2
    return _sum(plain.split())


def _sum(words: list[str]) -> int | None:
    total = 0
    for word in words:
        if word in ONES:
            total += ONES.index(word)
        elif word in TENS:
            total += 10 * TENS.index(word)
        else:
            return None
    return total


def ordinal(word: str) -> int | None:
    """Return the number of an ordinal in figures or words.

    >>> ordinal("21st"), ordinal("third"), ordinal("twenty-first"), ordinal("final")
    (21, 3, 21, None)
    """
    if word[0].isdecimal():
        return int(re.sub(r"\D", "", word))
    *tens, last = word.lower().replace("-", " ").split()
    before = _sum(tens)
    return before + ORDINALS.index(last) if before is not None and last in ORDINALS else None


def year_number(word: str) -> int | None:
    """Return a year in figures or words.

    >>> year_number("2014"), year_number("’99"), year_number("nineteen ninety-six")
    (2014, 1999, 1996)
    """
    if word.isdecimal():
        return int(word)
    if word[0] in "'’‘":
        short = int(word[1:])
        return short + (1900 if short > 40 else 2000)
    plain = word.lower().removeprefix("the year ").replace("-", " ")
    hundreds, *rest = plain.replace(" and", "").split()
    if rest and rest[0] == "thousand":
        return 2000 + (_sum(rest[1:]) or 0)
    return 100 * (count(hundreds) or 0) + (_sum(rest) or 0)


def singular(word: str) -> str:
    """Return a unit of time in the singular: months is month, centuries century."""
    return word.lower().removesuffix("s").replace("centurie", "century")
