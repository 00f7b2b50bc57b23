"""One article → its rows of every table."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from analysis.finders.actors import find_actors
from analysis.finders.finds import Mention, Quote, Step, WeaponMention
from analysis.finders.quotes import find_quotes
from analysis.finders.steps import find_steps
from analysis.finders.weapons import find_weapons
from analysis.text import Annotated, Annotator
from analysis.text.dates import Published, TimeExpression
from analysis.text.spans import Spans

Columns = dict[str, list[Any]]  # of some rows, by name: one value for each
LETTERS = {"quote_id": "q", "mention_id": "a", "weapon_id": "w", "date_id": "d", "step_id": "s"}


class Article(NamedTuple):
    """What is needed of a document to read it."""

    doc_id: str
    text: str
    published: Published | None
    label: Published | None = None  # when its title, address or file says it was
    title: str = ""  # heard for names; no row stands in it
    publisher: str = ""


def read_article(article: Article, annotator: Annotator) -> dict[str, Columns]:
    """Return the rows of every table that one article gives, as columns, by table name.

    The "documents" row holds only what was inferred: the date of publication.
    """
    _, words, published, label, title, publisher = article
    text = annotator.annotate(words, published, label, title=title, publisher=publisher)
    mentions = find_actors(text)
    actors = Spans(mention for mention in mentions if mention.actor)  # the others stay open
    quotes = find_quotes(text, actors)
    weapons = find_weapons(text, actors, quotes)
    steps = find_steps(text, actors, quotes, weapons)
    identify = _Identity(article.doc_id, text)
    return {
        "documents": identify.document(),
        "quotes": identify.quotes(quotes),
        "actors": identify.columns("mention_id", Mention, mentions),
        "weapons": identify.weapons(weapons),
        "dates": identify.columns("date_id", TimeExpression, text.dates),
        "steps": identify.steps(list(steps)),
    }


class _Identity:
    """Turns the finds of one text into columns: id, place, words, sentence and the rest."""

    def __init__(self, doc_id: str, text: Annotated) -> None:
        self.doc_id, self.text = doc_id, text
        self.said = cache(text.words)  # many finds share a sentence

    def document(self) -> Columns:
        since, until, basis, confidence = self.text.published
        return {
            "doc_id": [self.doc_id],
            "published": [since],
            "published_to": [until],
            "published_basis": [basis or None],
            "published_confidence": [confidence or None],
        }

    def quotes(self, finds: Sequence[Quote]) -> Columns:
        columns = self.reported("quote_id", Quote, finds)
        prefix, before = self._prefix("quote_id"), columns["continues"]
        columns["continues"] = [at and f"{prefix}{at[0]}-{at[1]}" for at in before]
        speakers, cues = (self._named(name, columns[name]) for name in ("speaker", "cue"))
        return columns | speakers | cues

    def weapons(self, finds: Sequence[WeaponMention]) -> Columns:
        columns = self.reported("weapon_id", WeaponMention, finds)
        del columns["rung"]  # that of the reference table: the steps have it
        return columns

    def steps(self, finds: Sequence[Step]) -> Columns:
        """Return the steps; those of several actors on the same words differ in their id."""
        columns, seen = self.reported("step_id", Step, finds), Counter[str]()
        for number, (step_id, find) in enumerate(zip(columns["step_id"], finds, strict=True)):
            step_id += f":{find.rung}:{find.actor}"
            seen[step_id] += 1
            suffix = f":{seen[step_id]}" if seen[step_id] > 1 else ""
            columns["step_id"][number] = step_id + suffix
        return columns

    def reported(self, key: str, kind: type[NamedTuple], finds: Sequence[Any]) -> Columns:
        """Return some finds with the day of their article."""
        days = [self.text.published.date_from] * len(finds)
        return self.columns(key, kind, finds) | {"reported": days}

    def columns(self, key: str, kind: type[NamedTuple], finds: Sequence[Any]) -> Columns:
        """Return the fields of some finds, empty ones missing, with their ids and evidence."""
        fields = zip(*finds, strict=True) if finds else ((),) * len(kind._fields)
        named = zip(kind._fields, fields, strict=True)
        columns: Columns = {n: [None if v == "" else v for v in values] for n, values in named}
        places = list(zip(columns["start"], columns["end"], strict=True))
        words, sentence, prefix = self.text.words, self.text.sentence, self._prefix(key)
        return {
            key: [f"{prefix}{start}-{end}" for start, end in places],
            "doc_id": [self.doc_id] * len(finds),
            "words": [words(*place) for place in places],
            "sentence": [self.said(*sentence(start)) for start, _ in places],
            **columns,
        }

    def _prefix(self, key: str) -> str:
        """Return what an id starts with; the place of its row ends it."""
        return f"{self.doc_id}:{LETTERS[key]}"

    def _named(self, name: str, places: Sequence[tuple[int, int] | None]) -> Columns:
        """Return words of some rows, where they have any, and their places."""
        return {
            name: [place and self.text.words(*place) for place in places],
            f"{name}_start": [place and place[0] for place in places],
            f"{name}_end": [place and place[1] for place in places],
        }


def given(published: date) -> Published:
    """Return a date of publication as the documents table gives it."""
    return Published(published, date.fromordinal(published.toordinal() + 1), "given", "given")
