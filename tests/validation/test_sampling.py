"""The sample to code by hand: drawn fairly, the same for a seed, and blind."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis
from analysis.errors import SchemaError
from analysis.validation import read_coding, validation_sample
from analysis.validation.sampling import allocation

TEXT = """Warsaw handed four MiG-29s to Kyiv in March. Berlin ruled out sending cruise missiles.

The weather in the Tatra mountains was fine all week.

London has pledged 14 Challenger 2 tanks to Ukraine, and Oslo is weighing the delivery of boats."""


@pytest.fixture(scope="module")
def tables():
    frame = pd.DataFrame({"doc_id": ["one"], "text": [TEXT], "published": ["2023-04-01"]})
    return analysis.extract(frame.assign(published=pd.to_datetime(frame["published"])))


@given(st.lists(st.integers(1, 60), min_size=1, max_size=9), st.integers(1, 200))
def test_each_group_has_its_share(sizes, n):
    drawn = allocation(sizes, n)
    assert sum(drawn) == min(n, sum(sizes))
    assert all(0 <= count <= size for count, size in zip(drawn, sizes, strict=True))
    if n >= len(sizes):
        assert min(drawn) >= 1


def test_the_sheet_does_not_show_the_answers(tables):
    sample = validation_sample(tables, 3, table="steps")
    assert sample.sheet[["present", "actor", "rung", "status"]].isna().all(axis=None)
    assert {"rule", "stratum", "step_id"} & {*sample.sheet.columns, *()} == set()
    assert sample.sheet["passage"].str.contains("⟦").all()
    assert sorted(sample.key["row_id"]) == sorted(set(sample.key["row_id"]))


def test_a_seed_gives_the_same_sample_and_another_one_another(seed):
    one, same, other = (
        validation_sample(seed, 12, table="actors", seed=number) for number in (1, 1, 2)
    )
    pd.testing.assert_frame_equal(one.sheet, same.sheet)
    pd.testing.assert_frame_equal(one.key, same.key)
    assert list(one.key["row_id"]) != list(other.key["row_id"])


def test_more_lines_than_there_are_give_all(tables):
    assert len(validation_sample(tables, 99, table="weapons").key) == len(tables.weapons)


def test_strata_are_told_with_their_size(seed):
    key = validation_sample(seed, 9, table="quotes", by=["kind"]).key
    sizes = seed.quotes["kind"].value_counts()
    assert dict(zip(key["stratum"], key["stratum_size"], strict=True)) == sizes.to_dict()


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_from_sheet_to_error_rates(tables, tmp_path, suffix):
    sample = validation_sample(tables, 99, table="steps", by=["status"])
    truth = tables.steps.set_index("step_id").loc[sample.key["row_id"]]
    filled = sample.sheet.assign(present="yes", coder="A. N.")
    for name in ("actor", "recipient", "rung", "status"):
        filled[name] = truth[name].array
    filled["quantity"] = truth["quantity"].astype("string").array
    filled.loc[0, "present"] = "no"
    filled.loc[1, "status"] = "used"
    sheet = analysis.export_table(filled, tmp_path / f"sheet.{suffix}")
    key = analysis.export_table(sample.key, tmp_path / f"key.{suffix}")
    coding = read_coding(sheet, key, tables)
    result = analysis.evaluate(coding.found, coding.coded, complete=coding.complete, by=())
    rows = result.set_index("measure")
    count = len(tables.steps)
    assert tuple(rows.loc["precision", ["right", "of"]]) == (count - 1, count)
    assert tuple(rows.loc["status right", ["right", "of"]]) == (count - 2, count - 1)
    assert rows.loc["quantity right", "estimate"] == 1
    assert pd.isna(rows.loc["recall", "estimate"])


def test_lines_that_nobody_filled_are_left_out_and_counted(tables):
    sample = validation_sample(tables, 99, table="weapons")
    filled = sample.sheet.assign(present=["yes"] + [None] * (len(sample.sheet) - 1))
    coding = read_coding(filled, sample.key, tables)
    assert (len(coding.found), len(coding.coded)) == (1, 1)
    assert coding.left_out == len(sample.sheet) - 1


def test_passages_give_recall(tables):
    sample = validation_sample(tables, 9, table="weapons", unit="passage")
    assert set(sample.key["stratum"]) == {"with rows", "without rows"}
    by_text = {line["passage"][:6]: line["sample_id"] for _, line in sample.sheet.iterrows()}
    lines = [
        (by_text["Warsaw"], "MiG-29s", "combat aircraft"),
        (by_text["Warsaw"], "cruise missiles", "missile"),
        (by_text["The we"], None, None),
        (by_text["London"], "Challenger 2 tanks", "main battle tank"),
        (by_text["London"], "weighing", "other"),
    ]
    filled = pd.DataFrame(lines, columns=["sample_id", "words", "category"]).assign(coder="B.")
    coding = read_coding(filled, sample.key, tables)
    assert coding.complete
    assert coding.left_out == 0
    rows = analysis.evaluate(coding.found, coding.coded, by=()).set_index("measure")
    assert tuple(rows.loc["recall", ["right", "of"]]) == (3, 4)
    assert rows.loc["category right", "estimate"] == 1


REFUSED = [  # what is wrong with the first line, and what the message says
    ({"present": "perhaps"}, "expected yes or no"),
    ({"sample_id": "77", "present": "yes"}, "77: not in the key"),
    ({"present": "yes", "category": "tank"}, "category is 'tank'; expected one of"),
]


@pytest.mark.parametrize(("change", "message"), REFUSED)
def test_a_line_that_cannot_be_read_is_named(tables, change, message):
    sample = validation_sample(tables, 2, table="weapons")
    filled = sample.sheet.copy()
    for name, value in change.items():
        filled.loc[0, name] = value
    with pytest.raises(SchemaError, match=message):
        read_coding(filled, sample.key, tables)


def test_words_that_are_not_in_the_passage_are_named(tables):
    sample = validation_sample(tables, 9, table="weapons", unit="passage")
    with pytest.raises(SchemaError, match="'T-72s' does not stand in the passage"):
        read_coding(sample.sheet.assign(words="T-72s"), sample.key, tables)


def test_unknown_tables_columns_and_sizes_are_refused(tables):
    with pytest.raises(SchemaError, match="expected one of"):
        validation_sample(tables, 3, table="documents")
    with pytest.raises(SchemaError, match="'colour'"):
        validation_sample(tables, 3, by=["colour"])
    with pytest.raises(ValueError, match="at least 1"):
        validation_sample(tables, 0)
