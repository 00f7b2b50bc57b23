"""Decisions 1, 6 and 7: nothing is fetched, people have the last word, output is input's alone."""

import subprocess
import sys
from dataclasses import replace

import pandas as pd
from corpora import corpora, documents
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

import analysis
from analysis.corrections import CorrectionFile, Decision
from tests.conftest import ROOT

few = settings(max_examples=8)
TEXT = (
    "On 5 May 2023 Poland sent Ukraine 20 Leopard 2 tanks. Germany pledged 18 Patriot systems to "
    "Ukraine on 6 June 2023. “We need more,” Anna Nowak said. Spain refused to send howitzers."
)


def same(one, two):
    for (name, table), (_, other) in zip(one, two, strict=True):
        assert_frame_equal(table, other, obj=name)


@few
@given(corpus=corpora(least=2), chance=st.randoms(use_true_random=False))
def test_the_order_of_the_documents_makes_no_difference(extract, corpus, chance):
    order = chance.sample(range(len(corpus)), len(corpus))
    shuffled = corpus.iloc[order].reset_index(drop=True)
    same(extract(corpus), extract(shuffled))


@few
@given(corpus=corpora(least=2, most=3))
def test_an_article_gives_the_same_rows_alone_as_among_others(extract, corpus):
    together = extract(corpus)
    doc_id = corpus["doc_id"].iloc[0]
    alone = extract(corpus.iloc[:1])
    for name in ("quotes", "actors", "weapons", "dates", "steps"):
        table = getattr(together, name)
        own = table[table["doc_id"] == doc_id].reset_index(drop=True)
        assert_frame_equal(own, getattr(alone, name), obj=name)


def test_any_number_of_workers_gives_the_same_tables(lexicons):
    corpus = documents([f"{TEXT} Norway gave {n} helmets." for n in range(2, 40)])
    runs = [analysis.extract(corpus, workers=n, lexicons=lexicons) for n in (1, 3)]
    same(*runs)


DECISIONS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["accepted", "rejected", "corrected"])),
    min_size=1,
    max_size=4,
)


@few
@given(decisions=DECISIONS)
def test_the_last_decision_on_a_row_holds_on_every_later_extraction(
    extract, decisions, tmp_path_factory
):
    found = extract(documents([TEXT]))
    coder = CorrectionFile(tmp_path_factory.mktemp("coder"), "Anna")
    for number, decision in decisions:
        changes = {"status": "used"} if decision == "corrected" else {}
        coder.decide(Decision("steps", decision, found.steps.iloc[number].to_dict(), changes))
    more = documents([TEXT, "Japan sent Ukraine 3 drones."])  # and articles that came later
    later = analysis.apply_corrections(extract(more), coder.path)
    last = {found.steps["step_id"].iloc[number]: decision for number, decision in decisions}
    status = later.steps.set_index("step_id")["status"]
    assert set(found.steps["step_id"]) - set(status.index) == {
        step_id for step_id, decision in last.items() if decision == "rejected"
    }
    assert {status[step_id] for step_id, told in last.items() if told == "corrected"} <= {"used"}
    assert len(later.problems) == 0


def test_without_decisions_nothing_is_changed(extract, tmp_path):
    found = extract(documents([TEXT]))
    coder = CorrectionFile(tmp_path, "Anna")
    coder.decide(Decision("steps", "rejected", found.steps.iloc[0].to_dict()))
    coder.undo()
    again = analysis.apply_corrections(found, coder.path)
    same(replace(again, problems=found.problems), found)
    assert isinstance(again.problems, pd.DataFrame)


OFFLINE = """
import sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.bind", "urllib.Request"}:
        raise RuntimeError(f"the network was used: {event} {arguments}")

sys.addaudithook(refuse)
import analysis

tables = analysis.extract(analysis.load_documents("seeds"))
axes = analysis.plot_ladder(tables.steps)
analysis.export_chart(axes, sys.argv[1] + "/chart", source="test")
analysis.export_report(tables, sys.argv[1])
print(len(tables.steps))
"""


def test_nothing_is_fetched_from_files_to_report(tmp_path):
    command = [sys.executable, "-c", OFFLINE, str(tmp_path)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (result.returncode, result.stderr) == (0, "")
    assert int(result.stdout) > 0
