"""Who speaks: the actor that the speaker's words name."""

from analysis.finders.finds import Mention
from analysis.finders.quotes.drafts import Place
from analysis.text import Annotated
from analysis.text.spans import Spans

BEYOND_HEAD = (" of ", " for ", " from ", " with ", " at ", " who ", ", ")


def credited(text: Annotated, actors: Spans[Mention], speaker: Place) -> Mention | None:
    """Return the mention that the speaker's words are about.

    "a spokesman for Olaf Scholz" is not Scholz: a name after the head of the phrase does
    not count. A person comes before the country or body that he or she acts for.
    """
    start, end = speaker
    words = text.words(start, end)
    cuts = [place for sign in BEYOND_HEAD if (place := words.find(sign)) > 0]
    head_end = start + min(cuts, default=len(words))
    found = [m for m in _overlapping(actors, start, end) if m.start < head_end]
    people = [mention for mention in found if mention.kind == "person"]
    return next(iter(people or found), None)


def takes_turn(text: Annotated, actors: Spans[Mention], heading: Place) -> Mention | None:
    """Return whom a heading names; a body only as a whole: the CREW of "SHIP CREW MEMBER" not."""
    found = credited(text, actors, heading)
    if found is None or found.kind != "organisation":
        return found
    return found if (found.start, found.end) == heading else None


def _overlapping(actors: Spans[Mention], start: int, end: int) -> list[Mention]:
    before = actors.at(start)
    return [*([before] if before and before.start < start else []), *actors.within(start, end)]
