"""The older LexisNexis plain text ("3 of 120 DOCUMENTS") to its articles.

An article is blocks parted by blank lines: publication and day centred, the headline at the
margin, "BYLINE:", "LENGTH:" and such, the body, "LOAD-DATE:" and such, a centred copyright.
Its lines are wrapped at 80 characters; they are joined to paragraphs, in which offsets count.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from analysis.load.days import is_day
from analysis.load.finding import Article, Finding, Problem
from analysis.load.stated_length import compare_length

COUNTER = re.compile(  # "     3 of 120 DOCUMENTS"
    r"^[ \t]+(?P<number>\d+) (?:of|de|von) \d+ (?:DOCUMENT|DOKUMENT)\w*[ \t]*$", re.MULTILINE
)
CENTRED = re.compile(r"[ \t]{2,}")
FIELD = re.compile(r"(?P<key>[A-ZÀ-Ü]+(?:-[A-ZÀ-Ü]+)*): ?(?P<value>.*)", re.DOTALL)  # "LENGTH: 9"
FIELDS = {
    "BYLINE": "byline",
    "AUTEUR": "byline",
    "AUTOR": "byline",
    "SECTION": "section",
    "RUBRIQUE": "section",
    "RUBRIK": "section",
    "LENGTH": "length",
    "LONGUEUR": "length",
    "LÄNGE": "length",
    "LANGUAGE": "language",
    "LANGUE": "language",
    "SPRACHE": "language",
}
HEAD = {name for name, field in FIELDS.items() if field != "language"} | {
    *("DATELINE", "HIGHLIGHT", "ENCART", "SERIES"),
}
FOOT = {name for name, field in FIELDS.items() if field == "language"} | {
    *("LOAD-DATE", "DATE-CHARGEMENT", "UPDATE", "CORRECTION-DATE", "GRAPHIC", "NOTES"),
    *("SUBJECT", "SUJET", "JOURNAL-CODE", "PUBLICATION-TYPE", "TYPE-PUBLICATION"),
    *("DOCUMENT-TYPE", "ORGANISATION", "COMPANY", "SOCIETE", "PERSON", "GEOGRAPHIC"),
}


def is_lexisnexis(text: str) -> bool:
    """Return whether a text is an export of this kind."""
    return COUNTER.search(text) is not None


def read_lexisnexis(text: str) -> Iterator[Finding]:
    """Yield the articles of an export, and a problem for each without body or missing."""
    counters = list(COUNTER.finditer(text))
    ends = [counter.start() for counter in counters[1:]] + [len(text)]
    expected = int(counters[0]["number"])
    for counter, end in zip(counters, ends, strict=True):
        number = int(counter["number"])
        if number != expected:
            problem = f"document {expected} is followed or replaced by document {number}"
            yield Problem(problem, "download the export again", f"article {number}")
        yield from _read_one(text[counter.end() : end], number)
        expected = number + 1


def _read_one(written: str, number: int) -> Iterator[Finding]:
    place = f"article {number}"
    blocks = [block for block in re.split(r"\n(?:[ \t]*\n)+", written) if block.strip()]
    centred = list(takewhile(CENTRED.match, blocks))
    rest = blocks[len(centred) :]
    head = next((n for n, block in enumerate(rest) if _key(block) in HEAD), 1)
    body = head + len(list(takewhile(lambda block: _key(block) in HEAD, rest[head:])))
    foot = next((n for n in range(body, len(rest)) if _is_foot(rest[n])), len(rest))
    stated = dict(filter(None, map(_field, rest[head:body] + rest[foot:])))
    title = _joined(" ".join(rest[:head]))
    text = "\n\n".join(map(_joined, rest[body:foot]))
    if not text:
        yield Problem("has no body", "look it up in the archive", f"{place}, '{title[:60]}'")
        return
    if problem := compare_length(stated.pop("length", ""), text, place):
        yield problem
    yield Article(text, number, place, title=title, **_publication(centred), **stated)


def _publication(centred: list[str]) -> dict[str, str]:
    """Return publisher and day from the centred lines above a headline."""
    lines = [line.strip() for block in centred for line in block.split("\n")]
    names = [line for line in lines if not line.startswith("Copyright") and not is_day(line)]
    return {
        "publisher": names[0] if names else "",
        "published": next(filter(is_day, lines), ""),
    }


def _key(block: str) -> str:
    match = FIELD.match(block)
    return match["key"] if match else ""


def _field(block: str) -> tuple[str, str] | None:
    """Return the field of an article or its length that a block states, if it is one."""
    match = FIELD.match(block)
    name = FIELDS.get(match["key"]) if match else None
    return (name, _joined(match["value"])) if match and name else None


def _is_foot(block: str) -> bool:
    is_copyright = CENTRED.match(block) and block.lstrip().startswith("Copyright")
    return _key(block) in FOOT or bool(is_copyright)


def _joined(block: str) -> str:
    r"""Return a block's wrapped lines as one.

    >>> _joined("Tanks arrived\n   on Friday.")
    'Tanks arrived on Friday.'
    """
    return re.sub(r"[ \t]*\n[ \t]*", " ", block.strip())
