"""What a text says a person is by the title before the name."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis.finders.actors.allegiance import told
from analysis.reference.records import Country, LookAlike, Title
from analysis.text import Annotated
from analysis.text.names import Hit

BEFORE = 90  # characters before a name in which its titles stand
FORMER = re.compile(
    r"\b(?:former|ex|late|then|outgoing|one-time|onetime|retired|deposed|ousted)\b", re.I
)
OWNING = ("’s ", "'s ", "’ ", "' ")
NEXT_TO = (" ", "\u00a0", "-", "")
JOINT = re.compile(
    r"(?:[ \u00a0]|['’]s |['’] |-|, |/| of | for | for the | of the | the | and | "
    r"former | ex-| deputy | vice | acting | senior | chief | top | foreign | defen[cs]e )+"
)
SCENE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom)(?: the)? $")  # "in Denmark President Duda"
CLOSED = re.compile(r"[,.;:)—–\n]|$")  # what ends "the president, Andrzej Duda,"
SEX = {
    "mr": "m",
    "mr.": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "mrs": "f",
    "mrs.": "f",
    "ms": "f",
    "ms.": "f",
    "miss": "f",
    "lady": "f",
    "queen": "f",
    "dame": "f",
}
GENDERED = re.compile(
    r"(?P<f>woman|queen|princess|actress|mother|wife|daughter|sister)s?$|"
    r"(?P<m>man|king|prince|actor|father|husband|son|brother)s?$",
    re.I,
)


class Role(NamedTuple):
    """A person's role in the text's words, and whom it makes the person act for."""

    start: int
    end: int
    words: str = ""
    office: str = ""
    acts_for: str = ""
    former: bool = False
    sex: str = ""
    courtesy: bool = False  # only "Mr." or "Dr.": tells the sex, no role
    touching: bool = False  # the title stands right before the name: "President Duda"
    noun: str = ""  # the last word of the title: "minister"
    place: str = ""  # where the title puts its holder: "South Carolina"
    state: str = ""  # whose title it is, also of former holders: they act for it no more


def role_before(text: Annotated, start: int, end: int) -> Role | None:
    """Return the titles that lead up to a name ("Polish President" Andrzej Duda)."""
    chain = _chain(text, start, end)
    while chain and not _helps(chain[0]):
        chain.pop(0)
    if not any(hit.of("title") for hit in chain):
        return None
    role = _from_place(text, role_of(text, chain, chain[0].start, start, every=True))
    touching = chain[-1].of("title") is not None and text.words(chain[-1].end, start) in NEXT_TO
    return role._replace(touching=touching)


def owner_before(text: Annotated, start: int) -> Role | None:
    """Return the state that owns a name: "Lithuania’s Ada Nowak"."""
    owner = text.names.before(start)
    country = owner.of("country") if owner and text.words(owner.end, start) in OWNING else None
    if owner is None or country is None or not isinstance(country.record, Country):
        return None
    return Role(owner.start, start, acts_for=country.record.iso3)


def _from_place(text: Annotated, role: Role) -> Role:
    """Return a role with the place before it: "the South Carolina senator"."""
    place = text.names.before(role.start)
    look = place.of("not") if place and place.end + 1 == role.start else None
    if place is None or look is None or not isinstance(look.record, LookAlike):
        return role
    if look.record.instead != "place":
        return role
    start = place.start
    if former := text.words(max(0, start - 7), start).lower() == "former ":
        start -= 7
    words = text.words(start, role.end).strip(" \u00a0,") if role.words else ""
    return role._replace(
        start=start,
        words=words,
        former=former or role.former,
        acts_for="" if former else role.acts_for,
        place=text.words(*place[:2]),
    )


def _chain(text: Annotated, start: int, end: int) -> list[Hit]:
    """Return the known names that stand joined before a name, in text order."""
    chain: list[Hit] = []
    edge = start
    while (hit := text.names.before(edge)) and hit.start >= start - BEFORE:
        gap = text.words(hit.end, edge)
        if hit.end > edge or not (gap in NEXT_TO or _joined(text, gap, end, bool(chain))):
            break
        if _is_scene(text, hit, linked=bool(chain)) or ("and" in gap and not _helps(hit)):
            break  # "in Warsaw"; the "Biden" of "President Biden and Prime Minister Rutte"
        chain.insert(0, hit)
        edge = hit.start
    return chain


def _is_scene(text: Annotated, hit: Hit, *, linked: bool) -> bool:
    """Whether a place only tells where: "in Copenhagen, Defence Secretary Ben Wallace"."""
    if hit.of("country", "seat") is None or hit.of("title", "demonym", "organisation"):
        return False
    apart = linked and text.words(hit.end, hit.end + 1) == ","
    before = text.words(max(0, hit.start - 9), hit.start)
    return SCENE.search(before) is not None or (apart and not before.endswith((" of ", " the ")))


def _joined(text: Annotated, gap: str, end: int, linked: bool) -> bool:
    """Whether words link a title to what follows: "president of", "the president, Duda,"."""
    if linked:
        return JOINT.fullmatch(gap) is not None
    return gap == ", " and CLOSED.match(text.text, end) is not None


def _helps(hit: Hit) -> bool:
    return hit.of("title", "demonym", "country", "bloc", "organisation", "seat") is not None


def role_of(text: Annotated, chain: list[Hit], start: int, end: int, *, every: bool) -> Role:
    """Return the role that a chain of known names spells.

    The first title of an apposition counts ("an adviser to Senator Cruz" is no
    senator), but every title before a name ("presidential candidate Senator Cruz").
    """
    before = text.words(max(0, start - 12), start)
    former = bool(FORMER.search(before.rsplit(",", 1)[-1]) or FORMER.search(text.words(start, end)))
    if former and "former " in before.lower():
        start -= len(before) - before.lower().rfind("former")
    own = _own(text, chain)
    plain = _plain_titles(own)
    office = next((title.office for title in plain if title.office), "")
    counted = plain if every else plain[:1]
    state = told(text, chain, counted, office)
    return Role(
        start,
        end,
        text.words(start, end).strip(" \u00a0,") if plain else "",
        office,
        "" if former else state,
        former,
        _sex(text, own),
        courtesy=not plain,
        noun=plain[-1 if every else 0].title.split()[-1].lower() if plain else "",
        state=state,
    )


def _own(text: Annotated, chain: list[Hit]) -> list[Hit]:
    """Return the names of a chain behind its last owner: the "son" of "the president’s son"."""
    owned = [n for n, hit in enumerate(chain, 1) if text.text.startswith(OWNING, hit.end)]
    own = chain[owned[-1] :] if owned else chain
    return own if any(hit.of("title") for hit in own) else chain


def _plain_titles(chain: Sequence[Hit]) -> list[Title]:
    """Return the titles of a chain but for "Mr." and the like."""
    records = [name.record for hit in chain if (name := hit.of("title"))]
    return [r for r in records if isinstance(r, Title) and r.holder != "courtesy"]


def _sex(text: Annotated, chain: Sequence[Hit]) -> str:
    told = (_sex_of(text.words(hit.start, hit.end).lower()) for hit in chain)
    return next(filter(None, told), "")


@lru_cache(maxsize=1 << 12)
def _sex_of(words: str) -> str:
    """Return what a title or name tells of its bearer's sex, lower case: m, f or nothing."""
    gendered = GENDERED.search(words)
    return SEX.get(words) or (gendered.lastgroup if gendered else None) or ""
