"""Where a noun phrase starts and ends, read from a piece beside it."""

from analysis.finders.quotes.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOUN_LINKS,
    PERIODS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RELATIVES,
    TIMES,
    is_adverb,
)
from analysis.finders.quotes.units import Unit

LONGEST = 16  # pieces of a noun phrase
ROLE = 5  # pieces of "[former party] strategist" before a name
UNFINISHED = POSSESSIVES | frozenset("the a an no any more 's '".split())
ARTICLES = frozenset(("a", "an", "the"))
LINKING = PREPOSITIONS | CONJUNCTIONS  # what an article may stand behind in a phrase
INSIDE = frozenset("'s & - / . ’ ' % \u00ad".split())  # signs that stand inside a name


def noun_phrase_before(unit: Unit, end: int, floor: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before a piece.

    "In Kyiv a spokesman for the ministry |" gives "a spokesman for the ministry".
    """
    start = end
    while start - 1 >= max(floor, end - LONGEST) and _belongs_left(unit, start - 1, end):
        start -= 1
    while start < end and (unit.lower(start) in TIMES or not unit.piece(start).is_word):
        start += 1 + (unit.lower(start + 1) in PERIODS and start + 2 < end)  # "last week Duda"
    if start == end or _no_name(unit, start, end):
        return None
    return _behind_scene(unit, start, end), end


def _behind_scene(unit: Unit, start: int, end: int) -> int:
    """Return where a subject starts that follows a scene: "In Kyiv [a spokesman for …]"."""
    if unit.lower(start - 1) not in PREPOSITIONS or start == 0:
        return start
    articles = (place for place in range(start + 1, end - 1) if unit.lower(place) in ARTICLES)
    return next((at for at in articles if unit.lower(at - 1) not in LINKING), start)


def _belongs_left(unit: Unit, place: int, end: int) -> bool:
    """Whether the piece is part of a noun phrase that goes on to its right."""
    word = unit.lower(place)
    if word == "and":
        return _joins_names(unit, place, end)
    if word in QUANTIFIERS:
        return place + 1 < end
    if word in PREPOSITIONS and unit.lower(place - 1) in ("a", "an", "the"):
        return place + 1 < end  # "an [inside] source"
    if word in PREPOSITIONS:
        before = unit.piece(place - 1) if place else None
        noun = before is not None and before.is_word and not _breaks(before.lower)
        return word in NOUN_LINKS and noun and place + 1 < end
    return word in INSIDE or (unit.piece(place).is_word and not _breaks(word))


def _joins_names(unit: Unit, place: int, end: int) -> bool:
    """Whether "and" stands within a subject: "France and Germany said"."""
    if not 0 < place < end - 1:
        return False
    before, after = unit.piece(place - 1), unit.piece(place + 1)
    plain = before.is_word and after.is_word and not before.capital and not after.capital
    plurals = plain and before.lower.endswith("s") and after.lower.endswith("s")
    names = before.capital and (after.capital or after.lower == "others")
    return plurals or names or (plain and _joins_kinds(unit, place, end))


def _joins_kinds(unit: Unit, place: int, end: int) -> bool:
    """Whether "and" joins two kinds of the same people: "[current and former] officials"."""
    opens = place < 2 or not unit.piece(place - 2).is_word
    return opens and place + 2 < end and unit.lower(end - 1).endswith("s")


def _joins_roles(unit: Unit, place: int, start: int) -> bool:
    """Whether "and" stands within a description before a name: "lawyer and author Ada Nowak"."""
    plain = not any(piece.capital for piece in unit.pieces[start:place])
    ahead = unit.pieces[place + 1 : place + ROLE]
    name = next((i for i, piece in enumerate(ahead) if piece.capital), len(ahead))
    return plain and name < len(ahead) and all(piece.is_word for piece in ahead[:name])


def _breaks(word: str) -> bool:
    return word in CONJUNCTIONS or word in AUXILIARIES or word in PRONOUNS or word in RELATIVES


def _no_name(unit: Unit, start: int, end: int) -> bool:
    """Whether the words cannot name a speaker: "the", "of", "finally"."""
    word = unit.lower(end - 1)
    alone = end - start == 1 and (adverb_at(unit, start) or word.isnumeric())
    return alone or word in PREPOSITIONS or word in UNFINISHED


def noun_phrase_after(unit: Unit, start: int) -> tuple[int, int] | None:
    """Return the noun phrase that starts at a piece: "said | Olaf Scholz, the chancellor"."""
    end = start
    if unit.lower(start) in PRONOUNS - QUANTIFIERS:
        return start, start + 1
    while end < min(len(unit.pieces), start + LONGEST) and _belongs_right(unit, end, start):
        end += 1
    return (start, end) if end > start and unit.lower(end - 1) not in DETERMINERS else None


def _belongs_right(unit: Unit, place: int, start: int) -> bool:
    word = unit.lower(place)
    if word == "and":
        return _joins_names(unit, place, len(unit.pieces)) or _joins_roles(unit, place, start)
    if word in PREPOSITIONS:
        return word in ("of", "for", "from", "with", "at") and place > start
    if word in INSIDE:
        return place > start and (word != "." or not _closes(unit, place))
    inside = unit.piece(place).is_word and not _breaks(word)
    inside = inside or (word in QUANTIFIERS and place == start)
    inside = inside or (word == "others" and unit.lower(place - 1) == "and")
    return inside and (word not in TIMES or place == start)


def _closes(unit: Unit, place: int) -> bool:
    return place + 1 >= len(unit.pieces)


def adverb_at(unit: Unit, place: int) -> bool:
    """Whether a word is an adverb and no name: "Duda [repeatedly] said", not "[Kelly] said"."""
    word = unit.lower(place)
    return is_adverb(word) and (word in ADVERBS or not unit.piece(place).capital)
