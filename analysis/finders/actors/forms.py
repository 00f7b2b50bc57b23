"""The forms of a person's name, and which of them are one."""

import re
import unicodedata
from functools import lru_cache

SUFFIX = re.compile(r"(?:[JS]r|[IVX]+)[.,]?$")  # Jr.  III  the X of King Frederik X
INITIAL = re.compile(r"(?:\w\.)+$")


def words_of(name: str) -> list[str]:
    """Return the words of a name without initials, numbers and "Jr.".

    >>> words_of("Ada J. Nowak, Jr.")
    ['Ada', 'Nowak']
    """
    first, *rest = name.replace(",", "").split()
    return [first, *(w for w in rest if not SUFFIX.match(w) and not INITIAL.match(w))]


def is_junior(name: str) -> bool:
    """Whether a name is a son's: Donald Trump Jr. is not Donald Trump."""
    return name.rstrip(".").endswith(("Jr", "III"))


def is_short(one: str, other: str) -> bool:
    """Whether two given names are one: "Rob" and "Robert", "J.D." and "JD"."""
    short, long = sorted((one.replace(".", ""), other.replace(".", "")), key=len)
    return short == long or (len(short) > 2 and long.startswith(short))


@lru_cache(maxsize=1 << 16)
def key_of(words: str) -> str:
    """Return a name in small letters without accents: "geoana" for "Geoană" and "GEOANĂ"."""
    parts = unicodedata.normalize("NFD", words.replace("’", "'"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).casefold()
