"""Milestones: facts typed by hand, as steps that every chart and table can be made from."""

import pandas as pd
import pytest

from analysis.charts import plot_escalation, plot_ladder
from analysis.errors import LexiconError
from analysis.reference import load_milestones
from analysis.schema import STEPS
from analysis.timeline import escalation, firsts, lags, rungs_reached

HEAD = "date,actor,recipient,rung,status,system,quantity,note,source\n"


@pytest.fixture(scope="module")
def milestones():
    return load_milestones()


def write(folder, *lines):
    path = folder / "milestones.csv"
    path.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_they_are_steps_with_a_source(milestones):
    pd.testing.assert_frame_equal(STEPS.conform(milestones), milestones[STEPS.names])
    assert len(milestones) >= 90
    assert milestones["source"].str.len().gt(0).all()
    assert milestones["doc_id"].unique().tolist() == ["milestones"]


def test_words_name_what_was_given(tmp_path):
    path = write(
        tmp_path,
        "2023-01-25,USA,UKR,A9,pledged,M1 Abrams,31,with crews trained,White House",
        "2022-01-26,DEU,UKR,A1,pledged,,5000,helmets,Ministry",
        "2022-03-04,NATO,UKR,C4,refused,,,no-fly zone,NATO",
        "2022-03-05,POL,UKR,C3,considered,,,,Seim",
    )
    found = load_milestones(path)
    assert found["words"].tolist() == ["31 M1 Abrams", "5000 helmets", "no-fly zone", "C3"]
    assert found["sentence"].tolist() == ["with crews trained", "helmets", "no-fly zone", "C3"]
    assert found["track"].tolist() == ["arms", "arms", "commitment", "commitment"]
    assert (found["date_to"] - found["date_from"]).unique().tolist() == [pd.Timedelta(days=1)]


WRONG = [
    ("2023-01-25,Ruritania,UKR,A9,pledged,,,,x", "line 2: actor 'Ruritania'"),
    ("2023-01-25,USA,UKR,Z9,pledged,,,,x", "rung 'Z9'"),
    ("2023-01-25,USA,UKR,A9,promised,,,,x", "status 'promised'"),
    ("25 January 2023,USA,UKR,A9,pledged,,,,x", "expected a day"),
]


@pytest.mark.parametrize(("line", "message"), WRONG)
def test_what_is_no_fact_is_refused_with_its_line(tmp_path, line, message):
    with pytest.raises(LexiconError, match=message):
        load_milestones(write(tmp_path, line))


def test_tables_and_charts_are_made_from_them(milestones):
    support = milestones[milestones["recipient"] == "UKR"]
    first = firsts(support).set_index(["rung", "status"])["actor"]
    assert first["A10", "pledged"] == "POL"
    assert first["A11", "delivered"] == "GBR"
    levels = escalation(support)
    assert levels["level"].max() == 13
    assert not lags(support).empty
    assert len(rungs_reached(support)) == support.groupby(["actor", "rung"]).ngroups
    highest = "United States came highest: A13 contested munitions, July 2023"
    assert plot_escalation(levels).get_title() == highest
    assert plot_ladder(support).get_title().startswith("United States took most steps: ")
