"""One article → its rows of every table."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from analysis.finders.actors import find_actors
from analysis.finders.finds import Mention, Quote, Step, WeaponMention
from analysis.finders.quotes import find_quotes
from analysis.finders.steps import find_steps
from analysis.finders.weapons import find_weapons
from analysis.text import Annotated, Annotator
from analysis.text.dates import Published, TimeExpression
from analysis.text.spans import Spans

Row = dict[str, Any]


class Article(NamedTuple):
    """What is needed of a document to read it."""

    doc_id: str
    text: str
    published: Published | None
    label: Published | None = None  # when its title, address or file says it was
    title: str = ""  # heard for names; no row stands in it
    publisher: str = ""


def read_article(article: Article, annotator: Annotator) -> dict[str, list[Row]]:
    """Return the rows of every table that one article gives, by table name.

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
        "documents": [identify.document()],
        "quotes": [identify.quote(find) for find in quotes],
        "actors": [identify.mention(find) for find in mentions],
        "weapons": [identify.weapon(find) for find in weapons],
        "dates": [identify.date(find) for find in text.dates],
        "steps": list(identify.steps(steps)),
    }


class _Identity:
    """Turns the finds of one text into rows: id, place, words, sentence and the rest."""

    def __init__(self, doc_id: str, text: Annotated) -> None:
        self.doc_id, self.text = doc_id, text

    def document(self) -> Row:
        since, until, basis, confidence = self.text.published
        return {
            "doc_id": self.doc_id,
            "published": since,
            "published_to": until,
            "published_basis": basis or None,
            "published_confidence": confidence or None,
        }

    def quote(self, find: Quote) -> Row:
        return {
            "quote_id": self._id("q", find.start, find.end),
            **self._row(find, "continues", "speaker", "cue"),
            "continues": find.continues and self._id("q", *find.continues),
            **self._named("speaker", find.speaker),
            **self._named("cue", find.cue),
            "reported": self.text.published.date_from,
        }

    def mention(self, find: Mention) -> Row:
        return {"mention_id": self._id("a", find.start, find.end), **self._row(find)}

    def weapon(self, find: WeaponMention) -> Row:
        return {
            "weapon_id": self._id("w", find.start, find.end),
            **self._row(find, "rung"),
            "reported": self.text.published.date_from,
        }

    def date(self, find: TimeExpression) -> Row:
        return {"date_id": self._id("d", find.start, find.end), **self._row(find)}

    def steps(self, finds: Iterator[Step] | Any) -> Iterator[Row]:
        """Yield the steps; those of several actors on the same words differ in their id."""
        seen: dict[str, int] = {}
        for find in finds:
            place = self._id("s", find.start, find.end)
            step_id = f"{place}:{find.rung}:{find.actor}"
            seen[step_id] = seen.get(step_id, 0) + 1
            suffix = f":{seen[step_id]}" if seen[step_id] > 1 else ""
            row = {"step_id": step_id + suffix, **self._row(find)}
            yield row | {"reported": self.text.published.date_from}

    def _id(self, letter: str, start: int, end: int) -> str:
        return f"{self.doc_id}:{letter}{start}-{end}"

    def _row(self, find: Any, *without: str) -> Row:
        """Return the fields of a find with empty ones missing, and its evidence."""
        sentence = self.text.sentence(find.start)
        fields = zip(find._fields, find, strict=True)
        return {
            "doc_id": self.doc_id,
            "words": self.text.words(find.start, find.end),
            "sentence": self.text.words(*sentence),
            **{k: None if v == "" else v for k, v in fields if k not in without},
        }

    def _named(self, name: str, place: tuple[int, int] | None) -> Row:
        start, end = place or (None, None)
        words = self.text.words(*place) if place else None
        return {name: words, f"{name}_start": start, f"{name}_end": end}


def given(published: date) -> Published:
    """Return a date of publication as the documents table gives it."""
    return Published(published, date.fromordinal(published.toordinal() + 1), "given", "given")
