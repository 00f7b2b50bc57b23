"""The report's page in a browser: for every reader, on screen, on paper and on a telephone."""

import pytest
from browsing import SCREENSHOTS, violations

import analysis


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """Return the report on the seed article."""
    tables = analysis.extract(analysis.load_documents("seeds", progress=False))
    return analysis.export_report(tables, tmp_path_factory.mktemp("report"))


def test_contrast_order_and_labels_serve_every_reader(report, page):
    page.goto(report.as_uri())
    assert violations(page) == {}


def test_the_report_fits_a_telephone(report, page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(report.as_uri())
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / "report-telephone.png")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_report_prints_whole(report, page):
    page.goto(report.as_uri())
    printed = page.pdf(format="A4")
    (SCREENSHOTS / "report.pdf").write_bytes(printed)
    assert printed.count(b"/Type /Page") > 3
