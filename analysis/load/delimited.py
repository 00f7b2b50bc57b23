"""Tables as text: CSV (by comma, semicolon or tab) and TSV, one article a row."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain

from analysis.load.decode import decode
from analysis.load.finding import Finding, Problem, Source, UnreadableError
from analysis.load.records import Placed, read_records

DELIMITERS = ",;\t|"
SEPARATOR_NOTE = "sep="  # Excel's first line "sep=;" says what separates columns


def read_csv(source: Source) -> Iterator[Finding]:
    """Yield the articles of a table whose first row names its columns.

    The columns taken for text, date and so on are noted; a broken row costs that row only.
    """
    text = decode(source.content)
    yield from read_rows(io.StringIO(text), delimiter_of(text.partition("\n")[0]), source)


def read_tsv(source: Source) -> Iterator[Finding]:
    """Yield the articles of a table whose columns are separated by tabs."""
    yield from read_rows(io.StringIO(decode(source.content)), "\t", source)


def delimiter_of(header: str) -> str:
    """Return the character that separates columns, as the header tells.

    >>> delimiter_of("id;date;text, in full")
    ';'
    """
    return max(DELIMITERS, key=header.count)


def read_rows(lines: Iterable[str], delimiter: str, source: Source) -> Iterator[Finding]:
    """Yield the articles of a table's lines; they are read one at a time."""
    longest = max(csv.field_size_limit(), source.limits.article_characters)
    csv.field_size_limit(longest)  # of the whole process; the default cuts off at 131072
    rows = _rows(lines, delimiter)
    _, header = next(rows, (1, []))
    if header and header[0] == SEPARATOR_NOTE:
        _, header = next(rows, (1, []))
    if isinstance(header, Problem):
        raise UnreadableError(header.problem, header.remedy, "header")
    if (first := next(rows, None)) is None:
        raise UnreadableError("has a header but no rows", "export it again")
    yield from read_records(_placed(chain([first], rows), header), header, source)


def _rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str] | Problem]]:
    """Yield each row that is not blank with the line it starts on, a problem for a broken one."""
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        start = rows.line_num + 1
        try:
            row = next(rows)
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
