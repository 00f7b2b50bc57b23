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


def test_a_scene_holds_for_the_states_that_speak_there(quoted):
    found = quoted(
        "On June 7, the leaders of the bloc met in Lublin.\n"
        "Speaking in Lublin, Germany and Poland both asked for patience.\n"
        "“We deliver,” Chancellor Olaf Scholz said.\n"
        "“So do we,” Jens Stoltenberg said."
    ).quotes
    days = {quote.actor: quote.said_from for quote in found if quote.actor}
    assert days["Olaf Scholz"] == date(2023, 6, 7)
    assert days["Jens Stoltenberg"] is None


RETURNS = [  # how the speaker's words of June 7 are mentioned again, and on what day that is
    ("Scholz, in his recent remarks, said the aid would grow.", date(2023, 6, 7)),
    ("Scholz said the aid would grow.", None),
]


@pytest.mark.parametrize(("again", "day"), RETURNS)
def test_recent_remarks_are_those_of_before(quoted, again, day):
    between = "It rained. The road was long. Nobody came. The town was empty. Night fell."
    found = quoted(f"“Yes,” Olaf Scholz said on June 7.\n{between}\n{again}").quotes
    assert found[-1].said_from == day


def test_a_week_becomes_the_day_that_follows(quoted):
    found = quoted(
        "The aid would grow, Olaf Scholz said last week.\n"
        "“We deliver,” Scholz told reporters on June 7."
    ).quotes
    assert [quote.said_from for quote in found] == [date(2023, 6, 7)] * 2
