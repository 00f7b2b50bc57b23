"""Rules for years, decades and centuries, and ranges of years."""

import re

from analysis.text.dates import periods
from analysis.text.dates.moments import Moment, Parts, Reading, Rule, dated
from analysis.text.dates.ranges import TO
from analysis.text.dates.vocabulary import ordinal, year_number

BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|by|until|till|of|for|from|to|through|during|before|after|the|a|an|its|their|"
    r"his|her|our|and|or|between|late|early|around|about|than|as|year|circa|with|that|mid|"
    r"summer|fall|spring|autumn|winter|[\w.]+['’]s)|[(,;:–—/-])\s{0,2}$|^\s*$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\s(?:of|or so|people|troops|soldiers|feet|miles|acres|tons|pounds|jobs|men|women)\b"
)


def one_year(parts: Parts, moment: Moment) -> Reading | None:
    """Return in 2014; nineteen ninety-six; not a number of things ("2000 troops")."""
    word = parts["year"]
    number = year_number(word)
    if number is None or not 1 <= number < 9000:
        return None
    if word.isdecimal() and not parts.get("modifier") and not _is_year(number, moment):
        return None
    return dated(periods.year(number))


def _is_year(number: int, moment: Moment) -> bool:
    if not 1850 <= number <= 2060 or COUNTED.match(moment.after):
        return False
    near = moment.today is not None and abs(moment.today.year - number) <= 10
    return near or BEFORE_YEAR.search(moment.before) is not None


def years(parts: Parts, moment: Moment) -> Reading | None:
    """Return 2009 to 2014; 2009–14; between 1939 and 1945."""
    first, word = int(parts["year"]), parts["last_year"]
    last = int(word) if len(word) == 4 else first // 100 * 100 + int(word)
    if not 1500 <= first < last < first + 500:
        return None
    return dated(periods.span(periods.year(first), periods.year(last)))


def fiscal_year(parts: Parts, moment: Moment) -> Reading:
    """Return fiscal 2023; FY24: taken as the calendar year, for budgets differ."""
    word = parts["year"] or parts.get("short", "")
    number = year_number(word if len(word) == 4 else "'" + word[-2:])
    return dated(periods.year(number) if number else None)


def one_decade(parts: Parts, moment: Moment) -> Reading | None:
    """Return the 1990s; the ’90s; the nineties."""
    if word := parts.get("figures"):
        digits = re.sub(r"\D", "", word)
        return dated(
            periods.decade(int(digits) // 10 if len(digits) == 4 else 190 + int(digits[0]))
        )
    tens = {"twen": 2, "thir": 3, "fort": 4, "fift": 5, "sixt": 6, "seve": 7, "eigh": 8, "nine": 9}
    return dated(periods.decade(190 + tens[parts["words"][:4].lower()]))


def one_century(parts: Parts, moment: Moment) -> Reading | None:
    """Return the 19th century; the twenty-first century."""
    number = ordinal(parts["ordinal"])
    return dated(periods.century(number - 1)) if number and number < 80 else None


YEARS = [
    Rule("years", rf"(?:from )?<year>{TO}<last_year:year>", years),
    Rule("years", r"<year>[-–]<last_year:two_figures>", years),
    Rule(
        "fiscal year",
        r"(?:the )?(?:fiscal(?: year)?|FY) ?(?:<year>|(?P<short>\d\d)(?!\d))",
        fiscal_year,
    ),
    Rule(
        "decade",
        r"(?:the )?(?:<figures:decade_figures>|<words:decade_words>)",
        one_decade,
    ),
    Rule("century", r"(?:the )?<ordinal>[ -]century", one_century),
    Rule("year", r"(?:the year )?<year:any_year>", one_year),
]
