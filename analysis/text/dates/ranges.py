"""Rules for ranges of days and months: "July 11–12", "from May to July"."""

from analysis.text.dates import periods
from analysis.text.dates.moments import Moment, Parts, Reading, Rule, dated
from analysis.text.dates.periods import Period
from analysis.text.dates.vocabulary import month_number
from analysis.text.dates.written import OF_YEAR, exact, figure, with_year, year_of

TO = r"(?:<dash>| to | through | until | till )"


def days(parts: Parts, moment: Moment) -> Reading | None:
    """July 11–12; from 30 July to 2 August; between June 5 and June 7, 2023."""
    year = year_of(parts, moment)
    last_name = parts.get("last_month")
    name = parts.get("month") or last_name or ""
    first = exact(with_year(month_number(name), moment, year), figure(parts["day"]))
    if first is None:
        return dated(None)
    month = with_year(month_number(last_name or name), moment, year or first.date_from.year)
    last = exact(month, figure(parts["last_day"]))
    return _spanned(first, last, year is not None)


def _spanned(first: Period, last: Period | None, year_told: bool) -> Reading | None:
    """Return a range of days, which may run over New Year: a year told is the last day’s."""
    if last and last.date_from < first.date_from:
        before, after = periods.later(first, "year", -1), periods.later(last, "year", 1)
        first, last = (before or first, last) if year_told else (first, after)
    found = periods.span(first, last) if last else None
    return dated(found) if found else None


def months(parts: Parts, moment: Moment) -> Reading | None:
    """Return from May to July; March–June 2022; between November and January."""
    year = year_of(parts, moment)
    last = with_year(month_number(parts["last_month"]), moment, year)
    first = with_year(month_number(parts["month"]), moment, year_of(parts, moment, "first_year"))
    if last is None or first is None:
        return dated(None)
    if not parts.get("first_year"):
        year = last.date_from.year - (first.date_from.month > last.date_from.month)
        first = periods.month(year, first.date_from.month)
    return dated(periods.span(first, last))


RANGES = [
    Rule(
        "days",
        rf"(?:from )?<month> <day>{TO}<last_month:month> <last_day:day>{OF_YEAR}?",
        days,
    ),
    Rule(
        "days",
        rf"(?:from )?<day> <month>{TO}<last_day:day> <last_month:month>{OF_YEAR}?",
        days,
    ),
    Rule("days", rf"(?:from )?<month> <day>{TO}<last_day:day>{OF_YEAR}?", days),
    Rule("days", rf"(?:from )?<day>{TO}<last_day:day> <month>{OF_YEAR}?", days),
    Rule(
        "days", rf"between <month> <day> and (?:<last_month:month> )?<last_day:day>{OF_YEAR}?", days
    ),
    Rule(
        "days", rf"between <day>(?: <month>)? and <last_day:day> <last_month:month>{OF_YEAR}?", days
    ),
    Rule(
        "months",
        rf"(?:from )?<month>(?:,? <first_year:year>)?{TO}<last_month:month>{OF_YEAR}?",
        months,
    ),
]
