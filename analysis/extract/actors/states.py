"""States and blocs that a text names: by name, by demonym and office, by seat of government."""

import re
from collections.abc import Iterator

from analysis.extract.finds import Mention
from analysis.reference.records import Bloc, Country
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
GOVERNMENT = re.compile(
    r" (?:government|authorities|officials?|leaders?|leadership|forces|troops|military|army|"
    r"administration|cabinet|diplomats?|lawmakers|parliament|delegation|ambassador|embassy|state|"
    r"counterparts?|representatives?|side|president\w*|ministers?|negotiators?)\b",
    re.IGNORECASE,
)


def find_states(text: Annotated) -> Iterator[Mention]:
    """Yield the mentions of states and blocs; a city that is only a place is none."""
    for hit in text.names:
        if (name := hit.of("country")) and isinstance(name.record, Country):
            if _is_state(text, hit, name.record):
                yield _state(hit, name.record, "state: name")
        elif (name := hit.of("bloc")) and isinstance(name.record, Bloc):
            bloc = name.record.name
            yield Mention(hit.start, hit.end, "bloc", bloc, bloc, "", "table", "bloc: name")
        elif (name := hit.of("seat")) and isinstance(name.record, Country):
            if acts(text, hit, name.record):
                yield _state(hit, name.record, "state: seat of government")
        elif (name := hit.of("demonym")) and GOVERNMENT.match(text.text, hit.end):
            yield from _demonym(hit, name.record)


def _demonym(hit: Hit, record: object) -> Iterator[Mention]:
    match record:
        case Country():
            yield _state(hit, record, "state: demonym and office")
        case Bloc(name=bloc):
            rule = "bloc: demonym and office"
            yield Mention(hit.start, hit.end, "bloc", bloc, bloc, "", "table", rule)


def _state(hit: Hit, country: Country, rule: str) -> Mention:
    return Mention(hit.start, hit.end, "country", country.name, country.iso3, "", "table", rule)


def _is_state(text: Annotated, hit: Hit, country: Country) -> bool:
    """Whether the name is the state: Georgia is not, where its text is about the American one."""
    if country.iso3 != "GEO" or text.words(hit.start, hit.end) != "Georgia":
        return True
    told = {name.record for other in text.names for name in other.names if name.kind != "country"}
    return country in told or not AMERICAN_STATE.search(text.text)


AMERICAN_STATE = re.compile(
    r"\b(?:Atlanta|Savannah|Gov\.|Sen\.|Rep\.|Florida|Alabama|Tennessee|Carolina|Texas|Ohio|"
    r"Pennsylvania|Democrats?|Republicans?)\b"
)


def acts(text: Annotated, hit: Hit, country: Country) -> bool:
    """Whether a seat stands for its government ("Kyiv asked"), not for a place ("in Kyiv")."""
    before, after = (
        text.words(max(0, hit.start - NEAR), hit.start),
        text.words(hit.end, hit.end + 40),
    )
    if not _is_city(text.words(hit.start, hit.end)):
        return True  # the Kremlin, the White House: buildings only in name
    if PLACE.search(before) or MOTION.search(before) or OF_PLACE.match(after):
        return False
    if PRENOMINAL.search(before) and not after.startswith(("’s", "'s")):
        return False
    following = text.names.after(hit.end)
    if after.startswith(", ") and following and following.start == hit.end + 2:
        return country not in [name.record for name in following.names]
    paragraph = text.paragraphs.at(hit.start)
    opens = paragraph is not None and hit.start - paragraph.start < 3
    return not (opens and DATELINE.match(after))


def _is_city(name: str) -> bool:
    return " House" not in name and not name.lower().endswith(
        ("kremlin", "street", "whitehall", "lysée", "lysee", "orsay", "bankova", "capitol")
    )
