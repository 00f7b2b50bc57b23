"""JSON: one object, a list of objects, or one object a line (JSONL)."""

import json
from collections.abc import Iterable, Iterator

from analysis.load.columns import guess_columns
from analysis.load.decode import decode
from analysis.load.finding import Finding, Problem, Source, UnreadableError
from analysis.load.records import Placed, read_record, read_records

NOT_JSON = (ValueError, RecursionError)  # a file of 100,000 brackets recurses too deep
SHAPES = "expected an object, a list of objects or one object a line"


def read_json(source: Source) -> Iterator[Finding]:
    """Yield the articles of a JSON file, which may well be JSONL under another name."""
    text = decode(source.content)
    try:
        held = json.loads(text)
    except NOT_JSON as error:
        if isinstance(_parsed(text.lstrip().partition("\n")[0]), Problem):
            raise UnreadableError(f"is not JSON: {error}", SHAPES) from error
        yield from _read(list(placed_lines(text.split("\n"))), source)
        return
    records = _records_within(held)
    if isinstance(held, dict) and not records:  # {"text": …}, one article
        yield from read_record(held, guess_columns(list(held), source.columns))
    else:
        placed = [(f"record {number}", _record(one)) for number, one in enumerate(records, 1)]
        yield from _read(placed, source)


def read_jsonl(source: Source) -> Iterator[Finding]:
    """Yield the articles of a file with one JSON object a line; a bad line costs that line."""
    yield from _read(list(placed_lines(decode(source.content).split("\n"))), source)


def _records_within(held: object) -> list[object]:
    """Return a list of objects, or the only one that an object without a text holds.

    >>> _records_within({"status": 200, "articles": [{"text": "Talks."}]})
    [{'text': 'Talks.'}]
    """
    if isinstance(held, list):
        return held
    if not isinstance(held, dict) or "text" in held:
        return []
    lists = [value for value in held.values() if isinstance(value, list) and value]
    return lists[0] if len(lists) == 1 and isinstance(lists[0][0], dict) else []


def placed_lines(lines: Iterable[str]) -> Iterator[tuple[str, Placed]]:
    """Yield the record, or the problem, of each line that is not blank."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield f"line {number}", _parsed(line)


def _parsed(line: str) -> Placed:
    try:
        return _record(json.loads(line))
    except NOT_JSON as error:
        return Problem(f"is not JSON: {error}", "mend or remove it")


def _record(held: object) -> Placed:
    if isinstance(held, dict):
        return held
    return Problem(f"is a {type(held).__name__} where an object was expected", "remove it")


def _read(records: list[tuple[str, Placed]], source: Source) -> Iterator[Finding]:
    yield from read_records(records, names_in(records), source)


def names_in(records: Iterable[tuple[str, Placed]]) -> list[str]:
    """Return the names that the objects have, in the order in which they are met.

    Raises
    ------
    UnreadableError
        Where there is no object, with the first reason why.

    """
    seen: dict[str, None] = {}
    reasons: list[str] = []
    for _, record in records:
        if not isinstance(record, Problem):
            seen.update(dict.fromkeys(record))
        elif not reasons:
            reasons.append(record.problem)
    if not seen:
        raise UnreadableError("; ".join(["holds no JSON objects", *reasons]), SHAPES)
    return list(seen)
