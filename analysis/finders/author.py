"""Whose government speaks as "we" where no quotation tells it."""

from collections import Counter
from collections.abc import Iterable

from analysis.finders.actors.hosts import find_host
from analysis.finders.finds import Quote
from analysis.text import Annotated
from analysis.text.spans import Spans

ASKING = frozenset(("q", "question", "reporter", "moderator", "press", "voice"))


def find_author(text: Annotated, quotes: Spans[Quote], named: Iterable[str]) -> str:
    """Return the state that speaks as "we": that of a transcript's hosts, else the one named most.

    Where title and table do not tell the hosts, those who take turns as "MR." and "MS." do.
    """
    hosts = (turn.country for turn in quotes if turn.rule == "turn" and _is_host(text, turn))
    return find_host(text) or _most(text, hosts) or _most(text, named)


def asks(text: Annotated, quote: Quote) -> bool:
    """Whether a turn is that of somebody who asks, or of nobody known."""
    return quote.speaker is None or text.words(*quote.speaker).lower().rstrip(".") in ASKING


def _is_host(text: Annotated, turn: Quote) -> bool:
    """Whether a turn's speaker is called by a courtesy title; guests are by their offices."""
    title = text.words(*(turn.speaker or (0, 0))).partition(" ")[0]
    record = text.lexicons.titles.get(title.title())
    return record is not None and record.holder == "courtesy"


def _most(text: Annotated, codes: Iterable[str]) -> str:
    """Return the state that occurs most, the first among equals; no side of the conflict."""
    lexicons = text.lexicons
    states = [code for code in codes if code in lexicons.countries]
    counts = Counter(code for code in states if not lexicons.conflict.side(code))
    return max(counts, key=lambda code: counts[code], default="")
