"""Small tables of made-up articles for the exports, with marks in all the wrong places."""

from types import SimpleNamespace

import pandas as pd

from analysis.schema import (
    ACTORS,
    DATES,
    DOCUMENTS,
    PROBLEMS,
    QUOTES,
    STEPS,
    WEAPONS,
)

WICKED = "<script>alert('x')</script>"
TEXT = (
    f"{WICKED} “We will send four boats,” Rudolf Elphberg said on 3 May 2023. "
    "Strelsau will send four boats & more."
)


def place(words, text=TEXT):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "words": words}


def frame(table, *rows, doc_id="one"):
    common = {"doc_id": doc_id, "sentence": TEXT, "rule": "a & b"}
    filled = pd.DataFrame([{**common, **row} for row in rows]).reindex(columns=table.names)
    for column in table.columns:
        if column.dtype.startswith("datetime"):
            filled[column.name] = pd.to_datetime(filled[column.name])
    return table.conform(filled)


def one_article():
    day = {"date_from": "2023-05-03", "date_to": "2023-05-04"}
    give = {"actor": "Ruritania", "recipient": "UKR", "track": "arms", "rung": "A1", **day}
    reported = {"reported": "2023-05-04", "weapon": WICKED, "quantity": 4}
    boats = place("four boats & more")
    return SimpleNamespace(
        documents=frame(
            DOCUMENTS,
            {
                "title": f"Boats {WICKED}",
                "publisher": '"><img src=x onerror=alert(1)>',
                "published": "2023-05-04",
                "published_to": "2023-05-05",
                "published_basis": "given",
                "text": TEXT,
            },
        ),
        quotes=frame(
            QUOTES,
            {
                "quote_id": "q<1>",
                **place("We will send four boats,"),
                "kind": "direct",
                "actor": "Rudolf Elphberg",
                "country": WICKED,
                "cue": "said",
                "speaker_start": TEXT.index("Rudolf"),
                "speaker_end": TEXT.index(" said"),
                "said_from": "2023-05-03",
                "said_to": "2023-05-04",
            },
        ),
        actors=frame(
            ACTORS,
            {"mention_id": "m1", **place("Strelsau"), "kind": "country", "actor": "Ruritania"},
        ),
        weapons=frame(
            WEAPONS,
            {"weapon_id": "w1", **place("boats"), "category": "naval", "quantity_low": 4},
        ),
        dates=frame(
            DATES, {"date_id": "d1", **place("3 May 2023"), "type": "DATE", "value": "2023-05-03"}
        ),
        steps=frame(
            STEPS,
            {"step_id": "s 1", **place("send four boats"), "status": "pledged", **give, **reported},
            {"step_id": "s 2", **boats, "status": "considered", **give, **reported},
        ),
        problems=frame(PROBLEMS, {"problem_id": 1, "file": "b.txt", "problem": f"is {WICKED}"}),
    )


def no_article():
    tables = one_article()
    return SimpleNamespace(**{name: table.iloc[:0] for name, table in vars(tables).items()})


def many_articles(count):
    """Repeat the article under other names; the later ones without finds."""
    tables = one_article()
    copies = [tables.documents.assign(doc_id=f"copy-{number:03}") for number in range(count)]
    tables.documents = DOCUMENTS.conform(pd.concat([tables.documents, *copies]))
    return tables
