"""The notebooks in a real browser, as a person uses them: open, run, choose, look, export."""

import shutil
from pathlib import Path

import pytest
from lab import is_root, running_lab
from playwright.sync_api import expect, sync_playwright

SCREENSHOTS = Path(__file__).resolve().parents[2] / "screenshots"
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium"),
]
JOURNEYS = [  # notebook, country chosen, the same without any row, files exported
    ("escalation", "Poland", "", ["escalation.pdf", "escalation.png", "escalation.svg"]),
    ("weapons", "Poland", "Germany", ["weapons.pdf", "weapons.png", "weapons.svg", "weapons.xlsx"]),
    (
        "who_said_what",
        "France",
        "the West",
        ["quotes.pdf", "quotes.png", "quotes.svg", "quotes.xlsx"],
    ),
]
SCREEN = {"width": 1280, "height": 900}
WHOLE = {"width": 1280, "height": 9000}
MINUTE = 60_000  # milliseconds

IDLE = """() => {
  const notebook = window.jupyterapp?.shell?.currentWidget;
  return notebook?.sessionContext?.session?.kernel?.status === 'idle';
}"""
ALL_RAN = r"""() => {
  const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
  return prompts.length > 0 && prompts.every(prompt => /\[\d+\]/.test(prompt.textContent));
}"""
PIXELS = """async image => {
  const bytes = await (await fetch(image.src)).arrayBuffer();
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return `${image.naturalWidth} ${Array.from(new Uint8Array(hash))}`;
}"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture(scope="module")
def chromium():
    flags = ["--disable-dev-shm-usage", "--disable-gpu", *(["--no-sandbox"] if is_root() else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, lab):
    """A page that fails the test where a script fails or a request leaves this computer."""
    page = chromium.new_page(viewport=SCREEN, locale="en-GB")
    here = (lab.base, lab.base.replace("http:", "ws:"), "blob:", "data:")
    errors, outside = [], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda asked: outside.append(asked.url) if away(asked.url, here) else None)
    page.on(
        "websocket", lambda socket: outside.append(socket.url) if away(socket.url, here) else None
    )
    yield page
    page.close()
    assert errors == []
    assert outside == []


def away(address, here):
    return not address.startswith(here)


@pytest.mark.parametrize(("notebook", "country", "silent", "files"), JOURNEYS)
def test_a_researcher_runs_a_notebook_and_chooses_a_country(
    lab, page, notebook, country, silent, files
):
    open_and_run(lab, page, notebook)
    explorer = page.locator(".explorer")
    everything = shown(explorer)
    photograph(page, f"{notebook}-all")

    choose(explorer, country)
    expect(explorer.locator(".status")).to_contain_text(f"{country}: ")
    expect(explorer.locator(".rows tbody tr").first).to_be_visible()
    rows = explorer.locator(".rows tbody tr")
    assert [row for row in rows.all_inner_texts() if country not in row] == []
    assert rows.locator("mark").count() == rows.count()
    assert shown(explorer) != everything
    photograph(page, f"{notebook}-{country}")

    if silent:
        choose(explorer, silent)
        expect(explorer.locator(".status")).to_contain_text(f"{silent}: no ")
        expect(rows).to_have_count(0)
    written = lab.folder / "exports" / "notebooks"
    assert [name for name in files if not (written / name).stat().st_size] == []


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
    page.locator(".explorer img").wait_for(timeout=MINUTE)


def choose(explorer, country):
    """Choose a country in the dropdown and wait until the status line tells of it."""
    explorer.locator("select").select_option(country)
    expect(explorer.locator(".status")).to_contain_text(f"{country}: ", timeout=MINUTE)


def shown(explorer):
    """Return what the picture shows, by its pixels."""
    return explorer.locator("img").evaluate(PIXELS)


def photograph(page, name):
    """Keep the whole notebook and the explorer as pictures for a person to look at."""
    SCREENSHOTS.mkdir(exist_ok=True)
    page.locator(".explorer").scroll_into_view_if_needed()
    page.screenshot(path=SCREENSHOTS / f"{name}-screen.png")
    page.set_viewport_size(WHOLE)
    page.locator(".jp-WindowedPanel-outer").evaluate("panel => panel.scrollTo(0, 0)")
    page.screenshot(path=SCREENSHOTS / f"{name}-whole.png")
    page.locator(".explorer").screenshot(path=SCREENSHOTS / f"{name}-explorer.png")
    page.set_viewport_size(SCREEN)
