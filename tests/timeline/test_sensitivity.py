"""What becomes of firsts and lags when part of the evidence is left out."""

import pandas as pd
import pytest
from made_steps import LADDER, make_steps

from analysis.timeline import firsts, sensitivity

STEPS = make_steps(
    ("POL", "boats", "pledged", "2023-01-01"),
    ("DEU", "boats", "pledged", "2023-02-01"),
    ("POL", "boats", "delivered", "2023-03-01"),
    ("POL", "boats", "delivered", "2023-03-11"),
).assign(doc_id=["a", "b", "c", "d"])


def changes(table, what):
    rows = table[table["what"] == what]
    names = ["value", "place", "change", "shift"]
    cells = rows[names].astype(object).where(rows[names].notna(), None)
    return {(value, place): (change, shift) for value, place, change, shift in cells.to_numpy()}


def test_firsts_without_each_article():
    found = changes(sensitivity(STEPS, LADDER, drop="doc_id"), "first")
    assert found["a", "boats pledged"] == ("other actor", 31)
    assert found["b", "boats pledged"] == ("same", 0)
    assert found["c", "boats delivered"] == ("moved", 10)


def test_a_first_is_told_with_and_without_the_evidence():
    found = sensitivity(STEPS, LADDER, drop="doc_id").set_index(["value", "place"])
    first = found.loc[("a", "boats pledged")]
    assert first[["actor", "actor_without"]].tolist() == ["POL", "DEU"]
    days = [day.strftime("%Y-%m-%d") for day in first[["date", "date_without"]]]
    assert days == ["2023-01-01", "2023-02-01"]
    lag = found.loc[("c", "POL|boats|pledged|delivered")]
    assert lag[["actor", "days", "days_without"]].tolist() == ["POL", 59, 69]


def test_lags_without_each_article():
    found = changes(sensitivity(STEPS, LADDER, drop="doc_id"), "lag")
    lag = "POL|boats|pledged|delivered"
    assert found["a", lag] == ("gone", None)
    assert found["c", lag] == ("moved", 10)
    assert found["d", lag] == ("same", 0)


def test_what_rests_on_one_rule_is_gone_without_it():
    found = sensitivity(STEPS, LADDER, drop="rule")
    assert set(found["change"]) == {"gone"}
    assert set(found["steps"]) == {4}
    assert len(found[found["what"] == "first"]) == len(firsts(STEPS, ladder=LADDER))


def test_the_copies_of_an_article_are_left_out_together_and_the_original_stays():
    copies = [None, None, None, "c"]
    documents = pd.DataFrame({"doc_id": ["a", "b", "c", "d"], "duplicate_of": copies})
    found = sensitivity(STEPS, LADDER, drop="duplicate_of", documents=documents)
    assert set(found["value"]) == {"c"}
    assert set(found["change"]) == {"same"}


def test_no_steps_give_an_empty_table():
    assert sensitivity(STEPS.iloc[:0], LADDER).empty


def test_an_unknown_column_is_refused():
    with pytest.raises(ValueError, match="expected a column of steps"):
        sensitivity(STEPS, LADDER, drop="colour")
