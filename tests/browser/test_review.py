"""Reading and reviewing in a real browser: layers, keys, words selected with the mouse."""

import pandas as pd
from browsing import MINUTE, open_and_run, photograph
from playwright.sync_api import expect

import analysis

SELECT = """([root, words]) => {
  const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    node.parentElement.scrollIntoView({block: 'center'});
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
    return;
  }
}"""


def test_a_coder_reads_and_reviews_by_keyboard(lab, page):
    open_and_run(lab, page, "review")
    read_article(page)
    review_rows(page)

    saved = analysis.load_corrections(
        lab.folder / "exports" / "notebooks" / "review" / "Anna_K.csv"
    )
    assert saved["decision"].tolist() == ["accepted", "rejected", "corrected", "added"]
    assert saved["coder"].unique().tolist() == ["Anna K"]
    assert saved["reason"].tolist() == [pd.NA, "=only asked", pd.NA, pd.NA]
    added = saved.iloc[-1]
    text = analysis.load_documents(lab.folder / "seeds").loc[0, "text"]
    assert text[added["start"] : added["end"]] == added["words"] == "staunch supporters"


def read_article(page):
    """Switch a layer of the reader on and off, and look at a find of its list."""
    reader = page.locator(".reader")
    reader.locator(".text").wait_for(timeout=MINUTE)
    quotes = reader.locator(".text .quote")
    expect(quotes.first).to_be_visible()
    reader.locator("#layer-quote").uncheck()
    expect(quotes).to_have_count(0)
    reader.locator("#layer-actor").check()
    expect(reader.locator(".text .actor").first).to_be_visible()
    reader.locator("#layer-actor").uncheck()
    reader.locator("#layer-quote").check()
    reader.locator("#finds li").nth(5).click()
    expect(reader.locator(".text .chosen").first).to_be_visible()
    photograph(page, "reader", ".reader")


def review_rows(page):
    """Accept, reject, correct and add a row, as far as possible without the mouse."""
    reviewer = page.locator(".reviewer")
    cells = page.locator(".jp-Cell").count()
    reviewer.locator("#coder").fill("Anna K")
    reviewer.locator("#coder").press("Enter")
    expect(reviewer.locator(".status")).to_contain_text("those of Anna K")
    press(page, "a", "Accepted.", "1 of")
    reviewer.locator("#reason").fill("=only asked")
    reviewer.locator("tr.chosen").focus()
    press(page, "r", "Rejected.", "2 of")
    press(page, "r", "Rejected.", "3 of")
    press(page, "u", "Took the last decision back.", "2 of")
    page.keyboard.press("c")
    reviewer.locator("[name=status]").select_option("considered")
    reviewer.locator("[name=quantity]").fill("7")
    photograph(page, "reviewer-form", ".reviewer")
    press(page, "Enter", "Corrected.", "3 of")
    add_row(page, reviewer)
    photograph(page, "reviewer", ".reviewer")
    assert page.locator(".jp-Cell").count() == cells  # no key has reached the notebook


def press(page, key, told, done):
    """Press a key, and wait until the whole reviewer has answered: its status comes last."""
    page.keyboard.press(key)
    expect(page.locator(".reviewer .done")).to_contain_text(done)
    expect(page.locator(".reviewer .status")).to_contain_text(told)


def add_row(page, reviewer):
    """Select words in the article and make them a row."""
    page.evaluate(SELECT, [".reviewer #article", "staunch supporters"])
    reviewer.locator("#article").dispatch_event("mouseup")
    expect(reviewer.locator("#do-n")).to_contain_text("staunch supporters")
    reviewer.locator("#do-n").click()
    reviewer.locator("[name=actor]").fill("Lithuania")
    reviewer.locator("[name=rung]").select_option("C2")
    reviewer.locator("[name=status]").select_option("pledged")
    reviewer.locator("#save").click()
    expect(reviewer.locator(".status")).to_contain_text("Added.")
    expect(reviewer.locator("tr.chosen")).to_contain_text("Lithuania")
