"""A review without its page: which row is in hand, what was decided, what comes next."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from analysis.corrections import CorrectionFile, Decision, row_id_of
from analysis.corrections.applying import apply_corrections
from analysis.corrections.decisions import REVIEWED, rows_of
from analysis.errors import AnalysisError
from analysis.reference import load_ladder
from analysis.tables import Tables
from analysis.widgets.fields import changes_of


class Session:
    """One coder's way through the rows of the tables."""

    def __init__(
        self,
        tables: Tables,
        folder: Path,
        coder: str,
        table: str,
        ladder: str | pd.DataFrame | None = None,
    ) -> None:
        self.tables, self.folder, self.name = tables, folder, table
        self.ladder = load_ladder(ladder)
        self.file = CorrectionFile(folder, coder) if coder.strip() else None
        folder.mkdir(parents=True, exist_ok=True)  # so that it can be read from the start
        self.place = 0
        self._refresh()
        self.place = self._undecided(-1)

    @property
    def key(self) -> str:
        """The column of ids of the table in hand."""
        return REVIEWED[self.name].key

    @property
    def row(self) -> dict[str, Any] | None:
        """The row in hand, as it was decided so far."""
        if self.rows.empty:
            return None
        return {str(name): value for name, value in self.rows.iloc[self.place].items()}

    @property
    def decisions(self) -> pd.DataFrame:
        """What was decided about the table in hand."""
        if self.file is None:
            return pd.DataFrame(columns=["row_id", "decision", "reason"])
        decided = self.file.decisions
        return decided[decided["table"] == self.name]

    def _refresh(self) -> None:
        """Show the rows as they were decided; rejected ones stay on the page."""
        own = self.decisions
        if len(own):
            kept = own.assign(decision=own["decision"].replace("rejected", "accepted"))
            self.rows = getattr(apply_corrections(self.tables, kept), self.name)
        else:
            self.rows = getattr(self.tables, self.name)
        self.decided = dict(zip(own["row_id"], own["decision"], strict=True))
        self.open = np.flatnonzero(~self.rows[self.key].isin(list(self.decided)).to_numpy(bool))

    def sign_in(self, coder: str) -> None:
        """Go on as a coder, with what he or she decided before."""
        self.file = CorrectionFile(self.folder, coder)
        self._refresh()
        self.place = self._undecided(-1)

    def turn_to(self, table: str) -> None:
        """Take another table in hand."""
        self.name, self.place = table, 0
        self._refresh()
        self.place = self._undecided(-1)

    def go(self, by: int) -> None:
        """Take a row before or after this one in hand."""
        self.place = min(max(self.place + by, 0), max(len(self.rows) - 1, 0))

    def judge(self, decision: str, reason: str) -> None:
        """Accept or reject the row in hand, and take the next one that is not decided."""
        self._decide(Decision(self.name, decision, self._in_hand(), reason=reason))
        self.place = self._undecided(self.place)

    def correct(self, fields: Mapping[str, str], reason: str) -> None:
        """Save what a form changed in the row in hand, and take the next one."""
        row = self._in_hand()
        changes = changes_of(self.name, row, fields, self.ladder)
        decision = "corrected" if changes else "accepted"
        self._decide(Decision(self.name, decision, row, changes, reason=reason))
        self.place = self._undecided(self.place)

    def add(self, doc_id: str, start: int, end: int, fields: Mapping[str, str], reason: str) -> str:
        """Add a row for words that the rules missed, and return its id."""
        text = self.text_of(doc_id)
        place = {"doc_id": doc_id, "start": start, "end": end, "words": text[start:end]}
        filled = changes_of(self.name, {}, fields, self.ladder)
        row: dict[str, Any] = {**place, **filled, "rule": "by hand"}
        row[self.key] = row_id_of(self.name, row)
        self._decide(Decision(self.name, "added", row, reason=reason))
        self.place = int((self.rows[self.key] == row[self.key]).to_numpy().argmax())
        return str(row[self.key])

    def undo(self) -> bool:
        """Take the last decision back; say whether there was one."""
        done = self.file is not None and self.file.undo()
        self._refresh()
        self.go(0)
        return done

    def text_of(self, doc_id: str) -> str:
        """Return an article's text."""
        documents = self.tables.documents
        return str(documents.loc[documents["doc_id"] == doc_id, "text"].iloc[0])

    def _in_hand(self) -> dict[str, Any]:
        if (row := self.row) is None:
            raise AnalysisError(f"there are no {self.name} to decide about")
        return row

    def _decide(self, decision: Decision) -> None:
        """Check that the row could stand in its table, then save the decision."""
        if self.file is None:
            raise AnalysisError("write your name first: decisions are saved under it")
        if decision.decision in ("corrected", "added"):
            rows_of(self.name, [decision.record("", pd.Timestamp(0))["values"]])
        self.file.decide(decision)
        self._refresh()

    def _undecided(self, after: int) -> int:
        """Return the place of the next row that is not decided; else the next, or the last."""
        rest = self.open[self.open > after]
        return int(rest[0]) if len(rest) else min(after + 1, max(len(self.rows) - 1, 0))
