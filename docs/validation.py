#!/usr/bin/env python3
"""Write docs/validation.md: how the rules agree with text that others coded by hand.

usage: python docs/validation.py GOLD [--date YYYY-MM-DD]

GOLD is a folder of hand-coded sets in JSON lines, named after what they hold (`quotes_*`,
`timex_*`, `entities_*`, `coded_*`, `packages_*`); the sets themselves are not part of the project.
"""

import argparse
import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

import analysis
from analysis.validation.intervals import wilson

ROOT = Path(__file__).resolve().parent.parent
SETS = {
    "quotes_polnear_dev": "84 news articles, reported speech under a cue of speech, by annotators "
    "of PolNeAR",
    "timex_timebank": "183 newspaper articles, dates, by the annotators of TimeBank 1.2",
    "timex_meantime": "120 Wikinews articles, dates, by the annotators of MEANTIME",
    "entities_meantime": "120 Wikinews articles, people named, by the annotators of MEANTIME",
    "coded_whitehouse_dev": "8 government texts on arms; weapons and steps, coded twice by this "
    "project's codebook and adjudicated",
    "packages_kiel_dev": "144 notes on aid packages from the Ukraine Support Tracker, with the "
    "items, numbers and donor that its coders took from them",
}
SOURCES = """## The sets

- **PolNeAR**: Edward Newell, Drew Margolin and Derek Ruths (2018), An Attribution Relations
  Corpus for Political News, *Proceedings of LREC 2018*. News on a presidential campaign, of
  seven publishers.
- **TimeBank 1.2**: James Pustejovsky and others (2003), The TimeBank Corpus, *Corpus
  Linguistics*; version 1.2 of 2006. American newspapers and agencies, 1989 to 1998.
- **MEANTIME**: Anne-Lyse Minard and others (2016), MEANTIME, the NewsReader Multilingual Event
  and Time Corpus, *Proceedings of LREC 2016*. Wikinews on business and technology.
- **Ukraine Support Tracker**: Christoph Trebesch and others, The Ukraine Support Tracker: Which
  countries help Ukraine and how?, *Kiel Working Papers* 2218, release of June 2024. Notes of its
  coders on packages.
- **White House texts**: statements, fact sheets and briefings of the White House, 2022 to 2024,
  in the public domain; eight of them were coded by two coders apart and adjudicated.

These are development sets: their errors were read while rules were written. Expect somewhat less
on other texts, and code a sample of your own (`validation_sample`) before relying on a number.

## How it is counted

Rows found and rows coded belong together one to one by the characters they share: any overlap,
for reported speech four fifths of what either covers. Shares have Wilson intervals of 95 %, F1 a
bootstrap interval over articles (2,000 resamples, seed 0). Attributes are counted among the
matched rows. Of speech, what annotators credit to a cue of thought, demand or promise counts
neither way.
"""
NAMES = ("person: pronoun",)  # is no name
EDGES = re.compile(r"^[\s“”\"‘’']*(?:that\s+)?[\s“”\"‘’']*|[\s“”\"‘’'.,;:!?]*$", re.IGNORECASE)

Part = tuple[str, pd.DataFrame]


def main() -> None:
    """Measure every set of the folder that is known, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--date", default=f"{datetime.datetime.now(tz=datetime.UTC):%Y-%m-%d}")
    options = parser.parse_args()
    head = (
        "# Validation: how far the rows agree with hand coding\n\n"
        f"Made by `python docs/validation.py` on {options.date}, version {analysis.__version__}. "
        "What the rules are: [quotes](quotes.md), [actors and time](actors-and-time.md), "
        "[weapons and steps](weapons-and-steps.md); each by name: [codebook](codebook.md); "
        "what the figures do not cover: [limits](limits.md).\n"
    )
    parts = [
        f"## {title}\n\n{SETS[name]}.\n\n{_markdown(table)}\n"
        for name in SETS
        if (path := options.gold / f"{name}.jsonl").is_file()
        for title, table in _measured(name, path)
    ]
    page = "\n".join([head, SOURCES, *parts])
    (ROOT / "docs" / "validation.md").write_text(page, encoding="utf-8", newline="\n")


def _measured(name: str, path: Path) -> Iterator[Part]:
    documents = [json.loads(line) for line in path.open(encoding="utf-8")]
    tables = _extracted(documents)
    kind = name.partition("_")[0]
    if kind == "quotes":
        yield "Reported speech", _speech(tables.quotes, documents)
    elif kind == "timex":
        yield f"Dates ({name.partition('_')[2]})", _dates(tables.dates, documents)
    elif kind == "entities":
        yield "People named", _people(tables.actors, documents)
    elif kind == "coded":
        for table in ("weapons", "steps"):
            rows = _rows(documents, table)
            yield table.capitalize(), analysis.evaluate(getattr(tables, table), rows, by=("rule",))
    elif kind == "packages":
        yield "Items in a tracker's notes", _packages(tables.weapons, documents)


def _extracted(documents: list[dict[str, Any]]) -> Any:
    days = [(d.get("date") or d.get("dct") or "")[:10] or None for d in documents]
    frame = pd.DataFrame(
        {
            "doc_id": [_id(d) for d in documents],
            "text": [d["text"] for d in documents],
            "published": pd.to_datetime(pd.Series(days), format="%Y-%m-%d", errors="coerce"),
        }
    )
    return analysis.extract(frame, progress=False)


def _id(document: dict[str, Any]) -> str:
    return str(document.get("doc_id") or document.get("id"))


def _rows(documents: list[dict[str, Any]], name: str) -> pd.DataFrame:
    """Return the coded rows of all documents as one frame."""
    rows = [row | {"doc_id": _id(d)} for d in documents for row in d[name]]
    frame = pd.DataFrame(rows)
    if "quantity" in frame:
        frame["quantity"] = frame["quantity"].astype("string").str.replace(",", "")
    return frame


def _speech(quotes: pd.DataFrame, documents: list[dict[str, Any]]) -> pd.DataFrame:
    rows = [
        (_id(d), *_trimmed(d["text"], *span), quote["cue_class"])
        for d in documents
        for quote in d["quotes"]
        for span in quote.get("spans") or [[quote["start"], quote["end"]]]
    ]
    coded = pd.DataFrame(rows, columns=["doc_id", "start", "end", "cue_class"])
    speech = coded[coded["cue_class"] == "speech"].reset_index(drop=True)
    other = coded[coded["cue_class"] != "speech"].reset_index(drop=True)
    counted = quotes[~_touching(quotes, other) | _touching(quotes, speech)].reset_index(drop=True)
    return analysis.evaluate(counted, speech, by=("rule", "kind"), least_overlap=0.8)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the marks, points and "that" at its edges."""
    words = text[start:end]
    opening = EDGES.match(words)
    first = opening.end() if opening else 0
    last = len(words.rstrip(" \n“”\"‘’'.,;:!?"))
    return (start + first, start + last) if first < last else (start, end)


def _touching(found: pd.DataFrame, coded: pd.DataFrame) -> "pd.Series[bool]":
    """Tell which rows found share a character with a row coded."""
    places: dict[str, list[tuple[int, int]]] = {}
    for doc_id, start, end in coded[["doc_id", "start", "end"]].itertuples(index=False):
        places.setdefault(doc_id, []).append((start, end))
    touching = [
        any(start < last and first < end for first, last in places.get(doc_id, ()))
        for doc_id, start, end in found[["doc_id", "start", "end"]].itertuples(index=False)
    ]
    return pd.Series(touching, index=found.index, dtype=bool)


def _dates(dates: pd.DataFrame, documents: list[dict[str, Any]]) -> pd.DataFrame:
    coded = _rows(documents, "timexes")
    vague = coded["value"].isin(["PRESENT_REF", "PAST_REF", "FUTURE_REF"])
    counted = (coded["type"] == "DATE") & ~vague
    kept = coded[counted].reset_index(drop=True)
    found = dates[dates["type"] == "DATE"]
    ignored = _touching(found, coded[~counted]) & ~_touching(found, kept)
    return analysis.evaluate(found[~ignored].reset_index(drop=True), kept, by=("rule",))


def _people(actors: pd.DataFrame, documents: list[dict[str, Any]]) -> pd.DataFrame:
    coded = _rows(documents, "entities")
    people = coded[coded["type"] == "PER"].reset_index(drop=True)
    named = _innermost(people[people["mention"] == "NAM"][["doc_id", "start", "end"]])
    found = actors[(actors["kind"] == "person") & ~actors["rule"].isin(NAMES)]
    ignored = _touching(found, people) & ~_touching(found, named)
    return analysis.evaluate(found[~ignored].reset_index(drop=True), named, by=("rule",))


def _innermost(places: pd.DataFrame) -> pd.DataFrame:
    """Return the places that hold no other: "Anna Nowak", not "the mayor Anna Nowak" as well."""
    ordered = places.sort_values(["doc_id", "end", "start"], ascending=[True, True, False])
    kept, last = [], ("", -1)
    rows = zip(ordered.index, ordered["doc_id"], ordered["start"], strict=True)
    for number, doc_id, start in rows:
        if (doc_id, start) > last:
            kept.append(number)
            last = (doc_id, start)
    return places.loc[sorted(kept)].reset_index(drop=True)


def _packages(weapons: pd.DataFrame, documents: list[dict[str, Any]]) -> pd.DataFrame:
    """Return how many of a tracker's items are found in its notes, with number and donor."""
    by_document = {key: rows.to_dict("records") for key, rows in weapons.groupby("doc_id")}
    hits: dict[str, list[bool]] = {"item found": [], "quantity right": [], "donor right": []}
    for document in documents:
        for item in document["items"]:
            if item["item_match"] != "name":
                continue
            found = by_document.get(_id(document), [])
            near = [
                row for row in found if _words(item["item"]) & _words(row["words"], row["system"])
            ]
            hits["item found"].append(bool(near))
            if item.get("qty_match") == "near" and item.get("quantity"):
                numbers = [row["quantity_low"] for row in near if not pd.isna(row["quantity_low"])]
                hits["quantity right"].append(float(item["quantity"]) in map(float, numbers))
            if near:
                donors = [row["donor"] for row in near]
                hits["donor right"].append(document.get("donor_iso3") in donors)
    rows = [
        (measure, *wilson(sum(told), len(told))[:3], sum(told), len(told))
        for measure, told in hits.items()
    ]
    frame = pd.DataFrame(rows, columns=["measure", "estimate", "low", "high", "right", "of"])
    return frame.assign(by=pd.NA, group="(all)")


def _words(*texts: Any) -> set[str]:
    joined = " ".join(str(text) for text in texts if not pd.isna(text))
    words = re.sub(r"[-()]", " ", joined.casefold()).split()
    return {word.rstrip("s") for word in words if len(word) > 2 or word.isdigit()}


def _markdown(table: pd.DataFrame) -> str:
    """Return the measures as a table: all rows first, then by group, those with most rows first."""
    shown = table.dropna(subset="estimate")
    whole = shown[shown["by"].isna()]
    groups = shown[shown["by"].notna() & shown["measure"].isin(["precision"])]
    groups = groups.sort_values(["by", "of", "group"], ascending=[True, False, True])
    lines = ["| measure | % | interval | rows |", "|---|--:|--:|--:|"]
    for row in [*whole.itertuples(), *groups.itertuples()]:
        name = row.measure if pd.isna(row.by) else f"precision, {row.by} *{row.group}*"
        span = "" if pd.isna(row.low) else f"{100 * row.low:.0f} to {100 * row.high:.0f}"
        lines.append(
            f"| {name} | {100 * row.estimate:.1f} | {span} | {row.right:,} of {row.of:,} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
