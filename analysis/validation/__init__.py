"""How far to trust the rows: samples to code by hand, error rates, coders' agreement."""

from analysis.validation.coders import agreement
from analysis.validation.coding import Coding, read_coding
from analysis.validation.sampling import Sample, validation_sample
from analysis.validation.scoring import confusion, evaluate
from analysis.validation.words import rates_in_words

__all__ = [
    "Coding",
    "Sample",
    "agreement",
    "confusion",
    "evaluate",
    "rates_in_words",
    "read_coding",
    "validation_sample",
]
