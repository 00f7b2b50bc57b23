"""Who speaks: the actor that the speaker's words name."""

from analysis.finders.finds import Mention
from analysis.finders.quotes.drafts import Place
from analysis.text import Annotated
from analysis.text.spans import Spans

OWN = frozenset(("his", "her"))
OWNING = ("’s ", "'s ", "’ ", "' ")
CLOSING = (",", ".", ":", "")
BEYOND_HEAD = (" of ", " for ", " from ", " with ", " at ", " who ", ", ")


def credited(text: Annotated, actors: Spans[Mention], speaker: Place) -> Mention | None:
    """Return the mention that the speaker's words are about.

    "a spokesman for Olaf Scholz" is not Scholz: a name after the head of the phrase does
    not count, nor does "Scholz’s spokesman". A person comes before the country or body that
    he or she acts for; of "the chancellor, Olaf Scholz," the name is the speaker's.
    """
    start, end = speaker
    words = text.words(start, end)
    cuts = [place for sign in BEYOND_HEAD if (place := words.find(sign)) > 0]
    head_end = start + min(cuts, default=len(words))
    found = [m for m in actors.overlapping(start, end) if m.start < head_end]
    people = [mention for mention in found if mention.kind == "person"]
    speaking = [mention for mention in people if not _owns(text, mention, end)]
    others = [mention for mention in found if mention.kind != "person"]
    return (
        next(iter(speaking), None)
        or _named_after(text, actors, speaker)
        or next(iter(others), None)
    )


def _owns(text: Annotated, person: Mention, end: int) -> bool:
    """Whether a person only owns who speaks: "Scholz’s spokesman", "his spokesman"."""
    if person.end >= end:
        return False
    own = text.words(person.start, person.end).lower() in OWN
    return own or text.text.startswith(OWNING, person.end)


def _named_after(text: Annotated, actors: Spans[Mention], speaker: Place) -> Mention | None:
    """Return the person whose name alone follows a role: "the chancellor[, Olaf Scholz,] said"."""
    start, end = speaker
    role = text.names.within(start, end)
    if not role or role[-1].end != end or not any(hit.of("title") for hit in role):
        return None
    named = actors.at(end + 2) if text.words(end, end + 2) == ", " else None
    if named is None or named.kind != "person" or named.start != end + 2:
        return None
    return named if text.words(named.end, named.end + 1) in CLOSING else None


def takes_turn(text: Annotated, actors: Spans[Mention], heading: Place) -> Mention | None:
    """Return whom a heading names; a body only as a whole: the CREW of "SHIP CREW MEMBER" not."""
    found = credited(text, actors, heading)
    if found is None or found.kind != "organisation":
        return found
    return found if (found.start, found.end) == heading else None
