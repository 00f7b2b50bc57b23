"""What is found in a text as lines that a person can read and compare."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from analysis.finders import Article, given, read_article
from analysis.reference import load_lexicons
from analysis.text import Annotator
from tests.record.texts import Text
from tests.rows import Row, rows_of

Line = tuple[int, str, int, int, str, str, str]  # sentence, its place; row: place, table, …
TABLES = ("quotes", "actors", "weapons", "dates", "steps")
PLACED = ("speaker", "cue")  # words with columns of their own for where they stand
ELSEWHERE = set("doc_id start end words sentence reported track".split())  # told before, or derived
PLAIN = set(
    "kind rule system category rung status type value actor basis code".split()
)  # unmistakable
USUAL = {"kind": "country", "basis": "table", "type": "DATE", "rule": "name"}  # not worth a word
PAIRS = (  # told as one
    ("date", "date_from", "date_to"),
    ("said", "said_from", "said_to"),
    ("number", "quantity_low", "quantity_high"),
    ("day", "published", "published_to"),
)
LONGEST = 32  # characters of a row's words that are shown


@cache
def found(text: Text) -> dict[str, list[Row]]:
    """Return the rows of each table that are found in a text."""
    day = given(text.day) if text.day else None
    return rows_of(read_article(Article("", text.words, day), _annotator()))


def lines(text: Text) -> list[str]:
    """Return the rows of a text, each below the sentence that it starts in."""
    tables = found(text)
    told = [_filled(_intervals(tables["documents"][0]))]
    for (_, sentence), own in groupby(sorted(_placed(text, tables)), lambda row: row[:2]):
        told += ["", f"> {_one_line(sentence)}", *_below(list(own))]
    return told


@cache
def _annotator() -> Annotator:
    return Annotator(load_lexicons())


def _below(rows: list[Line]) -> Iterator[str]:
    """Yield the rows of a sentence, a line each but for the actors, who share one."""
    actors = [f"{words} {columns}" for *_, table, words, columns in rows if table == "actors"]
    if actors:
        yield "actors " + " / ".join(actors)
    for *_, table, words, columns in rows:
        if table != "actors":
            yield f"{table} {words} {columns}"


def _placed(text: Text, tables: dict[str, list[Row]]) -> Iterator[Line]:
    """Yield each row with its sentence; its own place counts from there."""
    quoted = {row["quote_id"]: row["words"] for row in tables["quotes"]}
    for name in TABLES:
        for row in tables[name]:
            sentence = row["sentence"]
            opens = text.words.rfind(sentence, 0, row["start"] + len(sentence))
            start, end = row["start"] - opens, row["end"] - opens
            columns = f"{start}-{end}: {_filled(_readable(row, opens, quoted))}"
            yield opens, sentence, start, end, name, _short(row["words"]), columns


def _readable(row: Row, opens: int, quoted: dict[str, str]) -> Row:
    """Return the columns to be shown; places count from the start of the sentence."""
    shown = {k: v for k, v in row.items() if k not in ELSEWHERE and not k.endswith("_id")}
    for name in PLACED:
        start, end = shown.pop(f"{name}_start", None), shown.pop(f"{name}_end", None)
        if start is not None:
            shown[name] = f"{_short(shown[name])} {start - opens}-{end - opens}"
    if shown.get("continues"):
        shown["continues"] = _short(quoted[shown["continues"]])
    if shown.get("verbatim") == row["words"]:
        shown["verbatim"] = "all"
    if shown.get("kind") == "country" and shown["actor"] == _state(shown["country"]):
        return {"code": shown["country"], "rule": shown["rule"].removeprefix("state: ")}
    return _intervals(shown)


def _intervals(row: Row) -> Row:
    """Return a row with each pair of columns as one: "date_from" and "date_to" as "date"."""
    for name, low, high in PAIRS:
        one, other = row.pop(low, None), row.pop(high, None)
        if one is not None or other is not None:
            row[name] = f"{_told(one)} to {_told(other)}"
    return row


def _state(code: str | None) -> str | None:
    """Return the name that a state's code stands for."""
    state = load_lexicons().countries.get(code)
    return state and state.name


def _filled(row: Row) -> str:
    """Return the filled columns; what a value is of is named unless it says so itself."""
    filled = {k: _told(v) for k, v in row.items() if v not in (None, "", USUAL.get(k))}
    return "; ".join(v if k in PLAIN else f"{k} {v}" for k, v in filled.items())


def _short(words: str) -> str:
    """Return words on one line, long ones without their middle."""
    line, half = _one_line(words), LONGEST // 2 - 1
    return line if len(line) <= LONGEST else f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


def _told(value: object) -> str:
    return "?" if value is None else _one_line(str(value))


def _one_line(words: str) -> str:
    return " ".join(words.split())
