"""The reviewer: keys and forms in, decisions out to the coder's file."""

import re

import pandas as pd
import pytest
from made_tables import FIRST, tables_of

import analysis
from analysis.errors import AnalysisError
from analysis.reference import load_ladder
from analysis.widgets.reviewer import Reviewer
from analysis.widgets.session import Session

BRACKETS = re.compile(r"<(script|img)\b", re.IGNORECASE)


class Coder:
    """A person before the reviewer's page."""

    def __init__(self, tables, folder, coder="Anna", table="steps"):
        self.page = Reviewer(Session(tables, folder, coder, table))

    def do(self, name, value="", **more):
        self.page.parts["rows"].hear({"do": name, "value": value, **more})

    def press(self, *keys):
        for key in keys:
            self.do("key", key)

    def sees(self, part="status"):
        return self.page.status.surface.html if part == "status" else self.page.parts[part].html

    @property
    def decided(self):
        return self.page.session.decisions


def test_rungs_of_ones_own_ladder_can_be_chosen(small, tmp_path):
    ladder = load_ladder()
    own = ladder.assign(short="own " + ladder["short"])
    page = Reviewer(Session(small, tmp_path, "Anna", "steps", own))
    page.parts["rows"].hear({"do": "key", "value": "c"})
    assert "A10 own Soviet-type jets" in page.parts["actions"].html


@pytest.fixture
def coder(small, tmp_path):
    return Coder(small, tmp_path)


def test_keys_accept_and_reject_and_go_on(coder, small, tmp_path):
    coder.press("a", "r")
    assert list(coder.decided["decision"]) == ["accepted", "rejected"]
    assert list(coder.decided["row_id"]) == list(small.steps["step_id"])
    assert "Saved to" in coder.sees()
    assert "✓" in coder.sees("rows")
    assert "2 of 2" in coder.sees("controls")
    saved = analysis.load_corrections(tmp_path / "Anna.csv")
    assert list(saved["coder"].unique()) == ["Anna"]
    left = analysis.extract(
        pd.DataFrame({"doc_id": ["article 1"], "text": [FIRST]}), corrections=tmp_path
    )
    assert list(left.steps["actor"]) == ["POL"]


def test_a_reason_is_saved_with_one_decision(coder):
    coder.do("reason", "=a <b>threat</b>")
    coder.press("r", "a")
    assert coder.decided["reason"].tolist() == ["=a <b>threat</b>", pd.NA]


def test_undo_takes_back_one_decision_after_the_other(coder):
    coder.press("a", "r", "u")
    assert list(coder.decided["decision"]) == ["accepted"]
    coder.press("u", "u")
    assert len(coder.decided) == 0
    assert "Nothing to take back" in coder.sees()


def test_arrows_move_without_deciding(coder):
    coder.press("j")
    assert coder.page.session.place == 1
    coder.press("j", "k")
    assert coder.page.session.place == 0
    assert len(coder.decided) == 0


def test_a_form_corrects_a_row(coder, small):
    coder.press("c")
    assert 'data-do="correct"' in coder.sees("actions")
    fields = {"actor": "Netherlands", "rung": "A9", "status": "pledged", "quantity": "5"}
    coder.do("correct", fields={**fields, "recipient": "UKR", "date_from": "2023-05-04"})
    decided = coder.decided.iloc[0]
    assert decided["decision"] == "corrected"
    assert set(decided["changed"].split(";")) >= {"actor", "rung", "status", "quantity"}
    row = coder.page.session.rows.iloc[0]
    assert (row["actor"], row["track"], row["quantity"]) == ("NLD", "arms", 5)
    assert row["step_id"] == small.steps.loc[0, "step_id"]


def test_a_form_without_a_change_accepts(coder, small):
    row = small.steps.iloc[0].dropna()
    fields = {name: str(value)[:10] for name, value in row.items() if name != "rule"}
    coder.press("c")
    coder.do("correct", fields=fields)
    assert list(coder.decided["decision"]) == ["accepted"]


WRONG = [({"date_from": "soon"}, "date_from: 'soon'"), ({"quantity": "many"}, "quantity: 'many'")]


@pytest.mark.parametrize(("fields", "told"), WRONG)
def test_what_is_no_date_or_number_is_told_and_nothing_saved(coder, fields, told):
    coder.press("c")
    coder.do("correct", fields=fields)
    assert told.replace("'", "&#39;") in coder.sees()
    assert len(coder.decided) == 0


def test_a_row_that_could_not_stand_in_its_table_is_told(coder):
    coder.press("c")
    coder.do("correct", fields={"actor": "POL"})
    assert "not a table of steps" in coder.sees()
    assert len(coder.decided) == 0


def test_selected_words_become_a_row(small, tmp_path):
    coder = Coder(small, tmp_path, table="weapons")
    start = FIRST.index(" more,")
    coder.do("select", "article 1", start=start, end=start + 5)
    assert "Add “more”" in coder.sees("actions")
    coder.press("n")
    coder.do("add", fields={"category": "other", "donor": "Norway; DEU"})
    added = coder.page.session.rows.query("words == 'more'").iloc[0]
    assert (added["donor"], added["rule"], added["start"]) == ("NOR;DEU", "by hand", start + 1)
    again = analysis.apply_corrections(small, tmp_path)
    assert len(again.weapons) == len(small.weapons) + 1


def test_nothing_selected_is_told(coder):
    coder.press("n")
    assert "Select the words" in coder.sees()


def test_without_a_name_nothing_is_decided(small, tmp_path):
    coder = Coder(small, tmp_path, coder="")
    coder.press("a")
    assert "write your name first" in coder.sees()
    coder.do("coder", fields={"coder": "Bo"})
    coder.press("a")
    assert list(coder.decided["coder"]) == ["Bo"]


def test_a_coder_goes_on_where_he_or_she_stopped(coder, small, tmp_path):
    coder.press("a")
    assert Coder(small, tmp_path).page.session.place == 1


def test_a_table_without_rows_can_be_looked_at(tmp_path):
    coder = Coder(tables_of("Nothing happened."), tmp_path)
    coder.press("a", "j", "k", "c")
    assert "No rows to review" in coder.sees("passage")


def test_text_is_shown_as_text(hostile, tmp_path):
    coder = Coder(hostile, tmp_path, coder="<img src=x>", table="quotes")
    coder.do("select", "article 1", start=0, end=60)
    coder.press("n")
    for part in coder.page.parts:
        assert BRACKETS.findall(coder.sees(part)) == []
    assert "&lt;script&gt;" in coder.sees("passage")


def test_an_unknown_table_is_refused(small, tmp_path):
    with pytest.raises(AnalysisError, match="no table 'problems'"):
        analysis.review(small, tmp_path, table="problems")
    assert "reviewer" in analysis.review(small, tmp_path)._dom_classes
