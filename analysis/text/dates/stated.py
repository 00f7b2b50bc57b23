"""When a text says itself that it was published: a line of its own, "Updated …", a dateline."""

import re
from collections.abc import Iterable
from datetime import date

from analysis.text.dates import periods
from analysis.text.dates.expressions import Published
from analysis.text.dates.grammar import Match
from analysis.text.dates.moments import Moment

HEAD = 600  # characters at the top where a line of its own is the date of the text
TAIL = 300  # characters at the end where "Load-Date: …" stands
LABEL = "published|posted|updated|issued|released?|dated?|load-date"
# A label in front of a date, "Last updated: …", or words about the text itself; but not
# "in a report published on June 5, 2023".
WORDS = re.compile(
    r"(?:^\W*|[|·•(/] ?|(?<=\s)(?=[A-Z]))"
    rf"(?i:(?:for immediate |first |last |originally )?(?:{LABEL}))\b[^\n.]{{0,25}}$|"
    r"\b[Tt]his (?:article|story|report|post|page|text) was (?:first |originally |last )?"
    rf"(?:{LABEL})\b[^\n.]{{0,25}}$"
)
# What may stand beside the date in a line of its own: "By Jane Roe | Monday 7:15 p.m. EDT".
BESIDE = re.compile(
    r"\b(?:published|posted|updated|last|first|on|at|[A-Za-z]+day|(?:mon|tue|wed|thu|fri|sat|sun)"
    r"|\d{1,2}[:.]\d\d|[ap]\.?m\.?|E[SD]?T|GMT|UTC|BST|CES?T|local time|Z"
    r"|by(?: (?-i:and|of|for|[A-Z][\w.’'-]+),?){1,10})(?!\w)",
    re.IGNORECASE,
)
MARK = re.compile(r"\s*[|/·•]")  # between the date and what else its line holds: "| 5 min read"
SENTENCE = re.compile(r"[.!?]\s*$")
PLACE = re.compile(
    r"(?:^|\n)\s*[A-Z][A-Z.’' -]{2,30}(?:, ?[\w. ]{2,25})?(?: \(\w+\))?(?: ?[—–-] ?|,? ?\(?)$"
)
# "Kyiv, Ukraine, June 7 –": in small letters only a dash shows that it is no sentence.
PLACE_NAME = re.compile(r"(?:^|\n)\s*(?:(?:[A-Z][\w.’'-]+ ?){1,3}, ){1,2}$")
DASH = re.compile(r"(?:,? \d{4})?,?\s*(?:\([\w./ ]{2,30}\)|/[\w-]+/)?\s*[–—-]\s")
AFTER_PLACE = re.compile(r"(?:,? \d{4})?\)?,?\s*(?:\([\w./ ]{2,30}\)|/[\w-]+/)?\s*(?:[-–—_:]|$)")


def stated(text: str, matches: Iterable[Match]) -> Published | None:
    """Return the first date that stands where a text tells its own, if it has its year."""
    for match in matches:
        day = full_day(match)
        if day and _tells(text, match):
            start = text.rfind("\n", 0, match.start) + 1
            words = text[max(start, match.start - 40) : match.end].strip()
            return Published(day, day + periods.DAY, f"stated: “{words}”", "stated")
    return None


def full_day(match: Match) -> date | None:
    """Return the day of an expression that gives day, month and year."""
    if match.rule.name not in ("month and day", "numeric date") or match.parts.get("turn"):
        return None
    if match.rule.name == "month and day" and not match.parts.get("year"):
        return None
    reading = match.rule.resolve(match.parts, Moment(None))
    return reading.date_from if reading else None


def _tells(text: str, match: Match) -> bool:
    before = text[max(0, match.start - 80) : match.start]
    edge = match.start < 3 * HEAD or match.end > len(text) - TAIL
    if edge and WORDS.search(before.rpartition("\n")[2]):
        return True
    return match.start < HEAD and (_alone(text, match) or is_dateline(text, match))


def _alone(text: str, match: Match) -> bool:
    """Whether a line holds nothing but the date and the like."""
    start = text.rfind("\n", 0, match.start) + 1
    end = text.find("\n", match.end)
    before, after = text[start : match.start], text[match.end : end if end > 0 else len(text)]
    if len(before) + len(after) >= 80 or SENTENCE.search(after):
        return False
    before, after = BESIDE.sub("", before), BESIDE.sub("", after)
    if not re.search(r"\w", before):
        return MARK.match(after) is not None or not re.search(r"\w", after)
    return before.rstrip().endswith(("|", "/", "·", "•")) and not re.search(r"\w", after)


def is_dateline(text: str, match: Match) -> bool:
    """Whether a date stands in a dateline: "KYIV, Ukraine, June 7 (AP) —"."""
    before, after = text[max(0, match.start - 80) : match.start], text[match.end : match.end + 50]
    if PLACE.search(before) and AFTER_PLACE.match(after):
        return True
    return PLACE_NAME.search(before) is not None and DASH.match(after) is not None
