"""An article full of scripts, in a real browser: all of it is shown as text, nothing runs."""

import nbformat
import pandas as pd
import pytest
from browsing import MINUTE, open_and_run, photograph
from lab import running_app
from nbformat.v4 import new_code_cell, new_notebook
from openpyxl import load_workbook
from playwright.sync_api import expect

IMAGE = "<img src=x onerror=window.pwned=1>"
ARTICLE = f"""---
title: '"><script>window.pwned=2</script>'
publisher: "=HYPERLINK(1){IMAGE}"
published: 2023-06-10
---
On 5 May 2023 Poland sent Ukraine <script>window.pwned=3</script> 20 MiG-29s.

“=cmd()|' /C calc'!A0 {IMAGE},” said President Andrzej Duda <svg onload=window.pwned=4>.
Germany pledged 18 Leopard 2 tanks to Ukraine on 6 May 2023 {IMAGE}.
"""
CELLS = [
    "import analysis\n"
    'tables = analysis.extract(analysis.load_documents("../hostile"))\n'
    'analysis.export_report(tables, "../exports/hostile")\n'
    "analysis.explore(tables)",
    'analysis.read(tables, tables.documents["doc_id"].iloc[0])',
    'analysis.review(tables, "../exports/hostile", coder="<img src=x onerror=window.pwned=5>")',
]
INJECTED = """root => [...document.querySelectorAll(
  ['script', 'img', 'svg[onload]', '[onerror]'].map(tag => `${root} ${tag}`).join(', ')
)].map(found => found.outerHTML)"""


def add_hostile(work, name, cells):
    """Add a notebook on a folder with one article, whose file name is hostile, too."""
    folder = work / "hostile"
    folder.mkdir()
    (folder / "<img src=x onerror=window.pwned=6>.md").write_text(ARTICLE, encoding="utf-8")
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [new_code_cell(cell) for cell in cells]
    notebook = new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, work / "notebooks" / name)


@pytest.fixture(scope="module")
def hostile(lab):
    add_hostile(lab.folder, "hostile.ipynb", CELLS)
    return lab


def test_widgets_show_hostile_text_as_text(hostile, page):
    open_and_run(hostile, page, "hostile")
    for tab in ("quotes", "weapons", "actors", "steps"):
        page.locator(f".explorer #tab-{tab}").click(timeout=MINUTE)
        expect(page.locator(f".explorer #tab-{tab}")).to_have_attribute("aria-pressed", "true")
        page.locator(".explorer tbody tr").first.click()
        expect(page.locator(".explorer .passage .text")).to_contain_text(IMAGE)
        expect(page.locator(".explorer .passage h2")).to_contain_text("<script>window.pwned=2")
    page.locator(".explorer #text").fill('"><img src=x onerror=window.pwned=7>')
    expect(page.locator(".explorer .nothing").first).to_be_visible()
    page.locator(".reader #finds li").first.click()
    page.locator(".reviewer tbody tr").first.click()
    page.keyboard.press("r")
    expect(page.locator(".reviewer .done")).to_contain_text("1 of")
    for widget in (".explorer", ".reader", ".reviewer"):
        assert page.evaluate(INJECTED, widget) == []
    photograph(page, "hostile-reader", ".reader")
    assert page.evaluate("window.pwned") is None


def test_the_report_shows_hostile_text_as_text(hostile, page):
    report = hostile.folder / "exports" / "hostile" / "report.html"
    assert report.is_file()
    page.set_content(report.read_text(encoding="utf-8"))
    expect(page.locator("body")).to_contain_text("<script>window.pwned=3</script>")
    assert page.locator("script, img:not([src^='data:']), [onerror]").count() == 0
    assert page.evaluate("window.pwned") is None


def test_the_page_of_its_own_shows_hostile_text_as_text(page, tmp_path):
    with running_app(tmp_path, lambda work: add_hostile(work, "explorer.ipynb", CELLS[:1])) as app:
        page.goto(f"{app.base}/?token={app.token}")
        page.locator(".explorer #tab-quotes").click(timeout=MINUTE)
        expect(page.locator(".explorer #tab-quotes")).to_have_attribute("aria-pressed", "true")
        page.locator(".explorer tbody tr").first.click()
        expect(page.locator(".explorer .passage .text")).to_contain_text(IMAGE)
        assert page.evaluate(INJECTED, ".explorer") == []
        assert page.evaluate("window.pwned") is None
        page.locator("#export").click()
        expect(page.locator(".explorer .status")).to_contain_text("Wrote ", timeout=MINUTE)
        folder = app.folder / "notebooks" / "exports" / "explorer"
        cells = [cell for row in load_workbook(folder / "quotes.xlsx").active for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n", "d"}  # no formula, no error
        table = pd.read_csv(folder / "quotes.csv", dtype=str, keep_default_na=False)
        said = [cell for column in table.columns for cell in table[column]]
        assert any(cell.startswith("'=cmd()") for cell in said)
        assert [cell for cell in said if cell.startswith(("=", "+", "-", "@"))] == []
