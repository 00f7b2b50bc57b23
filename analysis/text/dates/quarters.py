"""Rules for parts of a year: quarters, halves, seasons, and the same part of another year."""

from datetime import timedelta

from analysis.text.dates import periods
from analysis.text.dates.moments import FUTURE, PAST, Moment, Parts, Reading, Rule, dated
from analysis.text.dates.periods import Period
from analysis.text.dates.vocabulary import SEASONS, ordinal, year_number

STEPS = {"last": -1, "next": 1, "this": 0}
YEAR = timedelta(days=360)


def season(parts: Parts, moment: Moment) -> Reading | None:
    """Return last summer; the winter of 1994; this fall; in spring (not "to spring up")."""
    number, which = SEASONS[parts["season"].lower()], parts.get("which", "").lower()
    told = parts.get("year") or parts.get("turn")
    if not told and moment.after.startswith(" of "):  # "the fall of the city" is no season
        return None
    if word := parts.get("year"):
        return dated(periods.season(year_number(word) or 1, number))
    if turn := parts.get("turn"):
        which = turn.lower()
        year = moment.today.year + STEPS.get(which, 0) if moment.today else None
        return dated(periods.season(year, number) if year else None)
    if moment.today is None:
        return dated(None)
    return dated(_season(number, which.split()[-1] if which else "", moment))


def _season(number: int, turn: str, moment: Moment) -> Period | None:
    today = moment.today
    if today is None:
        return None
    this = periods.season(today.year, number)
    past = turn in ("last", "past") or (moment.tense == PAST and turn != "this")
    if (past and this.date_from > today) or (turn == "last" and this.date_to > today):
        return periods.shift(this, -1)
    ahead = turn == "next" or moment.tense == FUTURE
    return periods.shift(this, 1) if ahead and this.date_to <= today else this


def quarter(parts: Parts, moment: Moment) -> Reading | None:
    """Return the third quarter of 2022; third-quarter; this year’s first quarter; Q3 2022."""
    word = parts["quarter"].lower()
    number = int(word) if word.isdecimal() else 4 if word == "final" else ordinal(word) or 1
    year = _named_year(parts, moment)
    if year:
        return dated(periods.quarter(year, number))
    if moment.today is None:
        return dated(None)
    found = periods.quarter(moment.today.year, number)
    if found.date_from > moment.today and moment.tense != FUTURE:
        found = periods.shift(found, -4) or found
    if parts.get("ago"):
        found = periods.shift(found, -4) or found
    return dated(found)


def quarter_of_year(parts: Parts, moment: Moment) -> Reading | None:
    """Return the 2022 quarter; the 2022 period: of the number that the text spoke of last."""
    year, known = year_number(parts["year"]), moment.latest("quarter")
    if not year:
        return None
    number = (known.date_from.month + 2) // 3 if known else 0
    return dated(periods.quarter(year, number) if known else periods.year(year))


def half(parts: Parts, moment: Moment) -> Reading | None:
    """Return the first half of 2022; the second half of last year; half of a year only."""
    number = 1 if parts["half"].lower().startswith("first") else 2
    year = _named_year(parts, moment)
    if decade := parts.get("decade"):
        start = int(decade[:3]) if decade[:4].isdecimal() else 190 + int(decade.strip("'’‘")[0])
        return dated(periods.decade(start))
    if year is None and moment.today is not None:
        year = moment.today.year
    return dated(periods.half(year, number) if year else None)


def _named_year(parts: Parts, moment: Moment) -> int | None:
    if word := parts.get("year") or parts.get("year_before"):
        return year_number(word)
    turn = parts.get("turn") or parts.get("turn_before")
    if turn and moment.today:
        return moment.today.year + STEPS.get(turn.lower(), 0)
    return None


def year_before(parts: Parts, moment: Moment) -> Reading:
    """Return a year earlier; the year-ago quarter; the same period last year.

    The period compared is the one that the text spoke of last: after "third-quarter
    profit", "a year earlier" is the third quarter of the year before.
    """
    units = ("month",) if parts.get("month") else ("quarter", "half")
    known = moment.latest(*units)
    if moment.earlier and moment.earlier[0].unit == "month" and parts.get("same"):
        known = moment.earlier[0]  # "43% in February over the same period last year"
    if known is None:
        return dated(_last_year(parts, moment))._replace(period=None)
    old = moment.today is not None and known.date_to <= moment.today - YEAR
    found = known if old else periods.later(known, "year", -1)
    return dated(found)._replace(period=None)  # nothing else is counted from it


def _last_year(parts: Parts, moment: Moment) -> Period | None:
    """Return the year before publication ("ago") or before the date named last ("earlier")."""
    earlier = parts.get("side", "").lower() == "earlier"
    known = moment.latest("year", "month", "day") if earlier else None
    this = periods.around("year", known.date_from) if known else moment.this("year")
    return periods.shift(this, -1) if this else None


def year_end(parts: Parts, moment: Moment) -> Reading:
    """Return year-end; year’s end: the last day of the year."""
    this = moment.this("year")
    return dated(periods.day(this.date_to - periods.DAY) if this else None)


OF_YEAR = r"(?:(?:,| of)? <year:any_year>(?:[-–/]\d\d)?|(?: of)? <turn> year)"
QUARTERS = [
    Rule(
        "year before",
        r"(?:the )?(?P<same>same|comparable|corresponding|equivalent) "
        r"(?:\w+-month )?(?:period|quarter|(?P<month>month)|months|day|week|time) "
        r"(?:(?:of |in )?(?:the )?(?:last year|(?:previous|prior|preceding) year)|"
        r"(?:a|one) year (?:ago|earlier|before|previously))",
        year_before,
    ),
    Rule(
        "quarter",
        r"(?:(?:the|its|a)(?: flat)? )?(?:<turn_before:turn> year['’]s |"
        r"<year_before:year>(?:['’]s)? |(?P<ago>year[ -](?:ago|earlier)) )?(?:fiscal[ -])?"
        r"<quarter>[ -]quarter(?: (?:of |in )?(?:fiscal )?<year:any_year>|"
        r" (?:of )?(?:the )?<turn> (?:fiscal )?year)?",
        quarter,
    ),
    Rule("quarter of year", r"(?:the )?<year> (?:period|quarter)", quarter_of_year),
    Rule("quarter", r"(?-i:Q(?P<quarter>[1-4]))(?:(?: of)? ?<year:any_year>)?", quarter),
    Rule(
        "half",
        r"(?:the )?<half>(?: of)?(?: <year:any_year>| (?:the )?<turn> year| the year|"
        r" the <decade:decade_figures>)",
        half,
    ),
    Rule(
        "year before",
        r"(?:(?:the|a|one|its|comparable|corresponding) ){0,2}year[ -](?P<side>ago|earlier)"
        r"(?: (?:period|quarter|month|level|figure|results))?",
        year_before,
    ),
    Rule(
        "season",
        r"(?:(?:<which>|the) |(?<=\bin[ ])|(?<=\bby[ ])|(?<=\bsince[ ])|(?<=\buntil[ ]))"
        rf"(?:early |late )?<season>{OF_YEAR}?",
        season,
    ),
    Rule("season", rf"<season>{OF_YEAR}", season),
    Rule("year end", r"(?:the |around |by )?year(?:['’]s)?[ -]end", year_end),
]
