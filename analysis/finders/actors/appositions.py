"""What a text says a person is by the words behind the name."""

import re

from analysis.finders.actors.roles import Role, role_of
from analysis.text import Annotated

MANY = 6  # known names in an apposition; more make a list
AFTER = 120  # characters after a name in which an apposition stands
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
# "Ada Nowak is a former army captain": evidence that two capitalised words are a name.
COPULA = re.compile(
    r" (?:is|was|serves as|became) (?:now )?(?:the|an?) (?P<role>[^,.;:!?“”\"()—–\n]{3,60})"
)


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
    return role_of(text, hits, match.start("role"), match.end("role"), every=False)


def names_another(text: Annotated, end: int) -> bool:
    """Whether a title belongs to the name behind it: "in Vilnius, President Duda said"."""
    following = text.words(end, end + 2)
    return following[:1] in (" ", "\u00a0") and following[1:].isupper()


def is_told(text: Annotated, end: int) -> bool:
    """Whether a sentence says what a name is: "Ada Nowak is a former army captain"."""
    match = COPULA.match(text.text, end, min(len(text.text), end + AFTER))
    if not match:
        return False
    hits = text.names.within(match.start("role"), match.end("role"))
    first = next((hit for hit in hits if hit.of("title")), None)
    return first is not None and not names_another(text, first.end)
