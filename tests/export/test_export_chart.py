"""Charts as files: all kinds, the same bytes, described, the Axes left as it was."""

import pytest
from matplotlib.figure import Figure
from PIL import Image
from report_tables import one_article

from analysis.charts import plot_ladder
from analysis.export import export_chart
from analysis.validation import evaluate


def chart():
    return plot_ladder(one_article().steps, width="column", title="Boats <first>")


def test_without_suffix_all_kinds_are_written(tmp_path):
    paths = export_chart(chart(), tmp_path / "deeper" / "ladder")
    assert [path.name for path in paths] == ["ladder.png", "ladder.svg", "ladder.pdf"]
    starts = [path.read_bytes()[:5] for path in paths]
    assert starts == [b"\x89PNG\r", b"<?xml", b"%PDF-"]


def test_the_same_chart_gives_the_same_bytes(tmp_path):
    ax = chart()
    first = [path.read_bytes() for path in export_chart(ax, tmp_path / "a", source="Own count")]
    again = [path.read_bytes() for path in export_chart(ax, tmp_path / "a", source="Own count")]
    other = [
        path.read_bytes() for path in export_chart(chart(), tmp_path / "b", source="Own count")
    ]
    assert first == again == other


def test_the_source_is_printed_and_the_axes_left_as_it_was(tmp_path):
    ax = chart()
    before = (ax.get_position().bounds, tuple(ax.figure.get_size_inches()), len(ax.figure.texts))
    (plain,) = export_chart(ax, tmp_path / "plain.svg")
    (sourced,) = export_chart(ax, tmp_path / "sourced.svg", source="Seven digests")
    after = (ax.get_position().bounds, tuple(ax.figure.get_size_inches()), len(ax.figure.texts))
    assert after == before
    assert ">Source: Seven digests</text>" in sourced.read_text("utf-8")
    assert "Seven digests" not in plain.read_text("utf-8")


def test_letters_stay_letters_and_fonts_are_embedded(tmp_path):
    _, svg, pdf = export_chart(chart(), tmp_path / "a")
    assert ">Boats &lt;first&gt;</text>" in svg.read_text("utf-8")
    assert b"/FontFile2" in pdf.read_bytes()  # TrueType, type 42


def test_metadata_describe_the_chart(tmp_path):
    png, svg, pdf = export_chart(chart(), tmp_path / "a", source="Own count")
    shown = "Steps on the ladder by status and actor, May 2023."
    described = f"Boats <first>. {shown} 2 steps from 1 article."
    with Image.open(png) as picture:
        assert picture.text["Title"] == "Boats <first>"
        assert picture.text["Description"].startswith(described)
        assert picture.text["Description"].endswith("Source: Own count.")
    assert "<dc:title>Boats &lt;first&gt;</dc:title>" in svg.read_text("utf-8")
    assert b"CreationDate" not in pdf.read_bytes()


def test_a_chart_of_the_researchers_own_is_written_too(tmp_path):
    figure = Figure(layout="constrained")
    ax = figure.add_subplot()
    layout = figure.get_layout_engine()
    (path,) = export_chart(ax, tmp_path / "own.png", source="Own count")
    assert path.stat().st_size
    assert figure.get_layout_engine() is layout


def test_an_unknown_suffix_is_refused_with_the_choices(tmp_path):
    with pytest.raises(ValueError, match=r"\.svg"):
        export_chart(chart(), tmp_path / "a.jpg")


def test_a_chart_carries_its_error_rate_or_says_that_none_was_measured(tmp_path):
    ax, found = chart(), one_article().steps
    rates = evaluate(found, found)
    export_chart(ax, tmp_path / "with.svg", error_rate=rates)
    export_chart(ax, tmp_path / "without.svg")
    told = [(tmp_path / name).read_text(encoding="utf-8") for name in ("with.svg", "without.svg")]
    assert ["steps precision 100 %" in text for text in told] == [True, False]
    assert ["not measured" in text for text in told] == [False, True]
