"""What the finders yield: places in a text with what was understood of them."""

from datetime import date
from typing import NamedTuple


class Mention(NamedTuple):
    """A person, country, organisation or bloc named in a text."""

    start: int
    end: int
    kind: str
    actor: str
    country: str = ""  # whom it acts for at the text's date: ISO3, bloc or nobody
    role: str = ""
    basis: str = ""  # text or table
    rule: str = ""


class Quote(NamedTuple):
    """An utterance, or a contiguous part of one, and whose it is."""

    start: int
    end: int
    kind: str
    verbatim: str = ""
    continues: tuple[int, int] | None = None  # start and end of the row it goes on from
    speaker: tuple[int, int] | None = None
    actor: str = ""
    country: str = ""
    cue: tuple[int, int] | None = None
    addressee: str = ""
    venue: str = ""
    said_from: date | None = None
    said_to: date | None = None
    rule: str = ""


class WeaponMention(NamedTuple):
    """A weapon system or a class of equipment named in a text, and its transfer."""

    start: int
    end: int
    system: str
    category: str
    rung: str = ""  # the default rung of the reference table
    maker: str = ""
    quantity_low: int | None = None
    quantity_high: int | None = None
    unit: str = ""
    donor: str = ""
    recipient: str = ""
    status: str = ""
    date_from: date | None = None
    date_to: date | None = None
    rule: str = ""


class Step(NamedTuple):
    """A step on the ladder, asked for, weighed, refused, promised or done."""

    start: int
    end: int
    rung: str
    track: str
    status: str
    actor: str = ""
    recipient: str = ""
    weapon: str = ""
    quantity: int | None = None
    said_by: str = ""
    date_from: date | None = None
    date_to: date | None = None
    rule: str = ""
