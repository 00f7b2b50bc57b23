import pytest

from analysis.load.mending import mend

MENDED = [
    ("a cut word", "The de-\nfence minister\nspoke.", "The defence minister spoke."),
    ("a curly end", "He said “no” on Fri-\nday.”", "He said “no” on Friday.”"),
    (
        "a hyphen used elsewhere",
        "A long-range missile, or long-\nrange rocket.",
        "A long-range missile, or long-range rocket.",
    ),
    ("a hyphen before a number", "Two MiG-\n29s left", "Two MiG-29s left"),
    ("a hyphen before a name", "A Franco-\nGerman plan", "A Franco-German plan"),
    ("spaces at line ends", "The de- \n  fence plan", "The defence plan"),
    ("a blank line", "One line\n\nTwo lines", "One line\nTwo lines"),
    (
        "a short last line",
        "The mayor of the harbour town said on Friday\nthat it left.\nThe next convoy will leave"
        " before the summer",
        "The mayor of the harbour town said on Friday that it left.\nThe next convoy will leave"
        " before the summer",
    ),
    ("nothing", " \n\n", ""),
]


@pytest.mark.parametrize(("text", "mended"), [r[1:] for r in MENDED], ids=[r[0] for r in MENDED])
def test_lines_are_mended(text, mended):
    assert mend(text) == mended
