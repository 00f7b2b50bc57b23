"""What people decide about rows: written down at once, applied on top of each extraction."""

from analysis.corrections.applying import apply_corrections
from analysis.corrections.comparing import compare_corrections
from analysis.corrections.decisions import Decision, row_id_of
from analysis.corrections.file import CorrectionFile, load_corrections

__all__ = [
    "CorrectionFile",
    "Decision",
    "apply_corrections",
    "compare_corrections",
    "load_corrections",
    "row_id_of",
]
