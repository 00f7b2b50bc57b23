"""States and blocs that a text names: by name, by demonym and office, by seat of government."""

import re
from collections.abc import Iterator, Sequence

from analysis.finders.finds import Mention
from analysis.reference.records import Bloc, Country, Record
from analysis.text import Annotated
from analysis.text.names import Hit

NEAR = 32  # characters in which the words that make a place of a capital stand
# "in Warsaw", "visited Kyiv", "near Moscow": a place. "support from Washington": a government.
PLACE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|throughout|into|via|over|visit|visits|visited|"
    r"visiting|reach|reached|left|leave|leaving|toured|capital|city|capital of|city of)"
    r"(?: the| central| downtown| nearby)? $",
    re.IGNORECASE,
)
MOTION = re.compile(
    r"\b(?:travel\w*|fl(?:y|ies|ew|ight|ying)|arriv\w+|trips?|head(?:ed|ing)?|return\w*|drove|driv\w+|"
    r"went|go(?:es|ing)?|c[ao]me|coming|journeys?|trains?|roads?|moved?|visits?)\b[^.;]{0,16}"
    r"\b(?:to|from|for|through) $",
    re.IGNORECASE,
)
PRENOMINAL = re.compile(r"\b(?:the|a|an|this|last|next|recent) $", re.IGNORECASE)
DATELINE = re.compile(r"^[^.!?]{0,40}?(?:\([^)]{2,30}\) ?)?[—–-]{1,2} ")
OF_PLACE = re.compile(
    r" (?:region|airport|summit|oblast|suburbs?|streets?|metro|mayor|attacks?|area|district|"
    r"university|residents?|police|zoo|bureau|office|hotel|time|state|stock|subway)\b"
)
# "Kyiv is a city of three million", "Paris in May is warm", "the London-based agency".
DESCRIBED = re.compile(
    r" (?:is|was|remains|became) (?:the|an?|one of the) (?:[\w-]+ ){0,3}"
    r"(?:city|cities|town|capital|port|place)\b|"
    r" in (?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"spring|summer|autumn|winter) (?:is|was)\b|"
    r"[-‐‑](?:based|born|area|raised|registered)\b"
)
GOVERNMENT = re.compile(
    r" (?:government|authorities|officials?|leaders?|leadership|forces|troops|military|army|"
    r"administration|cabinet|diplomats?|lawmakers|parliament|delegation|ambassador|embassy|"
    r"state(?! (?:media|television|TV|news|broadcaster))|"
    r"counterparts?|representatives?|side|president\w*|ministers?|negotiators?)\b",
    re.IGNORECASE,
)
KINDS = frozenset(("country", "bloc", "seat", "demonym"))


def find_states(text: Annotated) -> Iterator[Mention]:
    """Yield the mentions of states and blocs; a city that is only a place is none."""
    american = _tells_of_america(text)
    for hit in text.names:
        if hit.kinds.isdisjoint(KINDS):
            continue
        if (name := hit.of("country")) and isinstance(name.record, Country):
            if not (american and text.words(hit.start, hit.end) == "Georgia"):
                yield _state(hit, name.record, "state: name")
        elif (name := hit.of("bloc")) and isinstance(name.record, Bloc):
            if not hit.of("weapon") or text.words(max(0, hit.start - 4), hit.start) == "the ":
                yield _bloc(hit, name.record, "bloc: name")  # "the E3", no E3 aircraft
        elif name := hit.of("seat"):
            yield from _seat(text, hit)
        elif (name := hit.of("demonym")) and GOVERNMENT.match(text.text, hit.end):
            yield from _demonym(hit, name.record)


def _seat(text: Annotated, hit: Hit) -> Iterator[Mention]:
    """Yield the government that a seat stands for; Brussels is NATO where NATO is named more."""
    records = [name.record for name in hit.names if name.kind == "seat"]
    if not acts(text, hit, records):
        return
    blocs = [record for record in records if isinstance(record, Bloc)]
    if blocs:
        bloc = max(blocs, key=lambda bloc: sum(1 for other in text.names if _is(other, bloc)))
        yield _bloc(hit, bloc, "bloc: seat")
    elif isinstance(records[0], Country):
        yield _state(hit, records[0], "state: seat of government")


def _is(hit: Hit, bloc: Bloc) -> bool:
    name = hit.of("bloc")
    return name is not None and name.record == bloc


def _demonym(hit: Hit, record: object) -> Iterator[Mention]:
    match record:
        case Country():
            yield _state(hit, record, "state: demonym and office")
        case Bloc():
            yield _bloc(hit, record, "bloc: demonym and office")


def _bloc(hit: Hit, bloc: Bloc, rule: str) -> Mention:
    return Mention(hit.start, hit.end, "bloc", bloc.name, bloc.name, "", "table", rule)


def _state(hit: Hit, country: Country, rule: str) -> Mention:
    return Mention(hit.start, hit.end, "country", country.name, country.iso3, "", "table", rule)


def _tells_of_america(text: Annotated) -> bool:
    """Whether "Georgia" is the American state: its text is about America, and not the Caucasus."""
    if "Georgia" not in text.text or not AMERICAN_STATE.search(text.text):
        return False
    return not any(
        isinstance(name.record, Country) and name.record.iso3 == "GEO" and name.kind != "country"
        for hit in text.names
        for name in hit.names
    )


AMERICAN_STATE = re.compile(
    r"\b(?:Atlanta|Savannah|Gov\.|Sen\.|Rep\.|Florida|Alabama|Tennessee|Carolina|Texas|Ohio|"
    r"Pennsylvania|Democrats?|Republicans?)\b"
)


def acts(text: Annotated, hit: Hit, records: Sequence[Record]) -> bool:
    """Whether a seat stands for its government ("Kyiv asked"), not for a place ("in Kyiv")."""
    before, after = (
        text.words(max(0, hit.start - NEAR), hit.start),
        text.words(hit.end, hit.end + 40),
    )
    if not is_city(text.words(hit.start, hit.end)):
        return True  # the Kremlin, the White House: buildings only in name
    if PLACE.search(before) or MOTION.search(before):
        return False
    if OF_PLACE.match(after) or DESCRIBED.match(after):
        return False
    if PRENOMINAL.search(before) and not after.startswith(("’s", "'s", "-")):
        return False
    following = text.names.after(hit.end)
    if after.startswith(", ") and following and following.start == hit.end + 2:
        return not any(name.record in records for name in following.names)
    paragraph = text.paragraphs.at(hit.start)
    opens = paragraph is not None and hit.start - paragraph.start < 3
    return not (opens and DATELINE.match(after))


def is_city(name: str) -> bool:
    """Whether a seat of government is a city, and no building."""
    return " House" not in name and not name.lower().endswith(
        ("kremlin", "street", "whitehall", "lysée", "lysee", "orsay", "bankova", "capitol")
    )
