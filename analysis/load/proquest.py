"""A ProQuest export ("Document 3 of 120"), as text or page, to its articles.

An article is lines "Key: value": "Full text:" opens the body, which runs to the next line with
a key that ProQuest writes below it ("Subject:", "Title:", "Publication date:").
"""

import re
from collections.abc import Iterator

from analysis.load.finding import Article, Finding, Problem, UnreadableError
from analysis.load.markup import lines_of, parse_page

COUNTER = re.compile(r"^[ \t]*Document (?P<number>\d+) of (?P<total>\d+)[ \t]*$", re.MULTILINE)
FULL_TEXT, ABSTRACT = "full text", ("abstract (summary)", "abstract")
HEADING = "the headline"  # which has no key
FIELDS = {
    "title": "title",
    HEADING: "title",
    "author": "byline",
    "publication date": "published",
    "publication title": "publisher",
    "section": "section",
    "language of publication": "language",
    "language": "language",
    "word count": "words_stated",
    "proquest document id": "doc_id",
}
OTHERS = {
    *("subject", "location", "people", "company / organization", "company / organisation"),
    *("business indexing term", "identifier / keyword", "classification", "pages", "first page"),
    *("publication info", "publication year", "year", "publisher", "place of publication"),
    *("country of publication", "publication subject", "issn", "e-issn", "source type"),
    *("document type", "document feature", "document url", "copyright", "last updated"),
    *("database", "links", "credit", "illustration", "dateline", "volume", "issue", "column"),
    *("alternate title", "publication subtitle", "number of pages", "source attribution"),
}
KEY = re.compile(r"(?P<key>[A-Z][A-Za-z /()-]{2,30}):(?:\s+(?P<value>.*))?", re.DOTALL)
KEYS = {FULL_TEXT, *ABSTRACT, *FIELDS, *OTHERS}
SOON = 4  # lines within which a key below the text is followed by the next
RULE = re.compile(r"[_=-]{10,}")


def is_proquest(text: str) -> bool:
    """Return whether a text is an export of this kind."""
    return COUNTER.search(text) is not None and "ProQuest" in text


def is_proquest_page(page: str) -> bool:
    """Return whether a page is an export of this kind."""
    return "ProQuest" in page and re.search(r"Document \d+ of \d+", page) is not None


def read_proquest_page(page: str) -> Iterator[Finding]:
    """Yield the articles of a page, and a problem for each without its full text."""
    return read_proquest("\n".join(lines_of(parse_page(page))))


def read_proquest(text: str) -> Iterator[Finding]:
    """Yield the articles of an export, and a problem for each without its full text."""
    counters = list(COUNTER.finditer(text))
    if not counters:
        raise UnreadableError("is a ProQuest page without articles", "export it again, as text")
    ends = [counter.start() for counter in counters[1:]] + [len(text)]
    for counter, end in zip(counters, ends, strict=True):
        yield _read_one(text[counter.end() : end].split("\n"), int(counter["number"]))
    if len(counters) != (total := int(counters[0]["total"])):
        problem = f"counts {total} documents, {len(counters)} were found"
        yield Problem(problem, "download the export again")


def _read_one(lines: list[str], number: int) -> Finding:
    fields = _fields(lines)
    stated = _stated(fields)
    text, place = fields.get(FULL_TEXT, ""), f"article {number}"
    if not text:
        only = "holds only an abstract" if any(map(fields.get, ABSTRACT)) else "has no body"
        remedy = "export 'Full text, citation and abstract', where the licence gives it"
        return Problem(only, remedy, f"{place}, '{stated.get('title', '')[:60]}'")
    return Article(text, number, place, **stated)


def _stated(fields: dict[str, str]) -> dict[str, str]:
    """Return what an article's keys state; the first key of a field that says something wins."""
    stated: dict[str, str] = {}
    for key, field in FIELDS.items():
        if words := " ".join(fields.get(key, "").split()):
            stated.setdefault(field, words)
    return stated


def _fields(lines: list[str]) -> dict[str, str]:
    """Return what each key stands before; the line above the first key is the headline.

    Within the full text a line "Location: …" is a key only where another follows soon.
    """
    filled = [line for line in map(str.strip, lines) if line and not RULE.fullmatch(line)]
    keys = [_key(line) for line in filled]
    fields: dict[str, list[str]] = {}
    at = HEADING
    for number, (line, key) in enumerate(zip(filled, keys, strict=True)):
        if key and (at != FULL_TEXT or any(keys[number + 1 : number + SOON])):
            at = key
            line = line.partition(":")[2].strip()
        fields.setdefault(at, []).append(line)
    return {key: "\n".join(filter(None, words)) for key, words in fields.items()}


def _key(line: str) -> str:
    """Return the key that a line begins with, or nothing."""
    match = KEY.fullmatch(line)
    key = match["key"].casefold() if match else ""
    return key if key in KEYS else ""
