"""What the report's sections hold: rows of the tables as words, cut to what a reader reads."""

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from analysis.charts.wording import counted
from analysis.export.wording import DAY, first_of, named, number_of, text_of, when
from analysis.reference import load_ladder
from analysis.timeline import dated, on_ladder

if TYPE_CHECKING:
    from analysis.export.report import ReportTables

# How much is printed: a report of hundreds of pages is not read, and the tables hold it all.
MOST_SPEAKERS = 40
MOST_UTTERANCES = 15  # of one speaker
MOST_WEAPONS = 300
MOST_STEPS = 40  # on one rung
MOST_PROBLEMS = 50

STATUS_SIGNS = {
    "requested": "▽",
    "considered": "○",
    "refused": "✕",
    "pledged": "◐",
    "training": "▲",
    "delivered": "●",
    "used": "★",
}


class Section(NamedTuple):
    """Rows to print, and how many of how many they are."""

    rows: list[dict[str, Any]]
    total: int

    @property
    def shortened(self) -> bool:
        """Whether there are more rows than are printed."""
        return len(self.rows) < self.total


def title_of(documents: pd.DataFrame) -> str:
    """Return the report's own title."""
    return f"Support, step by step: what {counted(len(documents), 'article')} reported"


def numbers(tables: "ReportTables") -> list[tuple[str, str]]:
    """Return the figures at the report's top with what they count."""
    utterances = tables.quotes[tables.quotes["continues"].isna()]
    times = dated(tables.steps)["time"].dropna()
    span = f"{times.min():%B %Y} to {times.max():%B %Y}" if len(times) else "no dates"
    speakers = counted(utterances["actor"].nunique(), "speaker")
    actors = counted(tables.steps["actor"].nunique(), "actor")
    counts = (
        (len(tables.documents), "article", ""),
        (len(utterances), "utterance", f" by {speakers}"),
        (len(tables.weapons), "weapon mention", ""),
        (len(tables.steps), "step", f" of {actors}"),
        (tables.steps["rung"].nunique(), "rung", " of the ladder"),
    )
    told = [counted(count, thing).split(" ", maxsplit=1) for count, thing, _ in counts]
    whose = [rest for *_, rest in counts]
    figures = [(number, noun + rest) for (number, noun), rest in zip(told, whose, strict=True)]
    return [*figures, (span, "when the steps happened")]


def anchors_of(steps: pd.DataFrame, quotes: pd.DataFrame, weapons: pd.DataFrame) -> dict[str, str]:
    """Return the page's name for each find, by its id: ids may hold what a link may not."""
    ids = {"step": steps["step_id"], "quote": quotes["quote_id"], "weapon": weapons["weapon_id"]}
    return {
        key: f"{layer}-{number}"
        for layer, keys in ids.items()
        for number, key in enumerate(keys, start=1)
    }


def speakers(quotes: pd.DataFrame, anchors: dict[str, str]) -> Section:
    """Return who said what: those who spoke most first, each one's words in order."""
    day = quotes["said_from"].fillna(quotes["reported"])
    order = ["day", "doc_id", "start"]
    known = quotes.assign(day=day).dropna(subset="actor").sort_values(order, kind="stable")
    counts = known.groupby("actor").size().sort_values(ascending=False, kind="stable")
    rows = []
    for actor in counts.index[:MOST_SPEAKERS]:
        own = known[known["actor"] == actor]
        utterances = _utterances(own, anchors)
        rows.append(
            {
                "actor": actor,
                "country": named(first_of(own["country"])),
                "utterances": utterances[:MOST_UTTERANCES],
                "more": max(0, len(utterances) - MOST_UTTERANCES),
            }
        )
    return Section(rows, len(counts))


def _utterances(own: pd.DataFrame, anchors: dict[str, str]) -> list[dict[str, Any]]:
    """Return one speaker's utterances, each with the rows that go on with it."""
    utterances: dict[str, dict[str, Any]] = {}
    for row in own.to_dict("records"):
        before = utterances.get(text_of(row["continues"]))
        if before is not None:
            before["pieces"].append((row["kind"], row["words"]))
            utterances[row["quote_id"]] = before
            continue
        utterances[row["quote_id"]] = {
            "pieces": [(row["kind"], row["words"])],
            "when": _said(row),
            "cue": text_of(row["cue"]),
            "venue": text_of(row["venue"]),
            "doc_id": row["doc_id"],
            "anchor": anchors[row["quote_id"]],
        }
    return list({id(said): said for said in utterances.values()}.values())


def _said(row: dict[Hashable, Any]) -> str:
    """Return when something was said, else when its article was published."""
    told = when(row["said_from"], row["said_to"])
    published = "" if pd.isna(row["reported"]) else when(row["reported"], row["reported"] + DAY)
    return told or (f"reported {published}" if published else "")


def weapons(mentions: pd.DataFrame, anchors: dict[str, str]) -> Section:
    """Return the mentions of weapons, by category and in the order of the articles."""
    ordered = mentions.sort_values(["category", "doc_id", "start"], kind="stable")
    rows = [
        {
            "words": row["words"],
            "category": row["category"],
            "system": text_of(row["system"]),
            "number": number_of(row["quantity_low"], row["quantity_high"]),
            "unit": text_of(row["unit"]),
            "donor": named(row["donor"]),
            "recipient": named(row["recipient"]),
            "status": text_of(row["status"]),
            "when": when(row["date_from"], row["date_to"]),
            "anchor": anchors[row["weapon_id"]],
        }
        for row in ordered.head(MOST_WEAPONS).to_dict("records")
    ]
    return Section(rows, len(mentions))


def tracks(
    steps: pd.DataFrame, anchors: dict[str, str], ladder: str | pd.DataFrame | None
) -> list[dict[str, Any]]:
    """Return the ladder's tracks with their rungs, lowest first, and each rung's steps."""
    placed = dated(on_ladder(steps, ladder)).sort_values(["time", "doc_id", "start"], kind="stable")
    found: dict[str, list[dict[str, Any]]] = {}
    for rung in load_ladder(ladder).to_dict("records"):
        own = placed[placed["rung"] == rung["rung"]]
        if len(own):
            rows = [_step(row, anchors) for row in own.head(MOST_STEPS).to_dict("records")]
            section = {"rung": rung["rung"], "covers": rung["covers"], "steps": rows}
            section["more"] = len(own) - len(rows)
            found.setdefault(rung["track"], []).append(section)
    return [{"track": track, "rungs": rungs} for track, rungs in found.items()]


def _step(row: dict[Hashable, Any], anchors: dict[str, str]) -> dict[str, Any]:
    told = when(row["date_from"], row["date_to"])
    published = "" if told or pd.isna(row["time"]) else when(row["time"], row["time_to"])
    return {
        "actor": named(row["actor"]),
        "recipient": named(row["recipient"]),
        "status": row["status"],
        "weapon": text_of(row["weapon"]),
        "quantity": text_of(row["quantity"]),
        "said_by": text_of(row["said_by"]),
        "when": told or (f"reported {published}" if published else "undated"),
        "words": row["words"],
        "anchor": anchors[row["step_id"]],
    }


def problems(table: pd.DataFrame) -> Section:
    """Return what could not be read."""
    rows = [
        {name: text_of(row[name]) for name in ("file", "place", "problem", "remedy")}
        for row in table.head(MOST_PROBLEMS).to_dict("records")
    ]
    return Section(rows, len(table))
