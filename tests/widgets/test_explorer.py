"""The explorer, used as the browser does: gestures in, the page's parts out."""

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from made_tables import tables_of
from person import Person

import analysis
from analysis.errors import AnalysisError, LexiconError
from analysis.reference import load_ladder
from analysis.widgets.indexed import SHOWN
from analysis.widgets.page_of_rows import SIZE

INJECTED = re.compile(r"<(script|img|iframe|object|style|link)\b", re.IGNORECASE)


@pytest.fixture
def person(small):
    return Person(small)


def counts(tables):
    return {name: len(getattr(tables, name)) for name in SHOWN}


def test_the_page_has_all_its_parts(person, small):
    assert "explorer" in analysis.explore(small)._dom_classes
    for title in ("Country", "Actor", "Track", "Rung", "Status", "Category", "Period", "Text"):
        assert title in person.sees("controls")
    assert person.sees("chart").count('<svg class="drawing"') == 2
    assert person.counts() == counts(small)


def test_choosing_countries_narrows_everything(person, small):
    before = person.sees("chart")
    person.do("choose:countries", "POL", on=True)
    assert person.counts() == counts(small.select(countries=["POL"])) != counts(small)
    assert person.sees("chart") != before
    assert 'select(countries=["POL"])' in html.unescape(person.sees("export"))
    person.do("choose:countries", "DEU", on=True)
    assert person.counts() == counts(small.select(countries=["POL", "DEU"]))
    person.do("choose:countries", "POL", on=False)
    person.do("choose:countries", "DEU", on=False)
    assert person.sees("chart") == before


def own_ladder(steps):
    """Return a ladder of one's own: the rungs of some steps, by other names."""
    ladder = load_ladder()
    rungs = ladder[ladder["rung"].isin(steps["rung"])]
    return rungs.assign(short="own " + rungs["short"])


def test_steps_stand_on_a_ladder_of_ones_own(small, tmp_path):
    person = Person(small, folder=tmp_path, ladder=own_ladder(small.steps))
    assert "own Soviet-type jets" in person.sees("chart")
    assert "own Soviet-type jets" in person.sees("controls")
    assert "plot_ladder(chosen.steps, ladder=ladder)" in person.sees("export")
    person.do("export")
    assert "own Soviet-type jets" in (tmp_path / "ladder.svg").read_text(encoding="utf-8")


def test_the_call_names_the_file_of_a_ladder(small, tmp_path):
    file = tmp_path / "own.csv"
    own_ladder(small.steps).to_csv(file, index=False)
    person = Person(small, folder=tmp_path, ladder=str(file))
    assert f'plot_ladder(chosen.steps, ladder="{file}")' in html.unescape(person.sees("export"))


def test_a_ladder_that_lacks_a_rung_is_refused_by_name(small):
    lacking = own_ladder(small.steps).query("rung != 'A10'")
    with pytest.raises(LexiconError, match="rung 'A10'"):
        analysis.explore(small, ladder=lacking)


CRITERIA = [
    ("choose:statuses", "pledged", {"statuses": ["pledged"]}),
    ("choose:rungs", "A10", {"rungs": ["A10"]}),
    ("choose:tracks", "economic", {"tracks": ["economic"]}),
    ("choose:actors", "Volodymyr Zelenskyy", {"actors": ["Volodymyr Zelenskyy"]}),
    ("choose:categories", "main battle tank", {"categories": ["main battle tank"]}),
    ("text", "mig-29", {"text": "mig-29"}),
    ("since", "641", {"since": "2023-06-01"}),
    ("until", "640", {"until": "2023-06-01"}),
]


@pytest.mark.parametrize(("gesture", "value", "criteria"), CRITERIA)
def test_each_control_selects_as_the_call_does(person, small, gesture, value, criteria):
    person.do(gesture, value, on=True)
    assert person.counts() == counts(small.select(**criteria)) != counts(small)


def test_the_handles_of_the_period_do_not_pass_each_other(person):
    person.do("until", "640")
    person.do("since", "641")
    assert "Jun 2023" in person.sees("controls")
    chosen = person.explorer.view.selection
    assert chosen.until is None or chosen.since < chosen.until
    person.do("reset")
    assert person.explorer.view.selection.chosen == {}


def test_a_row_opens_its_passage_with_every_kind_marked(person, small):
    row = int(small.steps.index[small.steps["actor"] == "POL"][0])
    person.do("row", str(row))
    passage = person.sees("passage")
    for layer in ("weapon", "donor", "date", "step", "quote", "speaker", "chosen"):
        assert re.search(rf'<span class="{layer}\b', passage), layer
    assert f"rule {small.steps.loc[row, 'rule']}" in html.unescape(passage)
    assert re.search(rf'id="row-{row}"[^>]*aria-selected="true"', person.sees("rows"))


def test_a_mark_lists_its_rows_and_opens_the_first(person):
    person.do("mark", "0")
    assert person.rows() == list(person.explorer.screen.drawings["ladder"].behind[0])
    assert 'class="chosen' in person.sees("passage")
    person.do("unfocus")
    assert len(person.rows()) == len(person.explorer.kept["steps"])


def test_a_cell_lists_its_rows(person):
    person.do("table", "weapons")
    person.do("cell", "0")
    assert person.rows() == list(person.explorer.screen.drawings["months"].behind[0])


def test_a_mark_turns_from_another_table_to_the_steps(person):
    person.do("table", "quotes")
    person.do("mark", "0")
    assert person.explorer.view.table == "steps"
    assert "plot_ladder" in person.sees("export")


def test_a_heading_sorts_up_down_and_back(person, small):
    by_day = person.rows()
    person.do("sort", "actor")
    assert list(small.steps.loc[person.rows(), "actor"]) == ["DEU", "POL"]
    person.do("sort", "actor")
    assert list(small.steps.loc[person.rows(), "actor"]) == ["POL", "DEU"]
    person.do("sort", "actor")
    assert person.rows() == by_day


def test_pages_hold_every_row_once():
    tables = tables_of(*(f"Poland sent Ukraine {number} Leopard 2 tanks." for number in range(50)))
    person = Person(tables)
    seen = []
    for page in range(-(-len(tables.steps) // SIZE)):
        person.do("page", str(page))
        seen += person.rows()
    assert sorted(seen) == list(range(len(tables.steps)))
    assert len(seen) > SIZE


@pytest.mark.parametrize("table", SHOWN)
def test_export_writes_what_the_call_writes(small, tmp_path, monkeypatch, table):
    monkeypatch.chdir(tmp_path)
    person = Person(small, table, "exports")
    person.do("choose:countries", "POL", on=True)
    person.do("export")
    assert "Wrote " in person.sees("status")
    files = {path.name: path.read_bytes() for path in Path("exports").iterdir()}
    assert {Path(name).suffix for name in files} == {".png", ".svg", ".pdf", ".csv", ".xlsx"}
    call = html.unescape(re.search(r"<pre[^>]*>(.*)</pre>", person.sees("export"), re.DOTALL)[1])
    for path in Path("exports").iterdir():
        path.unlink()
    exec(call, {"analysis": analysis, "tables": small})
    assert {path.name: path.read_bytes() for path in Path("exports").iterdir()} == files


@pytest.mark.parametrize("table", SHOWN)
def test_text_of_documents_is_shown_as_text(hostile, table):
    person = Person(hostile, table)
    assert person.rows() != []
    for row in person.rows():
        person.do("row", str(row))
        for part in person.explorer.parts:
            assert INJECTED.findall(person.sees(part)) == []
        assert "&lt;img" in person.sees("passage")


def test_what_is_typed_is_shown_as_text(person):
    for gesture in ("text", "find:countries", "find:actors"):
        person.do(gesture, '"><script>1</script>')
        assert INJECTED.findall(person.sees("controls")) == []


def test_no_documents_at_all():
    person = Person(tables_of("Nothing happened."))
    assert "0 of 0 steps" in person.sees("status")
    assert "No steps in this selection" in person.sees("rows")


def test_a_selection_without_rows_says_so(person):
    person.do("text", "no such words")
    assert "No steps in this selection" in person.sees("rows")
    assert set(person.counts().values()) == {0}


def test_an_error_is_told_in_the_status_line_as_text(small):
    person = Person(replace(small, steps=small.steps.assign(rung="<b>Z9</b>")))
    assert 'class="line wrong"' in person.sees("status")
    assert "&lt;b&gt;Z9" in person.sees("status")
    assert "<b>" not in person.sees("status")


def test_the_next_choice_recovers_from_an_error(person):
    person.do("mark", "99999")
    assert 'class="line wrong"' in person.sees("status")
    person.do("choose:countries", "POL", on=True)
    assert 'class="line told"' in person.sees("status")


def test_an_unknown_table_is_refused(small):
    with pytest.raises(AnalysisError, match="no table 'pies'"):
        analysis.explore(small, table="pies")
