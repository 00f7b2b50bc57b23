"""Charts for paper without colour."""

import re

import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

import analysis
from analysis.charts.colours import colour_of

CHARTS = {
    "marks and whiskers": lambda tables: analysis.plot_ladder(tables.steps),
    "cells": lambda tables: analysis.plot_heatmap(tables.steps),
    "lines": lambda tables: analysis.plot_escalation(analysis.escalation(tables.steps)),
    "bars with hatches": lambda tables: analysis.plot_weapons(tables.weapons),
}


@pytest.fixture(scope="module")
def tables():
    return analysis.extract(analysis.load_documents("seeds", progress=False))


def pixels(file):
    return np.asarray(Image.open(file).convert("RGB")).astype(int)


def apart(picture):
    """Return by how much red, green and blue differ where they differ most."""
    return int((picture.max(axis=2) - picture.min(axis=2)).max())


@pytest.mark.parametrize("chart", CHARTS)
def test_the_print_style_has_no_colour_and_leaves_the_chart_its_own(tables, tmp_path, chart):
    axes = CHARTS[chart](tables)
    before = pixels(analysis.export_chart(axes, tmp_path / "before.png")[0])
    grey = pixels(analysis.export_chart(axes, tmp_path / "grey.png", style="print")[0])
    after = pixels(analysis.export_chart(axes, tmp_path / "after.png")[0])
    assert apart(grey) == 0 < apart(before)
    assert (after == before).all()
    assert grey.shape[0] // 2 == before.shape[0]  # 600 dpi beside 300


def test_text_is_black_and_a_colour_keeps_how_light_it_is(tables, tmp_path):
    axes = analysis.plot_ladder(tables.steps)
    svg = analysis.export_chart(axes, tmp_path / "ladder.svg", style="print")[0].read_text("utf-8")
    assert colour_of("POL") not in svg
    assert "#6a6a6a" in svg  # Poland's #c74a90
    words = re.findall(r"<text[^>]*>", svg)
    assert words
    assert [each for each in words if "fill: #" in each] == []  # black is the default


def test_a_picture_is_printed_in_grey(tmp_path):
    axes = Figure().subplots()
    axes.imshow(np.array([[[1.0, 0, 0], [0, 0, 1.0]]]))
    assert apart(pixels(analysis.export_chart(axes, tmp_path / "a.png", style="print")[0])) == 0


def test_a_style_that_is_none_is_refused(tables, tmp_path):
    with pytest.raises(ValueError, match=r"no style 'dark'; expected one of .*print"):
        analysis.export_chart(analysis.plot_ladder(tables.steps), tmp_path / "a", style="dark")


def named_in_key(axes, tmp_path, name):
    svg = analysis.export_chart(axes, tmp_path / "key.svg", style="print")[0].read_text("utf-8")
    return re.search(rf">{name}</text>", svg[svg.index('id="legend') :]) is not None


def test_a_key_of_greys_that_look_the_same_is_left_out(tables, tmp_path):
    steps = tables.steps
    few = steps[steps["actor"].isin(["DEU", "POL"])].assign(said_by="")
    assert named_in_key(analysis.plot_ladder(few), tmp_path, "Germany")
    assert not named_in_key(analysis.plot_ladder(steps), tmp_path, "Germany")
    assert named_in_key(analysis.plot_ladder(steps), tmp_path, "pledged")
