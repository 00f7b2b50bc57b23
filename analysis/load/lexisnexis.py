"""An older LexisNexis export ("3 of 120 DOCUMENTS"), as text or page, to its articles.

An article is blocks: publication and day centred, the headline at the margin, "BYLINE:",
"LENGTH:" and such, the body, "LOAD-DATE:" and such, a centred copyright. As text its lines are
wrapped at 80 characters; they are joined to paragraphs, in which offsets count.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from analysis.load.days import first_day
from analysis.load.finding import Article, Finding, Problem
from analysis.load.lexisnexis_headings import FIELDS, HEAD, is_foot_heading

COUNTER = re.compile(  # "     3 of 120 DOCUMENTS"
    r"^[ \t]+(?P<number>\d+) (?:of|de|sur|von) \d+ (?:DOCUMENT|DOKUMENT)\w*[ \t]*$", re.MULTILINE
)
CENTRED = re.compile(r"[ \t]{2,}")
FIELD = re.compile(  # "LENGTH: 9 words"
    r"\s*(?P<key>[A-ZÀ-Ü]+(?:[- ][A-ZÀ-Ü]+)*)\xa0?: ?(?P<value>.*)", re.DOTALL
)
COPYRIGHT = ("Copyright", "Copy ", "©", "(c)")
NOT_SHOWN = re.compile(r"We are sorry but there is an error in this document")


class Block(NamedTuple):
    """A paragraph of an export, and whether it is centred."""

    text: str
    centred: bool


def is_lexisnexis(text: str) -> bool:
    """Return whether a text is an export of this kind."""
    return COUNTER.search(text) is not None


def read_lexisnexis(text: str) -> Iterator[Finding]:
    """Yield the articles of an export, and a problem for each without body or missing."""
    counters = list(COUNTER.finditer(text))
    ends = [counter.start() for counter in counters[1:]] + [len(text)]
    written = zip(counters, ends, strict=True)
    numbered = ((int(c["number"]), _blocks(text[c.end() : end])) for c, end in written)
    yield from read_numbered(numbered)


def read_numbered(articles: Iterable[tuple[int, list[Block]]]) -> Iterator[Finding]:
    """Yield the article of each numbered list of blocks, and a problem for each that is missing."""
    expected = None
    for number, blocks in articles:
        if expected not in (None, number):
            problem = f"document {expected} is followed or replaced by document {number}"
            yield Problem(problem, "download the export again", f"article {number}")
        yield from _read_one(blocks, number)
        expected = number + 1


def _blocks(written: str) -> list[Block]:
    blocks = [block for block in re.split(r"\n(?:[ \t]*\n)+", written) if block.strip()]
    return [
        Block(block, True) if CENTRED.match(block) else Block(_joined(block), False)
        for block in blocks
    ]


def _read_one(blocks: list[Block], number: int) -> Iterator[Finding]:
    place = f"article {number}"
    centred = list(takewhile(lambda block: block.centred, blocks))
    rest = blocks[len(centred) :]
    head = next((n for n, block in enumerate(rest) if _key(block) in HEAD), 1)
    body = head + len(list(takewhile(lambda block: _key(block) in HEAD, rest[head:])))
    foot = next((n for n in range(body, len(rest)) if _is_foot(rest[n])), len(rest))
    stated = dict(filter(None, map(_field, rest[head:body] + rest[foot:])))
    title = _joined(" ".join(block.text for block in rest[:head]))
    text = "\n\n".join(block.text for block in rest[body:foot])
    if not text:
        problem = "the archive could not show it" if NOT_SHOWN.match(title) else "has no body"
        yield Problem(problem, "look it up in the archive", f"{place}, '{title[:60]}'")
        return
    yield Article(text, number, place, title=title, **_publication(centred), **stated)


def _publication(centred: list[Block]) -> dict[str, str]:
    """Return publisher and day from the centred lines above a headline."""
    lines = [line.strip() for block in centred for line in block.text.split("\n")]
    days = {line: first_day(line) for line in lines}
    names = [n for n in lines if n and not n.startswith(COPYRIGHT) and not days[n]]
    return {
        "publisher": names[0] if names else "",
        "published": next(filter(None, days.values()), ""),
    }


def _key(block: Block) -> str:
    match = FIELD.match(block.text)
    return match["key"] if match and not block.centred else ""


def _field(block: Block) -> tuple[str, str] | None:
    """Return the field of an article that a block states, if it is one."""
    match = FIELD.match(block.text)
    name = FIELDS.get(match["key"]) if match else None
    return (name, _joined(match["value"])) if match and name else None


def _is_foot(block: Block) -> bool:
    is_copyright = block.centred and block.text.lstrip().startswith(COPYRIGHT)
    return is_foot_heading(_key(block)) or is_copyright


def _joined(block: str) -> str:
    r"""Return a block's wrapped lines as one.

    >>> _joined("Tanks arrived\n   on Friday.")
    'Tanks arrived on Friday.'
    """
    return re.sub(r"[ \t]*\n[ \t]*", " ", block.strip())
