"""Markdown: an article's text, with its date, title and so on in front matter."""

import re
from collections.abc import Iterator

from analysis.load.columns import guess_columns
from analysis.load.decode import decode
from analysis.load.finding import Article, Finding, Problem, Source, UnreadableError
from analysis.load.records import read_record

FENCE = "---"
KEY = re.compile(r"(?P<key>[A-Za-z][\w -]*):(?:\s+(?P<value>.*))?")  # "title: Talks: day two"
ITEM = re.compile(r"\s*-\s+(?P<value>.+)")  # "  - Ana Lima", one of several authors


def read_markdown(source: Source) -> Iterator[Finding]:
    """Yield one article: the body is its text, the front matter says the rest.

    Front matter stands between two lines `---` at the top, one `key: value` a line (or a
    key and a list of `- value` lines). It is read as written, not as YAML: a title may hold
    a colon. The body loses the blank lines around it; its Markdown marks stay.
    """
    text = decode(source.content)
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE or not KEY.fullmatch(_first_stated(lines)):
        yield Article(_without_blank_ends(text))
        return
    end = _end_of_front_matter(lines)
    record: dict[str, object] = {}
    for number, line in enumerate(lines[1:end], start=2):
        if not _take(line, record):
            remedy = "write it as `key: value`"
            yield Problem(f"front matter not understood: '{line[:80]}'", remedy, f"line {number}")
    body = {**record, "text": _without_blank_ends("\n".join(lines[end + 1 :]))}
    yield from read_record(body, guess_columns(list(body), source.columns))


def _first_stated(lines: list[str]) -> str:
    stated = (line for line in lines[1:] if line.strip() and not line.startswith("#"))
    return next(stated, "")


def _end_of_front_matter(lines: list[str]) -> int:
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in (FENCE, "..."):
            return number
    raise UnreadableError("front matter is opened but not closed", f"add a line {FENCE}", "line 1")


def _take(line: str, record: dict[str, object]) -> bool:
    """Add what a line of front matter says to the record; return whether it says anything."""
    if not line.strip() or line.startswith("#"):
        return True
    if record and (item := ITEM.fullmatch(line)):
        key, held = record.popitem()
        record[key] = [*(held if isinstance(held, list) else []), _unquoted(item["value"])]
        return True
    if record and line[0].isspace():
        return True  # a nested mapping: nothing there that an article needs
    if pair := KEY.fullmatch(line):
        record[pair["key"].strip().casefold()] = _unquoted(pair["value"] or "")
    return pair is not None


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _without_blank_ends(text: str) -> str:
    r"""Return a text without the blank lines before and after it.

    >>> _without_blank_ends("\n \n  Talks opened.\n\nThey closed.\n\n")
    '  Talks opened.\n\nThey closed.'
    """
    return re.sub(r"^(?:[^\S\n]*\n)+", "", text).rstrip()
