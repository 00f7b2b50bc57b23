"""All utterances of a text, in order, with their speakers."""

from collections.abc import Iterator

from analysis.extract.finds import Mention, Quote
from analysis.extract.quotes.sayings import Saying, UnitReader
from analysis.extract.quotes.units import Unit, find_units
from analysis.text import Annotated
from analysis.text.marks import find_marks
from analysis.text.spans import Spans


def find_quotes(text: Annotated, actors: Spans[Mention]) -> Spans[Quote]:
    """Return the utterances that a text reports, in order of appearance."""
    return Spans(_quotes(text))


def _quotes(text: Annotated) -> Iterator[Quote]:
    marks = find_marks(text.text, text.paragraphs)
    dates = {date.start: date.end for date in text.dates}
    for unit in find_units(text, marks):
        found = False
        for saying in UnitReader(unit, text.lexicons.cues, dates).sayings():
            found = True
            yield from rows(text, unit, saying)
        if not found:
            yield from orphan(unit)


def orphan(unit):
    m = unit.mark(0)
    if m and len(unit.pieces) <= 2 and unit.inner(0).rstrip("'’”\"»").endswith((".","?","!","…","-","—")) and len(unit.inner(0).split())>2:
        yield Quote(m.inner_start, m.inner_end, "direct", rule="orphan")


def rows(text: Annotated, unit: Unit, saying: Saying) -> Iterator[Quote]:
    for a, b in saying.contents:
        pieces = unit.pieces[a:b]
        marks = [p for p in pieces if p.mark]
        if len(pieces) == 1 and marks:
            m = marks[0].mark
            start, end, kind = m.inner_start, m.inner_end, "direct"
        else:
            start, end = pieces[0].start, pieces[-1].end
            kind = "mixed" if marks else "indirect"
        place = lambda x: x and (unit.pieces[x[0]].start, unit.pieces[x[1] - 1].end)
        yield Quote(start, end, kind, speaker=place(saying.speaker), cue=place(saying.cue), rule=saying.rule)
