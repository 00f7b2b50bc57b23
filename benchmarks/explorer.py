#!/usr/bin/env python3
"""How fast the explorer answers in a browser: python benchmarks/explorer.py [--rows 100000]

Makes tables of that many steps (and as many quotes, weapons and actors as belong to them) from
the sample article, opens the explorer on them in JupyterLab and in Chromium, and prints the
milliseconds from a person's act to the page showing its result, as the browser measures them.
It needs Chromium and what the tests need.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

import nbformat
import numpy as np
import pandas as pd
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from browsing import CHROMIUM, MINUTE, SCREEN, open_and_run
from lab import Lab, is_root, running_lab

import analysis
from analysis.corrections.decisions import REVIEWED
from analysis.schema import DOCUMENTS

CELL = """import analysis
tables = analysis.load_tables("../tables")
analysis.explore(tables)"""
TURNS = 5
ACTS = {  # act → what is done in the page, and the part that shows its result
    "choose a country": ("#menu-countries input[data-value=POL]", "click", ".chart"),
    "leave it": ("#menu-countries input[data-value=POL]", "click", ".chart"),
    "move the slider": ("#since", "slide", ".chart"),
    "search": ("#text", "type", ".chart"),
    "reset": ("#reset", "click", ".chart"),
    "sort": ("#sort-actor", "click", ".rows"),
    "open a row": (".explorer tbody tr:nth-child({turn})", "click", ".passage"),
    "click a mark": (".chart g[data-do=mark]:nth-of-type({turn})", "click", ".passage"),
    "next page": ("#next", "click", ".rows"),
}
# Does the act and waits until the part has changed and the browser has painted it.
MEASURE = """([selector, act, part, turn]) => new Promise((done, fail) => {
  const element = document.querySelector(selector.replace('{turn}', turn));
  const watched = document.querySelector(`.explorer ${part}`);
  if (!element) return fail(new Error(`nothing at ${selector}`));
  const start = performance.now();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  });
  observer.observe(watched, {childList: true, subtree: true});
  if (act === 'slide') element.value = Number(element.value) + 1;
  if (act === 'type') element.value = ['tank', 'troops', 'jets', 'aid', 'war'][turn - 1];
  if (act === 'click') element.dispatchEvent(new MouseEvent('click', {bubbles: true}));
  else element.dispatchEvent(new Event('input', {bubbles: true}));
  setTimeout(() => fail(new Error(`${selector}: nothing changed`)), 20000);
})"""
TYPED = 120  # milliseconds that the page waits for another letter or move


def many(rows: int) -> analysis.Tables:
    """Return tables of that many steps: the sample article again and again, on other days."""
    tables = analysis.extract(analysis.load_documents(ROOT / "seeds"))
    copies = -(-rows // len(tables.steps))
    chance = np.random.default_rng(0)
    made = {
        table.name: _copied(getattr(tables, table.name), table.key, copies, chance)
        for table in (DOCUMENTS, *REVIEWED.values())
    }
    return analysis.Tables(**made, problems=tables.problems)


def _copied(
    table: pd.DataFrame, key: str, copies: int, chance: np.random.Generator
) -> pd.DataFrame:
    copied = pd.concat([table] * copies, ignore_index=True)
    number = pd.Series(np.repeat(np.arange(copies), len(table)).astype(str), dtype="string")
    for name in {key, "doc_id"}:
        copied[name] = number + ":" + copied[name]
    if "sentence" in copied:
        copied["sentence"] += " " + number  # else all articles would share their sentences
    for start, end in (("date_from", "date_to"), ("said_from", "said_to")):
        if start in copied:
            days = pd.to_timedelta(chance.integers(0, 1000, len(copied)), "D")
            own = pd.Series(pd.Timestamp("2022-01-01") + days).astype(copied[start].dtype)
            copied[start] = own.where(chance.random(len(copied)) > 0.1)
            copied[end] = copied[start] + pd.Timedelta(days=1)
    return copied


def open_explorer(lab: Lab, page: Page, tables: analysis.Tables) -> None:
    """Write the tables and a notebook on them where JupyterLab finds them, and run it."""
    tables.save(lab.folder / "tables")
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(cells=[new_code_cell(CELL)], metadata={"kernelspec": kernel})
    nbformat.write(notebook, lab.folder / "notebooks" / "many.ipynb")
    open_and_run(lab, page, "many")
    page.locator(".explorer .drawing").first.wait_for(timeout=MINUTE)


def measured(page: Page) -> dict[str, list[float]]:
    """Return the milliseconds of each act, several times over."""
    times: dict[str, list[float]] = {}
    for turn in range(1, TURNS + 1):
        for act, (selector, how, part) in ACTS.items():
            taken = page.evaluate(MEASURE, [selector, how, part, turn])
            wait = 0 if how == "click" else TYPED
            times.setdefault(act, []).append(taken - wait)
            page.wait_for_timeout(300)
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    flags = ["--disable-gpu", *(["--no-sandbox"] if is_root() else [])]
    with (
        tempfile.TemporaryDirectory() as folder,
        running_lab(Path(folder)) as lab,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        page = browser.new_page(viewport=SCREEN)
        tables = many(rows)
        open_explorer(lab, page, tables)
        print(f"{tables}\nmilliseconds from act to picture, median and most of {TURNS}:")
        for act, times in measured(page).items():
            print(f"  {act:<18}{median(times):6.0f}{max(times):6.0f}")
        browser.close()


if __name__ == "__main__":
    main()
