"""Tables too large for memory: the same articles as their readers give, a few rows at a time."""

import codecs
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from analysis.load.beginnings import recognise
from analysis.load.delimited import delimiter_of, read_rows
from analysis.load.finding import Finding, Limits, Source
from analysis.load.formats import BY_NAME, BY_SUFFIX, FORMATS, NOT_READ
from analysis.load.frames import read_batches
from analysis.load.json_records import names_in, placed_lines
from analysis.load.records import read_records

TABLES = ("", "csv", "json")  # a page may be called .csv
PIECE = 1_000_000  # bytes looked at in one go
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read_by_line(path: Path, wished: str, source: Source) -> Iterator[Finding] | None:
    """Return the findings of a CSV, TSV, JSONL or Parquet file, which is read as they are taken.

    Nothing is returned for other formats, and for text that is not plainly UTF-8 or UTF-16:
    what it is shows only when it is read whole.
    """
    form = BY_NAME.get(wished) or BY_SUFFIX.get(path.suffix.casefold())
    if form is None or not path.is_file():
        return None
    if form.name == "parquet" and _starts(path) == b"PAR1":
        return read_batches(path, source)
    read, encoding = READERS.get(form.name), None
    if read and _is_text(path):
        encoding = encoding_of(path)
    return read(path, encoding, source) if read and encoding else None


def encoding_of(path: Path) -> str | None:
    """Return the Unicode encoding of a file, or nothing where it is not plainly in one."""
    with path.open("rb") as file:
        start = file.read(3)
        mark = next((mark for mark in MARKS if start.startswith(mark)), b"")
        encoding = MARKS.get(mark, "utf-8")
        decoder = codecs.getincrementaldecoder(encoding)()
        file.seek(0)
        try:
            while piece := file.read(PIECE):
                if "\0" in decoder.decode(piece):
                    return None
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return None
    return encoding


def _starts(path: Path, length: int = 4) -> bytes:
    with path.open("rb") as file:
        return file.read(length)


def _is_text(path: Path) -> bool:
    """Return whether a file begins with words, and like none of the binary formats."""
    begins = [*NOT_READ, *(form.begins for form in FORMATS if form.begins)]
    start = _starts(path, PIECE)
    is_binary = start.startswith(tuple(begin[:4] for begin in begins))
    return bool(start.strip()) and not is_binary and recognise(start) in TABLES


def _read_csv(path: Path, encoding: str, source: Source) -> Iterator[Finding]:
    with path.open(encoding=encoding) as file:
        delimiter = delimiter_of(file.readline(source.limits.line_characters))
    yield from _read_delimited(path, encoding, delimiter, source)


def _read_tsv(path: Path, encoding: str, source: Source) -> Iterator[Finding]:
    yield from _read_delimited(path, encoding, "\t", source)


def _read_delimited(path: Path, encoding: str, delimiter: str, source: Source) -> Iterator[Finding]:
    with path.open(encoding=encoding) as file:
        yield from read_rows(_bounded(file, source.limits), delimiter, source)


def _read_jsonl(path: Path, encoding: str, source: Source) -> Iterator[Finding]:
    """Yield the articles; the file is read once for the names of its fields, and again."""
    with path.open(encoding=encoding) as file:
        names = names_in(placed_lines(_bounded(file, source.limits)))
    with path.open(encoding=encoding) as file:
        yield from read_records(placed_lines(_bounded(file, source.limits)), names, source)


def _bounded(file: TextIO, limits: Limits) -> Iterator[str]:
    """Yield the lines of a file, none of which may be too long to be held."""
    while line := file.readline(limits.line_characters + 1):
        limits.check_line(len(line))
        yield line


READERS: dict[str, Callable[[Path, str, Source], Iterator[Finding]]] = {
    "csv": _read_csv,
    "tsv": _read_tsv,
    "jsonl": _read_jsonl,
}
