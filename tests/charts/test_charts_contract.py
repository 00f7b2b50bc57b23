"""What every chart must keep: a table in, one Axes out, nothing covered, clipped or tiny."""

from functools import partial
from itertools import combinations

import chart_tables as tables
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

import analysis
from analysis import charts
from analysis.charts.lettering import NOTE
from analysis.reference import load_milestones


def speakers_network(quotes, **options):
    """Draw the chart that takes two tables, the second fitting the first."""
    mentions = tables.talk_tables(max(len(quotes), 1), size=max(len(quotes) // 5, 5))[1]
    return charts.plot_quote_network(quotes, mentions, **options)


CHARTS = {
    "ladder": (charts.plot_ladder, tables.steps_table),
    "escalation": (charts.plot_escalation, tables.escalation_table),
    "heatmap by rung": (charts.plot_heatmap, tables.steps_table),
    "heatmap by month": (partial(charts.plot_heatmap, columns="month"), tables.steps_table),
    "weapons": (charts.plot_weapons, tables.weapons_table),
    "weapon stream": (charts.plot_weapon_stream, tables.weapons_table),
    "flow": (charts.plot_flow, tables.weapons_table),
    "map of rungs": (charts.plot_map, tables.steps_table),
    "map of steps": (partial(charts.plot_map, show="steps"), tables.steps_table),
    "panels": (charts.plot_panels, tables.escalation_table),
    "escalation with milestones": (
        partial(charts.plot_escalation, milestones=load_milestones()),
        tables.escalation_table,
    ),
    "quotes": (charts.plot_quotes, tables.quotes_table),
    "firsts": (charts.plot_firsts, tables.firsts_table),
    "lags": (charts.plot_lags, tables.lags_table),
    "words on rungs": (charts.plot_words_on_rungs, tables.told_steps_table),
    "sensitivity": (charts.plot_sensitivity, tables.sensitivity_table),
    "compare": (charts.plot_compare, tables.comparison_table),
    "actors": (charts.plot_actors, tables.mentions_table),
    "actor network": (charts.plot_actor_network, tables.mentions_table),
    "quote network": (speakers_network, tables.quotes_table),
}
WIDTHS = {"column": 3.3, "page": 6.9}
LEAST_POINTS = 6.5
SLACK = 1.0  # pixels by which boxes may touch: they include the space around the letters

every_chart = pytest.mark.parametrize(("plot", "table"), CHARTS.values(), ids=CHARTS)
both_widths = pytest.mark.parametrize("width", WIDTHS)


def drawn(ax):
    """Draw the figure and return what it is drawn with."""
    canvas = FigureCanvasAgg(ax.figure)
    canvas.draw()
    return canvas.get_renderer()


def texts(ax, renderer):
    """Return the texts that show, with their boxes."""
    found = [text for text in ax.findobj(Text) if text.get_visible() and text.get_text().strip()]
    ticks = {
        label
        for axis in (ax.xaxis, ax.yaxis)
        for tick in (*axis.get_major_ticks(), *axis.get_minor_ticks())
        for label in (tick.label1, tick.label2)
    }
    shown = {
        label
        for axis in (ax.xaxis, ax.yaxis)
        for tick in axis._update_ticks()
        for label in (tick.label1, tick.label2)
    }
    kept = [text for text in found if text not in ticks or text in shown]
    return [(text, text.get_window_extent(renderer)) for text in kept]


def overlap(one, other):
    return (
        min(one.x1, other.x1) - max(one.x0, other.x0) > SLACK
        and min(one.y1, other.y1) - max(one.y0, other.y0) > SLACK
    )


@every_chart
@both_widths
def test_returns_one_axes_of_that_width_with_title_and_note(plot, table, width):
    ax = plot(table(), width=width)
    assert isinstance(ax, Axes)
    assert ax.figure.axes == [ax]
    assert ax.figure.get_figwidth() == WIDTHS[width]
    assert ax.get_title()
    notes = [text.get_text() for text in ax.texts if text.get_gid() == NOTE]
    assert [note[0].isdigit() and note.rstrip().endswith(".") for note in notes] == [True]


@every_chart
def test_leaves_the_table_alone(plot, table):
    given = table()
    before = given.copy(deep=True)
    plot(given)
    pd.testing.assert_frame_equal(given, before)


@every_chart
def test_an_empty_table_gives_a_sentence(plot, table):
    ax = plot(table().iloc[:0])
    assert "in this selection" in ax.texts[0].get_text()


@every_chart
def test_draws_on_a_given_axes_and_keeps_its_paper(plot, table):
    figure = Figure(figsize=(8, 6))
    ax = figure.add_axes((0.3, 0.3, 0.5, 0.5))
    assert plot(table(), ax=ax) is ax
    assert tuple(figure.get_size_inches()) == (8, 6)
    assert ax.get_position().bounds == pytest.approx((0.3, 0.3, 0.5, 0.5))


@every_chart
def test_an_unknown_width_is_refused_with_the_choices(plot, table):
    with pytest.raises(ValueError, match="column"):
        plot(table(), width="poster")


@every_chart
def test_takes_a_title(plot, table):
    assert plot(table(), title="Boats first").get_title() == "Boats first"


@every_chart
@both_widths
@pytest.mark.parametrize("count", [6, 300])
def test_no_text_is_covered_clipped_or_tiny(plot, table, width, count):
    ax = plot(table(count), width=width)
    renderer = drawn(ax)
    boxes = texts(ax, renderer)
    covered = [
        (one.get_text(), other.get_text())
        for (one, box), (other, beside) in combinations(boxes, 2)
        if overlap(box, beside)
    ]
    page = ax.figure.bbox
    outside = [
        (text.get_text(), box.bounds)
        for text, box in boxes
        if min(box.x0, box.y0, page.x1 - box.x1, page.y1 - box.y1) < -SLACK
    ]
    tiny = [text.get_text() for text, _ in boxes if text.get_fontsize() < LEAST_POINTS]
    assert (covered, outside, tiny) == ([], [], [])


@every_chart
def test_the_same_table_gives_the_same_picture(plot, table):
    pictures = []
    for _ in range(2):
        ax = plot(table(40))
        drawn(ax)
        pictures.append(ax.figure.canvas.buffer_rgba().tobytes())
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize(
    "draw", [analysis.plot_map, analysis.plot_panels, analysis.plot_escalation]
)
def test_a_chart_of_promises_says_so_where_there_is_only_talk(draw):
    steps = analysis.extract(
        pd.DataFrame({"doc_id": ["a"], "text": ["Poland may send tanks to Ukraine."]})
    ).steps
    talk = steps if draw is analysis.plot_map else analysis.escalation(steps)
    (said,) = (words.get_text() for words in draw(talk).texts)
    assert said == "No steps in this selection are pledged, training, delivered, used"
