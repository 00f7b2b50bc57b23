"""Charts of a stored corpus need its steps summed up, and show the same with them."""

import numpy as np
import pandas as pd
import pytest

from analysis import (
    escalation,
    explore,
    firsts,
    lags,
    load_tables,
    plot_escalation,
    plot_firsts,
    plot_heatmap,
    plot_ladder,
    plot_lags,
    rungs_reached,
)
from analysis.corpus import corpus_steps, extract_corpus, summing
from analysis.schema import ACTORS, DATES, DOCUMENTS, PROBLEMS, QUOTES, STATUSES, STEPS, WEAPONS
from analysis.tables import Tables
from tests.corpus.made import documents
from tests.timeline.made_steps import LADDER, make_steps


def many(number=600):
    """Steps at random: intervals of any length, some undated or without an actor."""
    chance = np.random.default_rng(8)
    days = pd.Timestamp("2022-01-01") + pd.to_timedelta(chance.integers(0, 400, number), "D")
    rows = []
    for day in days:
        start = day if chance.random() < 0.7 else None
        end = day + pd.Timedelta(days=int(chance.choice([1, 7, 90]))) if start else None
        reported = day + pd.Timedelta(days=3) if chance.random() < 0.8 else None
        actor = chance.choice(["POL", "DEU", "FRA", None])
        rung = chance.choice(["boots", "boats", "planes", "talk"])
        rows.append((actor, rung, chance.choice(STATUSES), start, end, reported))
    steps = make_steps(*rows)
    towards = pd.Series(chance.choice(["UKR", "MDA"], number), dtype="string")
    return steps.assign(recipient=towards)


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A folder of those steps, and the steps."""
    folder, steps = tmp_path_factory.mktemp("saved"), many()
    article = pd.DataFrame({"doc_id": ["one"], "text": ["Talks."]})
    others = (QUOTES, ACTORS, WEAPONS, DATES, PROBLEMS)
    tables = Tables(
        documents=DOCUMENTS.conform(article.reindex(columns=DOCUMENTS.names)),
        steps=steps,
        **{table.name: table.empty() for table in others},
    )
    return tables.save(folder), steps


@pytest.fixture(params=[1, 60, 50_000], ids="joined every {} rows".format)
def summed(saved, request, monkeypatch):
    monkeypatch.setattr(summing, "MANY", request.param)
    return corpus_steps(saved[0])


@pytest.mark.parametrize(
    "derive",
    [
        lambda steps: escalation(steps, ladder=LADDER),
        lambda steps: escalation(steps, ladder=LADDER, by="recipient", freq="QS"),
        lambda steps: firsts(steps, ladder=LADDER),
        lambda steps: lags(steps, ladder=LADDER),
        lambda steps: rungs_reached(steps, ladder=LADDER),
    ],
    ids=["escalation", "by recipient", "firsts", "lags", "rungs reached"],
)
def test_what_is_derived_is_the_same(derive, saved, summed):
    expected, found = derive(saved[1]), derive(summed)
    pd.testing.assert_frame_equal(found, expected)
    assert found.attrs == expected.attrs
    assert len(expected) > 10


@pytest.mark.parametrize("columns", ["rung", "month"])
@pytest.mark.parametrize("rows", ["actor", "recipient"])
def test_the_heatmap_shows_the_same_numbers(rows, columns, saved, summed):
    drawn = [
        plot_heatmap(steps, ladder=LADDER, rows=rows, columns=columns)
        for steps in (saved[1], summed)
    ]
    [expected, found] = [[text.get_text() for text in ax.texts] for ax in drawn]
    [cells, others] = [ax.collections[0].get_array() for ax in drawn]
    np.testing.assert_array_equal(others, cells)
    assert [text.replace(" from 1 article", "") for text in expected] == found


def test_fewer_rows_stand_for_all(saved, summed):
    assert summed["times"].sum() == len(saved[1])
    assert len(summed) < len(saved[1])
    pd.testing.assert_frame_equal(summed.drop(columns="times"), STEPS.conform(summed))


def test_twice_the_articles_need_no_more_rows(tmp_path, small_parts):
    frame = documents()
    again = frame.assign(doc_id="b" + frame["doc_id"])
    extract_corpus(frame, tmp_path / "once", workers=1)
    extract_corpus([frame, again], tmp_path / "twice", workers=1)
    once, twice = corpus_steps(tmp_path / "once"), corpus_steps(tmp_path / "twice")
    assert len(twice) <= len(once) + 1  # the step of the latest article may be another
    assert twice["times"].sum() == 2 * once["times"].sum()


def test_steps_are_summed_up_of_a_selection(tmp_path, small_parts):
    extract_corpus(documents(), tmp_path, workers=1)
    chosen = {"countries": ["Germany"], "since": "2022-01-01"}
    steps = load_tables(tmp_path, **chosen).steps
    summed = corpus_steps(tmp_path, **chosen)
    assert summed["times"].sum() == len(steps) > 0
    pd.testing.assert_frame_equal(firsts(summed), firsts(steps))


def test_a_selection_without_steps_is_empty(tmp_path):
    extract_corpus(documents(2), tmp_path, workers=1)
    assert corpus_steps(tmp_path, countries=["Chile"]).empty


@pytest.mark.parametrize(
    "draw",
    [
        plot_ladder,
        plot_heatmap,
        lambda steps: plot_escalation(escalation(steps)),
        lambda steps: plot_firsts(firsts(steps)),
        lambda steps: plot_lags(lags(steps)),
    ],
    ids=["ladder", "heatmap", "escalation", "firsts", "lags"],
)
def test_charts_are_drawn_of_a_folder(draw, folder):
    drawn = draw(corpus_steps(folder))
    assert len(drawn.lines) + len(drawn.collections) + len(drawn.patches) > 0


def test_the_explorer_shows_a_piece_of_a_folder(folder):
    box = explore(load_tables(folder, countries=["Germany"]))
    assert box.children


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("corpus")
    extract_corpus(documents(), place, workers=1)
    return place
