"""The report as a Word document: figures with captions, tables, methods; always the same bytes."""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Word
from docx.shared import Emu, Inches, Pt

from analysis.export.contents import STATUS_SIGNS, Section
from analysis.export.figures import Picture
from analysis.export.methods import CITATION, Paragraph
from analysis.writing import written_whole

A4 = Inches(8.27), Inches(11.69)
MARGIN = Inches(0.68)  # a chart of a page's width fits between
HIGHEST = Inches(8.8)  # of a chart, so that its caption fits below
MOST_STEPS, MOST_WORDS, MOST_ROWS = 12, 3, 60  # of a rung, of a speaker, of the weapons table
NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
EPOCH = (1980, 1, 1, 0, 0, 0)
WEAPON_COLUMNS = {
    "words": "as printed",
    "category": "category",
    "number": "number",
    "donor": "from",
    "recipient": "to",
    "status": "status",
    "when": "when",
}


class Contents(NamedTuple):
    """What the document holds, in its order."""

    title: str
    numbers: Sequence[tuple[str, str]]
    pictures: Sequence[Picture]
    tracks: Sequence[dict[str, Any]]
    speakers: Section
    weapons: Section
    methods: Sequence[Paragraph]


def write_document(contents: Contents, path: Path) -> None:
    """Write the report as a .docx file."""
    word = Document()
    _lay_out(word)
    word.core_properties.title = plain(contents.title)
    word.core_properties.author = ""
    word.add_heading(plain(contents.title), level=0)
    for number, what in contents.numbers:
        word.add_paragraph(plain(f"{number} {what}"), style="List Bullet")
    _add_figures(word, contents.pictures)
    _add_steps(word, contents.tracks)
    _add_speakers(word, contents.speakers)
    _add_weapons(word, contents.weapons)
    _add_methods(word, contents.methods)
    file = BytesIO()
    word.save(file)
    with written_whole(path) as passing:
        passing.write_bytes(without_times(file.getvalue()))


def plain(text: object) -> str:
    r"""Return text as a Word file may hold it; what XML forbids becomes a sign for that.

    >>> plain("four\x00tanks")
    'four\ufffdtanks'
    """
    return NOT_XML.sub("\ufffd", str(text))


def without_times(content: bytes) -> bytes:
    """Return a zip with the same files, each of the same early day."""
    again = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(again, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, EPOCH), old.read(name), ZIP_DEFLATED)
    return again.getvalue()


def _lay_out(word: Word) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = A4
    section.left_margin = section.right_margin = MARGIN
    word.styles["Normal"].font.size = Pt(10)


def _add_figures(word: Word, pictures: Iterable[Picture]) -> None:
    """Add each chart with its words for those who cannot see it, and its caption."""
    word.add_heading("Charts", level=1)
    for number, picture in enumerate(pictures, start=1):
        paragraph = word.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        shape = paragraph.add_run().add_picture(BytesIO(picture.printed), width=Inches(6.9))
        if shape.height > HIGHEST:
            shape.width, shape.height = Emu(int(shape.width * HIGHEST / shape.height)), HIGHEST
        shape._inline.docPr.set("descr", plain(picture.alternative))
        word.add_paragraph(plain(f"Figure {number}. {picture.caption}"), style="Caption")


def _add_steps(word: Word, tracks: Iterable[dict[str, Any]]) -> None:
    word.add_heading("Steps, rung by rung", level=1)
    for track in tracks:
        word.add_heading(track["track"].capitalize(), level=2)
        for rung in track["rungs"]:
            word.add_heading(plain(f"{rung['rung']} {rung['covers']}"), level=3)
            shown = rung["steps"][:MOST_STEPS]
            for step in shown:
                word.add_paragraph(plain(_step(step)), style="List Bullet")
            _add_rest(word, rung["more"] + len(rung["steps"]) - len(shown), "steps on this rung")


def _step(step: dict[str, Any]) -> str:
    """Return a step in one line: who, to whom, how far, what, when, and the words."""
    to = f" → {step['recipient']}" if step["recipient"] else ""
    what = f": {step['quantity']} {step['weapon']}" if step["weapon"] else ""
    head = f"{step['actor'] or 'actor not told'}{to}, {step['status']}{what}, {step['when']}"
    told = f", as told by {step['said_by']}" if step["said_by"] else ""
    return f"{STATUS_SIGNS[step['status']]} {head} — “{step['words']}”{told}"


def _add_speakers(word: Word, speakers: Section) -> None:
    word.add_heading("Who said what", level=1)
    for speaker in speakers.rows:
        country = f", {speaker['country']}" if speaker["country"] else ""
        word.add_heading(plain(f"{speaker['actor']}{country}"), level=3)
        for said in speaker["utterances"][:MOST_WORDS]:
            words = " ".join(
                f"“{piece}”" if kind == "direct" else piece for kind, piece in said["pieces"]
            )
            where = ", ".join(part for part in (said["cue"], said["venue"], said["when"]) if part)
            word.add_paragraph(plain(f"{words} ({where or said['doc_id']})"), style="List Bullet")
        left = speaker["more"] + max(0, len(speaker["utterances"]) - MOST_WORDS)
        _add_rest(word, left, "utterances")


def _add_weapons(word: Word, weapons: Section) -> None:
    word.add_heading("Weapons", level=1)
    rows = weapons.rows[:MOST_ROWS]
    table = word.add_table(rows=len(rows) + 1, cols=len(WEAPON_COLUMNS), style="Light List")
    cells = iter(table._cells)  # once: each look-up in the table walks through all of it
    for words in [list(WEAPON_COLUMNS.values()), *(map(row.get, WEAPON_COLUMNS) for row in rows)]:
        for text in words:
            run = next(cells).paragraphs[0].add_run(plain(text or ""))
            run.font.size = Pt(8)
    _add_rest(word, weapons.total - len(rows), "mentions")


def _add_methods(word: Word, paragraphs: Iterable[Paragraph]) -> None:
    word.add_heading("How this was made", level=1)
    for heading, text in paragraphs:
        paragraph = word.add_paragraph()
        paragraph.add_run(f"{heading}. ").bold = True
        paragraph.add_run(plain(text))
    word.add_heading("Reference", level=1)
    word.add_paragraph(CITATION)


def _add_rest(word: Word, number: int, what: str) -> None:
    if number > 0:
        note = word.add_paragraph(f"{number:,} more {what} are in the exported tables.")
        note.runs[0].italic = True
