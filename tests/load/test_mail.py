from email.message import EmailMessage

import pandas as pd
import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents, problems_table

PARAGRAPHS = [
    "The harbour town’s mayor said on Friday that 20 trucks had left for the border.",
    "“We counted every crate twice,” he told the council, which had met for six hours.",
    "From the ministry came no word on when the second convoy would follow.",
]
PAGE = "<html><body><table><tr><td>{}</td></tr></table></body></html>".format(
    "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
)
DAY = pd.Timestamp(2023, 6, 16)


def message(plain="", page="", subject="Convoy leaves – day two"):
    made = EmailMessage()
    made["From"] = "The Harbour Post <news@example.org>"
    made["To"] = "reader@example.org"
    made["Subject"] = subject
    made["Date"] = "Fri, 16 Jun 2023 23:30:00 -0400 (EDT)"
    made["Message-ID"] = "<1@example.org>"
    if plain:
        made.set_content(plain)
    if page and plain:
        made.add_alternative(page, subtype="html")
    elif page:
        made.set_content(page, subtype="html")
    return made


def save(path, *messages, mailbox=False):
    written = [made.as_bytes() for made in messages]
    if mailbox:
        quoted = [one.replace(b"\nFrom ", b"\n>From ") for one in written]
        written = [b"From news@example.org Fri Jun 16 2023\n" + one + b"\n" for one in quoted]
    path.write_bytes(b"".join(written))
    return path


SHAPES = [
    ("plain", message(plain="\n".join(PARAGRAPHS))),
    ("page", message(page=PAGE)),
    ("both", message(plain="See the page.", page=PAGE)),
]


@pytest.mark.parametrize("made", [row[1] for row in SHAPES], ids=[row[0] for row in SHAPES])
@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a"])
def test_message_is_an_article(tmp_path, made, name):
    [document] = load_documents(save(tmp_path / name, made)).to_dict("records")
    assert document["text"] == "\n".join(PARAGRAPHS)
    assert document["title"] == "Convoy leaves – day two"
    assert document["publisher"] == "The Harbour Post"
    assert document["published"] == DAY
    assert document["doc_id"] == "a"


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "iso-8859-15"])
def test_charset_of_a_message_is_used(tmp_path, charset):
    made = message()
    made.set_content("Café talks opened.", charset=charset, cte="8bit")
    assert load_documents(save(tmp_path / "a.eml", made))["text"].to_list() == [
        "Café talks opened."
    ]


def test_attachments_are_left_out(tmp_path):
    made = message(plain="Talks opened.")
    made.add_attachment("Secret.", filename="note.txt")
    assert load_documents(save(tmp_path / "a.eml", made))["text"].to_list() == ["Talks opened."]


def test_page_without_an_article_gives_way_to_the_plain_text(tmp_path):
    made = message(plain="Talks opened.", page="<html><body><img src='a.png'></body></html>")
    assert load_documents(save(tmp_path / "a.eml", made))["text"].to_list() == ["Talks opened."]


@pytest.mark.parametrize("name", ["a.mbox", "a.txt", "Inbox"])
def test_mailbox_is_an_article_a_message(tmp_path, name):
    made = [message(plain="\n".join(PARAGRAPHS), subject=f"Day {number}") for number in range(100)]
    documents = load_documents(save(tmp_path / name, *made, mailbox=True))
    assert set(documents["title"]) == {f"Day {number}" for number in range(100)}
    assert set(documents["text"]) == {"\n".join(PARAGRAPHS)}
    stem = name.partition(".")[0]
    assert f"{stem}#1" in set(documents["doc_id"])


def test_message_without_text_costs_that_message(tmp_path):
    made = [message(plain="One."), message(), message(plain="Three.")]
    made[1].add_attachment(b"\x89PNG", maintype="image", subtype="png")
    with pytest.warns(CorpusWarning, match="message 2: is a message without text"):
        documents = load_documents(save(tmp_path / "a.mbox", *made, mailbox=True))
    assert documents["text"].to_list() == ["One.", "Three."]
    assert len(problems_table(documents)) == 1


@pytest.mark.parametrize(
    "saved_by",
    [
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/1",
        "From: <Saved by X>",
    ],
)
def test_page_saved_as_mhtml_is_read_as_a_page(tmp_path, saved_by):
    head = '<title>Convoy</title><meta property="og:site_name" content="The Harbour Post">'
    head += '<meta property="article:published_time" content="2023-06-16T08:00:00+00:00">'
    made = EmailMessage()
    made["Subject"] = "Convoy leaves"
    made["Date"] = "Mon, 3 Jul 2023 10:00:00 -0000"
    made.set_content(PAGE.replace("<body>", f"<head>{head}</head><body>"), subtype="html")
    made.make_related()
    made.add_related(b"\x89PNG", maintype="image", subtype="png")
    (tmp_path / "a.mhtml").write_bytes(saved_by.encode() + b"\n" + made.as_bytes())
    [document] = load_documents(tmp_path / "a.mhtml").to_dict("records")
    assert document["text"] == "\n".join(PARAGRAPHS)
    assert document["publisher"] == "The Harbour Post"
    assert document["published"] == DAY


def test_message_with_nothing_is_refused(tmp_path):
    with pytest.raises(CorpusError, match="has no text"):
        load_documents(save(tmp_path / "a.eml", message()))


def test_endless_head_line_does_not_hang(tmp_path):
    head = b"Subject: Talks\nMessage-ID: <1@example.org>\nFrom: " + b'"' * 1_000_000
    kind = b"\nContent-Type: text/plain" + b';a="' * 300_000
    (tmp_path / "a.eml").write_bytes(head + kind + b"\n\nTalks opened.")
    assert load_documents(tmp_path / "a.eml")["text"].to_list() == ["Talks opened."]
