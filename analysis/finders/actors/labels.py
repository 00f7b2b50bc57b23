"""Headings of turns: "MS. PSAKI", "PRESIDENT DUDA" and "THE PRESIDENT" in titles and surnames."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from analysis.finders.actors.roles import SEX
from analysis.reference import Lexicons
from analysis.reference.records import Office, Person, Title
from analysis.text import Annotated
from analysis.text.spans import Span

ELECTED = "legislator"  # called senator or congresswoman, not "Mr."
ANYBODY = frozenset(("speaker",))  # "THE SPEAKER" is whoever speaks


class Label(NamedTuple):
    """A heading's title and surname; "THE PRESIDENT" has no surname, "MODERATOR" neither."""

    place: Span
    title: Title | None
    surname: str = ""
    sex: str = ""  # that "MR." or "MS." tells

    @property
    def courtesy(self) -> bool:
        """Whether the title is only "MR." or the like."""
        return self.title is not None and self.title.holder == "courtesy"


def find_labels(text: Annotated) -> Iterator[Label]:
    """Yield the headings of a transcript's turns, in text order."""
    read: dict[str, tuple[Title | None, str, str]] = {}  # each heading comes many times
    for turn in text.turns:
        if turn.heading:
            words = text.words(*turn.heading)
            if words not in read:
                parts = words.split()
                sex = SEX.get(parts[0].lower(), "")
                read[words] = (*_read(text.lexicons, parts), sex)
            yield Label(turn.heading, *read[words])


def _read(lexicons: Lexicons, words: list[str]) -> tuple[Title | None, str]:
    """Return the longest title that opens a heading, and the surname behind it."""
    courtesy = lexicons.titles.get(words[0].title())
    if courtesy and courtesy.holder == "courtesy":
        return courtesy, " ".join(words[1:])
    article = words[0] == "THE" and len(words) > 1
    for end in range(len(words), article, -1):
        if title := _title(lexicons, " ".join(words[article:end])):
            surname = " ".join(words[end:])
            told = article != bool(surname) and not (article and title.title in ANYBODY)
            return (title, surname) if told else (None, "")
    return None, words[-1] if len(words) > 1 else ""  # "COACH NOWAK"


def _title(lexicons: Lexicons, words: str) -> Title | None:
    records = (name.record for name in lexicons.names.get(words, ()))
    return next((record for record in records if isinstance(record, Title)), None)


def officials(
    lexicons: Lexicons, title: Title | None, surname: str, day: date | None
) -> Iterator[tuple[Person, Office]]:
    """Yield the people in office on a day whom a title and a surname can mean."""
    if day is None or title is None or not surname:
        return
    names = lexicons.names.get(surname.upper()) or lexicons.names.get(surname.title()) or ()
    for person in (name.record for name in names if name.kind == "surname"):
        if isinstance(person, Person):
            held = [office for office in person.offices if office.held_on(day)]
            yield from ((person, office) for office in held if _fits(title, office))


def _fits(title: Title, office: Office) -> bool:
    """Whether a title can be that of an office: "SECRETARY" is that of many."""
    if title.holder == "courtesy":
        return office.office != ELECTED
    return title.office in ("", office.office) and title.acts_for in ("", office.acts_for)
