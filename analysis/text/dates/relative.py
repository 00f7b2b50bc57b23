"""Rules for dates seen from publication ("last week") or from another date ("a week earlier")."""

import re

from analysis.text.dates import periods
from analysis.text.dates.moments import FUTURE, PAST, Moment, Parts, Reading, Rule, dated
from analysis.text.dates.periods import Period
from analysis.text.dates.tense import until
from analysis.text.dates.vocabulary import count, fill, month_number, singular, weekday_number

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
ORDER = "day weekend week month season quarter half year decade century".split()
FINER = {unit: ORDER[: number + 1] for number, unit in enumerate(ORDER)}
ANAPHORIC = {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "same": 0, "that": 0}

# Super Tuesday and the like are days of their own, which a calendar of feasts would tell.
NAMED = re.compile(r"\b(?:Super|Black|Good|Ash|Fat|Palm|Easter|Bloody|Maundy)\s$")
TITLE = re.compile(r"\b[A-Z]\w*\s$")
ENDED = re.compile(fill(r" (?:that )?end(?:ed|ing) <month> <day>(?:, <year>)?"))
BACK = ("ago", "earlier", "before", "previously")
FROM_NOW = ("ago", "from now", "hence")


def named_day(parts: Parts, moment: Moment) -> Reading | None:
    """Return today, yesterday, tomorrow, the day before yesterday; not of "Gazette Today"."""
    if parts["name"] == "Today" and TITLE.search(moment.before):
        return None
    today = moment.this("day")
    words = " ".join(parts["name"].lower().split())
    return dated(periods.shift(today, NAMED_DAYS[words]) if today else None)


def weekday(parts: Parts, moment: Moment) -> Reading:
    """Return said Friday: the last one; will meet Friday: the next; last Friday; that Friday.

    Published on a Friday, "said Friday" is that day itself.
    """
    if NAMED.search(moment.before):
        return dated(None)
    number = weekday_number(parts["weekday"])
    which = parts.get("which", "").lower().split()
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
    future = moment.tense == FUTURE or until(moment.before)
    return ahead if future or (turn == "this" and moment.tense != PAST) else back


def unit(parts: Parts, moment: Moment) -> Reading | None:
    """Return last week; this year; the following month; the same day; the past decade."""
    which = parts["which"].lower().split()
    turn, kind = which[-1], parts["unit"].lower()
    if parts["which"] == "This" and parts["unit"].istitle():
        return None  # the programme "This Week"
    if turn == "latest" and kind == "quarter":
        return bare_unit(parts, moment)
    if turn in ANAPHORIC or (turn == "next" and kind == "day"):
        return _from_another(ANAPHORIC.get(turn, 1), kind, moment)
    this = _this(kind, moment)
    if this is None:
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


def bare_unit(parts: Parts, moment: Moment) -> Reading | None:
    """Return the quarter, the year, the weekend: the one that the text speaks of."""
    kind = parts["unit"].lower()
    if kind == "period":
        known = moment.latest("quarter", "half", "month") or moment.latest("year")
        return dated(known or _last_quarter(moment))
    if kind == "quarter":
        latest = "latest" in parts.get("which", "")
        known = _ended_quarter(moment) or _reported_quarter(moment, latest)
        return dated(known or _last_quarter(moment))
    if kind == "weekend":
        return dated(_weekend(moment))
    if kind == "day":
        return _the_day(parts, moment)
    return dated(_this(kind, moment) or moment.latest(kind))


def _the_day(parts: Parts, moment: Moment) -> Reading | None:
    """Return the day last named, but not of "the day Moscow attacked", "at the end of the day"."""
    idle = moment.before.endswith("at ") and "end" in parts["modifier"]
    if idle or re.match(r"\s[A-Z]", moment.after):
        return None
    return dated(moment.latest("day") or moment.this("day"))


def _ended_quarter(moment: Moment) -> Period | None:
    """Return the quarter of "the quarter ended Sept. 30": the latest with a September."""
    ended = ENDED.match(moment.after)
    if ended is None or moment.today is None:
        return None
    number = month_number(ended["month"])
    year = int(ended["year"]) if ended["year"] else moment.today.year
    if not ended["year"] and number > moment.today.month:
        year -= 1
    return periods.quarter(year, (number + 2) // 3)


def _reported_quarter(moment: Moment, ended: bool) -> Period | None:
    """Return the quarter that the text spoke of last, none older than a year."""
    today = moment.today
    for period in moment.earlier:
        if period.unit != "quarter":
            continue
        if today is None or (today - periods.DAY * 365 < period.date_to <= today):
            return period
        if not ended and period.date_from <= today < period.date_to:
            return period
    return None


def _weekend(moment: Moment) -> Period | None:
    this = moment.this("weekend")
    if this is None or moment.today is None or moment.tense == FUTURE:
        return this
    return this if moment.today >= this.date_from else periods.shift(this, -1)


def _last_quarter(moment: Moment) -> Period | None:
    this = moment.this("quarter")
    return periods.shift(this, -1) if this else None


def counted(parts: Parts, moment: Moment) -> Reading:
    """Return three months ago; two weeks from now; a week earlier; three days later.

    "Ago" is counted from publication, "earlier" from the nearest date in the text. The unit
    tells how exact it is: "three months ago" is a month, "11 days ago" a day.
    """
    side, number = parts["side"].lower(), count(parts["number"])
    kind = singular(parts["units"])
    if number is None:
        return dated(None)
    steps = number * (-1 if side in BACK else 1)
    if side in FROM_NOW:
        start = periods.move(moment.today, kind, steps) if moment.today else None
        exact = kind == "fortnight" or (kind == "week" and number == 1)  # "a week ago" is a day
        return dated(periods.around("day" if exact else kind, start) if start else None)
    known = moment.latest() or moment.this("day")
    return dated(periods.later(_last_day(known), kind, steps) if known else None)


def _last_day(period: Period) -> Period:
    """Return a range’s last day, and any other period as it is."""
    return periods.day(period.date_to - periods.DAY) if period.unit == "span" else period


def half_ago(parts: Parts, moment: Moment) -> Reading:
    """Return half a year ago: a month, six before."""
    return counted({**parts, "number": "six", "units": "months"}, moment)


def one_before(parts: Parts, moment: Moment) -> Reading:
    """Return the year before, the week before: before the date named last."""
    return _from_another(-1, parts["unit"].lower(), moment)


def numbered(parts: Parts, moment: Moment) -> Reading:
    """Return its 15th month; the second day: found, but counted from a day that is not told."""
    return dated(None)


ABOUT = r"(?:(?:nearly|almost|about|around|some|more than|over|less than|just|only|exactly) )?"
RELATIVE = [
    Rule(
        "named day",
        r"(?:early |earlier |later |late )?"
        r"(?P<name>today|yesterday|tomorrow|the day before yesterday|the day after tomorrow)",
        named_day,
    ),
    Rule(
        "counted",
        rf"{ABOUT}<number> (?:or so )?<units> (?:or so )?"
        r"(?P<side>ago|earlier|later|before(?=[.,;])|previously|from now|hence|afterwards?)",
        counted,
    ),
    Rule("half ago", r"half a year (?P<side>ago|earlier|later|from now)", half_ago),
    Rule(
        "unit",
        r"(?:the )?(?:sometime )?<which> (?:fiscal |financial |calendar |trading )?<unit>",
        unit,
    ),
    Rule("weekday", r"(?:the )?(?:<which> )?<weekday>", weekday),
    Rule("one before", r"the <unit> (?:before|previous)(?=[.,;)])", one_before),
    Rule(
        "bare unit",
        r"the (?:fiscal |full |latest |whole |entire |current )?"
        r"(?P<unit>quarter|period|weekend|week|month|year|day(?! (?:that|when|he|she|they|it)))",
        bare_unit,
    ),
    Rule("numbered", r"(?:its|their|his|her) <ordinal> (?:straight )?<unit>", numbered),
    Rule("numbered", r"(?:the |a )?<ordinal> (?:straight |consecutive )?day", numbered),
]
