"""Lists in lines: which paragraphs are items, and which sentence leads them in."""

import re

from analysis.text import Annotated
from analysis.text.spans import Span

BULLET = re.compile(r"\s*(?:[-•*·–▪◦●]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
LEAD = re.compile(r"[:：]\s*(?:\n|$)")  # some line ends so
LEAD_ENDS = (":", "：")
SENTENCE_ENDS = (".", "?", "!", "”", '"')


def find_items(text: Annotated) -> dict[int, Span]:
    """Return, by the start of each item's paragraph, the sentence that leads it in.

    A list starts after a line that ends in ":"; it goes on while lines have bullets,
    end in ";" or have no full stop.
    """
    items: dict[int, Span] = {}
    if not LEAD.search(text.text):
        return items
    lead: Span | None = None
    for paragraph in text.paragraphs:
        line = text.words(paragraph.start, paragraph.end).rstrip()
        if line.endswith(LEAD_ENDS):
            lead = text.sentence(max(paragraph.start, paragraph.end - 2))
        elif lead is not None and _is_item(line):
            items[paragraph.start] = lead
        else:
            lead = None
    return items


def _is_item(line: str) -> bool:
    return not line.endswith(SENTENCE_ENDS) or BULLET.match(line + " ") is not None
