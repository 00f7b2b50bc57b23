"""The notebooks in a real browser, as a person uses them: open, run, choose, look, export."""

import pytest
from browsing import count, eventually, open_and_run, photograph, tick, wait_for_pictures
from exploring import TAKEN, explore
from playwright.sync_api import expect

NOTEBOOKS = [  # notebook, table listed first, a country in it, files that its last cell exports
    ("escalation", "steps", "Poland", ["escalation.pdf", "escalation.png", "escalation.svg"]),
    ("weapons", "weapons", "Poland", ["weapons.pdf", "weapons.png", "weapons.svg", "weapons.xlsx"]),
    (
        "who_said_what",
        "quotes",
        "France",
        ["quotes.pdf", "quotes.png", "quotes.svg", "quotes.xlsx"],
    ),
]


@pytest.mark.parametrize(("notebook", "table", "country", "files"), NOTEBOOKS)
def test_a_researcher_runs_a_notebook_and_chooses_a_country(
    lab, page, notebook, table, country, files
):
    open_and_run(lab, page, notebook)
    wait_for_pictures(page)
    every = count(page, table)
    tick(page, "countries", country)
    expect(page.locator(f"#tab-{table}")).not_to_contain_text(f"{every}")
    rows = page.locator(".explorer tbody tr")
    expect(rows.first).to_be_visible()
    eventually(page, lambda: all(country in row for row in rows.all_inner_texts()))
    photograph(page, f"{notebook}-{country}")
    written = lab.folder / "exports" / "notebooks"
    assert [name for name in files if not (written / name).stat().st_size] == []


@pytest.mark.parametrize("notebook", ["actors", "your_own_corpus", "validate"])
def test_a_researcher_runs_the_other_notebooks(lab, page, notebook):
    open_and_run(lab, page, notebook)
    expect(
        page.locator(".jp-OutputArea-output img, .jp-OutputArea-output table").first
    ).to_be_visible()
    photograph(page, notebook, ".jp-Notebook")


def test_a_researcher_explores_and_takes_the_chart(lab, page):
    open_and_run(lab, page, "explorer")
    explore(page, "lab")
    folder = lab.folder / "exports" / "notebooks" / "explorer"
    assert [name for name in TAKEN if not (folder / name).stat().st_size] == []
