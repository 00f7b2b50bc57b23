"""Tables as text: CSV (by comma, semicolon or tab) and TSV, one article a row."""

import csv
import io
from collections.abc import Iterator

from analysis.load.decode import decode
from analysis.load.finding import Finding, Problem, Source, UnreadableError
from analysis.load.records import Placed, read_records

DELIMITERS = ",;\t|"


def read_csv(source: Source) -> Iterator[Finding]:
    """Yield the articles of a table whose first row names its columns.

    The columns taken for text, date and so on are noted; a broken row costs that row only.
    """
    text = decode(source.content)
    header = text.partition("\n")[0]
    yield from _read(text, max(DELIMITERS, key=header.count), source)


def read_tsv(source: Source) -> Iterator[Finding]:
    """Yield the articles of a table whose columns are separated by tabs."""
    yield from _read(decode(source.content), "\t", source)


def _read(text: str, delimiter: str, source: Source) -> Iterator[Finding]:
    longest = max(csv.field_size_limit(), source.limits.article_characters)
    csv.field_size_limit(longest)  # of the whole process; the default cuts off at 131072
    rows = _rows(text, delimiter)
    _, header = next(rows, (1, []))
    if isinstance(header, Problem):
        raise UnreadableError(header.problem, header.remedy, "header")
    if not text.partition("\n")[2].strip():
        raise UnreadableError("has a header but no rows", "export it again")
    yield from read_records(_placed(rows, header), header, source)


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | Problem]]:
    """Yield each row that is not blank with the line it starts on, a problem for a broken one."""
    lines = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    while True:
        start = lines.line_num + 1
        try:
            row = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield start, Problem(f"cannot be split into fields: {error}", "mend its quotes")
        else:
            if any(row):
                yield start, row


def _placed(
    rows: Iterator[tuple[int, list[str] | Problem]], header: list[str]
) -> Iterator[tuple[str, Placed]]:
    for number, (line, row) in enumerate(rows, start=1):
        place = f"row {number} (line {line})"
        if isinstance(row, Problem):
            yield place, row
        elif len(row) != len(header):
            problem = f"has {len(row)} fields where the header names {len(header)}"
            yield place, Problem(problem, "put fields that hold commas or quotes in quotes")
        else:
            yield place, dict(zip(header, row, strict=True))
