"""What expressions of time mean in a text of Wednesday, 14 June 2023."""

from datetime import date

import pytest

from analysis.text.dates import Published, find_dates
from analysis.text.spans import Span, Spans

WEDNESDAY = Published(date(2023, 6, 14), date(2023, 6, 15), "given")


def found(text, published=WEDNESDAY):
    """Return what is found in a text of one sentence."""
    return find_dates(text, Spans([Span(0, len(text))]), published)[1].items


DATES = [  # the sentence with the words found in [], value, first day, first day after
    # days
    ("They left on [June 7].", "2023-06-07", "2023-06-07", "2023-06-08"),
    ("They left on [7 June].", "2023-06-07", "2023-06-07", "2023-06-08"),
    ("On [the 7th of June, 2022], he left.", "2022-06-07", "2022-06-07", "2022-06-08"),
    ("On [Sept. 3, 2014], he left.", "2014-09-03", "2014-09-03", "2014-09-04"),
    ("On [Sunday, June 4], he left.", "2023-06-04", "2023-06-04", "2023-06-05"),
    ("Signed [2022-05-12].", "2022-05-12", "2022-05-12", "2022-05-13"),
    ("Signed [12/5/2022].", "2022-12-05", "2022-12-05", "2022-12-06"),
    ("Signed [26.04.2005].", "2005-04-26", "2005-04-26", "2005-04-27"),
    ("It falls on [July 20].", "2023-07-20", "2023-07-20", "2023-07-21"),
    ("It opened on [Dec. 5].", "2022-12-05", "2022-12-05", "2022-12-06"),
    ("He left [yesterday].", "2023-06-13", "2023-06-13", "2023-06-14"),
    ("He leaves [the day after tomorrow].", "2023-06-16", "2023-06-16", "2023-06-17"),
    ("He left [half a year ago].", "2022-12", "2022-12-01", "2023-01-01"),
    ("The loan runs until [January].", "2024-01", "2024-01-01", "2024-02-01"),
    ("VOA Today said so on [June 7].", "2023-06-07", "2023-06-07", "2023-06-08"),
    ("On “This Week” he spoke of [June 7].", "2023-06-07", "2023-06-07", "2023-06-08"),
    ("He lived on the 7th floor in [May].", "2023-05", "2023-05-01", "2023-06-01"),
    ("Christmas trees were sold in [May].", "2023-05", "2023-05-01", "2023-06-01"),
    # feasts and days with a name
    ("He left on [Christmas Eve].", "2022-12-24", "2022-12-24", "2022-12-25"),
    ("They will meet before [Christmas].", "2023-12-25", "2023-12-25", "2023-12-26"),
    ("They met on [Easter Monday].", "2023-04-10", "2023-04-10", "2023-04-11"),
    ("They met on [Good Friday 2022].", "2022-04-15", "2022-04-15", "2022-04-16"),
    ("They met [last Thanksgiving].", "2022-11-24", "2022-11-24", "2022-11-25"),
    ("They will meet on [Labor Day].", "2023-09-04", "2023-09-04", "2023-09-05"),
    ("They meet [next Memorial Day].", "2024-05-27", "2024-05-27", "2024-05-28"),
    ("Ukraine’s [Independence Day] is near.", "2023-08-24", "2023-08-24", "2023-08-25"),
    ("Tanks rolled on Russia’s [Victory Day].", "2023-05-09", "2023-05-09", "2023-05-10"),
    ("Since [9/11] he watched.", "2001-09-11", "2001-09-11", "2001-09-12"),
    ("After the [September 11] attacks he watched.", "2001-09-11", "2001-09-11", "2001-09-12"),
    # weekdays, by tense
    ("The envoy said [Friday] he was glad.", "2023-06-09", "2023-06-09", "2023-06-10"),
    ("The council will meet [Friday].", "2023-06-16", "2023-06-16", "2023-06-17"),
    ("The port stays shut until [Friday].", "2023-06-16", "2023-06-16", "2023-06-17"),
    ("The envoy said [Wednesday] he was glad.", "2023-06-14", "2023-06-14", "2023-06-15"),
    ("They met [last Wednesday].", "2023-06-07", "2023-06-07", "2023-06-08"),
    ("They meet [next Tuesday].", "2023-06-20", "2023-06-20", "2023-06-21"),
    ("[This coming Friday] they rest.", "2023-06-16", "2023-06-16", "2023-06-17"),
    # weeks and weekends
    ("He left [last week].", "2023-W23", "2023-06-05", "2023-06-12"),
    ("He left [the week of June 5].", "2023-W23", "2023-06-05", "2023-06-12"),
    ("Over [the weekend] he rested.", "2023-W23-WE", "2023-06-10", "2023-06-12"),
    # months
    ("He left in [March].", "2023-03", "2023-03-01", "2023-04-01"),
    ("It will reopen in [March].", "2024-03", "2024-03-01", "2024-04-01"),
    ("He left in [May].", "2023-05", "2023-05-01", "2023-06-01"),
    ("He left [last month].", "2023-05", "2023-05-01", "2023-06-01"),
    ("He left in [September 2022].", "2022-09", "2022-09-01", "2022-10-01"),
    ("He left in [March of last year].", "2022-03", "2022-03-01", "2022-04-01"),
    ("He left [last October].", "2022-10", "2022-10-01", "2022-11-01"),
    ("He left [three months ago].", "2023-03", "2023-03-01", "2023-04-01"),
    ("Since [February], prices rose.", "2023-02", "2023-02-01", "2023-03-01"),
    ("Rain fell [from May to July].", "2023-05/2023-07", "2023-05-01", "2023-08-01"),
    # parts of years
    ("Sales rose in [the third quarter of 2022].", "2022-Q3", "2022-07-01", "2022-10-01"),
    ("Sales rose in [the fourth quarter].", "2022-Q4", "2022-10-01", "2023-01-01"),
    ("[Q1 2021] was good.", "2021-Q1", "2021-01-01", "2021-04-01"),
    ("In [the first half of last year] it fell.", "2022-H1", "2022-01-01", "2022-07-01"),
    ("He came in [the spring of 2022].", "2022-SP", "2022-03-01", "2022-06-01"),
    ("He came [last summer].", "2022-SU", "2022-06-01", "2022-09-01"),
    ("He came in [winter 2022].", "2022-WI", "2022-12-01", "2023-03-01"),
    # years and more
    ("He served [from 2009 to 2014].", "2009/2014", "2009-01-01", "2015-01-01"),
    ("The budget of [2014–20] was spent.", "2014/2020", "2014-01-01", "2021-01-01"),
    ("Since [nineteen ninety-six] he sang.", "1996", "1996-01-01", "1997-01-01"),
    ("In [fiscal 2024] it grows.", "2024", "2024-01-01", "2025-01-01"),
    ("In [the 1990s] he sang.", "199", "1990-01-01", "2000-01-01"),
    ("In [the nineties] he sang.", "199", "1990-01-01", "2000-01-01"),
    ("In [the 19th century] it burned.", "18", "1800-01-01", "1900-01-01"),
    # ranges of days
    ("Talks are set for [July 11–12].", "2023-07-11/2023-07-12", "2023-07-11", "2023-07-13"),
    (
        "Talks ran [from 30 July to 2 August 2022].",
        "2022-07-30/2022-08-02", "2022-07-30", "2022-08-03",
    ),
    ("Talks ran [Dec. 30 to Jan. 2, 2023].", "2022-12-30/2023-01-02", "2022-12-30", "2023-01-03"),
    # modifiers: a third of the period, or up to or from publication
    ("It began [early last year].", "2022", "2022-01-01", "2022-05-02"),
    ("It ends by [the end of 2024].", "2024", "2024-09-01", "2025-01-01"),
    ("It opens in [mid-June].", "2023-06", "2023-06-11", "2023-06-21"),
    ("[Earlier this year] it began.", "2023", "2023-01-01", "2023-06-15"),
    ("It opens [later this month].", "2023-06", "2023-06-15", "2023-07-01"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "value", "first", "end"), DATES)
def test_a_date_is_resolved(marked, value, first, end):
    text = marked.replace("[", "").replace("]", "")
    (one,) = found(text)
    assert marked == f"{text[: one.start]}[{text[one.start : one.end]}]{text[one.end :]}"
    assert (one.type, one.value) == ("DATE", value)
    assert (one.date_from, one.date_to) == (date.fromisoformat(first), date.fromisoformat(end))


LATER = [  # sentence, the words counted from another date, value
    ("In March it began. The following month it ended.", "The following month", "2023-04"),
    ("On June 7 he left; a week earlier he came.", "a week earlier", "2023-05-31"),
    ("On June 7 he left and two days later came back.", "two days later", "2023-06-09"),
    ("On June 7 he left. The next day he came back.", "The next day", "2023-06-08"),
    ("Profit fell in the first quarter from a year earlier.", "a year earlier", "2022-Q1"),
    ("Sales rose in May from the same month last year.", "the same month last year", "2022-05"),
    ("Prices rose in August and December 2021.", "August", "2021-08"),
    ("He won in 2014. A year earlier he had lost.", "A year earlier", "2013"),
    ("In 2014 he won and in March he left.", "March", "2014-03"),
    ("On June 3 he came, and on the 7th he left.", "the 7th", "2023-06-07"),
    ("It rose 4% in May over the same period last year.", "the same period last year", "2022-05"),
    ("It grew last year and the year before.", "the year before", "2021"),
    ("In Q1 it fell. The quarter ended April 30 was worse.", "The quarter", "2023-Q2"),
    ("The quarter ended Sept. 30 was bad.", "The quarter", "2022-Q3"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), LATER)
def test_a_date_is_counted_from_another(text, words, value):
    values = {text[one.start : one.end]: one.value for one in found(text)}
    assert values[words] == value


NO_DATES = [  # sentence, type, value
    ("It took three months.", "DURATION", "P3M"),
    ("A nine-month siege followed.", "DURATION", "P9M"),
    ("It took 2.5 years.", "DURATION", "P2.5Y"),
    ("It took twenty-four hours.", "DURATION", "PT24H"),
    ("It took half a year.", "DURATION", "P6M"),
    ("It took half an hour.", "DURATION", "PT30M"),
    ("More will come in the coming weeks.", "DURATION", "PXW"),
    ("They had waited for weeks.", "DURATION", "PXW"),
    ("Talks went on for months.", "DURATION", "PXM"),
    ("Over the past three months it grew.", "DURATION", "P3M"),
    ("They meet every Monday.", "SET", "XXXX-WXX-1"),
    ("They meet on Mondays.", "SET", "XXXX-WXX-1"),
    ("An annual meeting opens.", "SET", "P1Y"),
    ("It begins at 10 p.m. Wednesday.", "TIME", "2023-06-14T22:00"),
    ("It began at 18:00 GMT.", "TIME", "2023-06-14T18:00Z"),
    ("It was shelled last night.", "TIME", "2023-06-13TNI"),
    ("It was shelled Sunday night.", "TIME", "2023-06-11TNI"),
]


@pytest.mark.parametrize(("text", "kind", "value"), NO_DATES)
def test_durations_sets_and_times_are_marked(text, kind, value):
    (one,) = found(text)
    assert (one.type, one.value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "We may march on, he said.",
        "May I ask who won?",
        "Theresa May said so.",
        "April Jones and Jan Novak sang.",
        "The second brigade held.",
        "Prices fall, and leaves spring open.",
        "They paid $2014 for No. 17.",
        "About 2000 troops remain.",
        "It runs on release 3.11.22 now.",
        "The unit holds 2,014 shells.",
    ],
)
def test_other_words_are_no_times(text):
    assert found(text) == []


def test_a_number_of_a_month_is_found_without_value():
    (one,) = found("The war enters its 15th month.")
    assert (one.value, one.date_from) == ("", None)


@pytest.mark.parametrize("words", ["last week", "Friday", "in March", "June 7", "two days ago"])
def test_without_a_day_of_publication_relative_dates_stay_empty(words):
    (one,) = found(f"The envoy came {words}.", None)
    assert (one.value, one.date_from, one.date_to) == ("", None, None)


def test_of_several_days_of_publication_all_must_agree():
    june = Published(date(2023, 6, 5), date(2023, 6, 19), "two weeks")
    month, week = found("He left last month; she left last week.", june)
    assert month.value == "2023-05"
    assert week.value == ""
    assert (week.date_from, week.date_to) == (date(2023, 5, 29), date(2023, 6, 12))


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The first-half loss grew.", "2023-H1"),  # a half needs its year beside it
        ("On June 5 and 6 he sang.", "2023-06-05/2023-06-06"),  # the second day has no month
        ("They met on Independence Day.", "2023-07-04"),  # of which state?
        ("At Orthodox Easter the guns fell silent.", "2023-04-16"),  # western Easter alone is known
    ],
)
def test_misses(text, value):
    assert value in [one.value for one in found(text)]
