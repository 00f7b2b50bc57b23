"""An older LexisNexis export as a page: one chunk of markup an article, to the same blocks."""

import re
from collections.abc import Iterator
from typing import Any

from analysis.load.finding import Finding
from analysis.load.lexisnexis import Block, read_numbered
from analysis.load.markup import lines_of, parse_page

START = re.compile(r"<a\s+name=[\"']?DOC_ID_\d", re.IGNORECASE)
CENTRED = re.compile(r"\.(?P<name>\w+)\s*\{[^}]{0,200}text-align:\s*center", re.IGNORECASE)
COUNTER = re.compile(r"(?P<number>\d+) (?:of|de|sur|von) \d+ (?:DOCUMENT|DOKUMENT)\w*")


def is_lexisnexis_page(page: str) -> bool:
    """Return whether a page is an export of this kind: its articles have named anchors."""
    return START.search(page) is not None


def read_lexisnexis_page(page: str) -> Iterator[Finding]:
    """Yield the articles of a page; a notice in the place of an article is a problem."""
    centred = {match["name"] for match in CENTRED.finditer(page)}
    starts = [match.start() for match in START.finditer(page)]
    chunks = [page[a:b] for a, b in zip(starts, [*starts[1:], len(page)], strict=True)]
    yield from read_numbered(_numbered(chunks, centred))


def _numbered(chunks: list[str], centred: set[str]) -> Iterator[tuple[int, list[Block]]]:
    number = 0
    for chunk in chunks:
        blocks = list(_blocks(parse_page(chunk), centred))
        counter = COUNTER.fullmatch(blocks[0].text) if blocks else None
        number = int(counter["number"]) if counter else number + 1
        yield number, blocks[1:] if counter else blocks


def _blocks(tree: Any, centred: set[str]) -> Iterator[Block]:
    """Yield the paragraphs of an article, and the rows of its tables."""
    for part in tree.xpath("//p[not(ancestor::tr)] | //tr"):
        if lines := lines_of(part):
            classes = {
                name
                for around in part.xpath("ancestor-or-self::*/@class")
                for name in around.split()
            }
            text = "\t".join(lines) if part.tag == "tr" else "\n".join(lines)
            yield Block(text, not centred.isdisjoint(classes))
