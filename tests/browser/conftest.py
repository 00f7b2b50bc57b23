"""A JupyterLab, a Chromium and a page for the journeys; none of them leaves this computer."""

import pytest
from browsing import CHROMIUM, MINUTE, SCREEN
from lab import is_root, running_app, running_lab
from playwright.sync_api import expect, sync_playwright

expect.set_options(timeout=MINUTE / 2)  # a busy computer answers late, and right


def pytest_collection_modifyitems(items):
    missing = pytest.mark.skip(reason="no Chromium here: apt-get install chromium")
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(missing)


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture(scope="session")
def app(tmp_path_factory):
    with running_app(tmp_path_factory.mktemp("app")) as running:
        yield running


@pytest.fixture(scope="session")
def chromium():
    flags = ["--disable-dev-shm-usage", "--disable-gpu", *(["--no-sandbox"] if is_root() else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page that fails the test where a script fails or a request leaves this computer."""
    page = chromium.new_page(viewport=SCREEN, locale="en-GB")
    here = ("http://127.0.0.1:", "ws://127.0.0.1:", "blob:", "data:", "file:")
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
