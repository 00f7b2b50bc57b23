"""What one article gives as rows: its date, its names, ids made of places, empty cells."""

from datetime import date

import pytest

from analysis.finders import Article, given, read_article
from analysis.reference import load_lexicons
from analysis.text import Annotator
from tests.rows import rows_of

TEXT = "“We will go,” Ann Fiala said yesterday, “soon.” Spain and Italy sent Ukraine 20 howitzers."


@pytest.fixture(scope="module")
def read():
    """Return the rows of one dated article."""
    annotator, day = Annotator(load_lexicons()), given(date(2023, 6, 14))
    return lambda text: rows_of(read_article(Article("one", text, day), annotator))


@pytest.fixture  # read anew for each test, so that each is known to reach what it reads by
def rows(read):
    return read(TEXT)


def test_the_date_that_was_given_is_kept(rows):
    assert rows["documents"] == [
        {
            "doc_id": "one",
            "published": date(2023, 6, 14),
            "published_to": date(2023, 6, 15),
            "published_basis": "given",
            "published_confidence": "given",
        }
    ]
    assert {row["reported"] for name in ("quotes", "weapons", "steps") for row in rows[name]} == {
        date(2023, 6, 14)
    }
    assert [(row["words"], row["date_from"]) for row in rows["dates"]] == [
        ("yesterday", date(2023, 6, 13))
    ]


def test_a_quotation_points_at_its_speaker_and_at_what_it_goes_on_from(rows):
    first, second = rows["quotes"]
    assert (first["quote_id"], first["continues"]) == ("one:q1-12", None)
    assert second["continues"] == first["quote_id"]
    assert (first["speaker"], TEXT[first["speaker_start"] : first["speaker_end"]]) == (
        "Ann Fiala",
        "Ann Fiala",
    )
    assert (first["cue"], TEXT[first["cue_start"] : first["cue_end"]]) == ("said", "said")
    assert first["venue"] is None
    assert first["sentence"] == "“We will go,” Ann Fiala said yesterday, “soon.”"


def test_steps_on_the_same_words_have_ids_of_their_own(rows):
    ids = {row["actor"]: row["step_id"] for row in rows["steps"]}
    place = {(row["start"], row["end"]) for row in rows["steps"]}
    ((start, end),) = place
    assert ids == {"ESP": f"one:s{start}-{end}:A4:ESP", "ITA": f"one:s{start}-{end}:A4:ITA"}


def test_other_tables_name_their_rows_by_place(rows):
    for name, letter, key in (("weapons", "w", "weapon_id"), ("dates", "d", "date_id"),
                              ("actors", "a", "mention_id")):  # fmt: skip
        assert rows[name]
        for row in rows[name]:
            assert row[key] == f"one:{letter}{row['start']}-{row['end']}"
            assert TEXT[row["start"] : row["end"]] == row["words"]
    assert "rung" not in rows["weapons"][0]


def test_without_a_date_the_title_or_address_may_tell_it():
    label = given(date(2023, 6, 14))._replace(basis="its title", confidence="stated")
    article = Article("one", "Ann Fiala left.", None, label)
    (row,) = rows_of(read_article(article, Annotator(load_lexicons())))["documents"]
    assert (row["published"], row["published_confidence"]) == (date(2023, 6, 14), "stated")


# text, then of each actor: words, identity, country, role and what it rests on
ACTORS = [
    ("The former German defence minister Ann Fiala left.",
     [("Ann Fiala", "Ann Fiala", None, "former German defence minister", "text")]),
    ("The Polish prime minister, Ann Fiala, came. Fiala left.",
     [("Ann Fiala", "Ann Fiala", "POL", "Polish prime minister", "text"),
      ("Fiala", "Ann Fiala", "POL", "Polish prime minister", "text")]),
    ("Olaf Scholz and Ann Fiala left Spain.",
     [("Olaf Scholz", "Olaf Scholz", "DEU", "chancellor", "table"),
      ("Ann Fiala", "Ann Fiala", None, None, None),
      ("Spain", "Spain", "ESP", None, "table")]),
    ("The government of Spain agreed.",
     [("government of Spain", "Spain", "ESP", None, "text")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors"), ACTORS)
def test_whom_an_actor_acts_for_and_what_that_rests_on(read, text, actors):
    columns = ("words", "actor", "country", "role", "basis")
    assert [tuple(row[name] for name in columns) for row in read(text)["actors"]] == actors


# text, then of its one step: actor, recipient, rung, status
STEPS = [
    ("Olaf Scholz said: “Tanks for Ukraine are off the table.”", ("DEU", "UKR", "A9", "refused")),
    ("Canada trains Ukrainian soldiers in Britain.", ("CAN", "UKR", "C1", "pledged")),
    ("Canada trains Ukrainian crews on Leopard 2 tanks.", ("CAN", "UKR", "A9", "training")),
    ("Canada refused to impose sanctions on Russia over Ukraine.", ("CAN", "UKR", "E3", "refused")),
]


@pytest.mark.parametrize(("text", "step"), STEPS)
def test_who_takes_a_step(read, text, step):
    (row,) = read(text)["steps"]
    assert tuple(row[name] for name in ("actor", "recipient", "rung", "status")) == step


def test_the_title_tells_who_hosts_a_briefing():
    text = "Q  And Sweden?\n\nMS. OLDHAM:  We send Ukraine howitzers.\n\nQ  Sweden again?"
    article = Article("one", text, given(date(2023, 6, 14)), title="Remarks by President Duda")
    found = [
        [row["actor"] for row in rows_of(read_article(told, Annotator(load_lexicons())))["steps"]]
        for told in (article, article._replace(title=""))
    ]
    assert found == [["POL"], ["SWE"]]
