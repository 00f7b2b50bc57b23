"""Decisions: saved whole at each one, laid over each later extraction, compared between coders."""

from dataclasses import replace

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import analysis
from analysis.corrections import CorrectionFile, Decision, row_id_of
from analysis.errors import CorpusError

TEXT = (
    "On 5 May 2023 Poland sent Ukraine 20 Leopard 2 tanks. "
    "Germany pledged 18 Patriot systems to Ukraine on 6 June 2023. Norway gave buoys."
)
DOCUMENTS = pd.DataFrame({"doc_id": ["a"], "text": [TEXT]})
FORMULA = "=HYPERLINK(1)"


@pytest.fixture(scope="module")
def tables():
    return analysis.extract(DOCUMENTS)


def row(tables, name, column, value):
    table = getattr(tables, name)
    return table[table[column] == value].iloc[0].to_dict()


@pytest.fixture
def coder(tmp_path):
    return CorrectionFile(tmp_path, "Anna")


def boats(status="delivered"):
    start = TEXT.index("buoys")
    added = {"doc_id": "a", "start": start, "end": start + 5, "words": "buoys"}
    added |= {"category": "naval", "donor": "NOR", "status": status, "rule": "by hand"}
    return {"weapon_id": row_id_of("weapons", added), **added}


def decide_everything(coder, tables):
    poland = row(tables, "steps", "actor", "POL")
    germany = row(tables, "steps", "actor", "DEU")
    coder.decide(Decision("steps", "rejected", poland, reason=FORMULA))
    changes = {"status": "delivered", "quantity": 17, "date_from": pd.Timestamp("2023-06-05")}
    coder.decide(Decision("steps", "corrected", germany, changes, reason="see “p. 2”,\nline 3"))
    coder.decide(Decision("weapons", "added", boats()))
    coder.decide(Decision("quotes", "accepted", germany | {"quote_id": "a:q1-2"}))
    coder.undo()


def test_decisions_hold_on_the_next_extraction(coder, tables):
    decide_everything(coder, tables)
    again = analysis.extract(DOCUMENTS, corrections=coder.path.parent)
    assert set(again.steps["actor"]) == {"DEU"}
    germany = row(again, "steps", "actor", "DEU")
    assert (germany["status"], germany["quantity"], germany["rule"]) == ("delivered", 17, "by hand")
    assert germany["date_from"] == pd.Timestamp("2023-06-05")
    assert germany["step_id"] == row(tables, "steps", "actor", "DEU")["step_id"]
    assert row(again, "weapons", "words", "buoys")["donor"] == "NOR"
    assert len(again.weapons) == len(tables.weapons) + 1
    assert_frame_equal(again.quotes, tables.quotes)


def test_applying_twice_changes_nothing_more(coder, tables):
    decide_everything(coder, tables)
    once = analysis.apply_corrections(tables, coder.path)
    for name, table in analysis.apply_corrections(once, coder.path):
        assert_frame_equal(table, getattr(once, name))


def test_the_file_can_be_read_back_as_it_was(coder, tables):
    decide_everything(coder, tables)
    assert_frame_equal(analysis.load_corrections(coder.path), coder.decisions)
    assert list(CorrectionFile(coder.path.parent, "Anna").decisions["reason"].dropna()) == [
        FORMULA,
        "see “p. 2”,\nline 3",
    ]
    assert FORMULA in coder.path.read_text(encoding="utf-8-sig")
    assert f",{FORMULA}" not in coder.path.read_text(encoding="utf-8-sig")


def test_a_crash_while_writing_leaves_the_file_as_it_was(coder, tables, monkeypatch):
    decide_everything(coder, tables)
    before = coder.path.read_bytes()

    def crash(*_):
        raise OSError("no room")

    monkeypatch.setattr("os.fsync", crash)
    with pytest.raises(OSError, match="no room"):
        coder.decide(Decision("weapons", "rejected", boats()))
    assert coder.path.read_bytes() == before
    monkeypatch.undo()
    coder.decide(Decision("weapons", "rejected", boats()))
    assert len(analysis.load_corrections(coder.path)) == len(coder.decisions)


def test_undo_brings_back_the_decision_before(coder, tables):
    poland = row(tables, "steps", "actor", "POL")
    coder.decide(Decision("steps", "accepted", poland))
    coder.decide(Decision("steps", "rejected", poland))
    assert list(coder.decisions["decision"]) == ["rejected"]
    assert coder.undo()
    assert list(analysis.load_corrections(coder.path)["decision"]) == ["accepted"]
    assert coder.undo()
    assert not coder.undo()
    assert len(analysis.load_corrections(coder.path)) == 0


def test_an_accepted_row_stays_where_it_is_no_longer_found(coder, tables):
    coder.decide(Decision("steps", "accepted", row(tables, "steps", "actor", "POL")))
    later = replace(tables, steps=tables.steps[tables.steps["actor"] != "POL"])
    kept = analysis.apply_corrections(later, coder.path)
    assert_frame_equal(kept.steps, tables.steps)


def test_a_decision_that_no_longer_fits_is_told(coder, tables):
    decide_everything(coder, tables)
    moved = tables.documents.assign(text="X" + TEXT)
    kept = analysis.apply_corrections(replace(tables, documents=moved), coder.path)
    assert_frame_equal(kept.steps, tables.steps)
    assert len(kept.problems) == 3
    assert "do not stand there any more" in kept.problems.loc[0, "problem"]


def test_decisions_about_other_articles_are_passed_over(coder, tables):
    decide_everything(coder, tables)
    others = tables.documents.assign(doc_id="b")
    kept = analysis.apply_corrections(replace(tables, documents=others), coder.path)
    assert len(kept.problems) == 0


def test_the_later_of_two_coders_counts(coder, tables, tmp_path):
    poland = row(tables, "steps", "actor", "POL")
    CorrectionFile(tmp_path, "Zofia").decide(Decision("steps", "rejected", poland))
    coder.decide(Decision("steps", "corrected", poland, {"status": "used"}))
    again = analysis.apply_corrections(tables, tmp_path)
    assert row(again, "steps", "actor", "POL")["status"] == "used"


def test_two_coders_are_compared(coder, tables, tmp_path):
    decide_everything(coder, tables)
    other = CorrectionFile(tmp_path / "other", "Bo")
    other.decide(Decision("steps", "rejected", row(tables, "steps", "actor", "POL")))
    germany = row(tables, "steps", "actor", "DEU")
    other.decide(Decision("steps", "corrected", germany, {"status": "refused", "quantity": 17}))
    compared = analysis.compare_corrections(coder.path, other.path).set_index("words")
    assert list(compared["agree"].fillna(False)) == [True, False, False]
    assert compared["differs"].dropna().tolist() == ["date_from;status"]
    assert compared.loc["buoys", "decision_a"] == "added"
    assert pd.isna(compared.loc["buoys", "agree"])


def test_the_agreement_of_two_files_is_counted(coder, tables, tmp_path):
    other = CorrectionFile(tmp_path / "other", "Bo")
    rows = tables.actors.to_dict("records")[:5]
    for own, others, row in zip("aaarr", "aarrr", rows, strict=True):
        for file, choice in ((coder, own), (other, others)):
            file.decide(Decision("actors", {"a": "accepted", "r": "rejected"}[choice], row))
    other.decide(Decision("weapons", "added", boats()))
    files = (analysis.load_corrections(file.path) for file in (coder, other))
    shares = analysis.agreement(*files, columns=["decision"]).set_index("column")
    assert tuple(shares.loc["found by both", ["units", "same"]]) == (6, 5)
    assert tuple(shares.loc["decision", ["units", "same", "per_cent"]]) == (5, 4, 80.0)
    by_chance = (3 * 2 + 2 * 3) / 25  # how often coders with these habits meet
    assert shares.loc["decision", "kappa"] == pytest.approx((0.8 - by_chance) / (1 - by_chance))


BROKEN = ["", "table,row_id\nsteps,x\n", "time\nsoon\n"]


@pytest.mark.parametrize("content", BROKEN)
def test_a_file_that_holds_no_decisions_is_refused_by_name(tmp_path, content):
    path = tmp_path / "notes.csv"
    path.write_text(content)
    with pytest.raises(CorpusError, match=r"notes\.csv: not a file of corrections"):
        analysis.load_corrections(path)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(CorpusError, match="no such file"):
        analysis.load_corrections(tmp_path / "none.csv")


def test_a_coder_needs_a_name_and_the_file_to_be_hers(coder, tables, tmp_path):
    with pytest.raises(CorpusError, match="a name with letters"):
        CorrectionFile(tmp_path, " / ")
    decide_everything(coder, tables)
    coder.path.rename(tmp_path / "Bo.csv")
    with pytest.raises(CorpusError, match="Anna"):
        CorrectionFile(tmp_path, "Bo")
