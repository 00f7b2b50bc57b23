"""How far to trust the rows: samples to code by hand, error rates, coders' agreement."""

from analysis.validation.coders import agreement
from analysis.validation.coding import Coding, read_coding
from analysis.validation.sampling import Sample, validation_sample
from analysis.validation.scoring import confusion, evaluate

__all__ = [
    "Coding",
    "Sample",
    "agreement",
    "confusion",
    "evaluate",
    "read_coding",
    "validation_sample",
]
