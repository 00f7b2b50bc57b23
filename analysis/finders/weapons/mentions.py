"""Where weapons are named: lexicon hits joined with their type words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.reference.records import Weapon
from analysis.text import Annotated
from analysis.text.names import Hit
from analysis.text.tokens import Token

CALIBRE = re.compile(r"\d+(?:\.\d+)?(?:x\d+)?-?(?:mm|millimet(?:er|re))?")  # 155mm, 7.62x51
CALIBRES = ("mm", "millim", "calib")
BARE_CALIBRES = frozenset(("105", "122", "152", "155", "203"))  # "155 ammunition"
UNIT = frozenset(("mm", "millimeter", "millimetre", "mm.", "caliber", "calibre"))
JOINED = re.compile(r"[\s-]{1,2}(?:\(s\) )?")  # nothing but space or a hyphen between two hits
PAIRED = ("anti-", "counter-", "short-", "medium-", "long-", "light", "heavy", "small")
AGAINST = ("anti-", "counter-", "non-")
LISTED = re.compile(r",? (?:and|or|&) |, ")  # "grenade, mortar, and artillery rounds"


class Named(NamedTuple):
    """A weapon named in a text: its place and what the tables know of it."""

    start: int
    end: int
    system: str
    category: str
    record: Weapon
    common: bool  # may well mean something else


def find_named(text: Annotated) -> list[Named]:
    """Return the weapons that a text names, in order, each with its type words."""
    hits = [hit for hit in text.names if "weapon" in hit.kinds and not _prefixed(text, hit)]
    chains = _compounds(text, list(_chains(text, hits)))
    named = [_named(text, chain) for chain in chains]
    return list(_without_units(text, list(_without_acronyms(text, named))))


def _prefixed(text: Annotated, hit: Hit) -> bool:
    """Whether it is only what something is against: "anti-tank and anti-air weapons"."""
    prefixed = text.text[max(0, hit.start - 8) : hit.start].lower().endswith(AGAINST)
    return prefixed and not _plural(text, hit) and not _right(text, hit.end)[1]


def _record(hit: Hit) -> Weapon:
    name = hit.of("weapon")
    assert name is not None
    assert isinstance(name.record, Weapon)
    return name.record


def _chains(text: Annotated, hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Yield hits that stand side by side: "HIMARS" + "rocket launchers"."""
    chain: list[Hit] = []
    for hit in hits:
        if chain and not _adjacent(text, chain[-1], hit):
            yield chain
            chain = []
        chain.append(hit)
    if chain:
        yield chain


def _adjacent(text: Annotated, left: Hit, right: Hit) -> bool:
    """Whether a name goes on; a plural ends it, "missile Patriot" starts another."""
    between = text.text[left.end : right.start]
    if not JOINED.fullmatch(between) or "\n" in between:
        return False
    return not (_plural(text, left) and not _record(left).system)


def _plural(text: Annotated, hit: Hit) -> bool:
    return text.text[hit.start : hit.end].endswith("s")


def _compounds(text: Annotated, chains: list[list[Hit]]) -> list[list[Hit]]:
    """Join singular kinds that share a head: "grenade, mortar, and artillery rounds"."""
    joined: list[list[Hit]] = []
    for chain in reversed(chains):
        if joined and _shares_head(text, chain, joined[-1]):
            joined[-1] = [*chain, *joined[-1]]
        else:
            joined.append(chain)
    return joined[::-1]


def _shares_head(text: Annotated, left: list[Hit], right: list[Hit]) -> bool:
    between = text.text[left[-1].end : right[0].start]
    if not LISTED.fullmatch(between) or any(_record(hit).system for hit in (*left, *right)):
        return False
    counted = _record(left[-1]).category != "ammunition" and not _record(left[-1]).mass
    singular = counted and not _plural(text, left[-1])
    before = text.text[max(0, left[0].start - 3) : left[0].start]
    article = before.lower().endswith((" a ", "an ")) or before[:-1].endswith("1")
    _, head = _right(text, right[-1].end)
    plural = head.endswith("s") or (not head and _plural(text, right[-1]))
    plural = plural or _record(right[-1]).category == "ammunition"
    return singular and plural and not article


def _named(text: Annotated, chain: list[Hit]) -> Named:
    """Return a chain with the type words on both sides, and what it is."""
    words = text.lexicons.weapon_words
    end, head = _right(text, chain[-1].end)
    start = _left(text, chain[0].start)
    records = [_record(hit) for hit in chain]
    record = next((r for r in records if r.system), records[-1])
    category = record.category
    last = head or text.text[chain[-1].start : chain[-1].end].lower().split()[-1]
    if last in words.ammunition and record.category != "cluster munition":
        category = "ammunition"
    longer = len(chain) > 1 or bool(head)
    return Named(start, end, record.system, category, record, record.common and not longer)


def _right(text: Annotated, end: int) -> tuple[int, str]:
    """Return where the type words after a name end, and the last of them."""
    words, reached, head = text.lexicons.weapon_words, end, ""
    for token in _following(text, end):
        if token.lower in words.heads:
            reached, head = token.end, token.lower
        elif token.lower not in words.modifiers:
            break
    return reached, head


def _following(text: Annotated, end: int) -> Iterator[Token]:
    """Yield the tokens after a place that only spaces or hyphens part."""
    for token in text.tokens.within(end, end + 80):
        between = text.text[end : token.start]
        if (between.strip(" -") and between != "-") or "\n" in between:
            return
        if token.lower == "-":
            continue
        yield token
        end = token.end


def _left(text: Annotated, start: int) -> int:
    """Return where the kind before a name starts: "155 mm", "long-range", "light and heavy"."""
    joined = False
    for token in reversed(text.tokens.within(max(0, start - 60), start)):
        gap = text.text[token.end : start].removesuffix("and " if joined else "")
        if gap.strip(" -") or "\n" in gap:
            break
        if token.lower == "and" and not joined:
            joined = True
        elif _kind(text, token) and (not joined or _paired(token)):
            start, joined = token.start, False
        elif token.lower != "-":
            break
    return start


def _paired(token: Token) -> bool:
    """Whether a kind stands first of two: "light and heavy", "155mm and 105mm"."""
    return token.lower.startswith(PAIRED) or token.lower.endswith("mm")


def _kind(text: Annotated, token: Token) -> bool:
    """Whether a token before a name tells its kind: a modifier or a calibre."""
    calibre = CALIBRE.fullmatch(token.lower) and not token.lower.isdigit()
    after = text.text[token.end : token.end + 12].lstrip(" -").lower()
    bare = token.lower in BARE_CALIBRES and after.startswith(("ammunition", "shell", "artillery"))
    measured = token.lower in UNIT or (token.lower[0].isdigit() and after.startswith(CALIBRES))
    return token.lower in text.lexicons.weapon_words.modifiers or bool(calibre) or measured or bare


def _without_units(text: Annotated, named: Sequence[Named]) -> Iterator[Named]:
    """Yield the finds but those that only count the next: "rounds of small-arms ammunition"."""
    for place, find in enumerate(named):
        after = named[place + 1].start if place + 1 < len(named) else len(text.text)
        between = text.text[find.end : after][:12]
        if not (between.startswith(" of ") and len(between) < 12):
            yield find


def _without_acronyms(text: Annotated, named: list[Named]) -> Iterator[Named]:
    """Yield the finds but acronyms in brackets: "… Wheeled Vehicles (HMMWVs)"."""
    before: Named | None = None
    closed = -1  # where a dropped acronym ends: "… Wire-Guided (TOW) missiles" is one name
    for find in named:
        bracket = before is not None and text.text[before.end : find.start] in (" (", " (“")
        same = before is not None and before.record.name == find.record.name
        if bracket and same:
            closed = find.end
        elif text.text[closed : find.start] != ") " or find.category == "ammunition":
            yield find
            before = find
