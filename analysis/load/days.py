"""The day that a date names, as archives, feeds and people write dates."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv januar jänner enero ene gennaio gen januari",
            "february feb février fevrier fév févr februar febrero febbraio februari",
            "march mar mars märz maerz mär marzo maart mrt",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio mag mei",
            "june jun juin juni junio giugno giu",
            "july jul juillet juil juli julio luglio lug",
            "august aug août aout agosto ago augustus",
            "september sep sept septembre septiembre setiembre set settembre",
            "october oct octobre oktober okt octubre ottobre ott",
            "november nov novembre noviembre",
            "december dec décembre decembre déc dezember dez diciembre dic dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
EITHER = "either"
EXPECTED = "expected a day such as 2023-06-16, 16 June 2023 or June 16, 2023"

WORD = r"[^\W\d_]+"
WEEKDAY = rf"(?:{WORD}\.?,?\s+)?"  # "Friday, "
REST = (  # " Friday 10:15 AM", "T101500Z"
    rf"(?:T\d{{4,6}}Z?|[,T\s]+(?:{WORD}\b[,\s]*)?(?:\d{{1,2}}[:.h]\d\d.*)?)?"
)
OF = r"(?:(?:de|del|of|di)\s+)?"  # "16 de junio de 2023"
ISO = r"(?P<year>\d{4})(?P<gap>[-/.]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)"
DAY_FIRST = (
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]+{OF}(?P<name>{WORD})\.?,?[\s-]+"
    rf"{OF}(?P<year>\d{{4}})"
)
MONTH_FIRST = rf"(?P<name>{WORD})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
NUMBERS = r"(?P<first>\d{1,2})(?P<gap>[-/.])(?P<second>\d{1,2})(?P=gap)(?P<year>\d{4})"
ALONE = [
    re.compile(start + form + REST)
    for start, form in (("", ISO), ("", NUMBERS), (WEEKDAY, DAY_FIRST), (WEEKDAY, MONTH_FIRST))
]
WITHIN = [re.compile(rf"(?<!\w){form}(?!\w)") for form in (DAY_FIRST, MONTH_FIRST)]


def parse_day(words: str, *, day_first: bool | None = None) -> date:
    """Return the day that a written date names, on the calendar of the place it was written.

    >>> parse_day("Friday, June 16, 2023")
    datetime.date(2023, 6, 16)
    >>> parse_day("2023-06-16T23:30:00-04:00")
    datetime.date(2023, 6, 16)

    Where numbers can be read two ways (03/04/2023), `day_first` decides; without it they are
    refused.

    Raises
    ------
    ValueError
        Saying why it names no day, or could name two.

    """
    for form in ALONE:
        if match := form.fullmatch(words.strip()):
            try:
                return _day(match.groupdict(), day_first)
            except ValueError as error:
                raise ValueError(f"'{words}' is not a day: {error}; {EXPECTED}") from error
    raise ValueError(f"'{words}' is not read as a date; {EXPECTED}")


def is_day(words: str) -> bool:
    """Return whether words are a written date that names one day."""
    try:
        parse_day(words)
    except ValueError:
        return False
    return True


def first_day(words: str) -> str:
    """Return the first date with a month's name within some words, as written, or nothing.

    >>> first_day("Politics, 16 June 2023, p. 3"), first_day("June edition")
    ('16 June 2023', '')
    """
    found = [match for form in WITHIN for match in form.finditer(words) if is_day(match[0])]
    return min(found, key=lambda match: match.start())[0] if found else ""


def order_of_numbers(words: str) -> str:
    """Return whether a date in numbers has the day or the month first, or can have either.

    >>> [order_of_numbers(words) for words in ("16/06/2023", "06/16/2023", "03/04/2023", "2023")]
    ['day', 'month', 'either', '']
    """
    match = ALONE[1].fullmatch(words.strip())
    if not match or match["first"] == match["second"]:
        return ""
    first, second = int(match["first"]), int(match["second"])
    if first <= 12 and second <= 12:
        return EITHER
    return "day" if first > 12 else "month"


def _day(part: dict[str, str], day_first: bool | None) -> date:
    if "name" in part:
        month = MONTHS.get(part["name"].casefold())
        if month is None:
            raise ValueError(f"no month is called '{part['name']}'")
        return date(int(part["year"]), month, int(part["day"]))
    if "first" in part:
        first, second, year = int(part["first"]), int(part["second"]), int(part["year"])
        return _day_of_numbers(first, second, year, day_first)
    return date(int(part["year"]), int(part["month"]), int(part["day"]))


def _day_of_numbers(first: int, second: int, year: int, day_first: bool | None) -> date:
    if first <= 12 and second <= 12 and first != second and day_first is None:
        raise ValueError("it can be read with the day first or the month first")
    is_day_first = first > 12 or (second <= 12 and day_first is True)
    day, month = (first, second) if is_day_first else (second, first)
    return date(year, month, day)
