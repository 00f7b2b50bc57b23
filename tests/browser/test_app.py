"""The explorer's own page: for this computer and who has the token, and for every reader."""

import urllib.request
from pathlib import Path
from urllib.error import HTTPError

import pytest
from browsing import photograph, violations, wait_for_pictures
from exploring import TAKEN, explore
from playwright.sync_api import expect


def open_app(app, page):
    page.goto(f"{app.base}/?token={app.token}")
    wait_for_pictures(page)


def test_the_page_passes_the_same_journey(app, page):
    open_app(app, page)
    expect(page.locator("h1")).to_contain_text("What do the articles say")
    assert page.get_by_text("import analysis").count() == 0  # no code on the page
    explore(page, "app")
    folder = app.folder / "exports" / "notebooks" / "explorer"
    assert [name for name in TAKEN if not (folder / name).stat().st_size] == []


def test_nobody_gets_in_without_the_token(app, page):
    for address in ("/", "/?token=guessed"):
        page.goto(f"{app.base}{address}")
        assert "/login" in page.url
        assert page.locator(".explorer").count() == 0
    with urllib.request.urlopen(f"{app.base}/api/kernels", timeout=10) as answer:
        assert "/login" in answer.url
    with pytest.raises(HTTPError, match="403"):  # a new kernel would run whatever it is told
        urllib.request.urlopen(f"{app.base}/api/kernels", data=b"{}", timeout=10)


def test_the_page_answers_this_computer_only(app):
    port = int(app.base.rpartition(":")[2])
    listening = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    places = [line.split()[1] for line in listening if line.split()[3] == "0A"]
    own = [place for place in places if int(place.partition(":")[2], 16) == port]
    assert own == [f"0100007F:{port:04X}"]  # 127.0.0.1


def test_contrast_and_labels_serve_every_reader(app, page):
    open_app(app, page)
    assert violations(page) == {}
    page.locator(".explorer #menu-countries summary").click()
    page.locator(".explorer tbody tr").first.click()
    expect(page.locator(".explorer .passage .text")).to_be_visible()
    page.locator(".explorer #menu-actors summary").click()
    assert violations(page) == {}


def test_the_page_can_be_used_by_keyboard_alone(app, page):
    open_app(app, page)
    page.locator(".explorer #menu-countries summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Pol")
    expect(page.locator("#list-countries label")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("#menu-countries summary b")).to_have_text("Poland")
    page.keyboard.press("Escape")
    expect(page.locator("#list-countries")).to_be_hidden()


def test_the_marks_of_a_picture_are_reached_by_keyboard(app, page):
    open_app(app, page)
    marks = page.locator(".explorer .chart g[data-do=mark]")
    assert page.locator(".explorer .chart g[tabindex='0']").count() == 2  # one for each picture
    marks.first.focus()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    below = page.locator(".explorer .chart g:focus")
    upper, lower = marks.nth(1).bounding_box(), below.bounding_box()
    assert lower["y"] > upper["y"]
    name = below.get_attribute("aria-label")
    photograph(page, "explorer-app-keyboard")
    page.keyboard.press("Enter")
    expect(page.locator("#unfocus")).to_be_visible()
    expect(page.locator(".explorer .passage .why")).to_contain_text("is read as a step")
    assert below.get_attribute("aria-label") == name  # the keyboard stays where it was
    page.locator(".explorer #sort-actor").focus()
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Who")
    page.locator(".explorer tbody tr").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".explorer .passage .chosen").first).to_be_visible()
