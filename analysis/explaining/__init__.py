"""Why a row is there, in a sentence."""

from analysis.explaining.rows import explain

__all__ = ["explain"]
