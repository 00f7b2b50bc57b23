"""Who could act in a text: every word that stands for a state or a bloc, with its code."""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.finders.author import asks, find_author
from analysis.finders.finds import Mention, Quote
from analysis.reference.records import Bloc, Country, Organisation, Person
from analysis.text import Annotated
from analysis.text.names import Hit
from analysis.text.spans import Spans

FIRST_PERSON = frozenset("we our us i my me ours".split())
CONTRACTED = frozenset(f"{word}'{verb}" for word in ("we", "i") for verb in "ll ve re d m".split())
BLOC_WORDS = frozenset(("alliance", "bloc"))
MEMBERS = frozenset(("members", "allies", "countries", "nations", "states"))
NAMING = ("country", "bloc", "seat", "demonym", "organisation", "person")
AMONG_ACTORS = ("country", "bloc", "demonym")  # others stand for a state only as actors


class Party(NamedTuple):
    """A place in a text that stands for a state or bloc."""

    start: int
    end: int
    code: str
    adjective: bool  # "Polish": a maker, unless a government or army follows
    pronoun: bool


def find_parties(text: Annotated, actors: Spans[Mention], quotes: Spans[Quote]) -> Spans[Party]:
    """Return the actors of a text with their codes, and who "we" is."""
    named = Spans([*_acting(text, actors), *_named(text, actors)])
    author = find_author(text, quotes, (party.code for party in named))
    referring = (*_first_persons(text, actors, quotes, author), *_blocs_again(text, named))
    return Spans([*named, *referring])


def _acting(text: Annotated, actors: Spans[Mention]) -> Iterator[Party]:
    """Yield the mentions that act for a state; a pronoun says so by its words."""
    for mention in actors:
        state = text.lexicons.countries.get(mention.country)
        if mention.country and not (state and state.ended(text.published.date_from)):
            hit = text.names.at(mention.start)
            adjective = hit is not None and hit.of("demonym") is not None and hit.end == mention.end
            pronoun = mention.end - mention.start <= 5 and text.text[mention.start].islower()
            code = _members(text, mention.end, mention.country)
            yield Party(mention.start, mention.end, code, adjective, pronoun)


def _named(text: Annotated, actors: Spans[Mention]) -> Iterator[Party]:
    """Yield the names that no mention covers; a seat alone is a place where actors are known."""
    naming = AMONG_ACTORS if len(actors) else NAMING
    for hit in text.names:
        if hit.kinds.isdisjoint(naming):
            continue
        inside = actors.at(hit.start) or actors.at(hit.end - 1)
        if inside is not None and inside.country:
            continue  # taken, or of a state that is no more
        if code := _code(text, hit):
            code = _members(text, hit.end, code)
            yield Party(hit.start, hit.end, code, "demonym" in hit.kinds, False)


def _members(text: Annotated, end: int, code: str) -> str:
    """Return a bloc's code, or that of its members: "NATO members" act for themselves."""
    if code not in text.lexicons.blocs:
        return code
    after = text.tokens.after(end)
    plural = after is not None and after.lower in MEMBERS and after.start - end == 1
    return f"{code} members" if plural else code


def _code(text: Annotated, hit: Hit) -> str:
    """Return the code that a name stands for at the text's date."""
    name = hit.of(*NAMING)
    match name.record if name else None:
        case Country(iso3=iso3) as country:
            return "" if country.ended(text.published.date_from) else iso3
        case Bloc(name=bloc):
            return bloc
        case Organisation(acts_for=acts_for):
            return acts_for
        case Person(offices=offices):
            day = text.published.date_from
            held = (office for office in offices if day is None or office.held_on(day))
            return next((office.acts_for for office in held if office.acts_for), "")
    return ""


def _blocs_again(text: Annotated, named: Spans[Party]) -> Iterator[Party]:
    """Yield "the alliance", "the bloc": the bloc named last before it."""
    last, blocs = "", iter(named)
    upcoming = next(blocs, None)
    for token in text.tokens.among(BLOC_WORDS):
        while upcoming is not None and upcoming.start < token.start:
            code = upcoming.code.removesuffix(" members")
            last = code if code in text.lexicons.blocs else last
            upcoming = next(blocs, None)
        before = text.tokens.before(token.start)
        again = before is not None and before.lower == "the"
        if again and last and named.at(token.start) is None:
            yield Party(token.start, token.end, _members(text, token.end, last), False, False)


def _first_persons(
    text: Annotated, actors: Spans[Mention], quotes: Spans[Quote], author: str
) -> Iterator[Party]:
    """Yield "we" and "I" with whom the speaker acts for; outside quotations, the author."""
    voices = dict(_voices(text, quotes, author))
    starts, words = text.tokens.starts, text.tokens.words
    for place in text.tokens.places_of(FIRST_PERSON | CONTRACTED):
        start = starts[place]
        if actors.at(start) is None:
            quote = quotes.at(start)
            code = voices.get((quote.start, quote.end), "") if quote is not None else author
            if code:
                yield Party(start, start + len(words[place]), code, False, True)


def _voices(
    text: Annotated, quotes: Spans[Quote], author: str
) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield for each quotation whom its speaker acts for.

    In a government's transcript an unknown official speaks for it; who asks does not.
    """
    opening: dict[tuple[int, int], Quote] = {}
    for quote in quotes:
        place = quote.start, quote.end
        first = opening.get(quote.continues or place, quote)
        opening[place] = first
        turn = first.rule == "turn" and not asks(text, first)
        yield place, quote.country or first.country or (author if turn else "")
