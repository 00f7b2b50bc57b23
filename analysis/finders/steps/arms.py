"""Weapons with a status → steps of the arms track."""

from collections.abc import Iterator, Sequence

from analysis.finders.finds import WeaponMention
from analysis.text import Annotated

LINKS = (" and", " or", " with", ",", " for")  # "HIMARS with battlefield munitions"
DASHES = (" — ", "—", " – ")  # "artillery — two dozen howitzers"
OF_TYPE = (" of the type ", " of type ")
EXAMPLES = (
    *OF_TYPE,
    "such as",
    "like",
    "in the form of",
    "including",
    "e.g.",
    "namely",
    "like the",
)


def given(text: Annotated, weapons: Sequence[WeaponMention]) -> Iterator[tuple[WeaponMention, str]]:
    """Yield the weapons that are steps, each with its rung.

    A class that an example follows is no step of its own: "fighter jets—in the form of
    four MiG-29s". Ammunition takes the rung of the arm beside it.
    """
    for place, weapon in enumerate(weapons):
        if not weapon.status or _exemplified(text, weapons, place):
            continue
        if rung := rung_of(text, weapons, place):
            yield weapon, rung


def rung_of(text: Annotated, weapons: Sequence[WeaponMention], place: int) -> str:
    """Return the rung of a mention, by its type, its donor or the arm that fires it."""
    weapon = weapons[place]
    if weapon.category == "ammunition" and not weapon.rung:
        return _beside(text, weapons, place)
    soviet = text.lexicons.arsenals.rung(weapon.category, weapon.rung)
    before = text.text[max(0, weapon.start - 20) : weapon.start].lower()
    if weapon.system or "soviet" in before:
        return weapon.rung if weapon.system else soviet
    western = weapon.maker or "western" in before
    donors = set(filter(None, weapon.donor.split(";")))
    from_stocks = bool(donors) and donors <= text.lexicons.arsenals.states
    return soviet if from_stocks and not western else weapon.rung


def _beside(text: Annotated, weapons: Sequence[WeaponMention], place: int) -> str:
    """Return the rung of the arm next to some ammunition: "grenade launchers and ammunition"."""
    weapon = weapons[place]
    if place + 1 < len(weapons):
        between = text.text[weapon.end : weapons[place + 1].start]
        if between.startswith(" for ") and len(between) < 30:
            return weapons[place + 1].rung
    if place:
        between = text.text[weapons[place - 1].end : weapon.start]
        if between.startswith(LINKS) and len(between) < 30:
            return weapons[place - 1].rung or _beside(text, weapons, place - 1)
    return ""


def _exemplified(text: Annotated, weapons: Sequence[WeaponMention], place: int) -> bool:
    """Whether an example of the same kind follows a class: "systems like the Avenger"."""
    weapon = weapons[place]
    if weapon.system or place + 1 == len(weapons):
        return False
    after = weapons[place + 1]
    between = text.text[weapon.end : after.start]
    return (
        (after.category == weapon.category or between in OF_TYPE)
        and after.status == weapon.status
        and len(between) < 40
        and (any(link in between for link in EXAMPLES) or between.startswith(DASHES))
    )
