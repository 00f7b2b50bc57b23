"""Why a row is there: every rule has a description, every row an explanation."""

import re
from pathlib import Path

import pandas as pd
import pytest

import analysis
from analysis import explain
from analysis.errors import SchemaError
from analysis.reference.cues import FRAMES
from analysis.reference.rules import rule_notes
from analysis.schema import TABLES
from analysis.text.dates.grammar import RULES
from tests.record.texts import texts

FINDERS = Path(analysis.__file__).parent / "finders"
LITERAL = re.compile(
    r"\"((?:person|state|bloc|organisation): [^\"{]+)\""
    r"|rule=\"([^\"{]+)\"|, \"(inverted, opening)\""
)
NO_COMPLEMENT = {"person", "quote", "colon"}  # of frames: whom it was told; joined otherwise


def test_every_rule_of_the_code_is_described():
    source = "\n".join(path.read_text(encoding="utf-8") for path in FINDERS.rglob("*.py"))
    written = {next(filter(None, groups)) for groups in LITERAL.findall(source)}
    assert len(written) > 20
    dates = {rule.name for rule in RULES}
    speech = {f"subject first, {frame}" for frame in set(FRAMES) - NO_COMPLEMENT}
    notes = rule_notes()
    unknown = {rule for rule in written | dates | speech if rule not in notes}
    assert {rule for rule in unknown if f"weapon, {rule}" not in notes} == set()


def test_every_rule_of_the_sample_is_described_for_its_table(seed):
    met = {
        (name, rule) for name, table in seed if "rule" in table for rule in table["rule"].unique()
    }
    assert met
    described = {(table, note.rule) for note in rule_notes().values() for table in note.tables}
    assert met - described == set()


def test_every_rule_of_the_record_is_described_for_its_table():
    day = pd.Timestamp("2023-06-14")
    words = [text.words for text in texts()]
    tables = analysis.extract(
        pd.DataFrame(
            {"doc_id": [str(n) for n in range(len(words))], "text": words, "published": day}
        )
    )
    met = {(n, rule) for n, table in tables if "rule" in table for rule in set(table["rule"])}
    described = {(table, note.rule) for note in rule_notes().values() for table in note.tables}
    assert len(met) > 80
    assert met - described == set()


def test_descriptions_name_tables_and_are_filled():
    names = {table.name for table in TABLES}
    for note in rule_notes().values():
        assert set(note.tables) <= names
        assert note.says, note.rule
        assert note.example, note.rule


def test_a_step_is_explained_by_its_words_rule_and_reference_rows(seed):
    step = seed.steps[seed.steps["weapon"] == "MiG-29"].iloc[0]
    told = explain(step)
    assert str(step["words"]) in told
    assert "Rule “weapon, clause”: a weapon that stands on a rung has a status" in told
    assert "“MiG-29” in weapons.csv (Soviet, combat aircraft, rung A10)" in told
    assert "Poland in countries.csv" in told
    assert "status_cues.csv (gives)" in told


def test_an_utterance_is_explained_by_its_cue(seed):
    quote = seed.quotes.dropna(subset="cue").iloc[0]
    assert f"the cue “{quote['cue']}” in cues.csv" in explain(quote)


def test_every_row_of_the_sample_can_be_explained(seed):
    for name, table in seed:
        if "rule" in table:
            told = [explain(row) for _, row in table.iterrows()]
            assert all(text.endswith(".") for text in told), name
            assert not any("does not describe" in text for text in told), name


def test_a_rule_without_description_says_so():
    told = explain({"step_id": "s", "words": "gave", "rule": "no such rule"})
    assert "does not describe" in told


def test_a_row_of_another_table_is_refused(seed):
    with pytest.raises(SchemaError, match="step_id"):
        explain(seed.documents.iloc[0])
    with pytest.raises(SchemaError, match="step_id"):
        explain(pd.Series({"words": "x"}))
