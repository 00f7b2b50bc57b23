"""The rules as one pattern, and a scan that reads only the words around a likely one."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from analysis.text.dates.clock import TIMES
from analysis.text.dates.feasts import FEAST_DAYS
from analysis.text.dates.lengths import LENGTHS
from analysis.text.dates.moments import Parts, Rule
from analysis.text.dates.quarters import QUARTERS
from analysis.text.dates.ranges import RANGES
from analysis.text.dates.relative import RELATIVE
from analysis.text.dates.triggers import OPENER, find_triggers
from analysis.text.dates.vocabulary import NAMED, PARTS, fill
from analysis.text.dates.written import WRITTEN
from analysis.text.dates.years import YEARS
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Tokens

BEFORE, AFTER = 45, 60  # characters around a trigger that may belong to its expression
RULES = [*TIMES, *QUARTERS, *FEAST_DAYS, *RANGES, *WRITTEN, *YEARS, *RELATIVE, *LENGTHS]


class Match(NamedTuple):
    """Words that fit a rule, with its parts."""

    start: int
    end: int
    rule: Rule
    parts: Parts


NAMES = re.compile(r"\(\?P<\w+>")


def _nameless(rule: Rule) -> str:
    """Return a rule's template without names, so that many stand in one pattern."""
    return NAMES.sub("(?:", fill(rule.template))


@cache
def _any_rule() -> re.Pattern[str]:
    """Return all rules as one pattern, compiled when first used."""
    rules = (f"(?P<rule_{number}>{_nameless(rule)})" for number, rule in enumerate(RULES))
    modifier = NAMES.sub("(?:", fill("<modifier>"))
    return re.compile(rf"(?:{modifier})?(?:{'|'.join(rules)})(?!\w)", re.IGNORECASE)


def scan(text: str, sentences: Spans[Span], tokens: Tokens) -> Iterator[Match]:
    """Yield what fits a rule, the leftmost first, and of two that start together the earlier rule.

    Each word is read a bounded number of times, so that the time grows with the text's length.
    """
    any_rule, free = _any_rule(), 0
    for trigger in find_triggers(text, tokens):
        sentence = sentences.at(trigger.start()) or Span(0, len(text))
        end = min(sentence.end, trigger.end() + AFTER)
        first, last = _run(tokens, trigger.start())
        start = max(free, sentence.start, first)
        for opener in OPENER.finditer(text, start, max(trigger.end(), last)):
            if opener.start() >= free and (found := any_rule.match(text, opener.start(), end)):
                yield _match(text, found, end)
                free = found.end()


def _run(tokens: Tokens, place: int) -> tuple[int, int]:
    """Return the stretch up to the word at a place that holds no word foreign to all rules.

    It starts no more than `BEFORE` characters before the place.
    """
    last = bisect_right(tokens.starts, place) - 1
    first, known = last, _words()
    while first and tokens.starts[first] > place - BEFORE:
        before = tokens.words[first - 1]
        if before.isalpha() and before not in known:
            break
        first -= 1
    return max(tokens.starts[first], place - BEFORE), tokens[last].end


@cache
def _words() -> frozenset[str]:
    """Return the words of all rules, lower case; figures and words with hyphens are not told."""
    written = " ".join((*(rule.template for rule in RULES), *PARTS.values()))
    return frozenset((*NAMED, *re.findall("[a-z]+", written.lower())))


def _match(text: str, found: re.Match[str], end: int) -> Match:
    rule = RULES[int((found.lastgroup or "").removeprefix("rule_"))]
    parts = rule.pattern.match(text, found.start(), end)
    return Match(*found.span(), rule, parts.groupdict("") if parts else {})
