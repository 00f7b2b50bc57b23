"""Precision, recall, F1 and confusion, counted by hand."""

import pandas as pd
import pytest
from coded_rows import measured, steps

from analysis import confusion, evaluate
from analysis.errors import SchemaError
from analysis.schema import EVALUATION

FOUND = steps(
    ("a", 0, 10, "POL", "A10", "delivered"),
    ("a", 20, 30, "DEU", "A9", "considered", "carried"),
    ("a", 40, 50, "USA", "A5", "pledged"),
    ("b", 0, 10, "GBR", "A9", "pledged"),
)
CODED = steps(
    ("a", 2, 12, "POL", "A10", "delivered"),
    ("a", 20, 28, "DEU", "A9", "refused"),
    ("b", 0, 10, "GBR", "A9", "pledged"),
    ("b", 60, 70, "FRA", "A8", "pledged"),
    ("b", 80, 90, "FRA", "A8", "pledged"),
)


def test_all_rows():
    result = evaluate(FOUND, CODED)
    assert measured(result, "precision") == (3, 4, 0.75)
    assert measured(result, "recall") == (3, 5, 0.6)
    assert measured(result, "F1") == (6, 9, round(6 / 9, 3))
    assert measured(result, "status right") == (2, 3, round(2 / 3, 3))
    assert measured(result, "actor right") == (3, 3, 1)


def test_by_status_precision_is_of_the_value_found_and_recall_of_the_value_coded():
    result = evaluate(FOUND, CODED, by=["status"])
    assert measured(result, "precision", "status", "considered") == (1, 1, 1)
    assert measured(result, "recall", "status", "refused") == (1, 1, 1)
    assert measured(result, "recall", "status", "pledged") == (1, 3, 0.333)
    assert measured(result, "F1", "status", "pledged") == (2, 5, 0.4)


def test_a_column_that_coders_do_not_fill_has_precision_only():
    result = evaluate(FOUND, CODED.drop(columns="rule"), by=["rule"])
    assert measured(result, "precision", "rule", "clause") == (2, 3, round(2 / 3, 3))
    assert set(result.loc[result["by"] == "rule", "measure"]) & {"recall", "F1"} == set()


def test_rows_judged_one_by_one_tell_nothing_of_what_was_missed():
    result = evaluate(FOUND, CODED, complete=False)
    assert pd.isna(measured(result, "recall")[2])
    assert pd.isna(measured(result, "F1")[2])
    assert measured(result, "precision")[2] == 0.75


def test_every_estimate_lies_within_its_interval():
    result = evaluate(FOUND, CODED)
    known = result.dropna(subset=["estimate", "low"])
    assert len(known) > 20
    assert (known["low"] <= known["estimate"]).all()
    assert (known["estimate"] <= known["high"]).all()
    assert set(known.loc[known["measure"] == "F1", "interval"]) == {"bootstrap"}
    assert set(known.loc[known["measure"] != "F1", "interval"]) == {"Wilson"}


def test_nothing_found_and_nothing_coded_give_a_table_without_estimates():
    result = evaluate(FOUND.iloc[:0], CODED.iloc[:0])
    assert list(result.columns) == EVALUATION.names
    assert result["estimate"].isna().all()


def test_the_sample_article_agrees_with_itself(seed):
    for table in (seed.quotes, seed.actors, seed.weapons, seed.dates, seed.steps):
        result = evaluate(table, table)
        assert (result["estimate"].dropna() == 1).all()
        assert (result["right"] == result["of"]).all()


def test_confusion_names_what_is_missing_on_either_side():
    table = confusion(FOUND, CODED, "status")
    assert table.loc["refused", "considered"] == 1
    assert table.loc["(no row)", "pledged"] == 1
    assert table.loc["pledged", "(no row)"] == 2
    assert table.to_numpy().sum() == 6


def test_columns_of_no_table_are_refused():
    with pytest.raises(SchemaError, match="one table has"):
        evaluate(FOUND.drop(columns="step_id"), CODED)
