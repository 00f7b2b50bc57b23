"""What a text says a person is: the title before a name, the apposition after it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.reference.records import NOBODY, Bloc, Country, LookAlike, Organisation, Title
from analysis.text import Annotated
from analysis.text.names import Hit

BEFORE = 90  # characters before a name in which its titles stand
MANY = 6  # known names in an apposition; more make a list
AFTER = 120  # characters after a name in which an apposition stands
FORMER = re.compile(
    r"\b(?:former|ex|late|then|outgoing|one-time|onetime|retired|deposed|ousted)\b", re.I
)
NEXT_TO = (" ", "\u00a0", "-", "")
JOINT = re.compile(
    r"(?:[ \u00a0]|['’]s |['’] |-|, |/| of | for | for the | of the | the | and | "
    r"former | ex-| deputy | vice | acting | senior | chief | top | foreign | defen[cs]e )+"
)
CLOSED = re.compile(r"[,.;:)—–\n]|$")  # what ends "the president, Andrzej Duda,"
APPOSITION = re.compile(
    r"(?:,| ?[(—–]) ?(?:who (?:now )?(?:is|serves as) )?(?:(?:the|an?) )?"
    r"(?P<role>[^,.;:!?“”\"()—–\n]{3,90})[,.;:)—–]"
)
# What stands before the title of an apposition; "whose meeting with the" makes it none.
CLAUSE = re.compile(
    r"\b(?:who|whose|whom|which|where|when|and|but|said|says|told|in|on|at|with|to|from|by|as|"
    r"after|was|were|is|are|has|have|had|will|would|met|during|against)\b"
)
SAYS = re.compile(r"\b(?:said|says|told|added|announced)\b")  # ", a Romanian official said"
ABROAD = re.compile(r"\bto(?: the)? $")  # ambassador to Ukraine
SENT = re.compile(r"\b(?:to|for|on)(?: the)? $")  # special envoy for Ukraine
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
# Bodies that lend no state to those who work there: "head of the Carnegie Russia Center".
PRIVATE = frozenset(
    ("media", "company", "think tank", "university", "party", "other", "bank", "rebel group")
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


def role_before(text: Annotated, start: int, end: int) -> Role | None:
    """Return the titles that lead up to a name ("Polish President" Andrzej Duda)."""
    chain = _chain(text, start, end)
    while chain and not _helps(chain[0]):
        chain.pop(0)
    if not any(hit.of("title") for hit in chain):
        return None
    role = _from_place(text, _role(text, chain, chain[0].start, start, every=True))
    touching = chain[-1].of("title") is not None and text.words(chain[-1].end, start) in NEXT_TO
    return role._replace(touching=touching)


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
        chain.insert(0, hit)
        edge = hit.start
    return chain


def _joined(text: Annotated, gap: str, end: int, linked: bool) -> bool:
    """Whether words link a title to what follows: "president of", "the president, Duda,"."""
    if linked:
        return JOINT.fullmatch(gap) is not None
    return gap == ", " and CLOSED.match(text.text, end) is not None


def role_after(text: Annotated, end: int) -> Role | None:
    """Return the apposition behind a name (Dmitry Medvedev, "deputy head of …")."""
    if text.text[end : end + 1] not in (",", "(", " ", "—", "–"):
        return None
    match = APPOSITION.match(text.text, end, min(len(text.text), end + AFTER))
    if not match or SAYS.search(match["role"]):
        return None
    hits = text.names.within(match.start("role"), match.end("role"))
    titles = [hit for hit in hits if hit.of("title")]
    if not titles or len(hits) > MANY or names_another(text, titles[0].end):
        return None
    if CLAUSE.search(text.words(match.start("role"), titles[0].start)):
        return None
    return _role(text, hits, match.start("role"), match.end("role"), every=False)


def names_another(text: Annotated, end: int) -> bool:
    """Whether a title belongs to the name behind it: "in Vilnius, President Duda said"."""
    following = text.words(end, end + 2)
    return following[:1] in (" ", "\u00a0") and following[1:].isupper()


def _helps(hit: Hit) -> bool:
    return hit.of("title", "demonym", "country", "bloc", "organisation", "seat") is not None


def _role(text: Annotated, chain: list[Hit], start: int, end: int, *, every: bool) -> Role:
    """Return the role that a chain of known names spells.

    The first title of an apposition counts ("an adviser to Senator Cruz" is no
    senator), but every title before a name ("presidential candidate Senator Cruz").
    """
    before = text.words(max(0, start - 12), start)
    former = bool(FORMER.search(before.rsplit(",", 1)[-1]) or FORMER.search(text.words(start, end)))
    if former and "former " in before.lower():
        start -= len(before) - before.lower().rfind("former")
    plain = _plain_titles(chain)
    office = next((title.office for title in plain if title.office), "")
    counted = plain if every else plain[:1]
    return Role(
        start,
        end,
        text.words(start, end).strip(" \u00a0,") if plain else "",
        office,
        "" if former else _told(text, chain, counted, office),
        former,
        _sex(text, chain),
        courtesy=not plain,
        noun=plain[-1 if every else 0].title.split()[-1].lower() if plain else "",
    )


def _plain_titles(chain: Sequence[Hit]) -> list[Title]:
    """Return the titles of a chain but for "Mr." and the like."""
    records = [name.record for hit in chain if (name := hit.of("title"))]
    return [r for r in records if isinstance(r, Title) and r.holder != "courtesy"]


def _told(text: Annotated, chain: list[Hit], titles: Sequence[Title], office: str) -> str:
    """Return whom the titles make their holder act for."""
    state = [title for title in titles if title.acts_for != NOBODY]
    if not state or any(_private(hit) for hit in chain):
        return ""
    sent = SENT if office in ("ambassador", "envoy") else ABROAD
    owners = [hit for hit in chain if not sent.search(text.words(max(0, hit.start - 8), hit.start))]
    return acts_for(owners) or next((title.acts_for for title in state if title.acts_for), "")


def _private(hit: Hit) -> bool:
    name = hit.of("organisation")
    body = name.record if name and not hit.of("title") else None
    return isinstance(body, Organisation) and body.kind in PRIVATE and not body.acts_for


def acts_for(chain: Sequence[Hit]) -> str:
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


def _sex(text: Annotated, chain: Sequence[Hit]) -> str:
    for hit in chain:
        words = text.words(hit.start, hit.end).lower()
        if words in SEX:
            return SEX[words]
        if gendered := GENDERED.search(words):
            return gendered.lastgroup or ""
    return ""
