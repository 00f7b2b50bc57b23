"""The walk through the explorer that JupyterLab and the page of its own both have to pass."""

import re

from browsing import MINUTE, count, eventually, photograph, tick, wait_for_pictures
from playwright.sync_api import expect

TAKEN = [
    *(f"{chart}.{kind}" for chart in ("ladder", "months") for kind in ("pdf", "png", "svg")),
    "steps.csv",
    "steps.xlsx",
]


def explore(page, where):
    """Walk through the explorer as a person would; `where` names the pictures taken."""
    wait_for_pictures(page)
    every = count(page, "steps")
    photograph(page, f"explorer-{where}-all")

    tick(page, "countries", "Poland", "Germany")
    expect(page.locator("#tab-steps b")).not_to_have_text(f"{every}")
    names = page.locator(".explorer tbody tr td:nth-child(2)")
    eventually(page, lambda: set(names.all_inner_texts()) == {"Poland", "Germany"})
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
