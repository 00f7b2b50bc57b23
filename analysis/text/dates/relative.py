"""Rules for dates seen from publication ("last week") or from another date ("a week earlier")."""

from datetime import date

from analysis.text.dates import periods
from analysis.text.dates.moments import FUTURE, PAST, Moment, Parts, Reading, Rule, dated
from analysis.text.dates.periods import Period
from analysis.text.dates.vocabulary import count, weekday_number

NAMED_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
STEPS = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}
# A month follows a month, a week or a day, not a year: what may be counted from for each unit.
ORDER = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
FINER = {unit: ORDER[: number + 1] for number, unit in enumerate(ORDER)}
ANAPHORIC = {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "same": 0, "that": 0}


def named_day(parts: Parts, moment: Moment) -> Reading:
    """Return today, yesterday, tomorrow, the day before yesterday."""
    today = moment.this("day")
    words = " ".join((parts["name"] or "").lower().split())
    return dated(periods.shift(today, NAMED_DAYS[words]) if today else None)


def weekday(parts: Parts, moment: Moment) -> Reading:
    """Return said Friday: the last one; will meet Friday: the next; last Friday; that Friday.

    Published on a Friday, "said Friday" is that day itself.
    """
    number = weekday_number(parts["weekday"] or "")
    which = (parts.get("which") or "").lower().split()
    turn = which[-1] if which else ""
    anchor = moment.latest("day") if turn in ANAPHORIC else moment.this("day")
    if anchor is None:
        return dated(None)
    return dated(periods.shift(anchor, _days_to(number, anchor.date_from.weekday(), turn, moment)))


def _days_to(number: int, today: int, turn: str, moment: Moment) -> int:
    """Return how many days from today a weekday is."""
    back, ahead = (number - today) % -7, (number - today) % 7
    if turn in ("last", "past", "previous", "preceding"):
        return back or -7
    if turn in ("next", "coming", "following"):
        return ahead or 7
    future = moment.tense == FUTURE or (turn == "this" and moment.tense != PAST)
    return ahead if future else back


def unit(parts: Parts, moment: Moment) -> Reading | None:
    """Return last week; this year; the following month; the same day; the past decade."""
    which = (parts["which"] or "").lower().split()
    turn, kind = which[-1], (parts["unit"] or "").lower()
    if turn == "latest" and kind == "quarter":
        return bare_unit(parts, moment)
    if turn in ANAPHORIC or (turn == "next" and kind == "day"):
        return _from_another(ANAPHORIC.get(turn, 1), kind, moment)
    this = _this(kind, moment)
    if this is None or kind in ("fortnight",):
        return dated(None)
    steps = 0 if turn == "past" and which[0] == "this" else STEPS.get(turn, 0)
    return dated(periods.shift(this, steps))


def _this(kind: str, moment: Moment) -> Period | None:
    return moment.this(kind) if kind != "fortnight" else None


def _from_another(steps: int, kind: str, moment: Moment) -> Reading:
    """Count from the nearest date in the text: "In March … The following month"."""
    known = moment.latest(*FINER[kind]) if kind in FINER else None
    if known is None:
        return dated(None)
    return dated(periods.shift(periods.around(kind, known.date_from), steps))


def bare_unit(parts: Parts, moment: Moment) -> Reading:
    """Return the quarter, the year, the weekend: the one that the text speaks of."""
    kind = (parts["unit"] or "").lower()
    if kind == "period":
        known = moment.latest("quarter", "half", "month") or moment.latest("year")
        return dated(known or _last_quarter(moment))
    if kind == "quarter":
        return dated(moment.latest("quarter") or _last_quarter(moment))
    if kind == "weekend":
        return dated(_weekend(moment))
    if kind == "day":
        return dated(moment.latest("day") or moment.this("day"))
    return dated(_this(kind, moment) or moment.latest(kind))


def _weekend(moment: Moment) -> Period | None:
    this = moment.this("weekend")
    if this is None or moment.today is None or moment.tense == FUTURE:
        return this
    return this if moment.today >= this.date_from else periods.shift(this, -1)


def _last_quarter(moment: Moment) -> Period | None:
    this = moment.this("quarter")
    return periods.shift(this, -1) if this else None


def ago(parts: Parts, moment: Moment) -> Reading:
    """Return three months ago (a month); two weeks ago (a week); 11 days ago (a day)."""
    return _counted(parts, moment.today, -1)


def from_now(parts: Parts, moment: Moment) -> Reading:
    """Return two weeks from now."""
    return _counted(parts, moment.today, 1)


def _counted(parts: Parts, start: date | None, sign: int) -> Reading:
    number = count(parts["number"] or "")
    kind = (parts["units"] or "").lower().removesuffix("s").replace("centurie", "century")
    if number is None or start is None:
        return dated(None)
    found = periods.move(start, kind, sign * number)
    return dated(periods.around("day" if kind == "fortnight" else kind, found) if found else None)


def before_another(parts: Parts, moment: Moment) -> Reading:
    """Return a week earlier; three days later; counted from the nearest date in the text."""
    known = moment.latest() or moment.this("day")
    number = count(parts["number"] or "")
    kind = (parts["units"] or "").lower().removesuffix("s").replace("centurie", "century")
    if known is None or number is None:
        return dated(None)
    if known.unit == "span":
        known = periods.day(known.date_to - periods.DAY)
    sign = 1 if (parts["side"] or "").lower() in ("later", "afterward", "afterwards", "on") else -1
    return dated(periods.later(known, kind, sign * number))


def numbered(parts: Parts, moment: Moment) -> Reading:
    """Return its 15th month; the second day: found, but counted from a day that is not told."""
    return dated(None)


ABOUT = r"(?:nearly |almost |about |around |some |more than |over |less than |just |only |exactly )?"
RELATIVE = [
    Rule(
        "named day",
        r"(?:early |earlier |later |late )?"
        r"(?P<name>today|yesterday|tomorrow|the day before yesterday|the day after tomorrow)",
        named_day,
    ),
    Rule("ago", rf"{ABOUT}<number> (?:or so )?<units> (?:or so )?ago", ago),
    Rule("from now", rf"{ABOUT}<number> <units> (?:from now|hence|from today)", from_now),
    Rule(
        "before another",
        rf"{ABOUT}<number> <units> (?P<side>earlier|later|before(?=[.,;])|previously|afterwards?)",
        before_another,
    ),
    Rule(
        "unit",
        r"<modifier>?(?:the )?(?:sometime )?<which> (?:fiscal |financial |calendar |trading )?<unit>",
        unit,
    ),
    Rule("weekday", r"<modifier>?(?:the )?(?:<which> )?<weekday>", weekday),
    Rule(
        "bare unit",
        r"<modifier>?(?:the )(?:fiscal |full |latest |whole |entire |current )?"
        r"(?P<unit>quarter|period|weekend|week|month|year|day)(?! (?:that|when|he|she|they))",
        bare_unit,
    ),
    Rule("numbered", r"(?:its|their|his|her) <ordinal> (?:straight |consecutive )?<unit>", numbered),
    Rule("numbered", r"(?:the |a )?<ordinal> (?:straight |consecutive )?day", numbered),
]
