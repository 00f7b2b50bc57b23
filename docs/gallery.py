#!/usr/bin/env python3
"""Draw every chart with the lines that make it.

`python docs/gallery.py` writes `docs/gallery.md` and the pictures in `docs/images/` from the
sample chronicle. The lines that stand on the page are the lines that are run.
"""

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from matplotlib.axes import Axes
from PIL import Image

import analysis
from analysis.charts.style import SCREEN

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
COLOURS = 256  # of a picture: enough for flat charts, a third of the bytes
BEGINNING = """\
import analysis

documents = analysis.load_documents("data/chronicle")
tables = analysis.extract(documents)
"""
HEADING = f"""# Gallery

Every chart with the lines that make it, drawn from [data/chronicle](../data/README.md), forty
digests written for this project. Made by `python docs/gallery.py`. All begin with

```python
{BEGINNING}```

and all take `title=`, `width="column"` (3.3 inches) or `"page"` (6.9 inches), `ax=` and the
keywords of the matplotlib artist they draw with; `analysis.export_chart(axes, "name", source="…")`
writes PNG, SVG and PDF.
"""


class Example(NamedTuple):
    """A chart: its picture's name, what it answers, and its lines; the last gives the Axes."""

    name: str
    answers: str
    lines: str


EXAMPLES = (
    Example("ladder", "Who took which step when?", "analysis.plot_ladder(tables.steps)"),
    Example(
        "escalation",
        "How high had each come by when, and what happened meanwhile?",
        """\
levels = analysis.escalation(tables.steps, documents=tables.documents)
record = analysis.load_milestones()
invasion = record[record["words"] == "full-scale invasion"]
analysis.plot_escalation(levels, milestones=invasion)""",
    ),
    Example(
        "panels",
        "The same, an actor at a time.",
        """\
levels = analysis.escalation(tables.steps, documents=tables.documents)
analysis.plot_panels(levels)""",
    ),
    Example("map", "Where do those lie who came highest?", "analysis.plot_map(tables.steps)"),
    Example(
        "firsts",
        "Who was first on each rung of the arms track?",
        """\
arms = tables.steps[tables.steps["track"] == "arms"]
analysis.plot_firsts(analysis.firsts(arms))""",
    ),
    Example(
        "lags",
        "How long from talk to promise to delivery?",
        "analysis.plot_lags(analysis.lags(tables.steps))",
    ),
    Example(
        "heatmap_rungs", "Where do each actor’s steps lie?", "analysis.plot_heatmap(tables.steps)"
    ),
    Example(
        "heatmap_months",
        "When were they taken?",
        'analysis.plot_heatmap(tables.steps, columns="month")',
    ),
    Example("weapons", "Which arms, and how far?", "analysis.plot_weapons(tables.weapons)"),
    Example(
        "weapon_stream",
        "Which arms are talked of when?",
        "analysis.plot_weapon_stream(tables.weapons)",
    ),
    Example("flow", "Whose arms go to whom?", "analysis.plot_flow(tables.weapons)"),
    Example("quotes", "Who spoke when?", "analysis.plot_quotes(tables.quotes)"),
    Example(
        "words_on_rungs",
        "Who told of which steps?",
        "analysis.plot_words_on_rungs(tables.steps)",
    ),
    Example(
        "quote_network",
        "Who speaks of whom?",
        "analysis.plot_quote_network(tables.quotes, tables.actors)",
    ),
    Example("actors", "Who is named when?", "analysis.plot_actors(tables.actors)"),
    Example(
        "actor_network",
        "Who is named together with whom?",
        "analysis.plot_actor_network(tables.actors)",
    ),
    Example(
        "compare",
        "What do the texts report that a tracker lists, and the other way round?",
        """\
named = ("actor", "recipient", "date", "quantity", "status")
columns = {"item": "system", **{name: name for name in named}}
record = analysis.load_tracker("data/milestones.csv", columns=columns)
early = tables.steps[tables.steps["date_from"] < "2023-01-01"]
analysis.plot_compare(analysis.compare(early, record[record["date"] < "2023-01-01"]))""",
    ),
    Example(
        "sensitivity",
        "Which firsts rest on a single rule?",
        """\
arms = tables.steps[tables.steps["track"] == "arms"]
analysis.plot_sensitivity(analysis.sensitivity(arms, drop="rule"))""",
    ),
)
PRINTED = """## On paper without colour

![The ladder in print](images/ladder_print.png)

```python
axes = analysis.plot_ladder(tables.steps)
analysis.export_chart(axes, "ladder.pdf", style="print")
```
"""


def page() -> str:
    """Return the gallery as Markdown."""
    return "\n".join([HEADING, *map(_section, EXAMPLES), PRINTED])


def _section(example: Example) -> str:
    return (
        f"## {example.answers}\n\n![{example.answers}](images/{example.name}.png)\n\n"
        f"```python\n{example.lines}\n```\n"
    )


def _write_picture(axes: Axes, path: Path) -> None:
    """Write a chart as it shows on a screen."""
    _write(Image.open(BytesIO(axes.figure.png())), path)


def _write_printed(axes: Axes, path: Path) -> None:
    """Write a chart in the print style, as large as the others."""
    (file,) = analysis.export_chart(axes, path, style="print")
    drawn = Image.open(file)
    drawn.thumbnail((int(axes.figure.get_figwidth() * SCREEN), drawn.height))
    _write(drawn, path)


def _write(drawn: Image.Image, path: Path) -> None:
    drawn.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def _rooted(lines: str) -> str:
    """Return lines that find the project's data from wherever they are run."""
    return lines.replace('"data/', f'"{ROOT}/data/')


def main() -> None:
    """Write the page and its pictures."""
    names = {"analysis": analysis}
    exec(_rooted(BEGINNING), names)
    for example in EXAMPLES:
        *before, last = _rooted(example.lines).splitlines()
        exec("\n".join(before), names)
        _write_picture(eval(last, names), IMAGES / f"{example.name}.png")
        print(example.name, flush=True)
    _write_printed(analysis.plot_ladder(names["tables"].steps), IMAGES / "ladder_print.png")
    (ROOT / "docs" / "gallery.md").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
