from datetime import date

import pytest

from analysis.load.days import first_day, parse_day

DAY = date(2023, 6, 16)
READ = [
    ("2023-06-16", DAY),
    ("20230616", DAY),
    ("2023/06/16", DAY),
    ("2023-06-16T10:00:00Z", DAY),
    ("2023-06-16 23:59:59+02:00", DAY),
    ("2023-06-16 10:15:30.123 UTC", DAY),
    ("20230616T101500Z", DAY),
    ("16 June 2023", DAY),
    ("16 Jun. 2023", DAY),
    ("16-Jun-2023", DAY),
    ("16th June 2023", DAY),
    ("June 16, 2023", DAY),
    ("June 16 2023", DAY),
    ("June 16th, 2023", DAY),
    ("JUNE 16, 2023", DAY),
    ("Friday, June 16, 2023", DAY),
    ("June 16, 2023 Friday 10:15 AM EST", DAY),
    ("June 16, 2023 Friday", DAY),
    ("Fri, 16 Jun 2023 10:00:00 +0000", DAY),
    ("vendredi 16 juin 2023", DAY),
    ("Freitag, 16. Juni 2023", DAY),
    ("1er août 2023", date(2023, 8, 1)),
    ("Sept. 5, 2023", date(2023, 9, 5)),
    ("16 de junio de 2023", DAY),
    ("viernes, 16 de junio de 2023", DAY),
    ("venerdì 16 giugno 2023", DAY),
    ("vrijdag 16 juni 2023", DAY),
    ("16 mrt. 2023", date(2023, 3, 16)),
    ("16 ottobre 2023", date(2023, 10, 16)),
    ("16 enero 2023", date(2023, 1, 16)),
    ("16th of June 2023", DAY),
    ("16/06/2023", DAY),
    ("06/16/2023 10:15", DAY),
    ("16.06.2023", DAY),
    ("04/04/2023", date(2023, 4, 4)),
    (" 2023-06-16 ", DAY),
]
REFUSED = [
    ("03/04/2023", "day first or the month first"),
    ("31 June 2023", "out of range"),
    ("2023-13-01", "must be in 1..12"),
    ("16/16/2023", "must be in 1..12"),
    ("16 Juno 2023", "no month"),
    ("June 2023", "not read as a date"),
    ("2023", "not read as a date"),
    ("last week", "not read as a date"),
    ("1686900000", "not read as a date"),
    ("16/06/23", "not read as a date"),
    ("2023-06-16 and 2023-06-17", "not read as a date"),
    ("12023-06-16", "not read as a date"),
]


@pytest.mark.parametrize(("words", "day"), READ)
def test_day_is_read(words, day):
    assert parse_day(words) == day


@pytest.mark.parametrize(("words", "reason"), REFUSED)
def test_what_names_no_single_day_is_refused(words, reason):
    with pytest.raises(ValueError, match=reason):
        parse_day(words)


WITHIN = [
    ("June 16, 2023, Friday, Late Edition - Final", "June 16, 2023"),
    ("Politique, vendredi 16 juin 2023, p. 3", "16 juin 2023"),
    ("Section 5; 16 June 2023 and 17 June 2023", "16 June 2023"),
    ("Edition 16, June 2023", ""),
    ("31 June 2023", ""),
]


@pytest.mark.parametrize(("words", "day"), WITHIN)
def test_first_day_within_words(words, day):
    assert first_day(words) == day


@pytest.mark.parametrize(("day_first", "day"), [(True, (4, 3)), (False, (3, 4))])
def test_order_of_numbers_can_be_told(day_first, day):
    assert parse_day("03/04/2023", day_first=day_first) == date(2023, *day)
