"""An annotated text → mentions of people, countries, organisations and blocs."""

from collections.abc import Iterable, Iterator
from datetime import date

from analysis.finders.actors.cast import Cast
from analysis.finders.actors.hosts import find_host
from analysis.finders.actors.identity import Named
from analysis.finders.actors.organisations import find_organisations
from analysis.finders.actors.people import find_people, hear_title
from analysis.finders.actors.pronouns import find_pronouns
from analysis.finders.actors.references import find_role_phrases
from analysis.finders.actors.states import find_states
from analysis.finders.finds import Mention
from analysis.text import Annotated
from analysis.text.spans import Spans

SHARED = "person: surname of several"


def find_actors(text: Annotated) -> Spans[Mention]:
    """Return the mentions of actors, each resolved to one identity, in text order.

    A person's country is whom he or she acts for on the day of publication: as the text
    says, else by the dated reference table, else nobody. A surname alone that may be one
    of several people's is a mention without an actor. The title's names are heard first.
    """
    cast = Cast(text.lexicons, text.published.date_from, find_host(text))
    people = Spans(find_people(text, cast, hear_title(text, cast)))
    roles = list(find_role_phrases(text, cast, people))
    pronouns = list(find_pronouns(text, Spans([*people, *roles])))
    persons = _persons([*people, *roles, *pronouns], cast.day)
    others = [*find_organisations(text), *find_states(text)]
    unsure = [Mention(*place, "person", "", "", "", "text", SHARED) for place in cast.unsure]
    return Spans(_without_overlaps([*persons, *others, *unsure]))


def _persons(found: Iterable[Named], day: date | None) -> Iterator[Mention]:
    """Yield the mentions of people, with what all of the text tells of each."""
    known: dict[int, tuple[str, str, str]] = {}
    for start, end, who, rule in found:
        if id(who) not in known:
            known[id(who)] = who.standing(day)
        yield Mention(start, end, "person", who.name, *known[id(who)], rule)


def _without_overlaps(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield each mention that overlaps none yielded before it; people come first."""
    taken: set[int] = set()
    for mention in mentions:
        if taken.isdisjoint((mention.start, mention.end - 1)):
            taken.update(range(mention.start, mention.end))
            yield mention
