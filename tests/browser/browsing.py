"""What a person does in the browser, and pictures of it for a person to look at."""

import shutil
import time
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

GRAVE = ("serious", "critical", "moderate")
SCREENSHOTS = Path(__file__).resolve().parents[2] / "screenshots"
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
SCREEN = {"width": 1400, "height": 900}
WHOLE = {"width": 1400, "height": 9000}
MINUTE = 60_000  # milliseconds

IDLE = """() => {
  const notebook = window.jupyterapp?.shell?.currentWidget;
  return notebook?.sessionContext?.session?.kernel?.status === 'idle';
}"""
ALL_RAN = r"""() => {
  const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
  return prompts.length > 0 && prompts.every(prompt => /\[\d+\]/.test(prompt.textContent));
}"""

DRAWN = """() => {
  const drawing = document.querySelector('.explorer .drawing');
  const page = drawing?.closest('.ladder-page');
  return Boolean(page) && Math.abs(drawing.getAttribute('width') - page.clientWidth) < 8;
}"""  # the first drawing has a width of its own, and is drawn anew as wide as its page


def wait_for_pictures(page):
    """Wait until the explorer's pictures stand as they stay: drawn at the width of the page."""
    page.wait_for_function(DRAWN, timeout=MINUTE)


def eventually(page, holds):
    """Wait until something holds that Playwright has no words for; fail after half a minute."""
    until = time.monotonic() + MINUTE / 2_000
    while not holds():
        assert time.monotonic() < until, "it never held"
        page.wait_for_timeout(100)


def open_and_run(lab, page, notebook):
    """Open a notebook and run all its cells from the menu, as far as the last one."""
    page.goto(lab.address(f"{notebook}.ipynb"))
    page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook").wait_for(timeout=MINUTE)
    page.wait_for_function(IDLE, timeout=MINUTE)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click()
    page.wait_for_function(ALL_RAN, timeout=2 * MINUTE)
    for kind in ("stderr", "error"):
        output = page.locator(f'[data-mime-type="application/vnd.jupyter.{kind}"]')
        assert output.all_inner_texts() == []


def tick(page, menu, *options):
    """Tick options of one of the explorer's lists."""
    opened = page.locator(f"#menu-{menu}")
    opened.locator("summary").click()
    for option in options:
        opened.locator("label", has=page.get_by_text(option, exact=True)).click()
        expect(opened.locator("summary b")).to_contain_text(option)
    opened.locator("summary").click()
    expect(opened.locator(".list")).to_be_hidden()


def count(page, table):
    """Return the number that stands on a table's tab."""
    return int(page.locator(f"#tab-{table} b").inner_text().replace(",", ""))


def photograph(page, name, part=".explorer"):
    """Keep a part of the page as a picture for a person to look at."""
    SCREENSHOTS.mkdir(exist_ok=True)
    page.set_viewport_size(WHOLE)
    page.locator(part).first.screenshot(path=SCREENSHOTS / f"{name}.png")
    page.set_viewport_size(SCREEN)


def violations(page):
    """Return what axe-core finds wrong with the page, by rule, with the elements."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return {
        each["id"]: [node["html"][:200] for node in each["nodes"]]
        for each in found
        if each["impact"] in GRAVE
    }
