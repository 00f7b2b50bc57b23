"""Words that tell how far a step has gone: send, pledge, weigh, rule out, call for."""

from pathlib import Path
from typing import NamedTuple

from analysis.reference.rows import outside, read_rows, refuse, repeats

EFFECTS = (
    "gives",  # somebody sends it: how far tells the verb's tense
    "receives",  # the subject gets it
    "arrives",  # the subject is what comes
    "proceeds",  # what a noun tells of is begun or over
    "buys",  # a transfer only where it is for somebody: "bought 14 ambulances for Kyiv"
    "pledges",
    "announces",  # reports; a weak promise: "announced two batteries"
    "includes",  # what is listed shares the fate of the package
    "considers",
    "refuses",
    "denies",
    "requests",
    "trains",
    "uses",
    "thanks",  # what one is thanked for is done
    "condemns",  # what one condemns is done
    "barrier",  # what follows is no transfer: "against Russian drones"
)
PARTS = ("verb", "noun")
IRREGULAR = {  # past forms that the rules below do not make
    "ban": "banned",
    "be": "was were been",
    "become": "became become",
    "begin": "began begun",
    "blow": "blew blown",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "cut": "cut",
    "drop": "dropped",
    "expel": "expelled",
    "fight": "fought",
    "freeze": "froze frozen",
    "get": "got gotten",
    "give": "gave given",
    "go": "went gone",
    "have": "had",
    "hit": "hit",
    "hold": "held",
    "keep": "kept",
    "lead": "led",
    "lend": "lent",
    "let": "let",
    "make": "made",
    "meet": "met",
    "permit": "permitted",
    "put": "put",
    "rebuild": "rebuilt",
    "say": "said",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "set": "set",
    "shoot": "shot",
    "shut": "shut",
    "strike": "struck",
    "take": "took taken",
    "teach": "taught",
    "tell": "told",
    "write": "wrote written",
}
DOUBLING = "bdgmnprt"


class StatusCue(NamedTuple):
    """A cue in the phrase language; a verb stands in its base form and is inflected."""

    cue: str
    effect: str
    part: str
    forms: tuple[str, ...]  # irregular past and participle

    @property
    def base(self) -> str:
        """The word that carries the tense."""
        return self.cue.split(" ", 1)[0]

    def past(self) -> frozenset[str]:
        """Return the past forms of the first word."""
        irregular = IRREGULAR.get(self.base, "").split()
        return frozenset(self.forms or irregular or (regular_past(self.base),))

    def gerund(self) -> str:
        """Return the form in -ing, doubled as in the past ("shipped", "shipping")."""
        if self.base == "be":
            return "being"
        stem = self.base
        if any(form == stem + stem[-1] + "ed" for form in self.past()) or (
            len(stem) == 3 and stem[1] in "aeiou" and stem[2] in DOUBLING
        ):
            return stem + stem[-1] + "ing"
        return (stem[:-1] if stem.endswith("e") and not stem.endswith("ee") else stem) + "ing"

    def present(self) -> str:
        """Return the third person."""
        if self.base.endswith("y") and self.base[-2] not in "aeiou":
            return self.base[:-1] + "ies"
        sibilant = self.base.endswith(("s", "sh", "ch", "x", "z"))
        return self.base + ("es" if sibilant else "s")

    def phrase(self) -> str:
        """Return the cue as a phrase that stands for all its inflections.

        >>> StatusCue("hand over", "gives", "verb", ()).phrase()
        'hand|handed|handing|hands over'
        """
        if self.part != "verb":
            return self.cue
        forms = {self.base, self.gerund(), self.present(), *self.past()}
        if self.base == "be":
            forms = {"be", "is", "are", "was", "were", "been", "being"}
        if self.base == "have":
            forms = {"have", "has", "had", "having"}
        return " ".join(("|".join(sorted(forms)), *self.cue.split(" ")[1:]))


def regular_past(base: str) -> str:
    """Return the past form of a regular verb.

    >>> [regular_past(verb) for verb in ("deliver", "donate", "deny")]
    ['delivered', 'donated', 'denied']
    """
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")


def read_status_cues(folder: Path) -> tuple[StatusCue, ...]:
    """Return the cues of a folder's table."""
    rows = read_rows(folder / "status_cues.csv", ("cue", "effect", "part", "forms", "note"))
    refuse(
        [
            *outside(rows, "effect", EFFECTS),
            *outside(rows, "part", PARTS),
            *repeats(((row["cue"], row) for row in rows), "the cue"),
        ]
    )
    return tuple(
        StatusCue(row["cue"], row["effect"], row["part"], row.many("forms")) for row in rows
    )
