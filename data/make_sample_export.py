"""Write the sample export: twelve digests of the sample chronicle, as Nexis Uni would export them.

Run `.venv/bin/python data/make_sample_export.py`; the same file comes out each time.
The articles are made up for this project from the public record in `milestones.csv`: no newspaper
printed them. Three of them carry what real exports carry: one is a copy, as news agencies' texts
are; one is dated in German; one states a length that is not its own.
"""

import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pandas as pd

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from analysis.load import load_documents  # noqa: E402

SINCE, UNTIL, TOTAL = "2023-01-01", "2023-09-01", 12
COPIED, IN_GERMAN, MISCOUNTED = 2, 3, 7  # which articles carry a trap, counted from 0
GERMAN = "31. Januar 2023 Dienstag"
STAMP = (2024, 1, 1, 0, 0, 0)  # of every part of the file, else it would differ each time
COVER = """Sample export, made up for trying things out: no newspaper printed these articles
Job Number: 00000001
Documents ({number})
{titles}
Client/Matter: -None-
Search Terms: ukraine and (tanks or fighters)
Narrowed by: -None-
"""
ARTICLE = """
{title}
{publisher}
{day}

Copyright 2023 {publisher} All Rights Reserved

Section: INTERNATIONAL
Length: {length} words
Byline: Sample Desk
Body


{text}

Classification

Language: ENGLISH
{foot}
End of Document
"""


def main() -> None:
    """Write the sample export into its folder."""
    path = HERE / "sample_export" / "sample_export.docx"
    path.write_bytes(stamped(document_of("".join(lines()))))
    print(f"Wrote {path.name}")


def lines() -> Iterator[str]:
    """Yield the cover and the articles."""
    chosen = digests()
    titles = "\n".join(f"{n}. {title}" for n, title in enumerate(chosen["title"], start=1))
    yield COVER.format(number=len(chosen), titles=titles)
    for number, digest in enumerate(chosen.itertuples()):
        day = f"{digest.published:%B} {digest.published.day}, {digest.published:%Y %A}"
        yield ARTICLE.format(
            title=digest.title,
            publisher=digest.publisher,
            day=GERMAN if number == IN_GERMAN else day,
            length=900 if number == MISCOUNTED else digest.words_counted,
            text=digest.text,
            foot="" if number % 3 else f"Load-Date: {day}\n",  # few exports have all of them
        )


def digests() -> pd.DataFrame:
    """Return the digests of the period, one of them a second time as another title prints it."""
    chronicle = load_documents(HERE / "chronicle")
    within = chronicle["published"].between(SINCE, UNTIL)
    chosen = chronicle[within].sort_values("published").head(TOTAL - 1)
    copy = chosen.iloc[[COPIED]].assign(publisher="Sample Bulletin")
    copy["text"] = "(From the Sample chronicle) " + copy["text"]
    copy["words_counted"] += 4
    return pd.concat([chosen, copy]).sort_values("published", kind="stable")


def document_of(text: str) -> bytes:
    """Return a Word document with a paragraph for each line."""
    document, held = docx.Document(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(held)
    return held.getvalue()


def stamped(content: bytes) -> bytes:
    """Return a zip with its parts in the same order, all of one time."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w") as new:
        for part in old.infolist():
            member = zipfile.ZipInfo(part.filename, STAMP)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(part))
    return held.getvalue()


if __name__ == "__main__":
    main()
