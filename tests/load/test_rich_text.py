import pytest

from analysis.load import load_documents

LINK = r'{\field{\*\fldinst{HYPERLINK "https://example.org/1"}}{\fldrslt{\ul %s}}}'
SPACED = r'{\field{\*\fldinst {HYPERLINK "https://example.org/1" }}{\fldrslt {\cs15\ul %s}}}'
SHAPES = [LINK, SPACED, LINK.replace("{HYPERLINK", "HYPERLINK").replace('"}}', '"}')]


@pytest.mark.parametrize("link", SHAPES)
def test_links_leave_their_words_and_nothing_else(tmp_path, link):
    body = rf"{link % 'Ten trucks'} left the {link % 'harbour'} before dawn.\par More follow."
    (tmp_path / "talks.rtf").write_text(rf"{{\rtf1\ansi {body}}}")
    assert load_documents(tmp_path / "talks.rtf")["text"].to_list() == [
        "Ten trucks left the harbour before dawn.\nMore follow."
    ]


def test_article_on_links_keeps_the_word(tmp_path):
    (tmp_path / "talks.rtf").write_text(r"{\rtf1\ansi A hyperlink, or HYPERLINK, is a link.}")
    assert load_documents(tmp_path / "talks.rtf")["text"].to_list() == [
        "A hyperlink, or HYPERLINK, is a link."
    ]
