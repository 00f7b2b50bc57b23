"""One text → sentences, tokens, dates and known names, each found once and shared."""

from analysis.text.annotate import Annotated, Annotator

__all__ = ["Annotated", "Annotator"]
