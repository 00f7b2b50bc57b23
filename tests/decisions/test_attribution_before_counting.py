"""Decision 5: who gives, threatens, makes or writes is told apart before anything is counted."""

import pytest
from corpora import ARMS, COUNTRIES
from hypothesis import given, settings
from hypothesis import strategies as st

few = settings(max_examples=8)
places = st.sampled_from(sorted(COUNTRIES))
arms = st.sampled_from(ARMS)
SUPPORT = ("pledged", "training", "delivered")


def credited(tables):
    """Return who supports somebody, by the weapons and by the steps."""
    donors = tables.weapons.loc[tables.weapons["status"].isin(SUPPORT), "donor"]
    steps = tables.steps[tables.steps["status"].isin(SUPPORT)]
    return set(donors.dropna()) | set(steps.loc[steps["track"] != "counter", "actor"].dropna())


@few
@given(place=places, arms=arms, verb=st.sampled_from(("sent", "pledged", "will give")))
def test_who_gives_is_credited(read, place, arms, verb):
    """What the other tests leave uncredited is worth telling only as long as this holds."""
    assert credited(read(f"{place} {verb} Ukraine {arms}.")) == {COUNTRIES[place]}


THREATS = (
    "Russia threatened to strike {place} with missiles and drones.",
    "Russia threatened to destroy the {arms}.",
    "Moscow warned that it would bomb {arms} from {place}.",
)
DENIALS = (
    "{place} denied that it had sent {arms} to Ukraine.",
    "{place} has not sent {arms} to Ukraine.",
    "{place} never sent {arms} to Ukraine.",
    "{place} will not send {arms} to Ukraine.",
    "{place} has no plans to send {arms} to Ukraine.",
    "{place} ruled out sending {arms} to Ukraine.",
    "{place} refused to give Ukraine {arms}.",
)
ENEMYS = (
    "Russian forces attacked the town with 40 {arms}.",
    "Russian {arms} struck a village near Kharkiv.",
    "Russia fired {arms} at Kyiv.",
)


@pytest.mark.parametrize("form", [*THREATS, *DENIALS, *ENEMYS])
@few
@given(place=places, arms=arms)
def test_a_threat_a_denial_an_enemys_weapon_are_no_support(read, form, place, arms):
    assert credited(read(form.format(place=place, arms=arms))) == set()


@few
@given(maker=places, giver=places, arms=arms)
def test_a_maker_is_no_donor(read, maker, giver, arms):
    given_by = read(f"{giver} sent Ukraine 12 {maker}-made {arms}.")
    assert credited(given_by) == {COUNTRIES[giver]}
    assert set(given_by.weapons["donor"]) == {COUNTRIES[giver]}
    assert credited(read(f"{maker}-made {arms} stood at the border.")) == set()


PAPERS = ("The New York Times", "The Guardian", "The Japan Times", "The Moscow Times")


@pytest.mark.parametrize("paper", PAPERS)
@few
@given(place=places, arms=arms)
def test_a_newspaper_is_not_its_country(read, paper, place, arms):
    tables = read(f"{paper} reported on Monday that {place} had sent {arms} to Ukraine.")
    press = tables.actors[tables.actors["role"] == "media"]
    assert list(press["country"].isna()) == [True]
    assert tables.quotes["country"].isna().all()
    assert credited(tables) == {COUNTRIES[place]}


@few
@given(place=places)
def test_an_alliance_s_official_speaks_for_the_alliance(read, place):
    text = f"“We stay united,” NATO Secretary General Jens Stoltenberg said in {place} in May 2023."
    assert set(read(text).quotes["country"]) == {"NATO"}
