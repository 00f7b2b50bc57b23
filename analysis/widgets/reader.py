"""An article with its finds, each kind of which can be shown or hidden."""

from difflib import get_close_matches

import ipywidgets
from markupsafe import Markup

from analysis.errors import AnalysisError, listed
from analysis.export.highlight import Find
from analysis.tables import Tables
from analysis.widgets.frame import Status
from analysis.widgets.passage import LAYERS, Window, finds_near, heading, marked
from analysis.widgets.surface import Gesture, Surface

ALL_LAYERS = {**LAYERS, "actor": "any actor"}
MOST_LISTED = 500  # finds in the list beside the text; more are not read


def read(tables: Tables, doc_id: str) -> ipywidgets.VBox:
    """Return an article with its finds marked, and boxes to choose which kinds to see.

    Parameters
    ----------
    tables
        What `extract` or `load_tables` gave.
    doc_id
        The article's id, as in the documents table.

    Raises
    ------
    AnalysisError
        If there is no such article; near ids are told.
    """
    known = tables.documents["doc_id"].tolist()
    if doc_id not in known:
        near = get_close_matches(doc_id, known, 5) or known[:5]
        raise AnalysisError(listed(f"no article {doc_id!r} in these tables; near:", near))
    return Reader(tables, doc_id).box


class Reader:
    """The article, which layers of it are shown, and the find that is looked at."""

    def __init__(self, tables: Tables, doc_id: str) -> None:
        documents = tables.documents
        self.head = heading(documents, doc_id)
        self.text = str(documents.loc[documents["doc_id"] == doc_id, "text"].iloc[0])
        self.whole = Window(0, len(self.text))
        self.finds = sorted(finds_near(tables, doc_id, self.whole, tuple(ALL_LAYERS)), key=_place)
        self.shown = set(LAYERS)
        self.chosen: Find | None = None
        self.status = Status()
        self.page, self.listed = Surface(label="Article"), Surface(label="Finds")
        answers = {"layer": self._switch, "find": self._choose}
        for part in (self.page, self.listed):
            part.on({name: self.status.guarded(answer) for name, answer in answers.items()})
        self.page.add_class("passage")
        self.listed.add_class("rows")
        split = ipywidgets.Box([self.page, self.listed])
        split.add_class("split")
        self.box = ipywidgets.VBox([self.status.surface, split])
        self.box.add_class("reader")
        self._show()

    def _switch(self, gesture: Gesture) -> None:
        """Show or hide a kind of finds."""
        layer = str(gesture["value"])
        self.shown = self.shown | {layer} if gesture["on"] else self.shown - {layer}
        self._show()

    def _choose(self, gesture: Gesture) -> None:
        """Show where a find of the list stands in the text."""
        self.chosen = self._listed()[int(gesture["value"])]
        self._show()

    def _listed(self) -> list[Find]:
        return [find for find in self.finds if find.layer in self.shown][:MOST_LISTED]

    def _show(self) -> None:
        finds = [find for find in self.finds if find.layer in self.shown]
        own = [self.chosen._replace(layer="chosen", about="")] if self.chosen else []
        html = marked(self.text, [*own, *finds], self.whole)
        article = '<div class="text whole" id="article" data-keep tabindex="0">{}</div>'
        self.page.html = str(self.head + self._layers() + Markup(article).format(html))
        self.listed.html = str(self._list())

    def _layers(self) -> Markup:
        box = Markup(
            '<label><input type="checkbox" id="layer-{}" data-do="layer" data-value="{}" {}> '
            '<span class="{} opens closes">{}</span> <span class="count">{:,}</span></label>'
        )
        counts = {layer: sum(find.layer == layer for find in self.finds) for layer in ALL_LAYERS}
        boxes = [
            box.format(
                layer,
                layer,
                Markup("checked" if layer in self.shown else ""),
                layer,
                name,
                counts[layer],
            )
            for layer, name in ALL_LAYERS.items()
        ]
        return Markup('<div class="layers">{}</div>').format(Markup("").join(boxes))

    def _list(self) -> Markup:
        line = Markup(
            '<li tabindex="0" id="find-{}" class="{}" data-do="find" data-value="{}">'
            '<span class="{} opens closes">{}</span> <small>{}</small></li>'
        )
        finds = self._listed()
        items = [
            line.format(
                number,
                "looked" if find == self.chosen else "",
                number,
                find.layer,
                self.text[find.start : find.end][:80],
                find.about,
            )
            for number, find in enumerate(finds)
        ]
        return Markup(
            "<h3>What was found, and by which rule</h3>"
            '<ul class="rules whole" id="finds" data-keep data-walk="choose">{}</ul>'
        ).format(Markup("").join(items))


def _place(find: Find) -> tuple[int, int, str]:
    return find.start, find.end, find.layer
