"""What a text says a person is: the title before a name, the apposition after it."""

import re
from typing import NamedTuple

from analysis.reference.records import Bloc, Country, Organisation, Title
from analysis.text import Annotated
from analysis.text.names import Hit

BEFORE = 90  # characters before a name in which its titles stand
MANY = 6  # known names in an apposition; more make a list
AFTER = 120  # characters after a name in which an apposition stands
FORMER = re.compile(r"\b(?:former|ex|late|then|outgoing|one-time|onetime|retired|deposed)\b", re.I)
JOINT = re.compile(
    r"(?:[ \u00a0]|['’]s |['’] |-|, |/| of | for | for the | of the | the | and | "
    r"former | ex-| deputy | vice | acting | senior | chief | top | foreign | defen[cs]e )+"
)
APPOSITION = re.compile(r"[,—–(] ?(?P<role>[^,.;:!?“”\"()—–\n]{3,90})[,.;:)—–]")
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


def role_before(text: Annotated, start: int) -> Role | None:
    """Return the titles that lead up to a name ("Polish President" Andrzej Duda)."""
    chain: list[Hit] = []
    edge, words = start, text.text
    for hit in reversed(text.names.within(max(0, start - BEFORE), start)):
        gap = words[hit.end : edge]
        if hit.end > edge or not (gap in (" ", "\u00a0", "-", "") or JOINT.fullmatch(gap)):
            break
        if ", " in gap and not chain:
            break
        chain.insert(0, hit)
        edge = hit.start
    while chain and not _helps(chain[0]):
        chain.pop(0)
    if not any(hit.of("title") for hit in chain):
        return None
    return _role(text, chain, chain[0].start, start)


def role_after(text: Annotated, end: int) -> Role | None:
    """Return the apposition behind a name (Dmitry Medvedev, "deputy head of …")."""
    match = APPOSITION.match(text.text, end, min(len(text.text), end + AFTER))
    if not match:
        return None
    hits = text.names.within(match.start("role"), match.end("role"))
    titles = [hit for hit in hits if hit.of("title")]
    if not titles or len(hits) > MANY or names_another(text, titles[0].end):
        return None
    return _role(text, hits, match.start("role"), match.end("role"))


def names_another(text: Annotated, end: int) -> bool:
    """Whether a title belongs to the name behind it: "in Vilnius, President Duda said"."""
    following = text.words(end, end + 2)
    return following[:1] in (" ", "\u00a0") and following[1:].isupper()


def _helps(hit: Hit) -> bool:
    return hit.of("title", "demonym", "country", "bloc", "organisation", "seat") is not None


def _role(text: Annotated, chain: list[Hit], start: int, end: int) -> Role:
    """Return the role that a chain of known names spells."""
    before = text.words(max(0, start - 12), start)
    if former := bool(
        FORMER.search(before.rsplit(",", 1)[-1]) or FORMER.search(text.words(start, end))
    ):
        start -= len(before) - before.lower().rfind("former") if "former " in before.lower() else 0
    titles = [name.record for hit in chain if (name := hit.of("title"))]
    plain = [title for title in titles if isinstance(title, Title) and title.holder != "courtesy"]
    words = text.words(start, end).strip(" \u00a0,")
    return Role(
        start,
        end,
        words if plain else "",
        next((title.office for title in plain if title.office), ""),
        "" if former or not plain else acts_for(chain),
        former,
        _sex(text, chain),
        not plain,
    )


def acts_for(chain: list[Hit]) -> str:
    """Return the state or bloc that a chain of known names points to, the first that does."""
    for hit in chain:
        for name in hit.names:
            match name.record:
                case Country(iso3=code):
                    return code
                case Bloc(name=bloc):
                    return bloc
                case Organisation(acts_for=code) if code:
                    return code
    return ""


def _sex(text: Annotated, chain: list[Hit]) -> str:
    for hit in chain:
        words = text.words(hit.start, hit.end).lower()
        if words in SEX:
            return SEX[words]
        if gendered := GENDERED.search(words):
            return gendered.lastgroup or ""
    return ""
