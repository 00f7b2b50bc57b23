"""One page of a table as HTML: sorted by a column, each row a click away from its passage."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from analysis.charts.wording import name_of
from analysis.export.wording import number_of, when
from analysis.widgets.drawings.drawing import Places

SIZE = 20  # rows of a page
BESIDE = 6  # columns that have room beside an article
LONGEST = 160  # letters of a sentence that stand in its row
# What a reader wants to see of each table: the column with its heading, in this order.
SHOWN = {
    "steps": {
        "date_from": "When",
        "actor": "Who",
        "rung": "Rung",
        "status": "Status",
        "weapon": "What",
        "recipient": "Towards",
        "said_by": "Said by",
    },
    "weapons": {
        "date_from": "When",
        "system": "System",
        "category": "Category",
        "quantity_low": "Number",
        "donor": "From",
        "recipient": "To",
        "status": "Status",
    },
    "quotes": {"said_from": "When", "actor": "Who", "country": "For", "cue": "How", "kind": "Kind"},
    "dates": {"date_from": "When", "value": "Value", "type": "Type"},
    "actors": {"actor": "Who", "kind": "Kind", "country": "For", "role": "Role"},
}
ACTORS = ("actor", "recipient", "donor", "country")  # columns that hold codes, joined by ";"
PAIRS = {"date_from": "date_to", "said_from": "said_to", "quantity_low": "quantity_high"}


@dataclass(frozen=True)
class Order:
    """By which column a table is sorted; none means by day."""

    column: str = ""
    down: bool = False

    def clicked(self, column: str) -> "Order":
        """Return the order after a click on a heading: upward, downward, by day again."""
        if column != self.column:
            return Order(column)
        return Order() if self.down else Order(column, down=True)


@dataclass(frozen=True)
class PageOfRows:
    """The rows of one page of a table."""

    name: str
    rows: pd.DataFrame
    places: Places
    number: int
    total: int
    order: Order = Order()
    chosen: int | None = None

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // SIZE))

    def html(self, signs: Mapping[int, str] | None = None) -> Markup:
        """Return the page as a table with its headings, and what turns the pages.

        Signs, if given, stand before the rows, in place of the passages behind them.
        """
        if self.rows.empty:
            return Markup('<p class="nothing">No {} in this selection.</p>').format(self.name)
        columns = SHOWN[self.name]
        if signs is not None:  # the article stands beside the rows, which leaves less room
            columns = dict(list(columns.items())[:BESIDE])
        heads = Markup("").join(self._head(column, name) for column, name in columns.items())
        if signs is None:
            heads += Markup('<th scope="col">Passage</th>')
        else:
            heads = Markup('<th scope="col"><span class="unseen">Decided</span></th>') + heads
        body = Markup("").join(self._lines(columns, signs))
        table = Markup(
            '<table><thead><tr>{}</tr></thead><tbody data-walk="choose">{}</tbody></table>'
        ).format(heads, body)
        frame = Markup('<div class="table" id="table" data-keep tabindex="-1">{}</div>')
        return frame.format(table) + self._pager()

    def _head(self, column: str, name: str) -> Markup:
        sorts = {True: ("descending", " ▼"), False: ("ascending", " ▲")}
        way, arrow = sorts[self.order.down] if column == self.order.column else ("none", "")
        return Markup(
            '<th scope="col" aria-sort="{}"><button type="button" id="sort-{}" data-do="sort" '
            'data-value="{}">{}{}</button></th>'
        ).format(way, column, column, name, arrow)

    def _lines(
        self, columns: Mapping[str, str], signs: Mapping[int, str] | None
    ) -> Iterator[Markup]:
        told = [_cells(self.rows, column) for column in columns]
        lines = zip(self.places, self._sentences(), *told, strict=True)
        for place, sentence, *values in lines:
            cells = [Markup("<td>{}</td>").format(value) for value in values]
            if signs is None:
                cells.append(Markup('<td class="said">{}</td>').format(sentence))
            else:
                cells.insert(0, Markup('<td class="sign">{}</td>').format(signs.get(place, "")))
            mark = (
                Markup('aria-selected="true" class="chosen" data-focus')
                if place == self.chosen
                else ""
            )
            yield Markup(
                '<tr tabindex="0" id="row-{}" data-do="row" data-value="{}" {}>{}</tr>'
            ).format(place, place, mark, Markup("").join(cells))

    def _sentences(self) -> Iterator[str]:
        for sentence in self.rows["sentence"].fillna(self.rows["words"]):
            yield sentence if len(sentence) <= LONGEST else sentence[:LONGEST].rstrip() + "…"

    def _pager(self) -> Markup:
        if self.pages == 1:
            return Markup("")
        first = self.number * SIZE + 1
        told = f"{first:,} to {first + len(self.rows) - 1:,} of {self.total:,}"
        turns = (
            ("first", "« First", 0, self.number > 0),
            ("back", "‹ Back", self.number - 1, self.number > 0),
            ("next", "Next ›", self.number + 1, self.number < self.pages - 1),
            ("last", "Last »", self.pages - 1, self.number < self.pages - 1),
        )
        buttons = [
            Markup(
                '<button type="button" id="{}" data-do="page" data-value="{}" {}>{}</button>'
            ).format(name, page, Markup("" if there else "disabled"), label)
            for name, label, page, there in turns
        ]
        told_at = Markup("<span>{}</span>").format(told)
        line = [*buttons[:2], told_at, *buttons[2:]]
        return Markup('<div class="pager">{}</div>').format(Markup("").join(line))


def _cells(rows: pd.DataFrame, column: str) -> Iterator[str]:
    """Yield a column's values as a reader says them."""
    if pair := PAIRS.get(column):
        say = number_of if column.startswith("quantity") else when
        yield from map(say, rows[column], rows[pair])
        return
    for value in rows[column].fillna(""):
        parts = value.split(";") if column in ACTORS else [value]
        yield ", ".join(name_of(part) if column in ACTORS else part for part in parts)


def page_of(
    name: str,
    table: pd.DataFrame,
    places: Places,
    *,
    number: int = 0,
    order: Order | None = None,
    chosen: int | None = None,
) -> PageOfRows:
    """Return a page of the rows that stand at these places of a table."""
    pages = max(1, -(-len(places) // SIZE))
    number = min(max(number, 0), pages - 1)
    own = places[number * SIZE : (number + 1) * SIZE]
    columns = [*SHOWN[name], *(PAIRS[n] for n in SHOWN[name] if n in PAIRS), "sentence", "words"]
    rows = table[columns].iloc[own]
    return PageOfRows(name, rows, own, number, len(places), order or Order(), chosen)
