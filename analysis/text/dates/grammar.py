"""The rules as one pattern, and a scan that reads only the words around a likely one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.text.dates.clock import TIMES
from analysis.text.dates.lengths import LENGTHS
from analysis.text.dates.moments import Parts, Rule
from analysis.text.dates.quarters import QUARTERS
from analysis.text.dates.relative import RELATIVE
from analysis.text.dates.vocabulary import NOT_INSIDE, MONTHS, SEASONS, UNITS, WEEKDAYS
from analysis.text.dates.written import WRITTEN
from analysis.text.spans import Span, Spans

REACH = 60  # characters around a trigger that may belong to the same expression
RULES = [*TIMES, *QUARTERS, *WRITTEN, *RELATIVE, *LENGTHS]


class Match(NamedTuple):
    """Words that fit a rule, with its parts."""

    start: int
    end: int
    rule: Rule
    parts: Parts


def _either_case(words: list[str]) -> str:
    return "|".join(f"[{word[0].upper()}{word[0].lower()}]{word[1:]}|{word.upper()}" for word in words)


# Every expression holds one of these words.
TRIGGER = re.compile(
    r"\b(?:"
    + "|".join(
        [
            *(f"{name[:3]}|{name[:3].upper()}" for name in MONTHS),
            *(f"{name[:3]}[a-z]*|{name.upper()}" for name in WEEKDAYS),
            _either_case([*UNITS[:-1], "centur", "hour", "minute", "second"]),
            _either_case([*SEASONS, "today", "yesterday", "tomorrow", "tonight", "overnight"]),
            _either_case(["noon", "midnight", "morning", "afternoon", "evening", "night"]),
            _either_case(["annual", "daily", "fiscal", "first-half", "nineteen", "two thousand"]),
            r"[12]\d{3}s?\b|\d\d?[:./]\d\d|\d\d?\s?[ap]\.?m|Q[1-4]|[’']?\d0s|FY|[a-z]{3,5}t(?:ie)s\b",
        ]
    )
    + r")"
)
NAMES = re.compile(r"\(\?P<\w+>|\(\?P=sign\)")


def _nameless(rule: Rule) -> str:
    """Return a rule's pattern without names, so that many stand in one; "(?P=sign)" is loosened."""
    return NAMES.sub(lambda found: "[/.]" if "=" in found[0] else "(?:", rule.pattern.pattern.removeprefix(NOT_INSIDE))


ANY = re.compile(
    NOT_INSIDE
    + "(?:"
    + "|".join(f"(?P<rule_{number}>{_nameless(rule)})" for number, rule in enumerate(RULES))
    + r")(?!\w)",
    re.IGNORECASE,
)


def scan(text: str, sentences: Spans[Span]) -> Iterator[Match]:
    """Yield what fits a rule, the leftmost first, and of two that start together the earlier rule."""
    free = 0
    for start, end in _windows(text, sentences):
        place = max(start, free)
        while found := ANY.search(text, place, end):
            yield _match(text, found, end)
            place = free = found.end()


def _match(text: str, found: re.Match[str], end: int) -> Match:
    rule = RULES[int((found.lastgroup or "").removeprefix("rule_"))]
    parts = rule.pattern.match(text, found.start(), end)
    return Match(*found.span(), rule, parts.groupdict() if parts else {})


def _windows(text: str, sentences: Spans[Span]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of text around triggers, joined where they touch, cut by sentences."""
    start = end = 0
    for trigger in TRIGGER.finditer(text):
        if trigger.start() - REACH > end:
            yield from _cut(start, end, sentences)
            start = max(0, trigger.start() - REACH)
        end = min(len(text), trigger.end() + REACH)
    yield from _cut(start, end, sentences)


def _cut(start: int, end: int, sentences: Spans[Span]) -> Iterator[tuple[int, int]]:
    first = sentences.at(start)
    for sentence in [first] if first else []:
        yield start, min(end, sentence.end)
    for sentence in sentences.within(start + 1, end):
        yield sentence.start, min(end, sentence.end)
