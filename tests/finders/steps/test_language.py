"""Every turn of phrase that tells a step, a row each in steps.csv; `missed` says why not yet."""

import csv
from pathlib import Path

import pytest

with Path(__file__).with_name("steps.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def case(row):
    """Return a row as a test; a known miss is a strict xfail, so that a fix is noticed."""
    missed = pytest.mark.xfail(strict=True, reason=row["missed"]) if row["missed"] else ()
    return pytest.param(row["text"], row["steps"], marks=missed, id=f"{row['form']}: {row['text']}")


def told(step, *, by):
    """Return a step as a row has it; the speaker stands there where he matters."""
    words = " ".join(filter(None, (step.actor, step.rung, step.status)))
    return f"{words} by {step.said_by}" if by else words


@pytest.mark.parametrize(("text", "steps"), [case(row) for row in ROWS])
def test_a_form_tells_these_steps(finds, text, steps):
    by = " by " in steps
    assert {told(step, by=by) for step in finds(text).steps} == set(filter(None, steps.split("; ")))


def test_every_form_that_the_codebook_names_has_a_sentence():
    named = {"negation", "conditions", "permission", "troops", "membership", "sanctions", "threats"}
    named |= {"passive", "nominal forms", "requests", "lists", "appositions", "anaphora", "crews"}
    named |= {"modality", "reported speech", "firsts", "guarantees", "told by others"}
    assert named <= {row["form"] for row in ROWS if not row["missed"]}


def test_a_threat_against_europe_is_one_against_the_west(finds):
    (step,) = finds("“Do you want hypersonic strikes on Europe?” asked Dmitry Medvedev.").steps
    assert (step.rung, step.status, step.recipient) == ("X2", "considered", "the West")


def test_somebody_elses_step_keeps_both(finds):
    (step,) = finds("“Poland might send soldiers to Ukraine,” said Anders Fogh Rasmussen.").steps
    assert (step.actor, step.said_by) == ("POL", "Anders Rasmussen")


def test_a_state_that_is_no_more_gives_nothing(finds):
    steps = finds("Crews know the Soviet design, as Kyiv has been given such battle tanks.").steps
    assert [(step.actor, step.rung) for step in steps] == [("", "A9")]
