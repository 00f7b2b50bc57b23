"""The table of formats: a reader for each, and how a file's format is known."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from analysis.load.delimited import read_csv, read_tsv
from analysis.load.finding import Finding, Source, UnreadableError
from analysis.load.json_records import read_json, read_jsonl
from analysis.load.markdown import read_markdown
from analysis.load.plain import read_plain
from analysis.load.webpage import read_webpage

Reader = Callable[[Source], Iterator[Finding]]


class Format(NamedTuple):
    """A format: its name, the endings of its files and its reader."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader


FORMATS = (
    Format("txt", (".txt", ".text"), read_plain),
    Format("md", (".md", ".markdown"), read_markdown),
    Format("html", (".html", ".htm", ".xhtml"), read_webpage),
    Format("csv", (".csv",), read_csv),
    Format("tsv", (".tsv", ".tab"), read_tsv),
    Format("json", (".json",), read_json),
    Format("jsonl", (".jsonl", ".ndjson"), read_jsonl),
)
BY_NAME = {form.name: form for form in FORMATS}
BY_SUFFIX = {suffix: form for form in FORMATS for suffix in form.suffixes}
NAMES = ("auto", *BY_NAME)
SIGNATURES = {  # what a file that begins so is, whatever its name says
    b"%PDF-": "PDF",
    b"PK\x03\x04": "a zip, or an Office document",
    b"{\\rtf": "RTF",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"\x1f\x8b": "a gzip archive",
}


def find_format(name: str, content: bytes) -> Format:
    """Return the format of a file, by its ending unless its content is plainly something else.

    Raises
    ------
    UnreadableError
        Naming the formats that are read.

    """
    for signature, what in SIGNATURES.items():
        if content.startswith(signature):
            raise UnreadableError(f"is {what}, which is not read", READ)
    form = BY_SUFFIX.get(PurePosixPath(name).suffix.casefold())
    if form is None:
        raise UnreadableError("is of an unknown type", READ)
    return form


READ = f"save it as one of {', '.join(BY_SUFFIX)}, or name its format: format='txt'"
