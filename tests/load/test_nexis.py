import docx
import pandas as pd
import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents
from analysis.load.finding import Article, Problem
from analysis.load.nexis import is_nexis, read_nexis

WORDS = "Ten trucks left the harbour “before dawn”, the mayor’s office said."
COVER = """
Date and Time: Friday, 5. July 2019 09:31:00 CEST
Job Number: 00000001
Documents ({number})
1. Convoy leaves
Client/Matter: -None-
Search Terms: convoy
Narrowed by:


"""
ARTICLE = """
{title}
The Harbour Post(Ostend)
{day}

Copyright 2023 The Harbour Post All Rights Reserved

Section:\xa0{section}; Version:2
Length:\xa0{length} words
Byline:\xa0Ana Lima
Dateline:\xa0OSTEND
Body


{body}

{foot}
End of Document

"""
FOOT = (
    "Classification\n\nLanguage:\xa0ENGLISH\nSubject:\xa0PORTS (90%)\nLoad-Date:\xa0June 17, 2023\n"
)


def article(**changes):
    usual = {"title": "Convoy leaves", "day": "June 16, 2023 Friday 9:20 AM GMT", "body": WORDS}
    fields = usual | {"section": "NEWS", "length": 11, "foot": ""} | changes
    return ARTICLE.format(**fields)


def articles_in(text):
    return [finding for finding in read_nexis(text) if isinstance(finding, Article)]


def problems_in(text):
    return [finding for finding in read_nexis(text) if isinstance(finding, Problem)]


SHAPES = [
    ("a cover page", COVER.format(number=1) + article()),
    ("no cover page", article()),
    ("Load-Date and classification", article(foot=FOOT)),
    ("Load-Date alone", article(foot="Load-Date:\xa0June 17, 2023")),
    ("a caption after the body", article(foot="Graphic\n\nTrucks at a quay.")),
    ("blank line below the headline", article(title="Convoy leaves\n")),
]


@pytest.mark.parametrize("text", [row[1] for row in SHAPES], ids=[row[0] for row in SHAPES])
def test_article_is_read_whole(text):
    assert is_nexis(text)
    assert problems_in(text) == []
    [found] = articles_in(text)
    assert found.text == WORDS
    assert found.title == "Convoy leaves"
    assert found.publisher == "The Harbour Post(Ostend)"
    assert found.published == "June 16, 2023 Friday 9:20 AM GMT"
    assert (found.byline, found.section) == ("Ana Lima", "NEWS")


@pytest.mark.parametrize(
    "title", ["6 June 1944", "June 16, 2023", "2023-06-16", "Body of evidence"]
)
def test_headline_that_looks_like_something_else(title):
    [found] = articles_in(COVER.format(number=1) + article(title=title))
    assert found.title == title
    assert found.published.endswith("GMT")


@pytest.mark.parametrize("day", ["16 juin 2023 vendredi", "16. Juni 2023 Freitag", "June 16, 2023"])
def test_days_in_three_languages(tmp_path, day):
    file = tmp_path / "export.txt"
    file.write_text(article(day=day), encoding="utf-8")
    assert load_documents(file)["published"].to_list() == [pd.Timestamp(2023, 6, 16)]


HEADINGS = {
    "fr": ("Longueur", "mots", "Auteur", "Rubrique", "Corps", "Langue", "Fin du document"),
    "de": ("Länge", "Wörter", "Verfasser", "Ressort", "Textkörper", "Sprache", "Dokumentende"),
}
IN_ENGLISH = ("Length", "words", "Byline", "Section", "Body", "Language", "End of Document")


@pytest.mark.parametrize("language", HEADINGS)
def test_headings_in_other_languages(language):
    text = article(foot=FOOT.replace("ENGLISH", language))
    for english, heading in zip(IN_ENGLISH, HEADINGS[language], strict=True):
        text = text.replace(english, heading)
    assert is_nexis(text)
    [found] = articles_in(text + text)[:1]
    assert found.text == WORDS
    assert (found.byline, found.section, found.language) == ("Ana Lima", "NEWS", language)
    assert found.words_stated.startswith("11 ")
    assert problems_in(text) == []


def test_export_cut_short_keeps_what_there_is():
    text = COVER.format(number=2) + article() + article(title="Convoy two").partition("office")[0]
    [problem] = problems_in(text)
    assert problem.problem.startswith("ends within an article")
    assert [found.title for found in articles_in(text)] == ["Convoy leaves", "Convoy two"]


def test_day_that_names_only_a_season_is_a_problem(tmp_path):
    file = tmp_path / "export.txt"
    file.write_text(article(day="Summer 2023"), encoding="utf-8")
    with pytest.warns(CorpusWarning, match="'Summer 2023' is not read as a date"):
        [document] = load_documents(file).to_dict("records")
    assert document["publisher"] == "The Harbour Post(Ostend)"
    assert document["title"] == "Convoy leaves"


def test_hundred_articles_are_a_hundred():
    text = COVER.format(number=100) + "".join(article(title=f"Convoy {n}") for n in range(100))
    assert [found.title for found in articles_in(text)] == [f"Convoy {n}" for n in range(100)]
    assert problems_in(text) == []


def test_article_without_a_body_is_named():
    missing = article().replace("\nBody\n", "\n").replace(WORDS, "")
    [problem] = problems_in(missing + article())
    assert problem.problem == "has no body"
    assert problem.place == "article 1, 'Convoy leaves'"
    assert len(articles_in(missing + article())) == 1


def test_cover_that_lists_more_than_there_is():
    [problem] = problems_in(COVER.format(number=3) + article() + article())
    assert problem.problem == "its cover lists 3 documents, 2 were found"


def test_length_is_passed_on_as_stated():
    [found] = articles_in(article(length="1,100"))
    assert found.words_stated == "1,100 words"


def save_word(path, text):
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(path)
    return path


def test_word_export_is_read_with_its_cover_table(tmp_path):
    document = docx.Document()
    for line in (COVER.format(number=2) + article() + article(foot=FOOT)).split("\n"):
        document.add_paragraph(line)
        if line.startswith("Narrowed by"):
            document.add_table(1, 2).rows[0].cells[0].text = "News"
    document.save(tmp_path / "export.docx")
    documents = load_documents(tmp_path / "export.docx")
    assert documents["doc_id"].to_list() == ["export#1", "export#2"]
    assert documents["text"].to_list() == [WORDS, WORDS]
    assert documents["title"].to_list() == ["Convoy leaves"] * 2
    assert documents["language"].fillna("").to_list() == ["", "en"]


def test_word_file_under_another_name_is_known(tmp_path):
    save_word(tmp_path / "export.docx", article()).rename(tmp_path / "export.txt")
    assert load_documents(tmp_path / "export.txt")["text"].to_list() == [WORDS]


def test_plain_word_file_is_one_article(tmp_path):
    path = save_word(tmp_path / "talks.docx", "Talks open\n\n“We met,” he said.")
    assert load_documents(path)["text"].to_list() == ["Talks open\n\n“We met,” he said."]


@pytest.mark.parametrize(("text", "reason"), [("Export of July", "no article"), ("", "no text")])
def test_word_file_without_an_article_is_refused(tmp_path, text, reason):
    with pytest.raises(CorpusError, match=f"holds {reason}"):
        load_documents(save_word(tmp_path / "export.docx", text))


def test_word_file_cut_short_is_refused(tmp_path):
    path = save_word(tmp_path / "talks.docx", "He said no.")
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(CorpusError, match="not a whole zip"):
        load_documents(path)


def save_rich_text(path, text):
    spelled = "".join(
        letter if letter.isascii() else f"\\u{ord(letter)}?"
        for letter in text.replace("\\", "\\\\")
    )
    path.write_bytes(
        b"{\\rtf1\\ansi\\ansicpg1252 " + spelled.replace("\n", "\\par\n").encode() + b"}"
    )
    return path


def test_rich_text_export_is_read(tmp_path):
    path = save_rich_text(tmp_path / "export.rtf", article() + article(foot=FOOT))
    documents = load_documents(path)
    assert documents["text"].to_list() == [WORDS, WORDS]
    assert documents["published"].to_list() == [pd.Timestamp(2023, 6, 16)] * 2


def test_rich_text_in_windows_1252(tmp_path):
    (tmp_path / "talks.rtf").write_bytes(rb"{\rtf1\ansi\ansicpg1252 \'93Caf\'e9\'94 talks.}")
    assert load_documents(tmp_path / "talks.rtf")["text"].to_list() == ["“Café” talks."]
