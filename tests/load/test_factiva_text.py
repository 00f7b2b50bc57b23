import pandas as pd
import pytest

from analysis.errors import CorpusWarning
from analysis.load import load_documents
from analysis.load.factiva_text import is_factiva_text

HEAD = "Ten trucks left the harbour “before dawn”, the mayor’s office said."
REST = "A second convoy is due.\n\nIN the harbour, More than forty people waited."
TEXT = f"{HEAD}\nA second convoy is due.\nIN the harbour, More than forty people waited."
CODED = """
SE\tNews
HD\tConvoy leaves
BY\tAna Lima
WC\t25 words
PD\t{day}
ET\t09:15
SN\tThe Harbour Post
SC\tHARB
LA\t{language}
CY\t(c) 2023 Harbour Ltd.

LP
{head}

TD
{rest}

NS\tports : Ports | ships : Ships
RE\tbelg : Belgium
AN
Document HARB0000202306{number:02}ej6g0001
"""
UNCODED = """
Convoy leaves

By Ana Lima
25 words
{day}
09:15
The Harbour Post
HARB
4
{language}
(c) 2023 Harbour Ltd.

{head}

{rest}

Document HARB0000202306{number:02}ej6g0001
"""
COVER = "Dow Jones\n\nConvoy leaves\n\nPage 2\n\n© 2023 Factiva, Inc. All rights reserved.\n\n"
FOOT = "\nSearch Summary\nText\tconvoy\nDate\tIn the last year\nResults Found\t2\n"
LAYOUTS = {"coded": CODED, "uncoded": UNCODED}


def article(layout, number=1, **changes):
    usual = {"head": HEAD, "rest": REST, "day": "16 June 2023", "language": "English"}
    return LAYOUTS[layout].format(number=number, **(usual | changes))


def save(path, text):
    spelled = "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)
    spelled = spelled.replace("\t", "\\tab ").replace("\n", "\\par\n")
    path.write_bytes(b"{\\rtf1\\ansi\\ansicpg1252 " + spelled.encode() + b"}")
    return path


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("cover", ["", COVER])
def test_rich_text_is_read_with_what_it_states(tmp_path, layout, cover):
    path = save(tmp_path / "export.rtf", cover + article(layout) + FOOT)
    [document] = load_documents(path).to_dict("records")
    assert document["text"] == TEXT
    stated = {"title": "Convoy leaves", "publisher": "The Harbour Post", "language": "en"}
    stated |= {"published": pd.Timestamp(2023, 6, 16), "words_stated": 25}
    stated |= {"doc_id": "HARB000020230601ej6g0001"}
    assert {name: document[name] for name in stated} == stated
    assert document["byline"] in ("Ana Lima", "By Ana Lima")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("day", "language", "code"),
    [("16 juin 2023", "Français", "fr"), ("16. Juni 2023", "Deutsch", "de")],
)
def test_days_and_languages(tmp_path, layout, day, language, code):
    path = save(tmp_path / "export.rtf", article(layout, day=day, language=language))
    [document] = load_documents(path).to_dict("records")
    assert document["published"] == pd.Timestamp(2023, 6, 16)
    assert document["language"] == code


@pytest.mark.parametrize("left_out", ["(c) 2023 Harbour Ltd.\n", "HARB\n4\n", "25 words\n"])
def test_line_that_is_left_out_costs_no_text(tmp_path, left_out):
    text = article("uncoded").replace(left_out, "")
    [document] = load_documents(save(tmp_path / "export.rtf", text)).to_dict("records")
    assert document["text"] == TEXT
    assert document["title"] == "Convoy leaves"
    assert document["publisher"] == "The Harbour Post"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_hundred_articles_are_a_hundred(tmp_path, layout):
    text = COVER + "".join(article(layout, number) for number in range(10, 100)) + FOOT
    documents = load_documents(save(tmp_path / "export.rtf", text))
    assert len(documents) == 90
    assert set(documents["title"]) == {"Convoy leaves"}
    assert set(documents["text"]) == {TEXT}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_article_without_a_body_is_named(tmp_path, layout):
    text = article(layout, head="", rest="") + article(layout, 2)
    with pytest.warns(CorpusWarning, match="article 1, 'Convoy leaves': has no body"):
        documents = load_documents(save(tmp_path / "export.rtf", text))
    assert len(documents) == 1


def test_table_of_a_word_processor_is_read(tmp_path):
    rows = [("HD", "Convoy leaves"), ("PD", "16 June 2023"), ("SN", "The Harbour Post")]
    rows += [
        ("LP", "Ten trucks left."),
        ("TD", "More\\par follow."),
        ("AN", "Document HARB0000202306011ej6g0001"),
    ]
    table = "".join(f"\\trowd \\intbl {code}\\cell {words}\\cell\\row " for code, words in rows)
    (tmp_path / "export.rtf").write_text(f"{{\\rtf1\\ansi {table}}}")
    [document] = load_documents(tmp_path / "export.rtf").to_dict("records")
    assert document["text"] == "Ten trucks left.\nMore\nfollow."
    assert document["publisher"] == "The Harbour Post"


def test_flood_of_white_space_is_passed_in_linear_time():
    assert not is_factiva_text("Document \nAN" + "\t" * 1_000_000)  # by its square, an hour
