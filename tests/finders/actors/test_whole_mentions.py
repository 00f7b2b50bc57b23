"""Whole rows of mentions: who or what it is, for whom it acts, in which role, by which rule."""

import csv
from pathlib import Path

import pytest

from analysis.finders.actors import find_actors

with Path(__file__).with_name("whole_mentions.csv").open(encoding="utf-8", newline="") as file:
    MENTIONS = [(row["text"], row["mentions"]) for row in csv.DictReader(file)]


def told(text, mention):
    """Return a mention as "kind: words = actor state | role | rule, basis"."""
    words = text.words(mention.start, mention.end)
    who = f"{mention.kind}: {words} = {mention.actor or '-'} {mention.country}"
    parts = (who.strip(), mention.role, f"{mention.rule}, {mention.basis or '-'}")
    return " | ".join(filter(None, parts))


@pytest.mark.parametrize(("words", "mentions"), MENTIONS)
def test_a_mention_is_told_whole(annotate, words, mentions):
    text = annotate(words)
    assert " / ".join(told(text, mention) for mention in find_actors(text)) == mentions
