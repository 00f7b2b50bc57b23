"""Whether a source writes the day first or the month first, as its own dates tell."""

from dataclasses import dataclass, field
from datetime import date

from analysis.load.days import EITHER, order_of_numbers


@dataclass
class DayOrders:
    """What the dates of each source seen so far tell: 16/06/2023 that the day stands first."""

    told: dict[str, set[str]] = field(default_factory=dict)

    def see(self, label: str, stated: str | date) -> None:
        """Take in a date of a source."""
        if (order := order_of_numbers(str(stated))) not in ("", EITHER):
            self.told.setdefault(label, set()).add(order)

    def order_of(self, label: str) -> bool | None:
        """Return whether a source writes the day first; None where its dates do not tell."""
        told = self.told.get(label, set())
        return "day" in told if len(told) == 1 else None
