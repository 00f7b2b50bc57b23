"""The notebooks in a real browser, as a person uses them: open, run, choose, look, export."""

import re

import pytest
from browsing import MINUTE, count, open_and_run, photograph, tick
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
TAKEN = [
    *(f"{chart}.{kind}" for chart in ("ladder", "months") for kind in ("pdf", "png", "svg")),
    "steps.csv",
    "steps.xlsx",
]


@pytest.mark.parametrize(("notebook", "table", "country", "files"), NOTEBOOKS)
def test_a_researcher_runs_a_notebook_and_chooses_a_country(
    lab, page, notebook, table, country, files
):
    open_and_run(lab, page, notebook)
    page.locator(".explorer .drawing").first.wait_for(timeout=MINUTE)
    every = count(page, table)
    tick(page, "countries", country)
    expect(page.locator(f"#tab-{table}")).not_to_contain_text(f"{every}")
    rows = page.locator(".explorer tbody tr")
    expect(rows.first).to_be_visible()
    assert [row for row in rows.all_inner_texts() if country not in row] == []
    photograph(page, f"{notebook}-{country}")
    written = lab.folder / "exports" / "notebooks"
    assert [name for name in files if not (written / name).stat().st_size] == []


def test_a_researcher_explores_and_takes_the_chart(lab, page):
    open_and_run(lab, page, "explorer")
    explore(page, "lab")
    folder = lab.folder / "exports" / "notebooks" / "explorer"
    assert [name for name in TAKEN if not (folder / name).stat().st_size] == []


def explore(page, where):
    """Walk through the explorer as a person would; `where` names the pictures taken."""
    page.locator(".explorer .drawing").first.wait_for(timeout=MINUTE)
    every = count(page, "steps")
    photograph(page, f"explorer-{where}-all")

    tick(page, "countries", "Poland", "Germany")
    expect(page.locator("#tab-steps b")).not_to_have_text(f"{every}")
    names = page.locator(".explorer tbody tr td:nth-child(2)").all_inner_texts()
    assert set(names) == {"Poland", "Germany"}
    chosen = count(page, "steps")

    page.locator("#since").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".explorer .month").first).to_have_text("Apr 2022")
    expect(page.locator("#tab-steps b")).not_to_have_text(f"{chosen}")
    assert page.evaluate("document.activeElement.id") == "since"

    page.locator("#text").fill("mig-29")
    expect(page.locator("#tab-steps b")).to_have_text("1")
    page.locator(".explorer tbody tr").first.click()
    passage = page.locator(".explorer .passage")
    expect(passage.locator(".text .chosen").first).to_be_visible()
    assert "MiG-29s" in passage.locator(".text .weapon").all_inner_texts()
    expect(passage.locator(".rules")).to_contain_text("rule ")
    photograph(page, f"explorer-{where}-passage")

    page.locator("#reset").click()
    expect(page.locator("#tab-steps b")).to_have_text(f"{every}")
    page.locator(".explorer .chart g[data-do=mark]").first.click()
    expect(page.locator("#unfocus")).to_be_visible()
    expect(passage.locator(".text .chosen").first).to_be_visible()
    page.locator("#unfocus").click()
    page.locator("#sort-actor").click()
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Who")
    page.locator(".explorer tbody tr").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".explorer tbody tr").nth(1)).to_have_attribute("aria-selected", "true")

    tick(page, "countries", "Poland")
    page.locator("#export").click()
    expect(page.locator(".explorer .status")).to_contain_text("Wrote ladder.png", timeout=MINUTE)
    expect(page.locator("#call")).to_contain_text(re.compile(r'select\(countries=\["POL"\]\)'))
    photograph(page, f"explorer-{where}-poland")
