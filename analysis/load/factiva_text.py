"""A Factiva export as lines (RTF, or a page saved without field codes) to its articles.

With codes, a line starts "HD", "PD", "SN" and so on. Without, an article is: headline, perhaps
"By …", "548 words", day, perhaps a time, publication, its code, language, copyright, the body,
and "Document" with its number in the archive.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from analysis.load.days import is_day
from analysis.load.factiva_fields import article_of
from analysis.load.finding import Finding
from analysis.load.languages import language_code

CODES = "HD CR WC PD ET SN SC ED PG VOL ART LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN BY SE CLM"
CODED = re.compile(
    rf"(?P<code>{'|'.join(CODES.split())})(?:\s*[\t|](?P<words>.*)| {{2,}}(?P<more>.*)|)"
)
LAST = re.compile(r"(?:AN[\s|]+)?(?P<own>Document [A-Za-z0-9]{4,12}[0-9]{8}[a-z0-9]{6,14})[\s|]*")
LENGTH = re.compile(r"[\d,. ]+ (?:words|mots|Wörter|palabras|parole|woorden)")
COPYRIGHT = ("(c)", "©", "Copyright")
BY = ("By ", "BY ", "Par ", "Von ", "Por ", "Di ", "Door ")
TIME = re.compile(r"\d{1,2}[:.]\d\d(?: GMT)?")
FEW = 12  # lines that state publication, code, edition, page, language and copyright


def is_factiva_text(text: str) -> bool:
    """Return whether lines are an export of Factiva: articles end in their archive's number."""
    return "Document " in text and any(LAST.fullmatch(line.strip()) for line in text.split("\n"))


def read_factiva_text(text: str) -> Iterator[Finding]:
    """Yield the articles of an export, and a problem for each without a body."""
    lines = [line.strip() for line in text.split("\n")]
    ends = [number for number, line in enumerate(lines) if LAST.fullmatch(line)]
    for number, (start, end) in enumerate(pairwise([-1, *ends]), start=1):
        yield read_lines(lines[start + 1 : end + 1], number)


def read_lines(lines: Sequence[str], number: int) -> Finding:
    """Return the article that lines state, or the problem that it has no body."""
    filled = [line.rstrip("| ") for line in lines if line.strip("| ")]
    has_codes = any((match := CODED.fullmatch(line)) and match["code"] == "HD" for line in filled)
    return article_of(_coded(filled) if has_codes else _uncoded(filled), number)


def _coded(lines: list[str]) -> dict[str, str]:
    """Return what follows each code, up to the next; lines above the first are a cover."""
    fields: dict[str, list[str]] = {}
    held: list[str] = []
    for line in lines:
        if match := CODED.fullmatch(line):
            held = fields.setdefault(match["code"], [])
            held.append((match["words"] or match["more"] or "").strip())
        else:
            held.append(line)
    return {code: "\n".join(filter(None, words)) for code, words in fields.items()}


def _uncoded(lines: list[str]) -> dict[str, str]:
    """Return the fields of an article from the order of its lines."""
    at = _end_of_head(lines)
    head, body = lines[:at], at + _lines_above_body(lines[at : at + FEW])
    byline = head.pop() if head and head[-1].startswith(BY) else ""
    stated = dict(_stated(lines[at:body]))
    own = LAST.fullmatch(lines[-1])
    text = "\n".join(line for line in lines[body:] if not LAST.fullmatch(line))
    stated |= {"HD": head[-1] if head else "", "BY": byline, "AN": own["own"] if own else ""}
    return {**stated, "TD": text}


def _end_of_head(lines: list[str]) -> int:
    """Return where headline and byline end: at the length, which stands above the day."""
    lengths = [number for number, line in enumerate(lines[:-1]) if LENGTH.fullmatch(line)]
    for number in lengths:  # a headline can look like one: "1,000 words"
        if is_day(lines[number + 1]):
            return number
    days = (number for number, line in enumerate(lines) if is_day(line))
    return lengths[0] if lengths else next(days, len(lines))


def _lines_above_body(lines: list[str]) -> int:
    """Return how many lines state something: up to the copyright, else language, else title."""
    marks = (
        lambda line: line.startswith(COPYRIGHT),
        lambda line: len(line) > 2 and bool(language_code(line)),
        is_day,
    )
    for mark in marks:
        last = next((n for n, line in enumerate(lines, start=1) if mark(line)), 0)
        if last:
            return last + (mark is is_day)  # the publication stands below the day
    return 0


def _stated(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what the lines between headline and body state, by its code."""
    dated = list(dropwhile(lambda line: not is_day(line), lines))
    named = [line for line in dated[1:] if not TIME.fullmatch(line)]
    yield "WC", next(filter(LENGTH.fullmatch, lines), "")
    yield "PD", dated[0] if dated else ""
    yield "SN", named[0] if named else ""
    yield "LA", next((line for line in named[1:] if len(line) > 2 and language_code(line)), "")
