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

# words around the cue, the day said
DAYS = [
    ("“Yes,” Olaf Scholz said Tuesday.", "06-13"),
    ("On Tuesday, Olaf Scholz said aid would come.", "06-13"),
    ("Olaf Scholz said on Tuesday that aid would come in July.", "06-13"),
    ("Speaking on Sunday, Olaf Scholz said aid would come.", "06-11"),
    ("In an interview published on Monday, Olaf Scholz said aid would come.", "06-12"),
    ("“Yes,” Olaf Scholz wrote on Twitter on Thursday morning.", "06-08"),
    ("Olaf Scholz told lawmakers at 5 p.m. on Monday that aid would come.", "06-12"),
    ("“Yes,” Olaf Scholz said tonight.", "06-14"),
    ("Olaf Scholz, who spoke in Berlin on Monday, said aid would come.", "06-12"),
    ("After a meeting on Monday, Olaf Scholz said aid would come.", "06-12"),
    # the day of something else
    ("“Yes,” Olaf Scholz said at 10 p.m.", None),
    ("“Yes, by Friday,” Olaf Scholz said.", None),
    ("Olaf Scholz said aid would come on Friday.", None),
    ("Olaf Scholz has said since February that aid would come.", None),
    ("Olaf Scholz, who met Mark Rutte on June 6, said aid would come.", None),
    ("“Yes,” said Olaf Scholz, who met Mark Rutte on June 6.", None),
    ("Ahead of the summit on July 11, Olaf Scholz said aid would come.", None),
    ("Two days after the strike of June 5, Olaf Scholz said aid would come.", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_is_that_of_saying(quoted, text, day):
    (quote,) = quoted(text).quotes
    assert quote.said_from == (date.fromisoformat(f"2023-{day}") if day else None)


# how it was said, addressee, venue
HEARD = [
    ("told the BBC", "", "BBC"),
    ("told CNN’s Ada Nowak", "CNN’s Ada Nowak", "CNN"),
    ("told the Bundestag on Wednesday", "the Bundestag", ""),
    ("told him", "him", ""),
    ("assured Kyiv", "Kyiv", ""),
    ("said to reporters", "reporters", ""),
    ("said to him", "him", ""),
    ("said, speaking to reporters in Lublin", "reporters", ""),
    ("said in a speech to the lower house of parliament", "the lower house of parliament", ""),
    ("said in a letter to Mark Rutte on Monday", "Mark Rutte", ""),
    ("said in a letter to lawmakers asking for patience", "lawmakers", ""),
    ("said in an interview with Der Spiegel", "", "Der Spiegel"),
    ("wrote on Facebook", "", "Facebook"),
    ("tweeted", "", "Twitter"),
    ("said in a series of tweets", "", "Twitter"),
    ("said of the many tweets", "", ""),
    ("said to laughs", "", ""),
]


@pytest.mark.parametrize(("how", "addressee", "venue"), HEARD)
def test_to_whom_and_where_it_was_said(quoted, how, addressee, venue):
    (quote,) = quoted(f"“We deliver,” Olaf Scholz {how}.").quotes
    assert (quote.addressee, quote.venue) == (addressee, venue)


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
