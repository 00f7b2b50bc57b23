"""Rules for days and months as the calendar names them."""

import re

from analysis.text.dates import periods
from analysis.text.dates.moments import FUTURE, PAST, Moment, Parts, Reading, Rule, dated
from analysis.text.dates.periods import Period
from analysis.text.dates.vocabulary import (
    fill,
    month_number,
    ordinal,
    year_number,
)

# How far from publication a date without a year may lie, in months before and after: news
# of October says "in November" of the year before only as "last November".
REACH = {PAST: -9, FUTURE: -2}
BEFORE_NAME = re.compile(
    r"\b(?:in|since|by|until|till|of|for|from|to|through|during|before|after|on|last|next|this|"
    r"and|or|between|late|early|around|about|as|the|mid)\s$",
    re.IGNORECASE,
)
UNTIL = re.compile(r"\b(?:until|till)\s$", re.IGNORECASE)  # an end is still to come
BEFORE_LISTED = re.compile(r"[,(–—-]\s?$")  # April, May
ON = re.compile(r"\b(?:on|by|until|before|after|since)\s$", re.IGNORECASE)
# "In August and December 2022" are both of 2022.
SHARED = re.compile(fill(r"(?:, and|,| and| or) <month>(?: <day>)?,? <year>"))


def with_year(month: int, moment: Moment, year: int | None) -> Period | None:
    """Return a month of a given year, else of the year that the text's date and tense suggest."""
    if year:
        return periods.month(year, month)
    if moment.year and moment.tense == PAST:  # "In 2014 he won and in March he left"
        return periods.month(moment.year, month)
    if moment.today is None:
        known = moment.latest()
        return periods.month(known.date_from.year, month) if known else None
    tense = FUTURE if UNTIL.search(moment.before) else moment.tense
    first = periods.month(moment.today.year, moment.today.month + REACH.get(tense, -8))
    number = first.date_from.year + (month < first.date_from.month)
    return periods.month(number, month)


def exact(month: Period | None, number: int) -> Period | None:
    """Return a day of a month, if the month has that day."""
    if month is None or number > (month.date_to - month.date_from).days:
        return None
    return periods.day(month.date_from.replace(day=number))


def year_of(parts: Parts, moment: Moment, name: str = "year") -> int | None:
    """Return the year named beside a date: 2014, ’99, or "last year" from publication."""
    if word := parts.get(name):
        return year_number(word)
    if (turn := parts.get("turn")) and moment.today:
        return moment.today.year + {"last": -1, "next": 1, "this": 0}[turn.lower()]
    shared = SHARED.match(moment.after) if name == "year" else None
    return int(shared["year"]) if shared else None


def figure(word: str) -> int:
    """Return the number of a day: 7, 7th, seventh."""
    return int(re.sub(r"\D", "", word)) if word[0].isdecimal() else ordinal(word) or 0


def month_and_day(parts: Parts, moment: Moment) -> Reading | None:
    """June 7; Friday, Oct. 13, 1989; the 7th of June."""
    number = figure(parts["day"])
    month = with_year(month_number(parts["month"]), moment, year_of(parts, moment))
    return dated(exact(month, number)) if 0 < number < 32 else None


def day_alone(parts: Parts, moment: Moment) -> Reading | None:
    """Return on the 7th: of the month that the text spoke of last; not the 7th floor."""
    if not ON.search(moment.before):
        return None
    known = moment.latest("day", "month")
    if known is None:
        return dated(None)
    month = periods.around("month", known.date_from)
    found = exact(month, figure(parts["day"]))
    return dated(found) if found else None


def week_of(parts: Parts, moment: Moment) -> Reading | None:
    """Return the week of June 5."""
    reading = month_and_day(parts, moment)
    if reading is None or reading.date_from is None:
        return reading
    return dated(periods.week(reading.date_from))


def numeric_date(parts: Parts, moment: Moment) -> Reading | None:
    """2023-06-07; 6/7/2023 month first as in the United States, unless only 26/4/2005 fits."""
    first, second = int(parts["one"]), int(parts["two"])
    year = int(parts["full"]) if parts.get("full") else year_number("'" + parts["last"])
    month, number = (second, first) if first > 12 or parts.get("dot") else (first, second)
    if not year or not 1 <= month <= 12:
        return None
    found = exact(periods.month(year, month), number) if number else None
    return dated(found) if found else None


def one_month(parts: Parts, moment: Moment) -> Reading | None:
    """Return June 2023; early March; May, as a month only where a preposition or so shows it."""
    name, year = parts["month"], year_of(parts, moment)
    plain = not (year or parts.get("turn") or parts.get("modifier") or parts.get("month_of"))
    if plain and not _is_month(name, moment):
        return None
    return dated(with_year(month_number(name), moment, year))


def _is_month(name: str, moment: Moment) -> bool:
    """Whether a lone name is a month: not "May I", "March on", "Theresa May", "April Jones"."""
    if BEFORE_NAME.search(moment.before):
        return True
    if re.match(r"\s[A-Z][a-z]+", moment.after):
        return False
    return name not in ("May", "March") or BEFORE_LISTED.search(moment.before) is not None


def named_month(parts: Parts, moment: Moment) -> Reading:
    """Return last March; next October; this June: seen from the month of publication."""
    this, number = moment.this("month"), month_number(parts["month"])
    if this is None:
        return dated(None)
    turn = parts["which"].lower()
    year = this.date_from.year
    if turn == "last" or turn.endswith("past"):
        year -= number >= this.date_from.month
    elif turn != "this":
        year += number <= this.date_from.month
    return dated(periods.month(year, number))


OF_YEAR = r"(?:,? <year:any_year>|,?(?: of)? <turn> year)"
WRITTEN = [
    Rule(
        "numeric date",
        r"(?P<full>[12]\d{3})[-/](?P<one>\d\d)[-/](?P<two>\d\d)<clock_time>?",
        numeric_date,
    ),
    Rule(
        "numeric date",
        r"(?P<one>\d\d?)/(?P<two>\d\d?)/(?:(?P<full>[12]\d{3})|(?P<last>\d\d))",
        numeric_date,
    ),
    Rule(
        "numeric date",  # two figures of a year would read release 3.11.22 as a day
        r"(?P<one>\d\d?)(?P<dot>\.)(?P<two>\d\d?)\.(?P<full>[12]\d{3})",
        numeric_date,
    ),
    Rule(
        "month and day",
        rf"(?:(?:this coming |last |next |this )?<weekday_any>,? )?<month> (?:the )?"
        rf"<day>{OF_YEAR}?",
        month_and_day,
    ),
    Rule(
        "month and day",
        rf"(?:<weekday_any>,? )?(?:the )?<day>(?: of)? <month>{OF_YEAR}?",
        month_and_day,
    ),
    Rule(
        "day alone",
        r"the (?P<day>[0-3]?\d(?:st|nd|rd|th))"
        r"(?=$|[.,;:)]|\s(?:and|or|but|at|in|with|to|when|he|she|they|the)\b)",
        day_alone,
    ),
    Rule("week of", r"(?:the )?week (?:of|ending|beginning) <month> <day>", week_of),
    Rule("month", rf"(?P<month_of>(?:the )?month of )?<month>{OF_YEAR}?", one_month),
    Rule(
        "named month",
        r"(?P<which>last|next|this past|this coming|this) <month>",
        named_month,
    ),
]
