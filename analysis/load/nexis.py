"""The lines of a Nexis Uni export, from DOCX or RTF, to its articles.

An article is: headline, publication, day, "Section:", "Length:", "Byline:" lines, a line "Body",
the body, perhaps "Classification" with more such lines, "Load-Date:", and "End of Document".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.load.days import is_day
from analysis.load.finding import Article, Finding, Problem

END = {"End of Document", "Fin du document", "Ende des Dokuments", "Dokumentende"}
BODY = {"Body", "Corps", "Volltext", "Textkörper"}
FIELDS = {
    "byline": ("byline", "auteur", "autor", "verfasser"),
    "section": ("section", "rubrique", "rubrik", "ressort"),
    "words_stated": ("length", "longueur", "länge"),
    "language": ("language", "langue", "sprache"),
}
STATED = re.compile(r"(?P<key>[^\W\d_][\w -]{1,28}):[\xa0 ](?P<value>.*)")  # "Byline: Ana Lima"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LISTED = re.compile(r"^(?:Documents?|Dokumente?) \((?P<number>\d+)\)$", re.MULTILINE)  # on a cover
LENGTH = ("Length:", "Longueur:", "Länge:")
BELOW_HEADLINE = (
    *("Copyright", *LENGTH, "Section:", "Rubrique:", "Rubrik:", "Ressort:", "Byline:", "Auteur:"),
    *("Autor:", "Verfasser:", "Dateline:", "Highlight:"),
)
AFTER_BODY = {"Classification", "Klassifizierung", "Graphic", "Graphique", "Grafik"}
LOADED = ("Load-Date:", "Date de chargement:", "Ladedatum:")


def is_nexis(text: str) -> bool:
    """Return whether a text is a Nexis Uni export: it has the line that ends its articles."""
    lines = {line.strip() for line in text.split("\n")}
    if END.isdisjoint(lines):
        return False
    return not BODY.isdisjoint(lines) or any(line.startswith(LENGTH) for line in lines)


def read_nexis(text: str) -> Iterator[Finding]:
    """Yield the articles of an export, and a problem for each that has no body."""
    lines = [line.strip() for line in text.split("\n")]
    starts = [0, *(number + 1 for number, line in enumerate(lines) if line in END)]
    for number, (start, end) in enumerate(pairwise(starts), start=1):
        yield from _read_one(lines[start : end - 1], number)
    if not BODY.isdisjoint(lines[starts[-1] :]):
        problem = "ends within an article, which is kept as far as it goes"
        yield Problem(problem, "download the export again", f"article {len(starts)}")
        yield from _read_one(lines[starts[-1] :], len(starts))
        starts.append(len(lines))
    found, listed = len(starts) - 1, LISTED.search(text)
    if listed and int(listed["number"]) != found:
        problem = f"its cover lists {listed['number']} documents, {found} were found"
        yield Problem(problem, "download the export again")


def _read_one(lines: list[str], number: int) -> Iterator[Finding]:
    at = next((n for n, line in enumerate(lines) if line in BODY), len(lines))
    after = next((n for n in range(at, len(lines)) if _is_after_body(lines[n])), len(lines))
    title, publisher, published = _headline(lines[:at])
    stated = _stated(lines[:at]) | _stated(lines[after:])
    text, place = "\n".join(lines[at + 1 : after]).strip(), f"article {number}"
    if not text:
        yield Problem("has no body", "look it up in the archive", f"{place}, '{title[:60]}'")
        return
    yield Article(
        text,
        number,
        place,
        title=title,
        published=published,
        publisher=publisher,
        **stated,
    )


def _is_after_body(line: str) -> bool:
    return line in AFTER_BODY or line.startswith(LOADED)


def _stated(lines: list[str]) -> dict[str, str]:
    """Return the fields of an article that lines "Byline: Ana Lima" state."""
    matches = list(filter(None, map(STATED.fullmatch, lines)))
    said = {match["key"].casefold(): match["value"].strip() for match in matches}
    named = {field: said[key] for field, keys in FIELDS.items() for key in keys if key in said}
    if "section" in named:  # "POLITICS; Version:28"
        named["section"] = named["section"].partition(";")[0]
    return named


def _headline(lines: list[str]) -> tuple[str, str, str]:
    """Return headline, publication and day: the paragraphs above copyright and length.

    They are counted from below, because a cover page may stand above the first headline,
    and because a headline may read like a date: "6 June 1944".
    """
    below = (n for n, line in enumerate(lines) if line.startswith(BELOW_HEADLINE))
    head = lines[: next(below, len(lines))]
    dated = [n for n, line in enumerate(head) if is_day(line)] or _with_year(head)
    published = head[dated[-1]] if dated else ""
    above = head[: dated[-1]] if dated else head
    filled = [n for n, line in enumerate(above) if line]
    if not filled:
        return "", "", published
    return _last_block(above[: filled[-1]]), above[filled[-1]], published


def _with_year(head: list[str]) -> list[int]:
    """Return the place of a last line such as "Summer 2020": a date, though it names no day."""
    filled = [number for number, line in enumerate(head) if line]
    return [number for number in filled[-1:] if YEAR.search(head[number])]


def _last_block(lines: list[str]) -> str:
    """Return the last lines that no blank line parts, as one."""
    block: list[str] = []
    for line in reversed(lines):
        if line:
            block.insert(0, line)
        elif block:
            break
    return " ".join(block)
