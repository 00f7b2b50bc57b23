"""A coder's decisions in a CSV that is whole at every moment."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corrections.decisions import Decision
from analysis.errors import CorpusError, SchemaError
from analysis.schema import CORRECTIONS
from analysis.writing import written_whole

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")


class CorrectionFile:
    """The decisions of one coder, saved at each one; the last can be taken back."""

    def __init__(self, folder: str | Path, coder: str) -> None:
        if not (name := re.sub(r"[^\w-]+", "_", coder.strip()).strip("_")):
            raise CorpusError(f"no coder {coder!r}: a name with letters is needed for the file")
        self.coder = coder.strip()
        self.path = Path(folder) / f"{name}.csv"
        saved = read_file(self.path) if self.path.is_file() else CORRECTIONS.empty()
        self._refuse_others(saved)
        self._records: list[dict[Any, Any]] = saved.to_dict("records")
        self._past: list[list[dict[Any, Any]]] = []

    def _refuse_others(self, saved: pd.DataFrame) -> None:
        if others := sorted(set(saved["coder"]) - {self.coder}):
            raise CorpusError(f"{self.path}: holds decisions of {others}, not of {self.coder!r}")

    @property
    def decisions(self) -> pd.DataFrame:
        """What was decided so far, as the corrections table."""
        return CORRECTIONS.conform(pd.DataFrame(self._records, columns=CORRECTIONS.names))

    def decide(self, decision: Decision) -> None:
        """Note a decision, in place of an earlier one about the same row, and save."""
        record = decision.record(self.coder, datetime.now(UTC))
        others = [r for r in self._records if r["correction_id"] != record["correction_id"]]
        self._save([*others, record])

    def undo(self) -> bool:
        """Take the last decision back and save; say whether there was one."""
        if not self._records and not self._past:
            return False
        before = self._past.pop() if self._past else self._records[:-1]
        self._save(before)
        self._past.pop()
        return True

    def _save(self, records: list[dict[Any, Any]]) -> None:
        """Write all decisions beside the file, then put them in its place in one move."""
        table = CORRECTIONS.conform(pd.DataFrame(records, columns=CORRECTIONS.names))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with (
            written_whole(self.path) as waiting,
            waiting.open("w", encoding="utf-8-sig", newline="") as file,
        ):
            table.map(_neutral).to_csv(file, index=False, lineterminator="\r\n")
            file.flush()
            os.fsync(file.fileno())
        self._past.append(self._records)
        self._records = records


def load_corrections(source: str | Path) -> pd.DataFrame:
    """Return the decisions of a file, or of all CSV files of a folder.

    Raises
    ------
    CorpusError
        If there is no such file or folder, or a file cannot be read as one of decisions.
    """
    source = Path(source)
    if not source.exists():
        raise CorpusError(f"{source}: no such file or folder of corrections")
    files = sorted(source.glob("*.csv")) if source.is_dir() else [source]
    read = [read_file(file) for file in files]
    return CORRECTIONS.conform(pd.concat(read)) if read else CORRECTIONS.empty()


def read_file(path: Path) -> pd.DataFrame:
    """Return the decisions of one file."""
    try:
        cells = pd.read_csv(path, dtype="string", keep_default_na=False, encoding="utf-8-sig")
        frame = cells.map(_as_it_was).mask(cells == "")
        frame["time"] = pd.to_datetime(frame["time"], utc=True)
        return CORRECTIONS.conform(frame)
    except (ValueError, KeyError, OSError, SchemaError) as error:
        raise CorpusError(
            f"{path}: not a file of corrections as `review` writes them: {error}"
        ) from error


def _neutral(cell: Any) -> Any:
    """Return text so that no spreadsheet takes it for a formula, and it can be read back.

    >>> _neutral("=1+1"), _as_it_was(_neutral("=1+1")), _as_it_was(_neutral("'=1"))
    ("'=1+1", '=1+1', "'=1")
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def _as_it_was(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell
