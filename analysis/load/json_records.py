"""JSON: one object, a list of objects, or one object a line (JSONL)."""

import json
from collections.abc import Iterator

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
        yield from _read(_lines(text), source)
        return
    records = _records_within(held)
    if isinstance(held, dict) and not records:  # {"text": …}, one article
        yield from read_record(held, guess_columns(list(held), source.columns))
    else:
        placed = [(f"record {number}", _record(one)) for number, one in enumerate(records, 1)]
        yield from _read(placed, source)


def read_jsonl(source: Source) -> Iterator[Finding]:
    """Yield the articles of a file with one JSON object a line; a bad line costs that line."""
    yield from _read(_lines(decode(source.content)), source)


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


def _lines(text: str) -> list[tuple[str, Placed]]:
    return [
        (f"line {number}", _parsed(line))
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]


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
    seen = {name: None for _, record in records if isinstance(record, dict) for name in record}
    if not seen:
        problems = [record.problem for _, record in records if isinstance(record, Problem)]
        raise UnreadableError("; ".join(["holds no JSON objects", *problems[:1]]), SHAPES)
    yield from read_records(records, list(seen), source)
