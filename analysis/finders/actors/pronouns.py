"""Pronouns that a reader would tie to one person: "he", "her"."""

import re
from collections.abc import Iterator

from analysis.finders.actors.identity import Identity, Named
from analysis.text import Annotated
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Token

PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "she": "f",
    "her": "f",
    "himself": "m",
    "herself": "f",
}
MANY = 24  # people of a sentence that are weighed, the nearest ones
LONG = 400  # characters; a sentence that opens with a longer clause is no such sentence
REACH = 3  # sentences that a pronoun looks back over
SUBJECTS = ("he", "she")
# "a staffer for Nowak said he": what a preposition governs is seldom taken up by "he".
GOVERNED = re.compile(
    r"\b(?:about|against|at|behind|by|for|from|of|on|over|to|toward|towards|with)"
    r"(?: (?:the|[A-Z][\w.’']*)){0,4} $"
)
BY = re.compile(r"\b(?:was|were|been|being) \w+ by(?: (?:the|[A-Z][\w.’']*|[a-z]+)){0,4} $")
# "Nowak would support him", "Nowak’s refusal to back him"; not "Nowak gathered friends behind him".
OBJECT = re.compile(
    r"(?:['’]s? \w+)?(?: (?!and\b|but\b|who\b|that\b)\w+){0,4} "
    r"(?!(?:about|after|against|around|at|before|behind|beside|by|for|from|in|near|of|on|over|than|to|"
    r"toward|towards|under|with|and|but|that)\b)\w+ "
)
MAIN = re.compile(r"(?:While|Although|Though|Even though)\b[^.;:“”\"]*, $")
# "a president and his or her term": nobody.
GENERIC = re.compile(r"\b(?:he|him|his) or (?:she|her)", re.IGNORECASE)
SPEECH = 25  # characters from which words in quotation marks are somebody's speech
# "In his speech, Obama said": the pronoun comes before its name.
AHEAD = re.compile(
    r"[“\"]?(?:after|although|as|at|before|besides|by|despite|during|following|for|from|if|in|on|"
    r"since|though|throughout|to|under|when|while|with)\b[^,.;:]*$",
    re.IGNORECASE,
)


def find_pronouns(text: Annotated, people: Spans[Named]) -> Iterator[Named]:
    """Yield the pronouns with their antecedents, in text order.

    What is said in a quotation is about others than its speaker, so that a pronoun
    there goes back to people named in the same quotation, and one outside never to
    people named only in a quotation.
    """
    marks = Spans(m for m in text.marks if m.end - m.start > SPEECH)
    speech = {id(named): marks.at(named.start) for named in people}
    outer = Spans(named for named in people if speech[id(named)] is None)
    inner = Spans(named for named in people if speech[id(named)] is not None)
    resolved: list[Named] = []
    for token in text.tokens.among(PRONOUNS):
        sex = PRONOUNS[token.lower]
        if GENERIC.search(text.text, max(0, token.start - 8), token.end + 7):
            continue
        mark = marks.at(token.start)
        if mark is None:
            who = _antecedent(text, outer, resolved, token)
        else:
            who = _within(inner, Span(mark.start, token.start), sex)
        if who is not None:
            named = Named(token.start, token.end, who, "person: pronoun")
            if mark is None:
                resolved.append(named)
            yield named


def _within(people: Spans[Named], place: Span, sex: str) -> Identity | None:
    """Return the one fitting person named before a pronoun in the same quotation."""
    near = [p.identity for p in people.until(place.end, MANY) if p.start >= place.start]
    fitting = {id(person): person for person in near if _fits(person, sex)}
    return fitting.popitem()[1] if len(fitting) == 1 else None


def _antecedent(
    text: Annotated, people: Spans[Named], resolved: list[Named], pronoun: Token
) -> Identity | None:
    """Return the person that a pronoun goes back to.

    In its own sentence that is the last fitting person before it ("Duda reiterated his
    country’s support"); else the first, the subject, of the nearest sentence that has one.
    A subject ("he") takes up no object of a preposition, if there is anybody else.
    """
    sex, offset = PRONOUNS[pronoun.lower], pronoun.start
    start, end = text.sentence(offset)
    if ahead := _ahead(text, people, Span(start, end), offset, sex):
        return ahead
    fallback, end = None, offset
    for step in range(REACH + 1):
        fitting = _fitting(people, resolved, Span(start, end), sex)
        if step == 0:
            fallback = None if pronoun.lower == "him" else _choice(fitting[::-1])
            fitting = _open_to(text, fitting, pronoun)
            if offset - start < LONG and MAIN.match(text.text, start, offset):
                fitting = fitting[:1]  # "While Nowak likes Reed, he said": a subject goes on
        if fitting:
            return _choice(fitting if step else fitting[::-1])
        previous = text.sentences.before(start)
        if previous is None:
            break
        start, end = previous.start, start
    return fallback


def _open_to(text: Annotated, fitting: list[Named], pronoun: Token) -> list[Named]:
    """Return the people of a sentence whom its grammar lets a pronoun mean.

    "He" is no object of a preposition, nothing is who was asked "by" somebody, and "him"
    is not the subject of its own clause: "Reed said that Nowak would support him".
    """
    if pronoun.lower in SUBJECTS:
        return [named for named in fitting if not _governed(text, named)]
    if not fitting:
        return fitting
    nearest = fitting[-1]
    if pronoun.lower == "him":
        barred = OBJECT.fullmatch(text.text, nearest.end, pronoun.start)
    else:
        barred = BY.search(text.text, max(0, nearest.start - 40), nearest.start)
    return fitting[:-1] if barred else fitting


def _choice(fitting: list[Named]) -> Identity | None:
    """Return the first person whose sex is known, else the first."""
    people = [named.identity for named in fitting]
    return next((person for person in people if person.sex), people[0] if people else None)


def _governed(text: Annotated, named: Named) -> bool:
    before = text.words(max(0, named.start - 40), named.start)
    relative = text.words(named.end, named.end + 5).lstrip(",—– ").startswith("who")
    return GOVERNED.search(before) is not None and not relative


def _fitting(people: Spans[Named], resolved: list[Named], place: Span, sex: str) -> list[Named]:
    """Return the people of a stretch that a pronoun of that sex may mean, in text order."""
    near = people.until(place.end, MANY)
    found = [n for n in near if n.start >= place.start and _fits(n.identity, sex)]
    for named in resolved[: -MANY - 1 : -1]:
        if named.start < place.start:
            break
        if named.start < place.end and _fits(named.identity, sex):
            found.append(named)
    return sorted(found, key=lambda named: named.start)


def _ahead(
    text: Annotated, people: Spans[Named], sentence: Span, offset: int, sex: str
) -> Identity | None:
    """Return the subject of the main clause: "After her loss, Clinton conceded"."""
    first = people.after(sentence.start)
    if first is None or first.start < offset or offset - sentence.start > LONG:
        return None
    if not AHEAD.match(text.text, sentence.start, offset):
        return None
    comma = text.text.find(", ", offset, sentence.end)
    named = people.after(offset)
    if comma < 0 or named is None or not comma < named.start < comma + 40:
        return None
    lead = text.words(comma + 2, named.start)
    titles = not lead or lead[:1].isupper() or lead.startswith("the ")
    return named.identity if titles and _fits(named.identity, sex) else None


def _fits(person: Identity, sex: str) -> bool:
    return person.sex in ("", sex)
