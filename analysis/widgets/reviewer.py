"""The page on which a person accepts, corrects, rejects and adds rows, by keyboard or mouse."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import ipywidgets
import numpy as np
import pandas as pd
from markupsafe import Markup

from analysis.corrections.decisions import REVIEWED
from analysis.errors import AnalysisError, listed
from analysis.explaining import explain
from analysis.export.highlight import Find
from analysis.tables import Tables
from analysis.widgets.fields import form
from analysis.widgets.frame import Status
from analysis.widgets.page_of_rows import SIZE, page_of
from analysis.widgets.passage import Window, finds_near, heading, key, marked
from analysis.widgets.review_panels import HELP, actions, controls
from analysis.widgets.session import Session
from analysis.widgets.surface import Gesture, Surface

SIGNS = {"accepted": "✓", "corrected": "✎", "rejected": "✗", "added": "+"}
KEYS = ["a", "r", "c", "n", "u", "j", "k"]


def review(
    tables: Tables,
    folder: str | Path,
    *,
    coder: str = "",
    table: str = "steps",
    ladder: str | pd.DataFrame | None = None,
) -> ipywidgets.VBox:
    """Return a page to review rows on; each decision is saved at once to a CSV in the folder.

    Parameters
    ----------
    tables
        What `extract` or `load_tables` gave.
    folder
        Where each coder's decisions are saved, as `<coder>.csv` (see
        `analysis.schema.CORRECTIONS`). Give it to `extract(…, corrections=folder)` or to
        `apply_corrections`.
    coder
        Who reviews; it can also be written on the page.
    table
        Which rows to begin with: "steps", "quotes", "weapons", "actors" or "dates".
    ladder
        A ladder of one's own, whose rungs can then be chosen.

    Raises
    ------
    AnalysisError
        If there is no table of that name.
    CorpusError
        If the coder's file is there but is none of corrections.
    """
    if table not in REVIEWED:
        raise AnalysisError(listed(f"no table {table!r} to review; expected one of:", REVIEWED))
    return Reviewer(Session(tables, Path(folder), coder, table, ladder)).box


class Reviewer:
    """The parts of the page; each gesture is a step of the session, then all is shown anew."""

    def __init__(self, session: Session) -> None:
        self.session, self.reason = session, ""
        self.selected: tuple[str, int, int] | None = None
        self.filling: str = ""  # "correct" or "add" while a form is open
        self.status = Status()
        names = {"controls": "Tables", "rows": "Rows", "actions": "Decision", "passage": "Article"}
        self.parts = {name: Surface(label=label, hotkeys=KEYS) for name, label in names.items()}
        for name, part in self.parts.items():
            part.add_class(name)
        self._listen()
        split = ipywidgets.Box([self.parts["rows"], self.parts["passage"]])
        split.add_class("split")
        top = [self.parts["controls"], self.status.surface, self.parts["actions"]]
        self.box = ipywidgets.VBox([*top, split])
        self.box.add_class("reviewer")
        self.status.guarded(lambda _: self._show(HELP))({})

    def _listen(self) -> None:
        """Say what each gesture does."""
        answers = {
            "key": lambda g: self._press(str(g["value"])),
            "table": lambda g: self._turn(str(g["value"])),
            "coder": lambda g: self._sign_in(str(g["fields"]["coder"])),
            "reason": self._note,
            "row": lambda g: self._open(int(g["value"])),
            "page": lambda g: self._open(int(g["value"]) * SIZE),
            "sort": lambda _: None,
            "select": self._select,
            "correct": lambda g: self._correct(g["fields"]),
            "add": lambda g: self._add(g["fields"]),
            "cancel": lambda _: self._close(),
        }
        for part in self.parts.values():
            part.on({name: self.status.guarded(answer) for name, answer in answers.items()})

    def _press(self, pressed: str) -> None:
        """Do what a key, or the button that names it, stands for."""
        if pressed in ("a", "r"):
            self._judge({"a": "accepted", "r": "rejected"}[pressed])
        elif pressed in ("j", "k"):
            self.session.go({"j": 1, "k": -1}[pressed])
            self._show()
        elif pressed == "u":
            done = self.session.undo()
            self._show("Took the last decision back." if done else "Nothing to take back.")
        elif pressed == "c" or (pressed == "n" and self.selected):
            self.filling = {"c": "correct", "n": "add"}[pressed]
            self._show()
            self.parts["actions"].grab()
        else:
            self._show("Select the words in the article first, then press n.")

    def _judge(self, decision: str) -> None:
        self.session.judge(decision, self.reason)
        self._decided(f"{decision.capitalize()}.")

    def _correct(self, fields: dict[str, str]) -> None:
        self.session.correct(fields, self.reason)
        self._decided("Corrected.")

    def _add(self, fields: dict[str, str]) -> None:
        if self.selected is not None:
            self.session.add(*self.selected, fields, self.reason)
            self.selected = None
            self._decided("Added.")

    def _decided(self, told: str) -> None:
        self.reason, self.filling = "", ""
        file = self.session.file
        self._show(f"{told} Saved to {file.path.as_posix()}" if file else told)
        self.parts["rows"].grab()

    def _turn(self, table: str) -> None:
        self.session.turn_to(table)
        self._close()

    def _close(self) -> None:
        self.filling = ""
        self._show()
        self.parts["rows"].grab()

    def _sign_in(self, coder: str) -> None:
        self.session.sign_in(coder)
        self._show(f"Decisions are saved as those of {coder}.")
        self.parts["rows"].grab()

    def _note(self, gesture: Gesture) -> None:
        self.reason = str(gesture["value"])

    def _open(self, place: int) -> None:
        self.session.place, self.filling = place, ""
        self._show()

    def _select(self, gesture: Gesture) -> None:
        """Keep the words that were selected in the article, without the space around them."""
        doc_id, start, end = str(gesture["value"]), int(gesture["start"]), int(gesture["end"])
        words = self.session.text_of(doc_id)[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        self.selected = (doc_id, start, end) if start < end else None
        self._show_actions()

    def _show(self, told: str = "") -> None:
        session = self.session
        self.parts["controls"].html = str(controls(session))
        self._show_rows()
        self._show_actions()
        self._show_article()
        if told:
            self.status.say(told)

    def _show_rows(self) -> None:
        session = self.session
        places = np.arange(len(session.rows))
        ids = session.rows[session.key]
        number = session.place // SIZE
        page = page_of(session.name, session.rows, places, number=number, chosen=session.place)
        decided = [session.decided.get(ids.iloc[place], "") for place in page.places]
        signs = {
            place: SIGNS.get(decision, "")
            for place, decision in zip(page.places, decided, strict=True)
        }
        self.parts["rows"].html = str(page.html(signs))

    def _show_actions(self) -> None:
        session, words = self.session, self._selected_words()
        if self.filling == "correct" and (row := session.row) is not None:
            panel = self._form(row, "correct", f"Correct: “{row['words'][:80]}”")
        elif self.filling == "add" and words:
            empty: dict[str, Any] = {}
            panel = self._form(empty, "add", f"Add: “{words[:80]}”")
        else:
            panel = actions(words, self.reason)
        self.parts["actions"].html = str(panel)

    def _form(self, row: Mapping[str, Any], do: str, title: str) -> Markup:
        return form(self.session.name, row, do=do, title=title, ladder=self.session.ladder)

    def _selected_words(self) -> str:
        if self.selected is None:
            return ""
        doc_id, start, end = self.selected
        return self.session.text_of(doc_id)[start:end]

    def _show_article(self) -> None:
        """Show the article of the row in hand, the row marked."""
        if (row := self.session.row) is None:
            self.parts["passage"].html = '<p class="nothing">No rows to review.</p>'
            return
        tables, doc_id = self.session.tables, row["doc_id"]
        text = self.session.text_of(doc_id)
        whole = Window(0, len(text))
        finds = finds_near(tables, doc_id, whole)
        rule = "" if pd.isna(row["rule"]) else explain(row)
        html = marked(text, [Find("chosen", row["start"], row["end"], ""), *finds], whole)
        self.parts["passage"].html = str(
            Markup(
                '{}<p class="about">{}</p>{}<div class="text whole" id="article" data-keep '
                'tabindex="0" data-text data-do="select" data-value="{}">{}</div>'
            ).format(heading(tables.documents, doc_id), rule, key(), doc_id, html)
        )
