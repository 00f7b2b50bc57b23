"""The explorer, used as a person would: by choosing in its dropdown."""

from dataclasses import replace

import pandas as pd
import pytest

import analysis
from analysis.widgets.explore import CHARTS, EVERYONE

PNG = b"\x89PNG"
HOSTILE = (
    "On 5 May 2023 Poland sent Ukraine <script>alert(1)</script> 20 MiG-29s. "
    "“=cmd()|' /C calc'!A0 <img src=x onerror=alert(2)>,” said President Andrzej Duda. "
    "Germany pledged 18 Leopard 2 tanks to Ukraine on 6 May 2023."
)


def tables_of(text, **columns):
    return analysis.extract(pd.DataFrame({"doc_id": ["a"], "text": [text], **columns}))


@pytest.fixture
def tables(seed):
    return seed


def views(box):
    """Return the box's dropdown, status line, picture and rows."""
    return box.children


@pytest.mark.parametrize("chart", CHARTS)
def test_every_country_draws(tables, chart):
    country, status, picture, rows = views(analysis.explore(tables, chart=chart))
    for label, value in country.options:
        country.value = value
        assert status.value.startswith(f"{label}: ")
        assert bytes(picture.value).startswith(PNG)
        assert ("<mark>" in rows.value) == (": no " not in status.value)


def test_the_dropdown_names_countries(tables):
    country, *_ = views(analysis.explore(tables))
    labels = [label for label, _ in country.options]
    assert labels[0] == EVERYONE
    assert {"Poland", "Ukraine", "NATO"} <= set(labels)
    assert "POL" not in labels


def test_choosing_a_country_changes_picture_and_rows(tables):
    country, status, picture, rows = views(analysis.explore(tables))
    before = picture.value, rows.value
    country.value = "POL"
    assert picture.value != before[0]
    assert rows.value != before[1]
    assert "<td>Poland</td>" in rows.value
    assert "<td>Germany</td>" not in rows.value
    poland = len(tables.select(countries=["Poland"]).steps)
    assert status.value == f"Poland: {poland} of {len(tables.steps)} steps"
    country.value = EVERYONE
    assert (picture.value, rows.value) == before


def test_a_selection_without_rows_says_so(tables):
    country, status, _, rows = views(analysis.explore(tables, chart="weapons"))
    country.value = "DEU"
    assert status.value == f"Germany: no weapons (of {len(tables.weapons)})"
    assert rows.value == ""


def test_no_documents_at_all():
    _, status, picture, _ = views(analysis.explore(tables_of("Nothing happened.")))
    assert status.value == "All countries: no steps (of 0)"
    assert bytes(picture.value).startswith(PNG)


@pytest.mark.parametrize("chart", CHARTS)
def test_text_of_documents_is_shown_as_text(chart):
    country, _, _, rows = views(analysis.explore(tables_of(HOSTILE), chart=chart))
    for _, value in country.options:
        country.value = value
        assert "<script" not in rows.value
        assert "<img" not in rows.value


def test_hostile_passages_are_there_to_read():
    tables = tables_of(HOSTILE)
    assert "&lt;script&gt;" in views(analysis.explore(tables, chart="weapons"))[3].value
    assert "=cmd()" in views(analysis.explore(tables, chart="quotes"))[3].value


def test_an_error_is_told_in_the_status_line(tables):
    broken = replace(tables, steps=tables.steps.drop(columns="status"))
    _, status, picture, rows = views(analysis.explore(broken))
    assert status.value.startswith("Could not draw: KeyError: ")
    assert "status" in status.value
    assert (picture.value, rows.value) == (b"", "")


def test_an_error_is_told_as_text(tables):
    broken = replace(tables, steps=tables.steps.assign(rung="<b>Z9</b>"))
    status = views(analysis.explore(broken))[1]
    assert "&lt;b&gt;Z9" in status.value
    assert "<b>" not in status.value


def test_the_next_choice_recovers_from_an_error(tables):
    rungs = tables.steps["rung"].mask(tables.steps["actor"] == "POL", "Z9")
    country, status, picture, _ = views(
        analysis.explore(replace(tables, steps=tables.steps.assign(rung=rungs)))
    )
    assert status.value.startswith("Could not draw: ")
    country.value = "DEU"
    assert status.value.startswith("Germany: ")
    assert bytes(picture.value).startswith(PNG)


def test_an_unknown_chart_is_refused(tables):
    with pytest.raises(analysis.errors.AnalysisError, match="no chart 'pie'"):
        analysis.explore(tables, chart="pie")
