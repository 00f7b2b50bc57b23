"""Every archive's export with every trap: none lost, none invented, and each as it stands."""

import pytest
import test_europresse
import test_factiva
import test_factiva_text
import test_lexisnexis
import test_lexisnexis_page
import test_nexis
import test_proquest
import test_xml

from analysis.errors import CorpusWarning
from analysis.load import load_documents

BODY = "Ten trucks left the harbour before dawn, and a second convoy is due."
QUOTES = "The “mayor’s” convoy: 'half' of it – \"the older half\" – is “due”…"


def _nexis(articles):
    made = (test_nexis.article(title=title, body=body, length=13) for title, body in articles)
    return test_nexis.COVER.format(number=len(articles)) + "".join(made)


def _lexisnexis(articles):
    stated = {"total": len(articles), "head": "LENGTH: 13 words"}
    made = [
        test_lexisnexis.article(number, title=title, body=body, **stated)
        for number, (title, body) in enumerate(articles, start=1)
    ]
    return test_lexisnexis.COVER + "".join(made)


def _lexisnexis_page(articles):
    made = [
        test_lexisnexis_page.article(number, title=title, body=body and f"<P>{body}</P>")
        for number, (title, body) in enumerate(articles, start=1)
    ]
    counted = [one.replace("of 3 DOC", f"of {len(articles)} DOC") for one in made]
    return f"<HTML><HEAD>{test_lexisnexis_page.STYLE}</HEAD><BODY>{''.join(counted)}</BODY></HTML>"


def _factiva(articles):
    usual = {**test_factiva.FIELDS, "WC": "13 words", "TD": ""}
    made = [
        usual | {"HD": title, "LP": body, "AN": f"Document HARB00002023061{number:03}ej6g0001"}
        for number, (title, body) in enumerate(articles)
    ]
    return test_factiva.page(*made)


def _factiva_text(layout):
    def made(articles):
        both = (
            test_factiva_text.article(layout, number, head=body, rest="").replace(
                "Convoy leaves", title
            )
            for number, (title, body) in enumerate(articles, start=1)
        )
        return test_factiva_text.COVER + "".join(both).replace("25 words", "13 words")

    return made


def _europresse(make):
    def made(articles):
        pages = (
            make(number, byline=body and "Ana Lima<br><p></p>", body=body and f"<p>{body}</p>")
            .replace("Le <span>convoi</span> part", title)
            .replace("Le <mark>convoi</mark> part", title)
            for number, (title, body) in enumerate(articles, start=1)
        )
        return f"<html><head></head><body>{'<p>'.join(pages)}</body></html>"

    return made


def _proquest(articles):
    made = (
        test_proquest.article(number, len(articles), body=body and f"Full text: {body}")
        .replace("Convoy leaves", title)
        .replace("Word count: 11", "Word count: 13")
        for number, (title, body) in enumerate(articles, start=1)
    )
    return test_proquest.COVER + "".join(made)


def _xml(path, articles):
    lead = "<leadParagraph><paragraph>{}</paragraph></leadParagraph>"
    made = (
        test_xml.factiva(f"H{number}", lead=body and lead.format(body), tail="")
        .replace("<hlt>Convoy</hlt> leaves", title)
        .replace("<wordCount>8", "<wordCount>13")
        for number, (title, body) in enumerate(articles)
    )
    test_xml.save(path, *made)


WRITTEN = {  # text and pages, which come in several encodings
    "lexisnexis.txt": _lexisnexis,
    "lexisnexis.html": _lexisnexis_page,
    "factiva.html": _factiva,
    "europresse.html": _europresse(test_europresse.new),
    "older/europresse.html": _europresse(test_europresse.old),
    "proquest.txt": _proquest,
    "proquest.html": lambda articles: test_proquest.as_page(_proquest(articles)),
}
SAVED = {
    "nexis.docx": lambda path, articles: test_nexis.save_word(path, _nexis(articles)),
    "nexis.rtf": lambda path, articles: test_nexis.save_rich_text(path, _nexis(articles)),
    "factiva.xml": _xml,
    **{
        f"{layout}/factiva.rtf": lambda path, articles, layout=layout: test_factiva_text.save(
            path, _factiva_text(layout)(articles)
        )
        for layout in test_factiva_text.LAYOUTS
    },
}
every_export = pytest.mark.parametrize("name", [*WRITTEN, *SAVED])


@pytest.fixture
def save(tmp_path):
    def write(name, articles, encoding="utf-8"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        if name in WRITTEN:
            path.write_text(WRITTEN[name](articles), encoding=encoding)
        else:
            SAVED[name](path, articles)
        return path

    return write


@every_export
@pytest.mark.filterwarnings("ignore::analysis.errors.CorpusWarning")  # lengths; other tests' task
def test_hundred_articles_are_a_hundred(save, name):
    articles = [(f"Convoy number {number} leaves", BODY) for number in range(1, 101)]
    documents = load_documents(save(name, articles))
    assert sorted(documents["title"]) == sorted(title for title, _ in articles)
    assert documents["text"].to_list() == [BODY] * 100
    assert documents["published"].notna().all()


@every_export
@pytest.mark.filterwarnings("ignore::analysis.errors.CorpusWarning")
@pytest.mark.parametrize("title", ["6 June 1944", "June 16, 2023", "1,200 words", QUOTES])
def test_headline_that_looks_like_something_else(save, name, title):
    documents = load_documents(save(name, [("Convoy leaves", BODY), (title, BODY)]))
    assert documents["title"].to_list() == ["Convoy leaves", title]
    assert documents["text"].to_list() == [BODY, BODY]


@every_export
def test_article_without_a_body_is_a_problem_and_costs_no_other(save, name):
    articles = [("Convoy leaves", BODY), ("Nothing", ""), ("More leave", BODY)]
    with pytest.warns(CorpusWarning, match="Nothing.*no body|no (body|full text|text)"):
        documents = load_documents(save(name, articles))
    assert documents["title"].to_list() == ["Convoy leaves", "More leave"]
    assert documents["text"].to_list() == [BODY, BODY]


@every_export
@pytest.mark.filterwarnings("ignore::analysis.errors.CorpusWarning")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_marks_are_as_written_in_every_encoding(save, name, encoding):
    [document] = load_documents(save(name, [("Café", QUOTES)], encoding)).to_dict("records")
    assert (document["title"], document["text"]) == ("Café", QUOTES)
