"""The sample chronicle: short, dated, made of the public record, with no invented quotation."""

import re
from pathlib import Path

import pytest

import analysis
from benchmarks.chronicle import CHRONICLE, facts

DIGESTS = sorted(CHRONICLE.glob("*.md"))
MARKED = re.compile(r"“[^”]*”")


@pytest.fixture(scope="module")
def recorded():
    """Return the day, actor, rung and status of each milestone."""
    milestones = analysis.load_milestones()
    days = milestones["date_from"].dt.strftime("%Y-%m-%d")
    columns = days, milestones["actor"], milestones["rung"], milestones["status"]
    return set(zip(*columns, strict=True))


def front_and_body(path: Path) -> tuple[str, str]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n")
    return front, body


def test_there_are_forty_from_2022_to_2024():
    assert len(DIGESTS) == 40
    assert {path.name[:4] for path in DIGESTS} == {"2022", "2023", "2024"}


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem[:10])
def test_a_digest_tells_recorded_facts_in_a_few_words(path, recorded):
    front, body = front_and_body(path)
    told = facts(path)
    assert told
    assert set(told) <= recorded
    assert all(fact.day <= path.name[:10] for fact in told)
    assert f"date: {path.name[:10]}" in front
    assert 120 <= len(body.split()) <= 220


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem[:10])
def test_marked_words_have_their_source(path):
    front, body = front_and_body(path)
    sourced = front.partition("quoted:")[2]
    assert all(marked in sourced for marked in MARKED.findall(body))


def test_they_load_without_a_problem_and_dated():
    documents = analysis.load_documents(CHRONICLE, progress=False)
    assert len(documents) == 40
    assert documents["published"].notna().all()
    assert not documents.attrs["problems"]
