"""The traps of the sample article: what a careful reader would not get wrong."""

import pandas as pd
import pytest

WEEKS = pd.Timestamp("2023-06-08"), pd.Timestamp("2023-06-18")


def one(table, **wanted):
    """Return the one row whose columns hold these words (a part of them is enough)."""
    rows = table
    for name, value in wanted.items():
        rows = rows.loc[rows[name].fillna("").str.contains(value, regex=False)]
    assert len(rows) == 1, f"{len(rows)} rows with {wanted}"
    return rows.iloc[0]


def test_the_date_is_inferred_and_says_from_what(seed):
    (document,) = seed.documents.to_dict("records")
    assert WEEKS[0] <= document["published"] <= WEEKS[1]
    assert WEEKS[0] < document["published_to"] <= WEEKS[1] + pd.Timedelta(days=1)
    assert "June" in document["published_basis"]


RELATIVE = [
    ("next month", "2023-07-01", "2023-08-01"),
    ("Last month", "2023-05-01", "2023-06-01"),
    ("In March", "2023-03-01", "2023-04-01"),
    ("The following month", "2023-04-01", "2023-05-01"),
    ("Last year", "2022-01-01", "2023-01-01"),
    ("July 11–12", "2023-07-11", "2023-07-13"),
]


@pytest.mark.parametrize(("words", "since", "until"), RELATIVE)
def test_relative_dates_are_resolved(seed, words, since, until):
    row = one(seed.dates, words=words.removeprefix("In "))
    assert (row["date_from"], row["date_to"]) == (pd.Timestamp(since), pd.Timestamp(until))


def test_early_last_year_lies_in_the_year_before(seed):
    row = one(seed.dates, words="early last year")
    assert row["date_from"] == pd.Timestamp("2022-01-01")
    assert row["date_to"] <= pd.Timestamp("2023-01-01")


SAID = [
    ("said that if Ukraine", "Dmitry Medvedev", "RUS"),  # he quotes another
    ("Do they really want", "Dmitry Medvedev", "RUS"),  # no attribution: the speaker before
    ("We have made it clear", "Jens Stoltenberg", "NATO"),  # no attribution either
    ("There are no NATO combat troops", "Jens Stoltenberg", "NATO"),
    ("It is imperative", "Emmanuel Macron", "FRA"),
    ("to grant Kyiv security guarantees", "Volodymyr Zelenskyy", "UKR"),
    ("Kyiv should receive such guarantees", "Olaf Scholz", "DEU"),
]


@pytest.mark.parametrize(("words", "actor", "country"), SAID)
def test_who_said_it(seed, words, actor, country):
    row = one(seed.quotes, words=words)
    assert (row["actor"], row["country"]) == (actor, country)


def test_a_former_office_holder_acts_for_no_state(seed):
    said = seed.quotes.loc[seed.quotes["actor"] == "Anders Rasmussen"]
    assert len(said) >= 5
    assert said["country"].isna().all()


def test_a_carried_over_quotation_names_no_speaker_of_its_own(seed):
    row = one(seed.quotes, words="Do they really want")
    assert pd.isna(row["speaker"])
    assert row["continues"] in set(seed.quotes["quote_id"])


def test_a_maker_is_no_donor(seed):
    row = one(seed.weapons, words="Leopard")
    assert (row["maker"], row["donor"], row["recipient"]) == ("DEU", "POL", "UKR")


def test_a_capital_that_acts_is_its_state(seed):
    row = one(seed.weapons, words="combat tanks")
    assert (row["donor"], row["recipient"], row["quantity_low"]) == ("POL", "UKR", 250)


def test_training_pilots_is_no_transfer_of_aircraft(seed):
    assert one(seed.weapons, words="F-16")["status"] == "training"
    step = one(seed.steps, weapon="F-16")
    assert (step["rung"], step["status"]) == ("A12", "training")


def test_a_threat_is_no_aid(seed):
    threat = one(seed.weapons, words="hypersonic strikes")
    assert pd.isna(threat["status"])
    assert pd.isna(threat["donor"])
    step = one(seed.steps, words="hypersonic")
    assert (step["track"], step["rung"], step["actor"]) == ("counter", "X2", "RUS")


def test_two_sentences_without_a_space_between_them_are_two(seed):
    sentences = set(seed.actors["sentence"])
    assert any(sentence.startswith("Since Russia") for sentence in sentences)
    assert not any("Ukraine.Since" in sentence for sentence in sentences)


def test_every_place_points_at_its_words(seed):
    text = seed.documents["text"].iloc[0]
    for name, table in seed:
        if "words" in table:
            places = zip(table["start"], table["end"], table["words"], strict=True)
            assert all(text[start:end] == words for start, end, words in places), name
            assert all(sentence in text for sentence in table["sentence"])


def test_who_wants_to_join_is_the_recipient(seed):
    joining = seed.steps.loc[seed.steps["rung"] == "C3"]
    assert set(joining["recipient"]) == {"UKR"}
    assert set(joining["actor"]) == {"NATO"}
