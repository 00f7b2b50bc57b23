"""Each form in which news tells a step, a row each in told_forms.csv; `missed` says why not yet."""

import csv
from pathlib import Path

import pytest

with Path(__file__).with_name("told_forms.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def case(row):
    """Return a row as a test; a known miss is a strict xfail, so that a fix is noticed."""
    missed = pytest.mark.xfail(strict=True, reason=row["missed"]) if row["missed"] else ()
    return pytest.param(row["text"], row["steps"], marks=missed, id=f"{row['form']}: {row['text']}")


@pytest.mark.parametrize(("text", "steps"), [case(row) for row in ROWS])
def test_a_form_tells_these_steps(read, text, steps):
    told = {f"{step.actor} {step.rung} {step.status}" for step in read(text)}
    assert told == set(filter(None, steps.split("; ")))


def test_every_form_that_the_codebook_names_has_a_sentence():
    named = {"negation", "conditions", "permission", "troops", "membership", "sanctions", "threats"}
    named |= {"passive", "nominal forms", "requests", "lists", "appositions", "anaphora", "crews"}
    assert named <= {row["form"] for row in ROWS if not row["missed"]}
