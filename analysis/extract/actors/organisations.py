"""Organisations that a text names, and the state or bloc they act for."""

from collections.abc import Iterator

from analysis.extract.actors.roles import acts_for
from analysis.extract.finds import Mention
from analysis.reference import Lexicons
from analysis.reference.records import Organisation
from analysis.text import Annotated
from analysis.text.names import Hit

BETWEEN = ("", " ", "’s ", "'s ", "’ ", "' ", "\u00a0")
# These are the state itself: "the Polish government" is Poland.
GOVERNMENTS = frozenset(("government", "administration", "authorities", "cabinet"))
OF = (" of ", " of the ")


def find_organisations(text: Annotated) -> Iterator[Mention]:
    """Yield the organisations; a generic one ("Defence Ministry") needs a state beside it."""
    seen: dict[str, Mention] = {}
    for hit in text.names:
        if (name := hit.of("organisation")) and isinstance(name.record, Organisation):
            body = name.record
            mention = _of_state(text, hit, body) if body.generic else _named(hit, body)
            mention = mention or _again(hit, seen.get(body.name))
            if mention is not None:
                seen[body.name] = mention
                yield mention


def _named(hit: Hit, body: Organisation) -> Mention:
    return Mention(
        hit.start, hit.end, "organisation", body.name, body.acts_for, body.kind, "table",
        "organisation: name",
    )  # fmt: skip


def _of_state(text: Annotated, hit: Hit, body: Organisation) -> Mention | None:
    """Return a generic body with the state before or behind it: "Polish Defence Ministry"."""
    before, after = text.names.before(hit.start), text.names.after(hit.end)
    if before and text.words(before.end, hit.start) in BETWEEN and (code := acts_for([before])):
        return _body(text.lexicons, before.start, hit.end, body, code)
    if after and text.words(hit.end, after.start) in OF and (code := acts_for([after])):
        return _body(text.lexicons, hit.start, after.end, body, code)
    return None


def _body(lexicons: Lexicons, start: int, end: int, body: Organisation, code: str) -> Mention:
    owner = lexicons.countries[code].name if code in lexicons.countries else code
    if body.name in GOVERNMENTS:
        kind = "country" if code in lexicons.countries else "bloc"
        return Mention(start, end, kind, owner, code, "", "text", "state: its government")
    actor = f"{body.name} of {owner}"
    rule = "organisation: generic name with its state"
    return Mention(start, end, "organisation", actor, code, body.kind, "text", rule)


def _again(hit: Hit, earlier: Mention | None) -> Mention | None:
    """Return a later mention of a generic body that the text has tied to a state before."""
    if earlier is None:
        return None
    return earlier._replace(start=hit.start, end=hit.end, rule="organisation: named before")
