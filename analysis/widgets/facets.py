"""The controls of the explorer as HTML: what can be chosen, with how many rows stand behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup

from analysis.selection import Selection
from analysis.widgets.indexed import Indexed, Option, first_of_month, month_of

CRITERIA = {
    "countries": "Country",
    "actors": "Actor",
    "tracks": "Track",
    "rungs": "Rung",
    "statuses": "Status",
    "categories": "Category",
}
MOST = 60  # options listed; others are found by typing
LONG = 12  # options from which typing helps


class Period(NamedTuple):
    """First and last month of the slider, and those chosen; months count from January 1970."""

    low: int
    high: int
    since: int
    until: int


@dataclass(frozen=True)
class Facets:
    """What the controls show: all options, what is chosen, and what is typed to find one."""

    options: Mapping[str, Sequence[Option]]
    selection: Selection
    period: Period
    typed: Mapping[str, str] = field(default_factory=dict)

    def html(self) -> Markup:
        """Return the controls."""
        menus = Markup("").join(self._menu(name, title) for name, title in CRITERIA.items())
        search = Markup(
            '<label class="search">Text <input type="search" id="text" data-do="text" '
            'placeholder="in the sentence" value="{}"></label>'
        ).format(self.selection.text)
        reset = Markup('<button type="button" id="reset" data-do="reset" {}>Reset</button>').format(
            Markup("") if self.selection.chosen else Markup("disabled")
        )
        bar = Markup('<div class="bar">{}{}{}</div>').format(menus, search, reset)
        return bar + self._slider()

    def _menu(self, name: str, title: str) -> Markup:
        """Return a list of options that opens on a click."""
        chosen = set(getattr(self.selection, name))
        options = list(enumerate(self.options.get(name, ())))
        picked = [option[1] for _, option in options if option[0] in chosen]
        told = ", ".join(picked[:2]) + (f" and {len(picked) - 2} more" if picked[2:] else "")
        return Markup(
            '<details class="menu" id="menu-{}"><summary class="{}">{} <b>{}</b></summary>'
            '<div class="options">{}<div class="list" id="list-{}" data-keep>{}</div>'
            "</div></details>"
        ).format(
            name,
            "picked" if picked else "",
            title,
            told or "all",
            self._finder(name, title, len(options)),
            name,
            self._list(name, options, chosen),
        )

    def _finder(self, name: str, title: str, number: int) -> Markup:
        """Return the field in which a person types to find an option of many."""
        if number < LONG:
            return Markup("")
        return Markup(
            '<input type="search" id="find-{}" data-do="find:{}" value="{}" '
            'placeholder="type to find one of {:,}" aria-label="Find: {}">'
        ).format(name, name, self.typed.get(name, ""), number, title)

    def _list(self, name: str, options: list[tuple[int, Option]], chosen: set[str]) -> Markup:
        """Return the options that match what is typed, those chosen first."""
        typed = self.typed.get(name, "").casefold()
        first = [option for option in options if option[1][0] in chosen]
        others = [o for o in options if o[1][0] not in chosen and typed in o[1][1].casefold()]
        listed = [*first, *others][: max(MOST, len(first))] if len(options) >= LONG else options
        lines = [_option(name, number, option, option[0] in chosen) for number, option in listed]
        return Markup("").join(lines) or Markup("<p>None of that name.</p>")

    def _slider(self) -> Markup:
        """Return the period's two handles on one line, with the months that they stand at."""
        low, high, since, until = self.period
        if low == high:
            return Markup("")
        handles = Markup("").join(
            Markup(
                '<input type="range" id="{}" data-do="{}" min="{}" max="{}" value="{}" '
                'aria-label="{}" aria-valuetext="{}">'
            ).format(name, name, low, high, month, label, month_name(month))
            for name, month, label in (
                ("since", since, "First month"),
                ("until", until, "Last month"),
            )
        )
        return Markup(
            '<div class="period"><span>Period</span><span class="month">{}</span>'
            '<span class="range">{}</span><span class="month">{}</span></div>'
        ).format(month_name(since), handles, month_name(until))


def _option(name: str, number: int, option: Option, checked: bool) -> Markup:
    value, label, rows = option
    return Markup(
        '<label><input type="checkbox" id="{}-{}" data-do="choose:{}" data-value="{}" {}>'
        ' <span>{}</span> <span class="count">{:,}</span></label>'
    ).format(name, number, name, value, Markup("checked" if checked else ""), label, rows)


def month_name(month: int) -> str:
    """Return a month counted from January 1970 as a reader says it.

    >>> month_name(636)
    'Jan 2023'
    """
    return f"{first_of_month(month):%b %Y}"


def facets_of(indexed: Indexed, selection: Selection, typed: Mapping[str, str]) -> Facets:
    """Return the controls for tables of which this is chosen."""
    low, high = indexed.months
    since = low if selection.since is None else month_of(selection.since)
    until = high if selection.until is None else month_of(selection.until) - 1
    return Facets(indexed.options, selection, Period(low, high, since, until), typed)
