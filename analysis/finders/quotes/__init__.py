"""An annotated text → what was said in it, and by whom."""

from analysis.finders.quotes.finding import find_quotes

__all__ = ["find_quotes"]
