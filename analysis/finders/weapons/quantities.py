"""How many of a weapon the text names, and in which unit they are counted."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.finders.cues import BE, HAVE, MAY, WILL
from analysis.text.numbers import CURRENCY, Number

UNITS = {
    form: unit
    for unit, forms in {
        "battery": "battery batteries",
        "battalion": "battalion battalions",
        "company": "company companies",
        "squadron": "squadron squadrons",
        "round": "round rounds",
        "system": "system systems",
        "set": "set sets",
        "piece": "piece pieces",
        "unit": "unit units",
        "ton": "ton tons tonne tonnes",
        "box": "box boxes",
        "launcher": "launcher launchers",
        "pair": "pair pairs",
        "kit": "kit kits",
        "regiment": "regiment regiments",
        "platoon": "platoon platoons",
        "brigade": "brigade brigades",
        "fleet": "fleet fleets",
    }.items()
    for form in forms.split()
}
PIECES = frozenset("units unit pieces pcs items".split())
COUNTED_AS = frozenset("battery battalion company squadron regiment platoon brigade".split())
ARTICLES = frozenset(("a", "an", "one"))
BREAKS = frozenset(
    ", . ; : ( ) — – and or but with to from by on in at against that which including for "
    "$ € £".split()
)
RATIOS = (["for", "every"], ["for", "each"])  # "ten mortars for every tank"
ACTING = HAVE | BE | WILL | MAY | {"them", "us"}  # what follows "the two", who are no weapons
PEOPLE = frozenset(  # whom a number counts, not what they give
    "country countries state states nation nations ally allies member members government "
    "governments official officials lawmaker lawmakers minister ministers spokesman pilot pilots "
    "crews soldier soldiers troops people".split()
)
WHOLES = frozenset("the its their his her our".split())
REACH = 9  # tokens between a number and its noun


class Quantity(NamedTuple):
    """A number of items, lowest and highest, and what is counted if not the items."""

    low: int | None = None
    high: int | None = None
    unit: str = ""


def quantity(words: Sequence[str], numbers: Sequence[Number], first: int, last: int) -> Quantity:
    """Return the number that belongs to the mention at some words of a sentence, lower case.

    `numbers` are the sentence's, from `find_numbers`. The number stands before the
    mention ("31 Abrams tanks", "25,000 sets of body armour"), or an article does.
    """
    start = _phrase_start(words, first)
    own_unit = UNITS.get(words[last - 1], "") if last - 1 < len(words) else ""
    number = next((n for n in reversed(numbers) if start <= n.last <= first), None)
    if words[last : last + 2] in RATIOS:
        return Quantity()
    number = number and _share(words, numbers, number)
    if number is not None and not _other_noun(words, number, first):
        unit = _unit(words, number.last, first) or own_unit
        return Quantity(number.low, number.high, unit)
    if _article(words, start, first):
        unit = _unit(words, start, first) or own_unit
        return Quantity(1, 1, unit)
    behind = next((n for n in numbers if _behind(words, n, last)), None)
    if behind is not None:
        return Quantity(behind.low, behind.high, own_unit)
    unit = _unit(words, start, first)
    return Quantity(None, None, unit if unit in COUNTED_AS else "")


def _share(words: Sequence[str], numbers: Sequence[Number], number: Number) -> Number:
    """Return the number that is a share of another: "10 of its 14 tanks" are ten."""
    before = [*words[max(0, number.first - 2) : number.first]]
    if before[:1] != ["of"] or before[-1] not in WHOLES:
        return number
    return next((n for n in numbers if n.last == number.first - 2), number)


def _phrase_start(words: Sequence[str], first: int) -> int:
    """Return where the noun phrase around a mention may start."""
    start = first
    while start > 0 and first - start < REACH and words[start - 1] not in BREAKS:
        start -= 1
    return start


def _other_noun(words: Sequence[str], number: Number, first: int) -> bool:
    """Whether the number counts another noun: "six countries' tanks", "the two will give tanks"."""
    between = words[number.last : first]
    if _people(between):
        return True
    if words[number.first - 1 : number.first] == ["the"] and ACTING & set(between):
        return True
    if "of" in between:
        place = between.index("of")
        return place > 4
    return "'s" in between or len(between) > 6 or bool(CURRENCY & set(between))


def _people(between: Sequence[str]) -> bool:
    """Whether people or states are counted: "nine states pledged tanks", not "a state's tanks"."""
    owned = [*between[1:], ""]
    return any(
        word in PEOPLE and owned[place] not in ("'s", "'") for place, word in enumerate(between)
    )


def _article(words: Sequence[str], start: int, first: int) -> bool:
    """Whether "a" or "an" leads in the mention: "a Patriot battery", not "a number of tanks"."""
    places = [at for at in range(start, first) if words[at] in ARTICLES]
    between = words[places[-1] + 1 : first] if places else []
    return (
        bool(places)
        and PEOPLE.isdisjoint(between)
        and ("of" not in between or any(word in UNITS for word in between))
    )


def _behind(words: Sequence[str], number: Number, last: int) -> bool:
    """Whether a number stands behind its noun: "howitzers (6)", "Mi-24, namely seven units"."""
    between, after = words[last : number.first], words[number.last : number.last + 1]
    if number.first <= last or number.first - last > REACH:
        return False
    if between in (["("], [":"], ["–"], ["-"], ["—"]):
        return after in ([], [")"], [";"], [","]) or after[0] in PIECES
    return "namely" in between and bool(after) and after[0] in PIECES


def _unit(words: Sequence[str], after: int, first: int) -> str:
    """Return the unit of "a battalion of", "sets of", "rounds of"."""
    return next(
        (
            UNITS[word]
            for word in words[after:first]
            if word in UNITS and "of" in words[after:first]
        ),
        "",
    )
