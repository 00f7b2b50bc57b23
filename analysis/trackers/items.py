"""What a tracker calls an item → system, category and rung, by the reference tables."""

from typing import NamedTuple

from analysis.finders.weapons.mentions import find_named
from analysis.reference import Lexicons
from analysis.text import Annotator


class Item(NamedTuple):
    """What the reference tables know of an item; empty where they do not know it."""

    system: str = ""
    category: str = ""
    rung: str = ""


class ItemCoder:
    """Codes items as the finders code mentions; each name once."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._annotator = Annotator(lexicons)
        self._known: dict[str, Item] = {}

    def code(self, words: str, actor: str) -> Item:
        """Return what an item is; tanks from stocks of Soviet type are Soviet-type tanks."""
        if words not in self._known:
            self._known[words] = self._read(words)
        item = self._known[words]
        arsenals = self._annotator.lexicons.arsenals
        soviet = "soviet" in words.casefold() or actor in arsenals.states
        if item.rung and not item.system and soviet and "western" not in words.casefold():
            return item._replace(rung=arsenals.rung(item.category, item.rung))
        return item

    def _read(self, words: str) -> Item:
        """Return the first named system among an item's words, else the first class."""
        named = find_named(self._annotator.annotate(words)) or find_named(
            self._annotator.annotate(words.replace("-", " "))  # "Leopard-2A6"
        )
        found = next((name for name in named if name.system), named[0] if named else None)
        return Item(found.system, found.category, found.record.rung) if found else Item()
