"""A small valid file of every format and export, written by the generators of their tests."""

import gzip
import json

import pandas as pd
import test_archived_web
import test_europresse
import test_factiva
import test_factiva_text
import test_feeds
import test_frames
import test_lexisnexis
import test_lexisnexis_page
import test_mail
import test_nexis
import test_pages
import test_proquest
import test_webpage
import test_xml
from pypdf import PdfReader, PdfWriter
from test_archives import tar_of, zip_of

TEXT = "Ten trucks left the harbour, “before dawn”, on Friday.\n\nA second convoy is due.\n"
ROWS = [{"title": f"Convoy {n}", "date": "2023-06-16", "text": TEXT} for n in range(3)]


def write_valid_files(folder):
    """Write the files into a folder and return their paths, sorted."""
    _write_texts(folder)
    _write_tables(folder)
    _write_documents(folder)
    _write_pages(folder)
    _write_exports(folder)
    _write_archives(folder)
    return sorted(folder.iterdir())


def _write_texts(folder):
    (folder / "plain.txt").write_text(TEXT, encoding="utf-8")
    (folder / "western.txt").write_text(TEXT, encoding="cp1252")
    (folder / "wide.txt").write_text(TEXT, encoding="utf-16")
    head = "---\ndate: 2023-06-16\nauthor:\n  - Ana Lima\n  - Jo Berg\n---\n"
    (folder / "notes.md").write_text(head + TEXT, encoding="utf-8")


def _write_tables(folder):
    frame = pd.DataFrame(ROWS)
    frame.to_csv(folder / "list.csv", index=False)
    frame.to_csv(folder / "list.tsv", index=False, sep="\t")
    frame.to_parquet(folder / "list.parquet")
    test_frames.save_sheets(folder / "list.xlsx", Press=ROWS, Radio=ROWS)
    (folder / "list.json").write_text(json.dumps({"articles": ROWS}))
    (folder / "list.jsonl").write_text("\n".join(map(json.dumps, ROWS)))


def _write_documents(folder):
    test_nexis.save_word(folder / "talks.docx", TEXT)
    test_nexis.save_rich_text(folder / "talks.rtf", TEXT)
    drawn = test_pages.draw(["Ten trucks left the har-", "bour on Friday, said", "the mayor."])
    test_pages.save_pdf(folder / "talks.pdf", drawn, drawn)
    packed = PdfWriter(clone_from=PdfReader(folder / "talks.pdf"))
    for page in packed.pages:
        page.compress_content_streams()
    packed.write(folder / "packed.pdf")


def _write_pages(folder):
    (folder / "page.html").write_text(test_webpage.page(), encoding="utf-8")
    capture = (test_archived_web.page().encode(), "text/html", "200")
    test_archived_web.save(folder / "crawl.warc", capture, capture)
    test_archived_web.save(folder / "crawl.warc.gz", capture, capture)
    whole = test_feeds.RSS.format(whole=test_feeds.ENCODED)
    (folder / "feed.rss").write_text(whole, encoding="utf-8")
    letter = test_mail.message(plain="See the page.", page=test_mail.PAGE)
    test_mail.save(folder / "letter.eml", letter)
    test_mail.save(folder / "letters.mbox", letter, letter, mailbox=True)


def _write_exports(folder):
    nexis = test_nexis.article() + test_nexis.article(foot=test_nexis.FOOT)
    test_nexis.save_word(folder / "nexis.docx", nexis)
    test_nexis.save_rich_text(folder / "nexis.rtf", nexis)
    older = test_lexisnexis.article() + test_lexisnexis.article(2)
    (folder / "lexisnexis.txt").write_text(older, encoding="utf-8")
    test_lexisnexis_page.save(folder / "lexisnexis.html", test_lexisnexis_page.article())
    two = test_factiva.page(test_factiva.FIELDS, test_factiva.FIELDS | {"AN": "Document 2"})
    (folder / "factiva.html").write_text(two, encoding="utf-8")
    test_factiva_text.save(folder / "factiva.rtf", test_factiva_text.article("coded"))
    test_xml.save(folder / "factiva.xml", test_xml.factiva(), test_xml.factiva("H2"))
    two = (test_europresse.old(1), test_europresse.new(2))
    test_europresse.save(folder / "europresse.html", *two)
    proquest = test_proquest.COVER + test_proquest.article()
    (folder / "proquest.txt").write_text(proquest, encoding="utf-8")
    (folder / "proquest.html").write_text(test_proquest.as_page(proquest), encoding="utf-8")


def _write_archives(folder):
    members = [("a.txt", TEXT.encode()), ("b/list.jsonl", json.dumps(ROWS[0]).encode())]
    zip_of(folder / "dump.zip", *members)
    (folder / "dump.tar").write_bytes(tar_of(*members))
    (folder / "dump.tar.gz").write_bytes(gzip.compress(tar_of(*members)))
    (folder / "packed.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
