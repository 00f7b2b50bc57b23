"""What each chart shows, read from its artists."""

import chart_tables as tables
import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib.collections import FillBetweenPolyCollection
from matplotlib.colors import to_hex
from matplotlib.dates import num2date

from analysis.charts import (
    plot_actor_network,
    plot_actors,
    plot_escalation,
    plot_firsts,
    plot_flow,
    plot_heatmap,
    plot_ladder,
    plot_lags,
    plot_map,
    plot_panels,
    plot_quote_network,
    plot_quotes,
    plot_weapon_stream,
    plot_weapons,
    plot_words_on_rungs,
    use_style,
)
from analysis.charts.colours import FIXED, NOBODY, OTHERS, colour_of
from analysis.charts.marks import KIND_MARKS, MOST_NAMED, STATUS_FILLS, STATUS_MARKS
from analysis.charts.places import Aside, Box, Taken, pushed_apart, spread, stepped_aside
from analysis.reference import country_names, load_milestones
from analysis.schema import STATUSES
from analysis.timeline import escalation, firsts, lags


def steps(*rows):
    """Build steps from (actor, rung, status, date_from, date_to)."""
    frame = tables.steps_table(len(rows)).drop(columns=["track"])
    given = pd.DataFrame(rows, columns=["actor", "rung", "status", "date_from", "date_to"])
    for name in ("date_from", "date_to"):
        given[name] = pd.to_datetime(given[name])
    frame = frame.assign(**{name: given[name].to_numpy() for name in given})
    return frame.assign(track="arms")


def marks(ax, marker):
    """Return the (x, y) of all marks of a kind."""
    return [
        tuple(point)
        for line in ax.lines
        if line.get_marker() == marker
        for point in line.get_xydata()
    ]


def row_names(ax):
    return dict(
        zip(ax.get_yticks(), [label.get_text() for label in ax.get_yticklabels()], strict=True)
    )


def words(ax):
    return [text.get_text() for text in ax.texts]


def corners(ax, style):
    """Return month and row of each corner of the first line of a style."""
    path = next(line.get_xydata() for line in ax.lines if line.get_linestyle() == style)
    return list(dict.fromkeys((f"{num2date(x):%m}", y) for x, y in path if x == x))


def day(x):
    return f"{num2date(x):%Y-%m-%d}"


ONE = ("POL", "A10", "pledged", "2023-03-16", "2023-03-17")


def test_a_step_stands_on_its_rung_at_its_day_in_its_actors_colour():
    ax = plot_ladder(steps(ONE, ("RUS", "A1", "refused", "2023-01-01", "2023-01-02")))
    ((x, y),) = marks(ax, "o")
    assert day(x) == "2023-03-16"
    assert row_names(ax)[y] == "A10 Soviet-type jets"
    ((x, y),) = marks(ax, "x")
    assert row_names(ax)[y].startswith("A1 ")
    assert {line.get_markeredgecolor() for line in ax.lines if line.get_marker() == "x"} == {
        FIXED["RUS"]
    }
    assert {"Poland", "Russia"} <= set(words(ax))


def test_rungs_climb_within_a_track_and_only_tracks_with_steps_show():
    names = list(row_names(plot_ladder(steps(ONE))).values())
    assert [name.split()[0] for name in names] == [f"A{number}" for number in range(1, 14)]


def test_an_interval_has_a_whisker_to_its_last_day():
    ax = plot_ladder(steps(("POL", "A9", "pledged", "2023-01-01", "2023-02-01")))
    (whiskers,) = [line for line in ax.lines if line.get_gid() == "whisker"]
    start, end, _ = whiskers.get_xydata()
    assert (day(start[0]), day(end[0])) == ("2023-01-01", "2023-01-31")


def test_what_has_no_day_stands_in_the_margin_column():
    ax = plot_ladder(steps(ONE, ("FRA", "A9", "used", None, None)))
    assert "undated" in words(ax)
    ((pledged, _),), ((used, _),) = marks(ax, "o"), marks(ax, "*")
    assert used > pledged
    assert max(ax.get_xticks()) < used


def test_nothing_dated_gives_a_ladder_without_dates():
    ax = plot_ladder(steps(("FRA", "A9", "used", None, None)))
    assert not list(ax.get_xticks())
    assert ax.get_title() == "Steps on the ladder by status and actor"


def test_undated_steps_beyond_the_margins_room_are_counted():
    ax = plot_ladder(steps(*[("FRA", "A9", "used", None, None)] * 30))
    assert f"+{30 - len(marks(ax, '*'))}" in words(ax)


def test_marks_of_one_day_step_aside():
    ax = plot_ladder(steps(ONE, ("FRA", *ONE[1:])))
    assert len({y for _, y in marks(ax, "o")}) == 2


def test_lines_climb_with_the_level_and_end_in_a_name():
    table = escalation(
        steps(
            ("POL", "A1", "pledged", "2023-01-05", "2023-01-06"),
            ("POL", "A9", "delivered", "2023-03-05", "2023-03-06"),
            ("FRA", "A13", "considered", "2023-03-05", "2023-03-06"),
        )
    )
    ax = plot_escalation(table)
    (line,) = [
        line for line in ax.lines if line.get_marker() == "None" and len(line.get_ydata()) > 3
    ]
    assert list(line.get_ydata())[:-1] == [0, 0, 0, 0, 8]
    assert "Poland" in words(ax)
    assert "France" not in words(ax)
    (dots,) = [line for line in ax.lines if line.get_marker() == "."]
    assert list(dots.get_ydata()) == [0, 8]


def test_talk_can_be_drawn_too():
    table = escalation(steps(("FRA", "A13", "considered", "2023-03-05", "2023-03-06")))
    assert "France" in words(plot_escalation(table, statuses=["considered"]))


def test_periods_without_articles_are_dotted_up_to_the_rise_that_ends_them():
    given = steps(
        ("POL", "A1", "pledged", "2023-01-05", "2023-01-06"),
        ("POL", "A9", "delivered", "2023-03-05", "2023-03-06"),
        ("POL", "A9", "used", "2023-05-05", "2023-05-06"),
    )
    articles = pd.DataFrame({"published": pd.to_datetime(["2023-01-09", "2023-03-09"])})
    ax = plot_escalation(escalation(given, documents=articles))
    assert corners(ax, "-") == [("01", 0), ("02", 0), ("03", 0), ("03", 8), ("04", 8)]
    assert corners(ax, "--") == [("02", 0), ("03", 0), ("04", 8), ("05", 8)]
    assert any("without an article" in text for text in words(ax))


def test_cells_count_steps_and_the_busiest_is_on_top():
    ax = plot_heatmap(steps(ONE, ONE, ("FRA", "A1", "used", None, None)))
    assert list(row_names(ax).values()) == ["France", "Poland"]
    assert [label.get_text().split()[0] for label in ax.get_xticklabels()] == ["A1", "A10"]
    numbers = [(*text.get_position(), text.get_text()) for text in ax.texts]
    assert [row[0::2] for row in numbers if row[2].isdigit()] == [(0.5, "1"), (1.5, "2")]


def test_a_month_without_steps_is_hatched():
    ax = plot_heatmap(
        steps(ONE, ("POL", "A1", "used", "2023-05-16", "2023-05-17")), columns="month"
    )
    assert [(patch.get_x(), patch.get_hatch()) for patch in ax.patches] == [(1, "////")]


def test_the_rest_of_many_actors_is_one_row():
    many = [(f"Land {number}", *ONE[1:]) for number in range(40)]
    names = list(row_names(plot_heatmap(steps(*many))).values())
    assert names[0] == "others"
    assert len(names) == 31


def test_the_others_together_do_not_pale_the_rows_with_names():
    once = [(f"Land {number:02}", *ONE[1:]) for number in range(60)]
    ax = plot_heatmap(steps(("Land 00", *ONE[1:]), *once))
    assert ax.collections[0].get_clim() == (1, 2)  # not the thirty of the others


def test_bars_add_up_and_differ_in_hatch():
    table = tables.weapons_table(90)
    ax = plot_weapons(table)
    assert sum(bar.get_width() for bar in ax.patches) == 90
    top = list(row_names(ax).values())[-1]
    assert top == table["category"].value_counts().index[0]
    looks = {(to_hex(bar.get_facecolor()), bar.get_hatch()) for bar in ax.patches}
    assert len({hatch for _, hatch in looks if hatch}) == len(STATUSES) - 1


def test_what_goes_on_is_not_another_utterance():
    table = tables.quotes_table(4)
    table.loc[3, "continues"] = table.loc[0, "quote_id"]
    ax = plot_quotes(table)
    assert any(text.startswith("3 utterances") for text in words(ax))
    assert sum(len(line.get_xdata()) for line in ax.lines if line.get_marker() == "o") == 3


def test_without_its_day_an_utterance_stands_pale_at_that_of_the_article():
    table = tables.quotes_table(1).assign(said_from=pd.NaT, said_to=pd.NaT)
    table["reported"] = pd.to_datetime(["2023-05-06"])
    ax = plot_quotes(table)
    (mark,) = [line for line in ax.lines if line.get_marker() == "o"]
    assert day(mark.get_xdata()[0]) == "2023-05-06"
    assert mark.get_alpha() < 1
    assert any("Pale: 1 at the day of the article" in text for text in words(ax))
    assert "undated" not in words(ax)


def test_milestones_are_ticks_within_the_days_shown():
    shown = steps(ONE, ("POL", "A9", "pledged", "2023-01-11", "2023-01-12"))
    ax = plot_ladder(shown, milestones=load_milestones())
    ticks = marks(ax, "|")
    assert ticks
    assert {day(x) for x, _ in ticks} <= {
        f"{d:%Y-%m-%d}" for d in pd.date_range("2023-01-11", "2023-03-17")
    }
    assert any(f"{len(ticks)} milestones" in text for text in words(ax))


def test_a_column_has_codes_only_where_names_have_no_room():
    given = steps(("COD", *ONE[1:]), ("POL", *ONE[1:]))
    column, page = (row_names(plot_heatmap(given, width=width)) for width in ("column", "page"))
    assert set(column.values()) == {"COD", "Poland"}
    assert set(page.values()) == {country_names()["COD"], "Poland"}


def test_firsts_name_who_shares_a_day_and_pale_is_not_sure():
    table = firsts(
        steps(
            ONE,
            ("FRA", *ONE[1:]),
            ("DEU", "A9", "used", "2023-01-01", "2024-01-01"),
            ("USA", "A9", "used", "2023-02-01", "2023-02-02"),
        )
    )
    ax = plot_firsts(table)
    assert {"France, Poland", "Germany", "United States"} <= set(words(ax))
    pale = {line.get_marker() for line in ax.lines if line.get_alpha() == 0.5}
    assert pale == {"*"}
    assert any("Pale: 2 rows" in text for text in words(ax))


def test_lags_stand_under_their_rung_and_waits_are_open_arrows():
    table = lags(
        steps(
            ("POL", "A10", "considered", "2023-01-01", "2023-01-02"),
            ("POL", "A10", "pledged", "2023-01-11", "2023-01-12"),
            ("USA", "A10", "delivered", "2023-01-21", "2023-01-22"),
            ("USA", "A10", "pledged", "2023-02-01", "2023-02-02"),
            ("FRA", "A10", "pledged", "2023-02-01", "2023-02-02"),
        )
    )
    ax = plot_lags(table)
    assert list(row_names(ax).values()) == ["Poland"]
    assert {"A10 Soviet-type jets", "10 + 21 so far"} <= set(words(ax))
    assert marks(ax, ">") == [(31, 0)]
    (note,) = [" ".join(text.split()) for text in words(ax) if text.startswith("2 lags")]
    assert "1 wait that began on the last day" in note
    assert "1 whose later stage was reported to come first" in note


def test_of_too_many_lags_each_rung_shows_its_first():
    rungs = ["A1", "A9", "A10"]
    given = [
        (f"Land {number:02}", rung, status, f"2023-0{month}-01", f"2023-0{month}-02")
        for rung in rungs
        for number in range(20)
        for month, status in ((1, "pledged"), (3, "delivered"))
    ]
    shown = set(words(plot_lags(lags(steps(*given)))))
    assert [rung for rung in rungs if any(text.startswith(f"{rung} ") for text in shown)] == rungs


def test_words_on_rungs_count_what_is_said_twice():
    table = steps(ONE, ONE, ("FRA", "C5", "refused", None, None), ONE)
    table["said_by"] = ["Rudolf", "Rudolf", "Sapt", None]
    ax = plot_words_on_rungs(table)
    assert list(row_names(ax).values()) == ["Sapt", "Rudolf"]
    assert {"A10 ×2", "C5", "undated"} <= set(words(ax))
    (note,) = [text for text in words(ax) if text.startswith("3 steps")]
    assert "C5 troops on the ground" in " ".join(note.split())


def test_arrows_lead_from_speakers_to_those_they_name():
    quotes, mentions = tables.talk_tables(60, 5)
    ax = plot_quote_network(quotes, mentions)
    linked = {
        (one, two)
        for one, two, start, end in zip(
            quotes["actor"], mentions["actor"], quotes["start"], mentions["start"], strict=True
        )
        if one != two and start == end
    }
    assert len(ax.patches) == len(linked)
    assert {text.partition("\n")[0] for text in words(ax)} >= {"Rudolf Elphberg", "Rupert Hentzau"}


def test_bars_count_mentions_and_articles():
    mentions = tables.mentions_table(90)
    ax = plot_actors(mentions)
    top = mentions["actor"].value_counts().iloc[0]
    articles = mentions.groupby("actor")["doc_id"].nunique().max()
    assert max(bar.get_width() for bar in ax.patches) == top
    assert any(text.startswith(f"{top} in ") for text in words(ax))
    assert articles > 1


def test_a_network_of_many_shows_the_most_linked_and_says_so():
    mentions = tables.mentions_table(600)
    ax = plot_actor_network(mentions, within="document", width="column")
    nodes = [line for line in ax.lines if line.get_marker() in "os^D"]
    assert len(nodes) <= 13
    assert any(f"Drawn: {len(nodes)} of" in " ".join(text.split()) for text in words(ax))


def test_signs_differ_without_colour():
    for marks in (STATUS_MARKS, KIND_MARKS):
        assert len({(mark.marker, mark.fill) for mark in marks.values()}) == len(marks)
    assert len({fill.hatch for fill in STATUS_FILLS.values()}) == len(STATUS_FILLS)


def test_every_status_has_its_sign():
    assert set(STATUS_MARKS) == set(STATUS_FILLS) == set(STATUSES)


@pytest.mark.parametrize("colour", [*FIXED.values(), *OTHERS, NOBODY])
def test_a_thin_line_shows_on_paper(colour):
    assert contrast(colour) >= 3


def contrast(colour):
    """Return the contrast with white, as WCAG 2 counts it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_no_two_actors_of_the_table_share_a_colour():
    assert len(set(FIXED.values())) == len(FIXED)
    assert colour_of(None) == colour_of(pd.NA) == NOBODY


SPREAD = [
    ([5.0], [5.0]),
    ([5.0, 5.0], [4.5, 5.5]),
    ([0.0, 0.0, 0.0], [0.0, 1.0, 2.0]),
    ([9.9, 10.0], [9.0, 10.0]),
    ([8.0, 2.0], [8.0, 2.0]),
    ([3.0, 3.0, 3.5], [2.1667, 3.1667, 4.1667]),
]


@pytest.mark.parametrize(("wanted", "found"), SPREAD)
def test_spread(wanted, found):
    assert spread(wanted, gap=1.0, low=0.0, high=10.0) == pytest.approx(found, abs=0.001)


def test_boxes_are_pushed_apart_and_kept_on_the_page():
    page = Box(0, 0, 4, 4)
    found = pushed_apart([Box(3, 3, 5, 4), Box(3, 3, 5, 4), Box(0, 0, 1, 1)], page)
    assert found[2] == (0, 0, 1, 1)
    first, second = found[:2]
    assert min(first.right, second.right) - max(first.left, second.left) <= 1e-6 or (
        min(first.top, second.top) - max(first.bottom, second.bottom) <= 1e-6
    )
    assert all(box.left >= 0 and box.right <= 4 and box.top <= 4 for box in found)


def test_boxes_that_the_edge_bars_from_moving_up_move_aside():
    first, second = pushed_apart([Box(0, 0, 2, 1), Box(0, 0, 2, 1)], Box(0, 0, 9, 1))
    assert first.right <= second.left + 1e-6


def test_a_mark_that_steps_back_passes_those_that_stand_there():
    found = stepped_aside([0.0, 1.5, 1.6], width=1.0, room=Aside(lane=1, back=3))
    assert found == [(0, 0), (0, 0), (0, 0)]  # one step back it would meet the first: no room
    found = stepped_aside([0.0, 1.5, 1.6], width=1.0, room=Aside(lane=1, back=4))
    assert found == [(0, 0), (0, 0), (0, 3)]


def test_where_all_is_taken_the_lanes_are_used_in_turn():
    found = stepped_aside([0.0] * 4, width=1.0, room=Aside(lane=2, back=1))
    assert [aside.lane for aside in found] == [0, 1, 0, 1]


@pytest.mark.parametrize("width", ["column", "page"])
def test_marks_of_neighbouring_days_do_not_touch(width):
    days = ["2022-01-10", *["2023-06-01"] * 3, "2023-06-05", *["2023-06-14"] * 3]
    rows = [("POL", "A9", "considered", day, None) for day in days]
    ax = plot_ladder(steps(*rows), width=width)
    ax.figure.draw_without_rendering()
    (line,) = (line for line in ax.lines if line.get_marker() == "o")
    points = ax.transData.transform(line.get_xydata()) * 72 / ax.figure.dpi
    across = line.get_markersize() + line.get_markeredgewidth()
    apart = np.linalg.norm(points[:, None] - points[None, :], axis=2)
    assert apart[np.triu_indices(len(days), 1)].min() >= across


def test_a_key_of_many_countries_is_cut_and_says_so():
    countries = list(country_names())[: MOST_NAMED + 6]
    quotes = tables.quotes_table(len(countries)).assign(actor="Rudolf Elphberg", country=countries)
    ax = plot_quotes(quotes.assign(continues=pd.NA))
    named = set(country_names().values())
    key = [text.get_text() for text in ax.get_legend().get_texts()]
    assert len(named.intersection(key)) == MOST_NAMED
    assert "Not in the key: 6 countries" in " ".join(text.get_text() for text in ax.texts)


def test_the_year_beside_an_axis_of_days_is_as_small_as_the_days():
    rows = [("POL", "A9", "pledged", day, None) for day in ("2023-06-01", "2023-06-20")]
    ax = plot_ladder(steps(*rows), width="column")
    ax.figure.draw_without_rendering()
    offset = ax.xaxis.get_offset_text()
    assert offset.get_text() == "2023-Jun"
    assert offset.get_fontsize() == ax.get_xticklabels()[0].get_fontsize()


def test_room_is_taken_once_and_only_within_the_page():
    room = Taken([Box(0, 0, 1, 1)], within=Box(0, 0, 3, 1))
    places = [Box(0.5, 0, 1.5, 1), Box(2.5, 0, 3.5, 1), Box(1, 0, 2, 1)]
    assert room.first_free(places) == 2
    assert room.first_free(places) is None


def test_drawing_leaves_the_callers_settings_alone():
    with mpl.rc_context({"font.size": 20.0}):
        plot_ladder(steps(ONE))
        assert mpl.rcParams["font.size"] == 20.0
        use_style()
        assert mpl.rcParams["font.size"] == 8.0


def weapons(*rows):
    """Build weapons from (category, donor, recipient, status, date_from)."""
    names = ["category", "donor", "recipient", "status", "date_from"]
    given = pd.DataFrame(rows, columns=names)
    given["date_from"] = pd.to_datetime(given["date_from"])
    columns = {name: given[name].to_numpy() for name in names}
    return tables.weapons_table(len(rows)).assign(**columns)


TANK, JET = "main battle tank", "combat aircraft"


def test_the_stream_orders_categories_by_when_they_come_up_and_counts_them():
    ax = plot_weapon_stream(
        weapons(
            (JET, "USA", "UKR", "pledged", "2023-08-01"),
            (TANK, "USA", "UKR", "pledged", "2023-01-05"),
            (TANK, "DEU", "UKR", "pledged", "2023-01-25"),
        )
    )
    assert row_names(ax) == {0: JET, 1: TANK}
    assert {"1", "2"} <= set(words(ax))
    bands = [band for band in ax.collections if isinstance(band, FillBetweenPolyCollection)]
    heights = [band.get_paths()[0].get_extents().height for band in bands]
    assert heights[0] == pytest.approx(heights[1] / 2)


def test_the_flow_counts_a_joint_gift_for_each_donor_and_leaves_out_talk():
    ax = plot_flow(
        weapons(
            (TANK, "USA;DEU", "UKR", "pledged", "2023-01-25"),
            (TANK, "USA", "UKR", "delivered", "2023-09-25"),
            (TANK, "POL", "UKR", "considered", "2023-01-11"),
            (TANK, None, "UKR", "pledged", "2023-01-11"),
        )
    )
    assert {"United States 2", "Germany 1", "Ukraine 3"} <= set(words(ax))
    assert not any("Poland" in word for word in words(ax))
    assert any("Left out: 1 without donor or recipient" in word for word in words(ax))


def test_the_map_shades_by_the_highest_rung_and_names_who_has_no_tile():
    ax = plot_map(
        steps(
            ("POL", "A3", "delivered", "2022-04-25", "2022-04-26"),
            ("POL", "A10", "pledged", "2023-03-16", "2023-03-17"),
            ("USA", "A12", "refused", "2023-01-30", "2023-01-31"),
            ("Ruritania", "A1", "pledged", "2023-01-30", "2023-01-31"),
        )
    )
    assert "POL\nA10" in words(ax)
    assert "USA" in words(ax)  # a refusal reaches nothing
    assert any("Without a tile: Ruritania" in word for word in words(ax))


def test_panels_stand_in_the_order_of_who_came_highest():
    table = escalation(
        steps(
            ("POL", "A3", "delivered", "2022-04-25", "2022-04-26"),
            ("DEU", "A9", "pledged", "2023-01-25", "2023-01-26"),
            ("USA", "A9", "pledged", "2023-03-25", "2023-03-26"),
        )
    )
    headings = [word for word in words(plot_panels(table)) if word in country_names().values()]
    assert headings == ["Germany", "United States", "Poland"]


def test_chosen_milestones_are_numbered_lines_told_in_the_note():
    milestones = load_milestones()
    chosen = milestones[milestones["weapon"] == "M1 Abrams"]
    table = escalation(
        steps(
            ("POL", "A3", "delivered", "2022-04-25", "2022-04-26"),
            ("DEU", "A9", "pledged", "2023-05-25", "2023-05-26"),
        )
    )
    ax = plot_escalation(table, milestones=chosen)
    assert "1" in words(ax)
    assert any("1 25 Jan 2023 United States, 31 M1 Abrams, pledged." in word for word in words(ax))
    assert not any("25 Sep 2023" in word for word in words(ax))  # after the last period


def test_a_title_states_the_finding_and_what_is_shown_stands_below():
    pledge = ("pledged", "2023-01-25", "2023-01-26")
    ax = plot_ladder(steps(("USA", "A9", *pledge), ("USA", "A8", *pledge), ("DEU", "A9", *pledge)))
    assert ax.get_title() == "United States took most steps: 2 of 3"
    assert "Steps on the ladder by status and actor, January 2023" in words(ax)


def test_where_two_lead_the_title_tells_what_is_shown():
    pledge = ("pledged", "2023-01-25", "2023-01-26")
    ax = plot_ladder(steps(("USA", "A9", *pledge), ("DEU", "A9", *pledge)))
    shown = "Steps on the ladder by status and actor, January 2023"
    assert " ".join(ax.get_title().split()) == shown
    assert shown not in words(ax)
