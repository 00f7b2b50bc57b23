"""Who is said to speak where: "Speaking in Moldova, the leaders of France and Germany …"."""

from analysis.finders.finds import Mention
from analysis.finders.quotes.occasions import MEMORY, Occasion, OccasionReader
from analysis.finders.quotes.units import Unit
from analysis.text.spans import Spans

MANY = 200  # pieces of a unit that set its scene


class Scenes:
    """Remembers the day on which a place was named, and whose words were said there since."""

    def __init__(self, actors: Spans[Mention], occasions: OccasionReader) -> None:
        self.actors, self.occasions = actors, occasions
        self.places: dict[str, tuple[int, Occasion]] = {}
        self.states: dict[str, tuple[int, Occasion]] = {}

    def note(self, unit: Unit, number: int) -> None:
        """Learn from a sentence: a day with its places, or the states that speak at one."""
        scene = self.occasions.day(unit)
        if scene.said_from:
            self.places.update(dict.fromkeys(_places(unit), (number, scene)))
        elif _opens_with_speaking(unit):
            scene = self._there(unit, number)
            for mention in self.actors.within(unit.start, unit.end):
                if mention.kind == "country":
                    self.states[mention.country] = number, scene

    def framing(self, unit: Unit, number: int, state: str) -> Occasion:
        """Return the occasion that an utterance for a state has by its own or an earlier scene."""
        if _opens_with_speaking(unit):
            return self._there(unit, number)
        before, scene = self.states.get(state, (number, Occasion()))
        return scene if number - before <= MEMORY else Occasion()

    def _there(self, unit: Unit, number: int) -> Occasion:
        """Return the day that a sentence shortly before gave for one of the unit's places."""
        for name in _places(unit):
            before, scene = self.places.get(name, (-MEMORY, Occasion()))
            if number - before <= MEMORY:
                return scene
        return Occasion()


def _opens_with_speaking(unit: Unit) -> bool:
    return unit.text[unit.start : unit.start + 9].lower() == "speaking "


def _places(unit: Unit) -> list[str]:
    """Return the names after "in" at a unit's start: "a meeting of leaders in [Moldova]"."""
    return [
        unit.lower(place)
        for place in range(1, min(MANY, len(unit.pieces)))
        if unit.piece(place).capital and unit.lower(place - 1) == "in"
    ]
