"""Whole rows of steps: their words, who and for whom, what, told by whom, when, by which rule."""

import csv
from pathlib import Path

import pytest

with Path(__file__).with_name("whole_steps.csv").open(encoding="utf-8", newline="") as file:
    STEPS = [(row["text"], row["steps"]) for row in csv.DictReader(file)]


def told(text, step):
    """Return a step as "words | rung actor > recipient status | arms | speaker | day | rule"."""
    way = f"{step.rung} {step.actor} > {step.recipient} {step.status}"
    what = f"{step.quantity or ''} {step.weapon}".strip()
    words, day = text[step.start : step.end], str(step.date_from or "")
    return " | ".join((words, way, what, step.said_by, day, step.rule))


@pytest.mark.parametrize(("text", "steps"), STEPS)
def test_a_step_is_told_whole(finds, text, steps):
    found = list(finds(text).steps)
    assert " / ".join(told(text, step) for step in found) == steps
    assert all((step.date_to is None) == (step.date_from is None) for step in found)
