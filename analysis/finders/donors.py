"""Whose aid a whole text is about: what a reader knows where a sentence names no donor."""

import re
from collections import Counter
from collections.abc import Iterable

from analysis.finders.parties import Party
from analysis.reference import Lexicons
from analysis.text import Annotated

ENTRY = re.compile(r"\b([A-Z]{2})[MHF]\d{1,3}\b")  # "see also NOM1": Norway, military, 1
AID = re.compile(
    r"\b(?:donat|source of aid)"
    r"|\b(?:military|security|defensive|lethal) (?:aid|assistance|equipment|support|package)",
    re.IGNORECASE,
)


def about_aid(text: Annotated) -> bool:
    """Whether a text speaks of military aid, whoever gets it."""
    return AID.search(text.text) is not None


def only_donor(text: Annotated, parties: Iterable[Party]) -> str:
    """Return the one state that a text can be about, by its names, else by words of a donor.

    A bloc beside the state counts for less, unless it is named more often.
    """
    lexicons = text.lexicons
    counts = Counter(party.code for party in parties if not lexicons.conflict.side(party.code))
    states = [code for code in counts if code in lexicons.countries]
    if len(counts) == 1:
        return next(iter(counts))
    if len(states) == 1 and counts[states[0]] == max(counts.values()):
        return states[0]
    return "" if states else _by_words(text.text, lexicons)


def _by_words(text: str, lexicons: Lexicons) -> str:
    """Return whose programme, currency or entry number a text names."""
    words = lexicons.donor_words
    for phrase, code in words.phrases:
        place = text.find(phrase)
        if place >= 0 and not text[place - 1 : place].isalnum():
            return code
    entries = {words.entries.get(match.group(1), "") for match in ENTRY.finditer(text)} - {""}
    return entries.pop() if len(entries) == 1 else ""
