"""The shapes of trackers: which of their columns holds what, under which names."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

FIELDS = {
    "actor": "who gives",
    "recipient": "who gets",
    "item": "what is given",
    "detail": "a word on what it is, behind the item",
    "kind": "kind of aid; where there is one, only rows of military aid are kept",
    "quantity": "number of items",
    "delivered": "number of them that were delivered",
    "status": "how far it has gone",
    "date": "when it was announced or ordered",
    "delivery": "when it was delivered",
    "source": "what the row rests on",
}


class Shape(NamedTuple):
    """A kind of tracker: the names of its columns by field, and what goes without saying."""

    name: str
    columns: Mapping[str, Sequence[str]]
    needed: Sequence[str]
    recipient: str = ""  # where the tracker has one only
    status: str = ""  # where no column tells it


def plain(header: object) -> str:
    """Return a header as it is compared: letters and digits only.

    >>> plain("Type of Aid (General)"), plain("item_numb")
    ('typeofaidgeneral', 'itemnumb')
    """
    return re.sub(r"[^a-z0-9]", "", str(header).casefold())


def fitted(shape: Shape, header: Sequence[object]) -> dict[str, int] | None:
    """Return the number of each field's column in a row of headers, if the needed ones are there.

    The first name of a field that stands in the row wins.
    """
    seen: dict[str, int] = {}
    for number, name in enumerate(header):
        seen.setdefault(plain(name), number)
    found = {
        field: next((seen[plain(name)] for name in names if plain(name) in seen), None)
        for field, names in shape.columns.items()
    }
    known = {field: number for field, number in found.items() if number is not None}
    return known if all(field in known for field in shape.needed) else None
