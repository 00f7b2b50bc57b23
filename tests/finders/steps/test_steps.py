from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis.finders.steps import find_steps
from analysis.finders.weapons import find_weapons
from analysis.reference import load_ladder, load_lexicons
from analysis.reference.conflict import Conflict
from analysis.text import Annotator
from analysis.text.dates import Published
from analysis.text.spans import Spans

PRINTED = Published(date(2023, 6, 14), date(2023, 6, 15), "given")


def reader(lexicons):
    annotator = Annotator(lexicons)

    def steps(text):
        nothing = Spans([])
        annotated = annotator.annotate(text, PRINTED)
        weapons = find_weapons(annotated, nothing, nothing)
        return find_steps(annotated, nothing, nothing, weapons)

    return steps


@pytest.fixture(scope="module")
def read():
    return reader(load_lexicons())


TOLD = [
    ("Spain will send Ukraine six Leopard 2 tanks.", ("ESP", "A9", "pledged")),
    ("Poland has given Ukraine 100 tanks.", ("POL", "A3", "delivered")),
    ("Poland has given Ukraine Western-made battle tanks.", ("POL", "A9", "delivered")),
    ("Slovakia sent Ukraine fighter jets, including MiG-29s.", ("SVK", "A10", "delivered")),
    ("Sweden sends Ukraine mortars and ammunition.", ("SWE", "A2", "pledged")),
    ("Washington has allowed Kyiv to strike targets inside Russia.", ("USA", "P1", "delivered")),
    ("Norway will give Ukraine humanitarian aid.", ("NOR", "E1", "pledged")),
    ("Japan gave financial assistance to Ukraine.", ("JPN", "E2", "delivered")),
    ("Canada imposed sanctions on Russia over Ukraine.", ("CAN", "E3", "delivered")),
    ("Britain trains Ukrainian soldiers.", ("GBR", "C1", "pledged")),
    ("Ukraine asked France for security guarantees.", ("FRA", "C2", "requested")),
    ("NATO discussed membership of Ukraine in NATO.", ("NATO", "C3", "considered")),
    ("Britain ruled out a no-fly zone over Ukraine.", ("GBR", "C4", "refused")),
    ("Poland might send troops to Ukraine.", ("POL", "C5", "considered")),
    ("Germany has no plans to put boots on the ground in Ukraine.", ("DEU", "C5", "refused")),
    (
        "Britain lifted restrictions on the use of its missiles inside Russia by Ukraine.",
        ("GBR", "P1", "delivered"),
    ),
    ("Germany remains opposed to the accession of Ukraine to NATO.", ("DEU", "C3", "refused")),
    ("The G7 will use frozen Russian assets for Ukraine.", ("G7", "E4", "pledged")),
    ("Russia struck Odesa in Ukraine with drones.", ("RUS", "X4", "delivered")),
    ("Russia annexed four regions of Ukraine.", ("RUS", "X3", "delivered")),
    ("Kyiv will not get a single jet, said Vienna.", ("AUT", "A12", "refused")),
    ("Russia launched missiles at Odesa in Ukraine.", ("RUS", "X4", "delivered")),
]
UNTOLD = [
    "Russian troops were sent to Ukraine.",
    "If Poland sends troops to Ukraine, what then?",
    "Russia’s attack on Ukraine goes on.",
    "Germany bought tanks for its own army while Ukraine waits.",
]
MISSED = [
    ("Jets for Kyiv remain a taboo in Vienna.", ("AUT", "A12", "refused")),
    ("The border stays shut to foreign soldiers, Warsaw decided on Ukraine.", ("POL", "C5",
     "refused")),
]  # fmt: skip


def keys(steps):
    return {(step.actor, step.rung, step.status) for step in steps}


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_sentence_tells_one_step(read, text, expected):
    assert keys(read(text)) == {expected}


@pytest.mark.parametrize("text", UNTOLD)
def test_no_step(read, text):
    assert keys(read(text)) == set()


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize(("text", "expected"), MISSED)
def test_missed(read, text, expected):
    assert keys(read(text)) == {expected}


def test_an_example_in_apposition_is_one_step(read):
    found = list(read("Slovakia gave Ukraine fighter jets in the form of 13 MiG-29s."))
    assert [(step.weapon, step.quantity) for step in found] == [("MiG-29", 13)]


def test_donors_named_together_take_a_step_each(read):
    found = read("Denmark and the Netherlands pledged F-16s to Ukraine.")
    assert [step.actor for step in found] == ["DNK", "NLD"]
    assert len({(step.start, step.end) for step in found}) == 1


def test_training_on_arms_named_before(read):
    arms = "Spain will send Ukraine Leopard 2 tanks and howitzers. "
    on_tanks = keys(read(arms + "It will train crews on these tanks."))
    on_both = keys(read(arms + "It will train crews on these systems."))
    assert on_both - on_tanks == {("ESP", "A4", "training")}
    assert ("ESP", "A9", "training") in on_tanks


def test_the_words_of_a_step_hold_its_actor_and_its_weapon(read):
    text = "In May, Spain will send Ukraine six Leopard 2 tanks."
    (step,) = read(text)
    assert text[step.start : step.end] == "Spain will send Ukraine six Leopard 2 tanks"


def test_another_conflict_needs_other_tables_only():
    ladder = pd.DataFrame(
        [
            ("T1", "commitment", 1, "visits", "to visit; visit to <supported>", "", ""),
            ("T2", "counter", 1, "drills", "to encircle <supported>; drills around => delivered",
             "", ""),
            ("A9", "arms", 1, "tanks", "", "", ""),
        ],
        columns=["rung", "track", "order", "covers", "cues", "example", "first_known"],
    )  # fmt: skip
    strait = replace(
        load_lexicons(), ladder=load_ladder(ladder), conflict=Conflict(("CHN",), ("TWN",))
    )
    read = reader(strait)
    assert keys(read("The United States will send Taiwan Abrams tanks.")) == {
        ("USA", "A9", "pledged")
    }
    assert keys(read("Japan ruled out a visit to Taiwan.")) == {("JPN", "T1", "refused")}
    assert keys(read("China encircled Taiwan.")) == {("CHN", "T2", "delivered")}
