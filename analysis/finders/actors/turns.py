"""Who takes the turns of a transcript: "MS. PSAKI", "THE PRESIDENT"."""

from collections.abc import Iterator, Sequence

from analysis.finders.actors.cast import Cast
from analysis.finders.actors.identity import Identity, Named
from analysis.finders.actors.labels import Label, find_labels, officials
from analysis.finders.actors.references import holder_of
from analysis.finders.actors.roles import Role
from analysis.reference.records import Person, Title
from analysis.text import Annotated


class Speakers:
    """The people of a transcript's headings, by its title, its text and the reference table."""

    def __init__(self, text: Annotated, cast: Cast, announced: Sequence[Identity]) -> None:
        self.text, self.cast, self.announced = text, cast, announced
        self.labels = list(find_labels(text))

    def introduce(self) -> None:
        """Let the cast know the officials whom neither title nor text names in full."""
        for label in self.labels:
            if label.surname and not self.cast.has_surname(label.surname):
                people = self._officials(label)
                if len(people) == 1:
                    self.cast.add(people[0].name, people[0], None)

    def _officials(self, label: Label) -> list[Person]:
        """Return the officials whom a heading can mean: "MR." and "MS." are the hosts'."""
        found = officials(self.text.lexicons, label.title, label.surname, self.cast.day)
        hosts = [
            who for who, of in found if not label.courtesy or of.acts_for == self.cast.host != ""
        ]
        return [who for who in dict.fromkeys(hosts) if not label.sex or who.sex in ("", label.sex)]

    def find(self) -> Iterator[Named]:
        """Yield those who speak as "MR." and the like, or under their office alone."""
        for label in self.labels:
            start, end = label.place
            alike = label.courtesy or label.title is None
            if alike and label.surname and (who := self._called(label)):
                yield Named(end - len(label.surname), end, who, "person: surname")
            elif label.title and not label.surname and (who := self._holder(label.title)):
                yield Named(start, end, who, "person: office in a heading")

    def _called(self, label: Label) -> Identity | None:
        """Return who speaks under a surname, of several the one whom the title announces."""
        called = self.cast.called(label.surname)
        announced = [who for who in called if any(who is other for other in self.announced)]
        if len(announced) == 1:
            return announced[0]
        if label.title is None:
            return called[0] if len(called) == 1 else None
        role = Role(*label.place, sex=label.sex, courtesy=True)
        return self.cast.of_surname(label.surname, role, label.place.start)

    def _holder(self, title: Title) -> Identity | None:
        """Return who holds an office: the one whom the title announces, else the hosts'."""
        named = [who for who in self.announced if self._holds(who, title)]
        hosts = [who for who in named if self.cast.host in ("", who.standing(self.cast.day)[0])]
        if len(hosts) == 1:
            return hosts[0]
        state = title.acts_for or self.cast.host
        known = self.cast.lexicons, self.cast.day
        record = holder_of(*known, title.office, state) if title.holder == "unique" else None
        return self.cast.add(record.name, record, None) if record else None

    def _holds(self, who: Identity, title: Title) -> bool:
        """Whether the document's title gives somebody an office: "Remarks by President Duda"."""
        if title.office:
            office = who.office(self.cast.day)
            told = any(role.office == title.office and not role.former for role in who.roles)
            return told or (office is not None and office.office == title.office)
        return any(role.noun == title.title.split()[-1].lower() for role in who.roles)
