"""A small readable language for phrases in reference tables, and a finder for them.

| written | means |
|---|---|
| `boots on the ground` | these words, one after another, in any case |
| `annex*` | any ending: annex, annexed, annexing, annexation |
| `to send|deploy` | verbs in all their forms: sends, sending, sent, deployed |
| `region|province` | one or the other |
| `further?` | may be left out |
| `...` | up to six words between, within one clause |
| `<aggressor>`, `<supported>` | a word that names that side of the conflict |
| `<party>`, `<bloc>` | a word that names any state or bloc, or a bloc |
| `=> delivered` | the status of the phrase where nothing else in the clause tells |
| `;` | the next phrase |
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis.errors import LexiconError
from analysis.reference.status_cues import StatusCue

GAP = 6  # words that `...` may stand for
STOPS = frozenset((";", ":", ".", "?", "!"))  # a gap never reaches over these
SIDES = frozenset(("aggressor", "supported", "party", "bloc"))
Sides = Callable[[int], frozenset[str]]


class Word(NamedTuple):
    """One place of a phrase: what may stand there."""

    exact: frozenset[str]
    prefixes: tuple[str, ...]
    side: str
    optional: bool
    after_gap: bool

    def matches(self, word: str, sides: frozenset[str]) -> bool:
        """Whether a word, lower case, may stand here."""
        if self.side:
            return self.side in sides
        return word in self.exact or (bool(self.prefixes) and word.startswith(self.prefixes))


class Phrase(NamedTuple):
    """A compiled phrase and the status that it carries by itself, if any."""

    words: tuple[Word, ...]
    status: str
    verb: bool = False
    past: frozenset[str] = frozenset()  # past forms of its verb

    @property
    def needs(self) -> frozenset[str]:
        """Words of which one must stand in a clause that holds the phrase, if they are known."""
        certain = (w.exact for w in self.words[1:] if not (w.prefixes or w.side or w.optional))
        return min(certain, key=len, default=frozenset())


class Match(NamedTuple):
    """A phrase found: its tokens, end exclusive, and what it was filed under."""

    first: int
    last: int
    phrase: Phrase
    value: object


def parse_phrases(cell: str, place: str = "") -> Iterator[Phrase]:
    """Yield the phrases of a table's cell.

    >>> [len(phrase.words) for phrase in parse_phrases("send ... troops; boots on the ground")]
    [2, 4]

    Raises
    ------
    LexiconError
        If a phrase does not begin with a word, or names an unknown side.
    """
    for written in filter(None, (part.strip() for part in cell.split(";"))):
        words, _, status = (part.strip() for part in written.partition("=>"))
        verb = words.startswith("to ")
        past: frozenset[str] = frozenset()
        if verb:
            first, _, rest = words.removeprefix("to ").partition(" ")
            cues = [StatusCue(base, "gives", "verb", ()) for base in first.split("|")]
            words = " ".join(("|".join(cue.phrase() for cue in cues), rest))
            past = frozenset(form for cue in cues for form in cue.past())
        yield Phrase(tuple(_words(words, f"{place}: phrase {written!r}")), status, verb, past)


def _words(written: str, place: str) -> Iterator[Word]:
    after_gap, first = False, True
    for item in written.lower().replace("’", "'").split():
        if item == "...":
            after_gap = True
            continue
        word = _word(item, after_gap, place)
        if first and (after_gap or word.optional or word.side):
            raise LexiconError(f"{place} must begin with a word that is always there")
        yield word
        after_gap = first = False
    if first or after_gap:
        raise LexiconError(f"{place} must begin and end with a word")


def _word(item: str, after_gap: bool, place: str) -> Word:
    optional, item = item.endswith("?"), item.removesuffix("?")
    if item.startswith("<"):
        if (side := item.strip("<>")) not in SIDES:
            raise LexiconError(f"{place}: {item!r} is no side; expected one of {sorted(SIDES)}")
        return Word(frozenset(), (), side, optional, after_gap)
    choices = item.split("|")
    prefixes = tuple(choice[:-1] for choice in choices if choice.endswith("*"))
    exact = frozenset(choice for choice in choices if not choice.endswith("*"))
    return Word(exact, prefixes, "", optional, after_gap)


class Entry(NamedTuple):
    """A phrase, what it is filed under, and words of which a clause must hold one."""

    phrase: Phrase
    value: object
    needs: frozenset[str]


class PhraseFinder:
    """Many phrases, filed by their first word, so that a text costs one look-up per word."""

    def __init__(self, phrases: Sequence[tuple[Phrase, object]]) -> None:
        self.exact: dict[str, list[Entry]] = defaultdict(list)
        self.prefixes: list[tuple[str, Entry]] = []
        for phrase, value in phrases:
            entry = Entry(phrase, value, phrase.needs)
            for word in phrase.words[0].exact:
                self.exact[word].append(entry)
            self.prefixes += [(prefix, entry) for prefix in phrase.words[0].prefixes]
        self.starting = lru_cache(maxsize=50_000)(self._starting)

    def _starting(self, word: str) -> tuple[Entry, ...]:
        """Return the phrases that may begin with a word."""
        return (
            *self.exact.get(word, ()),
            *(entry for prefix, entry in self.prefixes if word.startswith(prefix)),
        )

    def find(
        self,
        words: Sequence[str],
        sides: Sides = lambda _: frozenset(),
        places: Iterable[int] | None = None,
    ) -> Iterator[Match]:
        """Yield every phrase of a clause's words, lower case, at any or only at some places."""
        present = frozenset(words)
        for first in range(len(words)) if places is None else places:
            for phrase, value, needs in self.starting(words[first]):
                if needs and needs.isdisjoint(present):
                    continue
                last = _end(phrase.words, 1, words, first + 1, sides)
                if last is not None:
                    yield Match(first, last, phrase, value)


def _end(
    pattern: Sequence[Word], place: int, words: Sequence[str], at: int, sides: Sides
) -> int | None:
    """Return where the rest of a phrase ends, if it stands there."""
    if place == len(pattern):
        return at
    wanted = pattern[place]
    for index in range(at, min(at + (GAP if wanted.after_gap else 0) + 1, len(words))):
        if wanted.matches(words[index], sides(index) if wanted.side else frozenset()):
            end = _end(pattern, place + 1, words, index + 1, sides)
            if end is not None:
                return end
        if words[index] in STOPS:
            break
    return _end(pattern, place + 1, words, at, sides) if wanted.optional else None
