"""Whole rows: what was said, by whom, told by which word, to whom, where, when, by which rule."""

import csv
from pathlib import Path

import pytest

with Path(__file__).with_name("whole_quotes.csv").open(encoding="utf-8", newline="") as file:
    QUOTES = [(row["text"], row["quotes"]) for row in csv.DictReader(file)]


def told(found, quote):
    """Return a row as "kind, rule | who = actor state | cue > hearer @ venue | days | words"."""
    who = f"{part(found, quote.speaker)} = {quote.actor or '-'} {quote.country}".strip()
    how = f"{part(found, quote.cue)} > {quote.addressee or '-'} @ {quote.venue or '-'}"
    day = f"{quote.said_from} to {quote.said_to}" if quote.said_from or quote.said_to else "-"
    before = f"+ {part(found, quote.continues)} + " if quote.continues else ""
    marked = f" [{quote.verbatim}]" if quote.kind == "mixed" else ""
    words = f"{before}{part(found, (quote.start, quote.end))}{marked}"
    return f"{quote.kind}, {quote.rule} | {who} | {how} | {day} | {words}"


def part(found, place):
    return found.text[slice(*place)] if place else "-"


def marked(quote, text):
    """Whether a quotation is verbatim as a whole, and reported speech not at all."""
    words = {"direct": text[quote.start : quote.end], "indirect": ""}
    return quote.verbatim == words.get(quote.kind, quote.verbatim)


@pytest.mark.parametrize(("text", "quotes"), QUOTES)
def test_an_utterance_is_told_whole(quoted, text, quotes):
    found = quoted(text)
    assert " / ".join(told(found, quote) for quote in found.quotes) == quotes
    assert all(marked(quote, text) for quote in found.quotes)
