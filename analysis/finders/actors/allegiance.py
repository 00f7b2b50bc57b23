"""Whom a title makes its holder act for: the state or bloc named with it, or nobody."""

import re
from collections.abc import Sequence

from analysis.reference.records import NOBODY, Bloc, Country, Organisation, Title
from analysis.text import Annotated
from analysis.text.names import Hit

ABROAD = re.compile(r"\bto(?: the)? $")  # ambassador to Ukraine
SENT = re.compile(r"\b(?:to|for|on)(?: the)? $")  # special envoy for Ukraine
# Bodies that lend no state to those who work there: "head of the Carnegie Russia Center".
PRIVATE = frozenset(
    ("media", "company", "think tank", "university", "party", "other", "bank", "rebel group")
)


def told(text: Annotated, chain: list[Hit], titles: Sequence[Title], office: str) -> str:
    """Return whom the titles make their holder act for."""
    state = [title for title in titles if title.acts_for != NOBODY]
    if not state or any(_private(hit) for hit in chain):
        return ""
    sent = SENT if office in ("ambassador", "envoy") else ABROAD
    owners = [hit for hit in chain if not sent.search(text.words(max(0, hit.start - 8), hit.start))]
    return acts_for(owners) or next((title.acts_for for title in state if title.acts_for), "")


def _private(hit: Hit) -> bool:
    name = hit.of("organisation")
    body = name.record if name and not hit.of("title") else None
    return isinstance(body, Organisation) and body.kind in PRIVATE and not body.acts_for


def acts_for(chain: Sequence[Hit]) -> str:
    """Return the state or bloc that a chain of known names points to, the first that does."""
    for hit in chain:
        for name in hit.names:
            match name.record:
                case Country(iso3=code):
                    return code
                case Bloc(name=bloc):
                    return bloc
                case Organisation(acts_for=code) if code:
                    return code
    return ""
