"""Organisations that a text names, and the state or bloc they act for."""

import re
from collections.abc import Iterator
from datetime import date

from analysis.finders.actors.allegiance import acts_for
from analysis.finders.finds import Mention
from analysis.reference import Lexicons
from analysis.reference.records import Country, Organisation
from analysis.text import Annotated
from analysis.text.names import Hit

BETWEEN = ("", " ", "’s ", "'s ", "’ ", "' ", "\u00a0")
# These are the state itself: "the Polish government" is Poland.
GOVERNMENTS = frozenset(("government", "administration", "authorities", "cabinet"))
OF = (" of ", " of the ")
PLATFORM = re.compile(r"\b(?:on|via|to) $")  # "in a post on X"
RENAMED = date(2023, 7, 23)  # when Twitter became X


def find_organisations(text: Annotated) -> Iterator[Mention]:
    """Yield the organisations; a generic one ("Defence Ministry") needs a state beside it."""
    seen: dict[str, Mention] = {}
    for hit in text.names:
        name = hit.of("organisation") if "organisation" in hit.kinds else None
        if name and isinstance(name.record, Organisation) and _means(text, hit, name.record):
            mention = _mention(text, hit, name.record, seen)
            if mention is not None:
                seen[name.record.name] = mention
                yield mention


def _means(text: Annotated, hit: Hit, body: Organisation) -> bool:
    """Whether a name is the body: it exists by then, and X is no letter."""
    day = text.published.date_from
    if hit.end - hit.start == 1:
        after = text.words(hit.end, hit.end + 2)
        letter = after[:1] in (".", "-") and after[1:].strip() != ""
        before = text.words(max(0, hit.start - 5), hit.start)
        return day is not None and day >= RENAMED and bool(PLATFORM.search(before)) and not letter
    return day is None or body.since is None or body.since <= day


def _mention(
    text: Annotated, hit: Hit, body: Organisation, seen: dict[str, Mention]
) -> Mention | None:
    """Return the mention of a body: with its state, as named before, or by itself."""
    if not body.generic and not body.shared:
        return _named(text, hit, body)
    mention = _of_state(text, hit, body) or _again(hit, seen.get(body.name))
    return mention or (_named(text, hit, body) if body.shared else None)


def _named(text: Annotated, hit: Hit, body: Organisation) -> Mention:
    day = text.published.date_from
    past = day is not None and body.until is not None and body.until <= day
    return Mention(
        hit.start, hit.end, "organisation", body.name, "" if past else body.acts_for, body.kind,
        "table", "organisation: name",
    )  # fmt: skip


def _of_state(text: Annotated, hit: Hit, body: Organisation) -> Mention | None:
    """Return a body with the state before or behind it: "Polish Defence Ministry"."""
    before, after = text.names.before(hit.start), text.names.after(hit.end)
    if before and text.words(before.end, hit.start) in BETWEEN and (code := acts_for([before])):
        return _body(text, before.start, hit.end, hit, body, code)
    if after and text.words(hit.end, after.start) in OF and after.of("country", "bloc"):
        return _body(text, hit.start, after.end, hit, body, acts_for([after]))
    return None


def _body(
    text: Annotated, start: int, end: int, hit: Hit, body: Organisation, code: str
) -> Mention:
    owner = _owner(text.lexicons, code)
    if body.name in GOVERNMENTS:
        kind = "country" if code in text.lexicons.countries else "bloc"
        return Mention(start, end, kind, owner, code, "", "text", "state: its government")
    own = body.shared and code == body.acts_for
    noun = text.words(hit.start, hit.end) if body.shared else body.name  # Senate, not US Senate
    actor = body.name if own else f"{noun} of {owner}"
    rule = "organisation: generic name with its state"
    return Mention(start, end, "organisation", actor, code, body.kind, "text", rule)


def _owner(lexicons: Lexicons, code: str) -> str:
    country = lexicons.countries.get(code)
    return country.name if isinstance(country, Country) else code


def _again(hit: Hit, earlier: Mention | None) -> Mention | None:
    """Return a later mention of a body that the text has tied to a state before."""
    if earlier is None:
        return None
    return earlier._replace(start=hit.start, end=hit.end, rule="organisation: named before")
