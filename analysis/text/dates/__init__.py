"""Expressions of time → intervals, and the date of the text itself."""

from analysis.text.dates.expressions import Published, TimeExpression
from analysis.text.dates.find import find_dates
from analysis.text.dates.labels import labelled

__all__ = ["Published", "TimeExpression", "find_dates", "labelled"]
