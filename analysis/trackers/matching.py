"""Steps that texts report beside the items of a tracker: what both have, and who has what alone."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pandas as pd

from analysis.needs import needs
from analysis.reference import load_lexicons
from analysis.schema import COMPARISON, STEPS, TRACKER

GIVEN = ("pledged", "delivered")  # what trackers list; talk and refusals they do not
NEAR = 92  # days
DAY = pd.Timedelta(days=1)


class _Fit(NamedTuple):
    """How well a tracker's item fits a step; a greater one is better."""

    same_system: bool
    dated: bool
    same_status: bool
    nearness: int
    same_quantity: bool


@needs(STEPS, TRACKER)
def compare(steps: pd.DataFrame, tracker: pd.DataFrame, *, within: int = NEAR) -> pd.DataFrame:
    """Return steps of the arms track beside the items of a tracker.

    A step and an item are matched where giver and receiver are the same, the system is the
    same (or the rung, where one of them names only a class), and their days are no further
    apart than `within`, as they stand or once the tracker's day and month change places. A
    transfer that several articles report is matched each time. Steps that are asked for,
    weighed or refused are not compared: trackers list what is promised or delivered.

    Parameters
    ----------
    steps
        A table of steps.
    tracker
        What `load_tracker` returns; select the period and givers that the texts are about,
        else all others count as missing from the texts.
    within
        Days that the two dates may lie apart.

    Returns
    -------
    DataFrame
        As declared in `analysis.schema.COMPARISON`; `attrs["not_compared"]` counts the steps
        left out.
    """
    given = steps[(steps["track"] == "arms") & steps["status"].isin(GIVEN) & steps["actor"].notna()]
    items = _Items(tracker)
    rows, met = [], set()
    for step in _days_of_steps(given).itertuples():
        item, swapped = items.best(step, within)
        rows.append(_row(step, item, swapped))
        met.add(item.tracker_id if item is not None else None)
    alone = (item for item in tracker.itertuples() if item.tracker_id not in met)
    rows += [_row(None, item, swapped=False) for item in alone]
    table = COMPARISON.conform(pd.DataFrame(rows, columns=COMPARISON.names))
    table.attrs["not_compared"] = len(steps) - len(given)
    return table


def _days_of_steps(steps: pd.DataFrame) -> pd.DataFrame:
    """Return the steps with `since` and `until`; the article's day stands in for an unknown one."""
    told = steps["date_from"].notna()
    return steps.assign(
        since=steps["date_from"].where(told, steps["reported"]),
        until=steps["date_to"].where(told, steps["reported"] + DAY),
    )


class _Items:
    """A tracker's items by giver and system, and by giver and rung."""

    def __init__(self, tracker: pd.DataFrame) -> None:
        self.systems = {w.system for w in load_lexicons().weapons.values()} - {""}
        self.by_kind: dict[tuple[str, str], list[Any]] = {}
        for item in tracker.itertuples():
            for kind in {str(item.system), str(item.rung)} - {str(pd.NA)}:
                self.by_kind.setdefault((str(item.actor), kind), []).append(item)

    def best(self, step: Any, within: int) -> tuple[Any, bool]:
        """Return the item that fits a step best, and whether its day and month are swapped."""
        fits = []
        for item in self._alike(step):
            gap, swapped = gap_of(step.since, step.until, item.date, item.date_to)
            if gap is not None and not swapped and abs(gap) > within:
                continue
            fit = _Fit(
                _same(step.weapon, item.system),
                gap is not None,
                _same(step.status, item.status),
                -1 if swapped else -abs(gap or 0),
                _same(step.quantity, item.quantity),
            )
            fits.append((fit, item, swapped))
        if not fits:
            return None, False
        best = max(fit for fit, _, _ in fits)
        return next((item, swapped) for fit, item, swapped in fits if fit == best)

    def _alike(self, step: Any) -> Iterator[Any]:
        """Yield the items of a step's giver that may be what it gives."""
        named = step.weapon in self.systems if not pd.isna(step.weapon) else False
        kinds: Iterable[Any] = dict.fromkeys((step.weapon if named else None, step.rung))
        seen = set()
        for kind in kinds:
            for item in self.by_kind.get((str(step.actor), str(kind)), ()):
                other = named and not pd.isna(item.system) and item.system != step.weapon
                elsewhere = _differ(step.recipient, item.recipient)
                if not (other or elsewhere or item.tracker_id in seen):
                    seen.add(item.tracker_id)
                    yield item


def gap_of(since: Any, until: Any, first: Any, last: Any) -> tuple[int | None, bool]:
    """Return the days between a step's interval and an item's, and whether a swap closes it.

    The gap is 0 where they meet, negative where the step is earlier, nothing where one has
    no day. A tracker's single day is also tried with day and month changed.

    >>> day = pd.Timestamp("2023-07-03")
    >>> swapped = pd.Timestamp("2023-03-07")
    >>> gap_of(day, day + DAY, swapped, swapped + DAY), gap_of(day, day + DAY, day, day + DAY)
    ((118, True), (0, False))
    """
    if pd.isna(since) or pd.isna(first):
        return None, False
    gap = _gap(since, until, first, last)
    if gap == 0 or last - first != DAY or first.day > 12 or first.day == first.month:
        return gap, False
    other = first.replace(month=first.day, day=first.month)
    return gap, until - since == DAY and other == since


def _gap(since: Any, until: Any, first: Any, last: Any) -> int:
    """Return the days from the end of one interval to the start of the other."""
    if not pd.isna(last) and since >= last:
        return int((since - last).days) + 1
    if not pd.isna(until) and first >= until:
        return -int((first - until).days) - 1
    return 0


def _same(one: Any, other: Any) -> bool:
    return not pd.isna(one) and not pd.isna(other) and bool(one == other)


def _differ(one: Any, other: Any) -> bool:
    return not pd.isna(one) and not pd.isna(other) and bool(one != other)


def _row(step: Any, item: Any, swapped: bool) -> dict[str, Any]:
    """Return a row of COMPARISON from a step, an item or both."""
    both = step is not None and item is not None
    gap = gap_of(step.since, step.until, item.date, item.date_to)[0] if both else None
    ours = _told(step, "step_id weapon status quantity since sentence doc_id")
    theirs = _told(item, "tracker_id item status quantity date source")
    counted = both and ours["quantity"] is not None and theirs["quantity"] is not None
    known = step if step is not None else item
    return {
        "comparison_id": f"{ours['step_id'] or '-'}|{theirs['tracker_id'] or '-'}",
        "outcome": "matched" if both else "only in text" if step is not None else "only in tracker",
        **_told(known, "actor recipient rung"),
        "weapon_text": ours["weapon"],
        "item_tracker": theirs["item"],
        "status_text": ours["status"],
        "status_tracker": theirs["status"],
        "quantity_text": ours["quantity"],
        "quantity_tracker": theirs["quantity"],
        "quantity_difference": ours["quantity"] - theirs["quantity"] if counted else None,
        "date_text": ours["since"],
        "date_tracker": theirs["date"],
        "days": gap,
        "swapped": swapped if both else None,
        **{name: ours[name] for name in ("sentence", "doc_id", "step_id")},
        **{name: theirs[name] for name in ("source", "tracker_id")},
    }


def _told(row: Any, names: str) -> dict[str, Any]:
    """Return some fields of a row, None where there is no row or no value."""
    values = {name: getattr(row, name, None) for name in names.split()}
    return {name: None if pd.isna(value) else value for name, value in values.items()}
