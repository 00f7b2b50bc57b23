from datetime import date

import pytest

# text, actor, addressee, venue, said_from
TOLD = [
    ("“Yes,” Scholz told reporters on June 7.", "Olaf Scholz", "reporters", "", (2023, 6, 7)),
    (
        "“Yes,” Scholz told The Guardian on June 7.",
        "Olaf Scholz",
        "",
        "The Guardian",
        (2023, 6, 7),
    ),
    (
        "In a June 8 post on Telegram, Dmitry Medvedev said the war would last.",
        "Dmitry Medvedev",
        "",
        "Telegram",
        (2023, 6, 8),
    ),
    (
        "Olaf Scholz said the summit on July 11 would bring nothing new.",
        "Olaf Scholz",
        "",
        "",
        None,
    ),
    ("“Yes,” a spokesman for Olaf Scholz said.", "", "", "", None),
]


@pytest.mark.parametrize(("text", "actor", "addressee", "venue", "day"), TOLD)
def test_who_when_and_where(quoted, text, actor, addressee, venue, day):
    (quote,) = quoted(text).quotes
    assert (quote.actor, quote.addressee, quote.venue) == (actor, addressee, venue)
    assert quote.said_from == (date(*day) if day else None)


def test_a_day_holds_for_what_goes_on(quoted):
    found = quoted("“Yes,” Olaf Scholz said on June 7. “And soon.”").quotes
    assert [quote.said_from for quote in found] == [date(2023, 6, 7)] * 2
    assert {quote.actor for quote in found} == {"Olaf Scholz"}


def test_the_scene_set_before_holds_for_the_same_speaker(quoted):
    found = quoted(
        "On June 7, Olaf Scholz met the press in Berlin.\n“We deliver,” Scholz said."
    ).quotes
    assert [quote.said_from for quote in found] == [date(2023, 6, 7)]
