"""The table of formats: a reader for each, and how a file's format is known."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from analysis.load.archived_web import read_web_archive
from analysis.load.beginnings import is_json, recognise
from analysis.load.delimited import read_csv, read_tsv
from analysis.load.finding import Finding, Source, UnreadableError
from analysis.load.frames import read_parquet, read_workbook
from analysis.load.json_records import read_json, read_jsonl
from analysis.load.mail import read_mailbox, read_message
from analysis.load.markdown import read_markdown
from analysis.load.old_office import OLD, describe_old_office
from analysis.load.pages import read_pages
from analysis.load.plain import read_plain
from analysis.load.rich_text import read_rich_text
from analysis.load.webpage import read_webpage
from analysis.load.word import read_word
from analysis.load.xml import read_xml

Reader = Callable[[Source], Iterator[Finding]]


class Format(NamedTuple):
    """A format: its name, the endings of its files, its reader, and how its content begins.

    A `part` is a name that stands in the content too: Office documents all begin as zips.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader
    begins: bytes = b""
    part: bytes = b""


FORMATS = (
    Format("txt", (".txt", ".text"), read_plain),
    Format("md", (".md", ".markdown"), read_markdown),
    Format("html", (".html", ".htm", ".xhtml"), read_webpage),
    Format("csv", (".csv",), read_csv),
    Format("tsv", (".tsv", ".tab"), read_tsv),
    Format("json", (".json",), read_json),
    Format("jsonl", (".jsonl", ".ndjson"), read_jsonl),
    Format("xlsx", (".xlsx",), read_workbook, b"PK\x03\x04", b"xl/workbook.xml"),
    Format("parquet", (".parquet",), read_parquet, b"PAR1"),
    Format("docx", (".docx",), read_word, b"PK\x03\x04", b"word/document.xml"),
    Format("pdf", (".pdf",), read_pages, b"%PDF-"),
    Format("rtf", (".rtf",), read_rich_text, b"{\\rtf"),
    Format("xml", (".xml", ".rss", ".atom", ".rdf"), read_xml),
    Format("eml", (".eml", ".mht", ".mhtml"), read_message),
    Format("mbox", (".mbox", ".mbx"), read_mailbox),
    Format("warc", (".warc",), read_web_archive),
)
BY_NAME = {form.name: form for form in FORMATS}
BY_SUFFIX = {suffix: form for form in FORMATS for suffix in form.suffixes}
NAMES = ("auto", *BY_NAME)
ALIKE = {"json": {"json", "jsonl"}, "csv": {"csv", "tsv"}}  # which its name tells better
NOT_READ = {  # what a file that begins so is, whatever its name says
    b"PK\x03\x04": "a zip in another archive, or an Office document of another kind",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"\x1f\x8b": "a gzip in another",
}
TAR, TAR_AT = b"ustar", 257
UNPACK = "unpack it and load the folder, or call it .tar or .tar.gz"
REMEDY = f"save it as one of {', '.join(BY_SUFFIX)}, or name its format: format='txt'"


def find_format(name: str, content: bytes) -> Format:
    """Return the format of a file: by its content where that is plain, else by its ending.

    Raises
    ------
    UnreadableError
        Naming the formats that are read.

    """
    for form in FORMATS:
        if form.begins and content.startswith(form.begins) and form.part in content:
            return form
    named = BY_SUFFIX.get(PurePosixPath(name).suffix.casefold())
    if recognised := _recognised(content, named):
        return recognised
    if content.startswith(OLD):
        raise UnreadableError(*describe_old_office(content))
    if content[TAR_AT:].startswith(TAR):
        raise UnreadableError("is a tar in another archive, or under another name", UNPACK)
    for begins, what in NOT_READ.items():
        if content.startswith(begins):
            raise UnreadableError(f"is {what}, which is not read", REMEDY)
    if named is None:
        raise UnreadableError("is of an unknown type", REMEDY)
    if named.begins:
        raise UnreadableError(f"is called {named.suffixes[0]} but is not {named.name}", REMEDY)
    return named


def _recognised(content: bytes, named: Format | None) -> Format | None:
    """Return the text format that content begins like, unless the name tells it better."""
    found = recognise(content)
    if not found or (named and named.name in ALIKE.get(found, ())):
        return None
    return BY_NAME[found] if found != "json" or is_json(content) else None
